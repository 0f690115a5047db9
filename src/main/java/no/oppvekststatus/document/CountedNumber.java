package no.oppvekststatus.document;

import java.util.List;

/**
 * A count with its id and its members.
 *
 * @param of the ids of what was counted
 */
public record CountedNumber(String id, List<String> of, int value) {
  /** The same count in these words or digits. */
  public String as(String printed) {
    return NumberMark.of(id, of, printed);
  }

  @Override
  public String toString() { return as(String.valueOf(value)); }
}
