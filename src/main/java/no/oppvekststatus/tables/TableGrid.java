package no.oppvekststatus.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.oppvekststatus.figures.CellGrid;

/**
 * The cells of a cube by what its dimensions mean. There is none where two cells of the file may be the same one, or
 * where it is too large to be held.
 */
final class TableGrid {
  /** Cells of one place, and places times periods, that are looked up beforehand. */
  private static final int MOST = 50_000;

  private final TableInterpretation table;
  private final List<Dimension> dimensions;
  private final List<String> periods;
  private final int place;

  private TableGrid(TableInterpretation table, List<Dimension> dimensions) {
    this.table = table;
    this.dimensions = dimensions;
    this.place = table.columns().place();
    this.periods = codes(dimensions.get(table.columns().time()));
  }

  static Optional<CellGrid> of(TableInterpretation table, StatisticsFile file) {
    if (!file.isCube() || table.placedByUnit()) return Optional.empty();
    List<Dimension> dimensions = file.dimensions();
    Columns columns = table.columns();
    int places = dimensions.get(columns.place()).categories().size();
    int periods = dimensions.get(columns.time()).categories().size();
    boolean small = file.cells() <= CellGrid.MOST_CELLS && file.cells() / places <= MOST && places * periods <= MOST;
    return small && columns.place() != columns.time() ? new TableGrid(table, dimensions).grid() : Optional.empty();
  }

  /** Whether the file has all cells of one place before those of the next. */
  static boolean placeByPlace(TableInterpretation table, StatisticsFile file) {
    Columns columns = table.columns();
    if (!file.isCube() || table.placedByUnit() || columns.place() == columns.time()) return false;
    TableGrid grid = new TableGrid(table, file.dimensions());
    List<String> codes = codes(file.dimensions().get(columns.place()));
    boolean outermost = file.dimensions().stream().limit(columns.place()).allMatch(d -> d.categories().size() == 1);
    return outermost && grid.apart(codes)
        && codes.stream().allMatch(code -> table.places(code, grid.periods).distinct().count() <= 1);
  }

  private Optional<CellGrid> grid() {
    List<CellGrid.GridCell> cells = rows().map(table::named).toList();
    boolean once = cells.stream().map(CellGrid.GridCell::name).distinct().count() == cells.size();
    List<String> codes = codes(dimensions.get(place));
    if (!once || !apart(codes)) return Optional.empty();
    List<String> places = codes.stream().map(code -> table.place(code, periods).orElse("")).toList();
    int stride = sizes(place + 1);
    return Optional.of(new CellGrid(table.table(), table.updated(), places, cells, table.marks(), stride));
  }

  /** Whether no two categories mean the same place, in whatever periods. */
  private boolean apart(List<String> codes) {
    Map<String, String> owners = new HashMap<>();
    for (String code : codes) {
      Set<String> places = new HashSet<>(table.places(code, periods).toList());
      for (String p : places) if (owners.put(p, code) != null) return false;
    }
    return true;
  }

  /** The codes of a place's cells, in the order of the file. */
  private Stream<String[]> rows() {
    int inner = sizes(place + 1);
    int own = dimensions.get(place).categories().size();
    int all = sizes(0) / own;
    return IntStream.range(0, all).mapToObj(i -> row(i / inner * own * inner + i % inner));
  }

  private String[] row(int index) {
    String[] row = new String[dimensions.size()];
    int left = index;
    for (int i = row.length - 1; i >= 0; i--) {
      List<Dimension.Category> categories = dimensions.get(i).categories();
      row[i] = categories.get(left % categories.size()).code();
      left /= categories.size();
    }
    return row;
  }

  private int sizes(int from) {
    return dimensions.stream().skip(from).mapToInt(d -> d.categories().size()).reduce(1, (a, b) -> a * b);
  }

  private static List<String> codes(Dimension dimension) {
    return dimension.categories().stream().map(Dimension.Category::code).toList();
  }
}
