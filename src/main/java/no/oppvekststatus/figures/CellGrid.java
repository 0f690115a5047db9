package no.oppvekststatus.figures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table that says by its dimensions which cells it has: every place has the same ones in the same order.
 *
 * @param updated when the publisher last changed the table, null if unknown
 * @param places in the order of the file; "" for one whose cells are all interpreted
 * @param cells those of one place in the order of the file, no name twice
 * @param marks that the publisher writes instead of a number, and that are kept as they are
 * @param stride how far apart in the file the same cell of two neighbouring places stands
 */
public record CellGrid(String table, @Nullable Instant updated, List<String> places, List<GridCell> cells,
    Set<String> marks, int stride) {
  /** More cells are not held beside a file that is read. */
  public static final int MOST_CELLS = 1_000_000;
  /** Nor more characters of what is kept of its places. */
  static final long LONGEST = 20L * MOST_CELLS;
  /** What a cell says that holds neither a number nor a mark. */
  private static final String NOTHING = "..";

  /**
   * One cell of each place.
   *
   * @param plain whether its number or mark alone decides what becomes of it
   * @param preliminary what is said of it now
   */
  public record GridCell(CellName name, boolean plain, boolean preliminary) {}

  /** The mark that is kept of a cell without a number. */
  static String mark(String written) {
    return written.isEmpty() ? NOTHING : written;
  }

  int place(int index) { return index / stride % places.size(); }

  int position(int index) { return index / (stride * places.size()) * stride + index % stride; }

  /** Where in the file the place's cell stands. */
  int index(int place, int position) {
    return (position / stride * places.size() + place) * stride + position % stride;
  }
}
