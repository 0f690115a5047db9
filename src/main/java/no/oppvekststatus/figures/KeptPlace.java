package no.oppvekststatus.figures;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One place of a file's table beside what is kept of it: which of its cells the file says again. */
final class KeptPlace {
  /** A longer number is no number of a table. */
  private static final int LONGEST = 40;

  private final CellGrid grid;
  private final int place;
  private final KeptBlock block;
  private final GridPositions positions;
  private final BitSet again = new BitSet();

  /** @param place which of the grid's places */
  KeptPlace(CellGrid grid, int place, KeptBlock block, GridPositions positions) {
    this.grid = grid;
    this.place = place;
    this.block = block;
    this.positions = positions;
  }

  /**
   * Whether the file says here what is kept; it is then remembered as said again. A number counts only where it is
   * written as the kept one, and is neither negative nor marked: such a cell is interpreted.
   */
  boolean says(int position, @Nullable CharSequence written, String symbol) {
    int at = positions.kept(position);
    if (at < 0 || block.texts().preliminary(at) != grid.cells().get(position).preliminary()) return false;
    boolean same = written == null ? mark(at, CellGrid.mark(symbol)) : symbol.isEmpty() && number(at, written);
    if (same) again.set(position);
    return same;
  }

  private boolean mark(int at, String mark) { return grid.marks().contains(mark) && block.texts().mark(at, mark); }

  private boolean number(int at, CharSequence written) {
    return !written.isEmpty() && written.charAt(0) != '-' && written.length() <= LONGEST
        && block.texts().number(at, written);
  }

  KeptBlock block() { return block; }

  /** The positions in the file that say what is kept. */
  BitSet again() { return again; }

  /** Where a position of the file stands in the kept layout. */
  int kept(int position) {
    return positions.kept(position);
  }

  /** Where in the file a kept cell is said again. */
  long cell(int at) { return grid.index(place, positions.said(at)); }
}
