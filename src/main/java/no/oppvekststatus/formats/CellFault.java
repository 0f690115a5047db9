package no.oppvekststatus.formats;

import no.oppvekststatus.plan.Texts;
import org.jspecify.annotations.Nullable;

/** Why what stands in a cell cannot be read as what the cell asks for. */
public enum CellFault {
  /** The spreadsheet shows an error: #I/T, #DIV/0!. */
  ERROR(RejectionCode.ERROR_CELL, "error"),
  /** TRUE or FALSE. */
  TRUTH(RejectionCode.TRUTH_CELL, "truth"),
  /** A formula whose result was not kept in the file. */
  NO_VALUE(RejectionCode.FORMULA_WITHOUT_VALUE, "no-value"),
  /** Bytes that the cell's own type does not allow. */
  DAMAGED(RejectionCode.DAMAGED_CELL, "damaged"),
  /** A date where something else is asked. */
  DATE(RejectionCode.DATE_CELL, "date"),
  /** A percent where a count or an amount is asked. */
  PERCENT(RejectionCode.PERCENT_CELL, "percent"),
  /** Blanks that do not part thousands: perhaps two numbers. */
  BLANKS(null, "blanks"),
  DECIMALS(null, "decimals"),
  /** Marks that can be read in two ways: "1,000" as a count. */
  AMBIGUOUS(null, "ambiguous"),
  /** "ca." where an exact number is asked. */
  APPROXIMATE(null, "approximate"),
  /** No number at all; the field itself says what is wanted. */
  OTHER(null, "");

  private final @Nullable RejectionCode code;
  private final String key;

  CellFault(@Nullable RejectionCode code, String key) {
    this.code = code;
    this.key = key;
  }

  /** The code of the rejection; {@code field} for faults of writing, which have the code of their field. */
  public RejectionCode code(RejectionCode field) {
    return code == null ? field : code;
  }

  /** What to do; {@code field} says it where the fault itself does not. */
  public String remedy(Texts texts, String field) {
    return key.isEmpty() ? field : texts.of("cell-refused." + key);
  }
}
