package no.oppvekststatus.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.oppvekststatus.plan.Language;
import org.jspecify.annotations.Nullable;

/**
 * What makes a print the same print: never the wall clock.
 *
 * @param edition 0 for a draft
 * @param clock the edition's clock, or for a draft the business date 00:00 Europe/Oslo
 * @param approver role that approved, null for a draft
 * @param corrected old → new values against the edition before, empty in the first
 * @param reason why there is a new edition, null in the first
 */
public record Imprint(int edition, Instant clock, @Nullable String approver, @Nullable String reason,
    List<Correction> corrected) {

  /**
   * One corrected figure or light, as printed then and now.
   *
   * @param translated the same in other languages, by their codes; a language with the same words is left out
   */
  public record Correction(String what, String before, String now, Map<String, Correction> translated) {
    public Correction(String what, String before, String now) { this(what, before, now, Map.of()); }

    /** In bokmål, with every other language's words beside it where they differ. */
    public static Correction inEach(Function<Language, Correction> words) {
      Correction bokmal = words.apply(Language.BOKMAL);
      Map<String, Correction> translated = new TreeMap<>();
      for (Language l : Language.ALL) if (!words.apply(l).equals(bokmal)) translated.put(l.code(), words.apply(l));
      return new Correction(bokmal.what, bokmal.before, bokmal.now, translated);
    }

    /** As the document's language has it. */
    public Correction in(Language language) {
      return translated.getOrDefault(language.code(), this);
    }
  }

  public boolean draft() { return edition == 0; }
}
