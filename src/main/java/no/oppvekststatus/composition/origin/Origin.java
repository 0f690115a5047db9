package no.oppvekststatus.composition.origin;

import java.util.List;
import no.oppvekststatus.figures.Provenance;

/**
 * What one printed number is and how it came to be, in the words of the document's language.
 *
 * @param exact the value with all its decimals, "" where it has none or is hidden
 * @param formula how the number was computed from {@code of}, the ids of its operands, or read
 * @param from the cells it was read from; empty where the number was computed or stands in a text
 * @param rule the number of the rule that used it, "" where none did
 * @param hiding what disclosure control decided; never more than the edition's own mark where the figure is hidden
 */
public record Origin(String id, String what, String exact, String formula, List<String> of, List<Provenance> from,
    String rule, String hiding) {
  static Origin of(String id, String what, String formula) {
    return new Origin(id, what, "", formula, List.of(), List.of(), "", "");
  }

  static Origin of(String id, String what, String formula, List<String> of) {
    return new Origin(id, what, "", formula, of, List.of(), "", "");
  }

  static Origin read(String id, String what, String exact, String formula, Provenance from) {
    return new Origin(id, what, exact, formula, List.of(), List.of(from), "", "");
  }

  /** False of a figure that is missing or hidden: its id stands in a list, and nothing stands behind it. */
  public boolean traceable() {
    return !formula.isEmpty();
  }

  Origin valued(String value) { return new Origin(id, what, value, formula, of, from, rule, hiding); }
}
