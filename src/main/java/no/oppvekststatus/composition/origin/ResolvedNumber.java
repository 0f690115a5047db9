package no.oppvekststatus.composition.origin;

import java.util.List;

/**
 * One printed number and the id it resolves to.
 *
 * @param place where in the document or workbook; {@code from} and {@code to} its characters in the decided {@code
 *     text}
 * @param how it resolves; {@code id} is "" where it does not
 * @param of ids of its operands
 */
public record ResolvedNumber(String place, String text, int from, int to, How how, String id, List<String> of) {
  /** MARKED at its making, QUOTED from a text, TIME a date or a year, NOT at all. */
  public enum How {
    MARKED, QUOTED, TIME, NOT
  }

  public String printed() { return text.substring(from, to); }
}
