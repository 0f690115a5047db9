package no.oppvekststatus.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a place's cells as the database writes them: null where no cell has any, no element where its cell
 * has none.
 *
 * @param preliminary t where the cell is preliminary
 */
record CellTexts(ArrayText value, @Nullable ArrayText symbol, @Nullable ArrayText base,
    @Nullable ArrayText preliminary) {
  @Nullable
  BigDecimal value(int i) { return number(value, i); }

  /** The mark, null where there is none. */
  @Nullable
  String symbol(int i) { return symbol == null ? null : symbol.at(i); }

  @Nullable
  BigDecimal base(int i) { return number(base, i); }

  boolean preliminary(int i) { return preliminary != null && preliminary.is(i, "t"); }

  /** Whether the cell holds this number, written so, and nothing else. */
  boolean number(int i, CharSequence written) {
    return value.is(i, written) && bare(symbol, i) && bare(base, i);
  }

  /** Whether the cell holds this mark and nothing else. */
  boolean mark(int i, String mark) {
    return value.none(i) && bare(base, i) && symbol != null && mark.equals(symbol.at(i));
  }

  private static boolean bare(@Nullable ArrayText part, int i) { return part == null || part.none(i); }

  private static @Nullable BigDecimal number(@Nullable ArrayText part, int i) {
    return part == null || part.none(i) ? null : new BigDecimal(part.at(i));
  }
}
