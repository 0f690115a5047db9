package no.oppvekststatus.composition.sheets;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.document.SheetChart;
import no.oppvekststatus.wording.Numbers;

/**
 * The charts of a committee's workbook: every measure's effort, and the first indicator that has three measured years.
 */
final class WorkbookCharts {
  private static final int INDICATORS = 1;
  private static final int MEASURES = 2;
  private static final int TITLE_COLUMN = 1;
  private static final int YEAR_COLUMN = 2;
  private static final int INDICATOR_HEIGHT = 20;

  private WorkbookCharts() {}

  static List<SheetChart> of(ReportScope a, List<Sheet> sheets) {
    List<SheetChart> charts = new ArrayList<>();
    if (!sheets.get(MEASURES).rows().isEmpty()) charts.add(efforts(a, sheets.get(MEASURES)));
    int[] rows = IndicatorSheet.chartRows(a);
    if (rows.length == 2) charts.add(indicator(a, sheets.get(INDICATORS), rows[0], rows[1]));
    return List.copyOf(charts);
  }

  /** How many units each measure is relevant for, and in how many it is in operation. */
  private static SheetChart efforts(ReportScope a, Sheet data) {
    int measures = data.rows().size();
    return new SheetChart(SheetChart.SheetChartKind.BARS, a.text("sheet.effort-chart"),
        a.text("sheet.effort-chart-alt", SheetWords.efforts(a)),
        MEASURES, TITLE_COLUMN,
        List.of(column(data, a.text("sheet.applicable")), column(data, a.text("sheet.in-operation"))),
        0, measures - 1, 6 + 2 * measures);
  }

  private static SheetChart indicator(ReportScope a, Sheet data, int first, int last) {
    List<SheetValue> from = data.rows().get(first);
    List<SheetValue> to = data.rows().get(last);
    String title = from.get(0).text();
    String alternative = a.text("sheet.chart-alt", title, from.get(YEAR_COLUMN).text(), to.get(YEAR_COLUMN).text(),
        printed(from), printed(to));
    return new SheetChart(SheetChart.SheetChartKind.LINE, title, alternative, INDICATORS, YEAR_COLUMN,
        List.of(IndicatorSheet.VALUE_COLUMN),
        first, last, INDICATOR_HEIGHT);
  }

  private static int column(Sheet sheet, String head) {
    for (int c = 0; c < sheet.columns().size(); c++) if (sheet.columns().get(c).head().equals(head)) return c;
    throw new IllegalStateException("no column " + head);
  }

  private static String printed(List<SheetValue> row) {
    return row.get(IndicatorSheet.VALUE_COLUMN).number().map(n -> Numbers.decimal(n.value(), n.decimals())).orElse("");
  }
}
