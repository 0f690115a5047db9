package no.oppvekststatus.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.oppvekststatus.disclosure.TableProblem;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;

/** A table of people by two dimensions, with the sum of each row, of each column and of all. */
final class CrossedCounts {
  private final long[][] x;
  private final long[][] n;
  private final List<CountCell> cells = new ArrayList<>();
  private final List<TotalWithParts> groups = new ArrayList<>();

  private CrossedCounts(long[][] x, long[][] n) {
    this.x = x;
    this.n = n;
  }

  /** @param x people counted, row by row; {@code n} people asked, in the same places */
  static TableProblem of(long[][] x, long[][] n) {
    CrossedCounts t = new CrossedCounts(x, n);
    List<String> rows = IntStream.range(0, x.length).mapToObj(r -> "row " + r).toList();
    List<String> columns = IntStream.range(0, x[0].length).mapToObj(c -> "column " + c).toList();
    List<String> all = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) for (int c = 0; c < columns.size(); c++) all.add(t.inner(r, c));
    for (int r = 0; r < rows.size(); r++) t.sum(rows.get(r), all.subList(r * columns.size(), (r + 1) * columns.size()));
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      t.sum(columns.get(c),
          IntStream.range(0, rows.size()).mapToObj(r -> all.get(r * columns.size() + column)).toList());
    }
    t.sum("all", rows);
    t.groups.add(new TotalWithParts("all", columns));
    return new TableProblem(List.copyOf(t.cells), List.copyOf(t.groups));
  }

  private String inner(int row, int column) {
    String id = row + "|" + column;
    cells.add(CountCell.of(id, x[row][column], n[row][column], 0, false));
    return id;
  }

  private void sum(String id, List<String> parts) {
    List<CountCell> added = cells.stream().filter(c -> parts.contains(c.id())).toList();
    cells.add(CountCell.of(id, added.stream().mapToLong(CountCell::x).sum(),
        added.stream().mapToLong(c -> c.n() == null ? 0 : c.n()).sum(), 0, false));
    groups.add(new TotalWithParts(id, List.copyOf(parts)));
  }
}
