package no.oppvekststatus.report.sheets;

import java.util.List;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.sheets.Sheet.Value;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws native charts on the first sheet from cells of the others, each with an alternative text. */
public final class ChartWriter {
  private static final int GOOD = 0x0B3F66;
  private static final int BAND = 0x9FC3DC;
  private static final int TITLE_COLUMN = 1;

  private final XSSFWorkbook workbook;
  private final Account account;
  private final List<Sheet> sheets;

  public ChartWriter(XSSFWorkbook workbook, Account account, List<Sheet> sheets) {
    this.workbook = workbook;
    this.account = account;
    this.sheets = sheets;
  }

  public void write() {
    int below = sheets.get(0).rows().size() + SheetWriter.HEAD_ROW + 3;
    int measures = sheets.get(2).rows().size();
    if (measures > 0) measures(below, 6 + 2 * measures);
    int[] rows = IndicatorSheet.chartRows(account);
    if (rows.length == 2) indicator(below + 8 + 2 * measures, rows[0], rows[1]);
  }

  /** How many units each measure is relevant for, and in how many it is in operation. */
  private void measures(int row, int height) {
    Sheet data = sheets.get(2);
    int applicable = index(data, "sheet.applicable");
    int running = index(data, "sheet.in-operation");
    XSSFChart chart = chart(row, height, account.text("sheet.effort-chart"),
        account.text("sheet.effort-chart-alt", SheetWords.efforts(account)));
    XDDFCategoryAxis left = chart.createCategoryAxis(AxisPosition.LEFT);
    left.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
    bottom.setCrosses(AxisCrosses.MAX);
    bottom.setMinimum(0);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, left, bottom);
    bars.setBarDirection(BarDirection.BAR);
    series(bars, data, TITLE_COLUMN, applicable, BAND);
    series(bars, data, TITLE_COLUMN, running, GOOD);
    chart.plot(bars);
  }

  private void indicator(int row, int first, int last) {
    Sheet data = sheets.get(1);
    List<List<Value>> rows = data.rows().subList(first, last + 1);
    String title = words(rows.get(0).get(0));
    XSSFChart chart = chart(row, 20, title, account.text("sheet.chart-alt", title, words(rows.get(0).get(2)), words(rows.get(rows.size() - 1).get(2)),
        printed(rows.get(0)), printed(rows.get(rows.size() - 1))));
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
    lines.setGrouping(Grouping.STANDARD);
    List<String> years = rows.stream().map(r -> words(r.get(2))).toList();
    Double[] values = rows.stream().map(r -> number(r.get(IndicatorSheet.VALUE_COLUMN))).toArray(Double[]::new);
    XDDFLineChartData.Series s = (XDDFLineChartData.Series) lines.addSeries(
        XDDFDataSourcesFactory.fromArray(years.toArray(String[]::new), range(data, first, last, 2)),
        XDDFDataSourcesFactory.fromArray(values, range(data, first, last, IndicatorSheet.VALUE_COLUMN)));
    s.setTitle(title, null);
    s.setSmooth(false);
    chart.plot(lines);
  }

  private String printed(List<Value> row) {
    return row.get(IndicatorSheet.VALUE_COLUMN) instanceof Value.Number n
        ? no.oppvekststatus.report.words.Numbers.decimal(n.value(), n.decimals()) : "";
  }

  private void series(XDDFChartData bars, Sheet data, int category, int column, int colour) {
    String[] labels = data.rows().stream().map(row -> words(row.get(category))).toArray(String[]::new);
    Double[] values = data.rows().stream().map(row -> number(row.get(column))).toArray(Double[]::new);
    int last = data.rows().size() - 1;
    XDDFChartData.Series s = bars.addSeries(XDDFDataSourcesFactory.fromArray(labels, range(data, 0, last, category)),
        XDDFDataSourcesFactory.fromArray(values, range(data, 0, last, column)));
    s.setTitle(data.columns().get(column).head(), null);
    s.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour})));
  }

  /** {@code height} in rows. */
  private XSSFChart chart(int row, int height, String title, String alt) {
    XSSFSheet first = workbook.getSheetAt(0);
    first.setRowBreak(row - 2);
    XSSFChart chart = first.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, 5, row + height));
    chart.setTitleText(title);
    chart.getCTChart().getTitle().getTx().getRich().getPList().forEach(p -> p.getRList()
        .forEach(run -> run.getRPr().setLang(account.texts().language() + "-NO")));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().setDescr(alt);
    return chart;
  }

  private int index(Sheet sheet, String key) {
    String head = account.text(key);
    for (int c = 0; c < sheet.columns().size(); c++) if (sheet.columns().get(c).head().equals(head)) return c;
    throw new IllegalStateException("no column " + head);
  }

  private static String range(Sheet sheet, int first, int last, int column) {
    int top = SheetWriter.HEAD_ROW + 1;
    return new CellRangeAddress(top + first, top + last, column, column).formatAsString(sheet.name(), true);
  }

  private static String words(Value value) { return value instanceof Value.Words w ? w.text() : ""; }

  private static Double number(Value value) { return value instanceof Value.Number n ? n.value() : Double.valueOf(0); }
}
