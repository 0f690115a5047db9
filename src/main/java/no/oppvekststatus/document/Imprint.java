package no.oppvekststatus.document;

import java.time.Instant;
import java.util.List;
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

  /** One corrected figure or light, as printed then and now; {@code nynorsk} says the same, null where the words are the same. */
  public record Correction(String what, String before, String now, @Nullable Correction nynorsk) {
    public Correction(String what, String before, String now) { this(what, before, now, null); }

    /** As the document's language has it. */
    public Correction in(String language) { return nynorsk != null && language.equals("nn") ? nynorsk : this; }
  }

  public boolean draft() { return edition == 0; }
}
