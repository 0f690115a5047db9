package no.oppvekststatus.tables;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of the cells of a cube, each with its categories. */
final class Cube implements CellSink {
  private final String[][] codes;
  private final RowSink sink;
  private long index;

  Cube(List<Dimension> dimensions, RowSink sink) {
    this.codes =
        dimensions.stream().map(d -> d.categories().stream().map(Dimension.Category::code).toArray(String[]::new))
            .toArray(String[][]::new);
    this.sink = sink;
  }

  /** Flat index of the cell that comes next. */
  long index() { return index; }

  /** The next cell makes no row. */
  void leaveOut() { index++; }

  @Override
  public void cell(@Nullable CharSequence written, String symbol) throws IOException {
    sink.row(new FileRow(row(index), written == null ? null : written.toString(), symbol, Long.toString(index)));
    index++;
  }

  private String[] row(long at) {
    String[] row = new String[codes.length];
    long left = at;
    for (int i = row.length - 1; i >= 0; i--) {
      row[i] = codes[i][(int) (left % codes[i].length)];
      left /= codes[i].length;
    }
    return row;
  }
}
