package no.oppvekststatus.formats;

import no.oppvekststatus.plan.Texts;

/** Why what stands in a cell cannot be read as what the cell asks for. */
public enum CellFault {
  /** The spreadsheet shows an error: #I/T, #DIV/0!. */
  ERROR("error-cell", "error"),
  /** TRUE or FALSE. */
  TRUTH("truth-cell", "truth"),
  /** A formula whose result was not kept in the file. */
  NO_VALUE("formula-without-value", "no-value"),
  /** Bytes that the cell's own type does not allow. */
  DAMAGED("damaged-cell", "damaged"),
  /** A date where something else is asked. */
  DATE("date-cell", "date"),
  /** A percent where a count or an amount is asked. */
  PERCENT("percent-cell", "percent"),
  /** Blanks that do not part thousands: perhaps two numbers. */
  BLANKS("", "blanks"),
  DECIMALS("", "decimals"),
  /** Marks that can be read in two ways: "1,000" as a count. */
  AMBIGUOUS("", "ambiguous"),
  /** "ca." where an exact number is asked. */
  APPROXIMATE("", "approximate"),
  /** No number at all; the field itself says what is wanted. */
  OTHER("", "");

  private final String code;
  private final String key;

  CellFault(String code, String key) {
    this.code = code;
    this.key = key;
  }

  /** The code of the rejection; {@code field} for faults of writing, which have the code of their field. */
  public String code(String field) {
    return code.isEmpty() ? field : code;
  }

  /** What to do; {@code field} says it where the fault itself does not. */
  public String remedy(Texts texts, String field) {
    return key.isEmpty() ? field : texts.of("cell-refused." + key);
  }
}
