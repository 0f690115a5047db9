package no.oppvekststatus.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Words of the catalogue in each written language, by the language's code; in the order of the codes, in every run
 * alike.
 */
public record Translated(Map<String, String> words) {
  public static final Translated NONE = new Translated(Map.of());

  public Translated {
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  public Optional<String> find(Language language) { return Optional.ofNullable(words.get(language.code())); }

  /** In bokmål where the language lacks them, and {@code otherwise} where there are none. */
  public String in(Language language, String otherwise) {
    return find(language).or(() -> find(Language.BOKMAL)).orElse(otherwise);
  }
}
