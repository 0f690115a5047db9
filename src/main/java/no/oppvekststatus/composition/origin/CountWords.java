package no.oppvekststatus.composition.origin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Texts;

/**
 * What a count counts, in words made from its id: the name of the thing, and the rest of the id's parts as the language
 * has them.
 */
final class CountWords {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, String> messages;

  CountWords(Texts texts) {
    messages = texts.templates();
    for (String pair : texts.of("origin.count-words").split(";")) {
      int at = pair.indexOf('=');
      parts.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
    }
  }

  /** Ids that begin with {@code id} are counts of something about what is called so. */
  void name(String id, String name) {
    names.put(id, name);
  }

  /** {@code part} of an id is called so wherever it stands. */
  void part(String part, String name) {
    parts.put(part, name);
  }

  String of(String id) {
    String known =
        names.keySet().stream().filter(name -> (id + ".").startsWith(name + ".") || id.startsWith(name + "#"))
            .max(Comparator.comparingInt(String::length)).orElse("");
    String rest = id.substring(known.length());
    String words = Stream.of(rest.split("[.#]")).filter(part -> !part.isEmpty() && !part.equals("antall"))
        .map(part -> word(part, rest))
        .collect(Collectors.joining(", "));
    if (known.isEmpty()) return words;
    return words.isEmpty() ? names.getOrDefault(known, "") : names.get(known) + " (" + words + ")";
  }

  /** Verdicts are called as in the reports: of the results in one family, of the measures in another. */
  private String word(String part, String rest) {
    String family = rest.contains("resultat.") ? "verdict." : rest.contains("innsats.") ? "measure." : "";
    String verdict = family.isEmpty() ? null : messages.get(family + part);
    return verdict != null ? verdict : parts.getOrDefault(part, part);
  }
}
