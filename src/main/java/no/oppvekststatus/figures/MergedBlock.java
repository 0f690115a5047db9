package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One place of a table as it is to be kept: the cells that a file says anew, those that it says again and that get it
 * as their origin, and what was kept.
 *
 * @param said by position in the layout, null where the cell is not said anew
 */
@SuppressWarnings("ArrayRecordComponent")
record MergedBlock(String table, String place, CellLayout layout, @Nullable KeptBlock kept, @Nullable KeptCell[] said,
    @Nullable Renewed renewed) {
  private static final int LONGEST_NUMBER = 15;

  /** Cells that keep their contents and get another origin. {@code place} is where the file has each of them. */
  record Renewed(BitSet cells, PublishedFile origin, IntToLongFunction place) {}

  int size() { return layout.size(); }

  private KeptBlock before() {
    if (kept == null) throw new IllegalStateException("neither said nor kept");
    return kept;
  }

  private boolean renewed(int i) { return renewed != null && renewed.cells().get(i); }

  /** Whether the cell comes from the file that is merged. */
  boolean anew(int i) {
    return said[i] != null || renewed(i);
  }

  /** As COPY takes it. */
  void value(int i, StringBuilder to) {
    KeptCell cell = said[i];
    if (cell == null) before().texts().value().append(i, to);
    else number(cell.value(), to);
  }

  void base(int i, StringBuilder to) { number(base(i), to); }

  boolean hasBase(int i) { return base(i) != null; }

  private @Nullable BigDecimal base(int i) {
    KeptCell cell = said[i];
    return cell == null ? before().texts().base(i) : cell.base();
  }

  /** Null where there is none. */
  @Nullable
  String symbol(int i) {
    KeptCell cell = said[i];
    if (cell == null) return before().texts().symbol(i);
    return cell.symbol().isEmpty() ? null : cell.symbol();
  }

  boolean preliminary(int i) {
    KeptCell cell = said[i];
    return cell == null ? before().texts().preliminary(i) : cell.preliminary();
  }

  PublishedFile origin(int i) {
    KeptCell cell = said[i];
    if (cell != null) return cell.published();
    return renewed != null && renewed(i) ? renewed.origin() : before().origins().of(i);
  }

  String cell(int i) {
    KeptCell cell = said[i];
    if (cell != null) return cell.cell();
    return renewed != null && renewed(i) ? Long.toString(renewed.place().applyAsLong(i)) : before().origins().cell(i);
  }

  /** The place in the file as a number, −1 where it is another text than a number's. */
  long number(int i) {
    KeptCell cell = said[i];
    if (cell != null) return number(cell.cell());
    if (renewed != null && renewed(i)) return renewed.place().applyAsLong(i);
    CellOrigins origins = before().origins();
    return origins.cells() == null ? origins.first() + i * origins.step() : number(origins.cell(i));
  }

  private static long number(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST_NUMBER || length > 1 && text.charAt(0) == '0') return -1;
    long number = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') return -1;
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static void number(@Nullable BigDecimal value, StringBuilder to) {
    to.append(value == null ? "NULL" : value.toPlainString());
  }
}
