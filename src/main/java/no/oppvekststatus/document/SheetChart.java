package no.oppvekststatus.document;

import java.util.List;

/**
 * A chart on the first sheet of a workbook, drawn by the spreadsheet program from cells of another sheet.
 *
 * @param sheet index of the sheet that holds the cells
 * @param labels column of the category labels, which are words
 * @param values columns of the series, which are numbers
 * @param first first data row, {@code last} last one, both counted from 0 below the column heads
 * @param height in rows
 */
public record SheetChart(SheetChartKind kind, String title, String alternative, int sheet, int labels,
    List<Integer> values, int first, int last,
    int height) {
  /** Horizontal bars side by side, each series named by its column; or one line over the years, named by the title. */
  public enum SheetChartKind {
    BARS, LINE
  }
}
