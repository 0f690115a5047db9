package no.oppvekststatus.workbook;

import java.util.List;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.document.SheetChart;
import no.oppvekststatus.document.Workbook;
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
final class ChartWriter {
  /** The colours of the series, in their order. */
  private static final int[] BARS = {0x9FC3DC, 0x0B3F66};
  private static final int ROWS_BETWEEN = 2;
  private static final int LAST_COLUMN = 5;

  private final XSSFWorkbook target;
  private final Workbook workbook;

  ChartWriter(XSSFWorkbook target, Workbook workbook) {
    this.target = target;
    this.workbook = workbook;
  }

  void write() {
    int row = workbook.sheets().get(0).rows().size() + Sheet.HEAD_ROW + 3;
    for (SheetChart chart : workbook.charts()) {
      draw(chart, frame(row, chart));
      row += chart.height() + ROWS_BETWEEN;
    }
  }

  private void draw(SheetChart chart, XSSFChart frame) {
    switch (chart.kind()) {
      case BARS -> bars(chart, frame);
      case LINE -> line(chart, frame);
    }
  }

  private void bars(SheetChart chart, XSSFChart frame) {
    XDDFCategoryAxis left = frame.createCategoryAxis(AxisPosition.LEFT);
    left.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis bottom = frame.createValueAxis(AxisPosition.BOTTOM);
    bottom.setCrosses(AxisCrosses.MAX);
    bottom.setMinimum(0);
    XDDFBarChartData bars = (XDDFBarChartData) frame.createData(ChartTypes.BAR, left, bottom);
    bars.setBarDirection(BarDirection.BAR);
    for (int s = 0; s < chart.values().size(); s++) {
      int column = chart.values().get(s);
      XDDFChartData.Series series = series(chart, bars, column);
      series.setTitle(data(chart).columns().get(column).head(), null);
      series.setFillProperties(new XDDFSolidFillProperties(colour(BARS[s % BARS.length])));
    }
    frame.plot(bars);
  }

  private void line(SheetChart chart, XSSFChart frame) {
    XDDFCategoryAxis bottom = frame.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = frame.createValueAxis(AxisPosition.LEFT);
    XDDFLineChartData lines = (XDDFLineChartData) frame.createData(ChartTypes.LINE, bottom, left);
    lines.setGrouping(Grouping.STANDARD);
    for (int column : chart.values()) {
      XDDFLineChartData.Series series = (XDDFLineChartData.Series) series(chart, lines, column);
      series.setTitle(chart.title(), null);
      series.setSmooth(false);
    }
    frame.plot(lines);
  }

  private XDDFChartData.Series series(SheetChart chart, XDDFChartData into, int column) {
    List<List<SheetValue>> rows = data(chart).rows().subList(chart.first(), chart.last() + 1);
    String[] labels = rows.stream().map(row -> row.get(chart.labels()).text()).toArray(String[]::new);
    Double[] values = rows.stream().map(row -> row.get(column).number().map(SheetValue.NumberValue::value).orElse(0.0))
        .toArray(Double[]::new);
    return into.addSeries(XDDFDataSourcesFactory.fromArray(labels, range(chart, chart.labels())),
        XDDFDataSourcesFactory.fromArray(values, range(chart, column)));
  }

  private XSSFChart frame(int row, SheetChart chart) {
    XSSFSheet first = target.getSheetAt(0);
    first.setRowBreak(row - 2);
    XSSFChart frame = first.createDrawingPatriarch()
        .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, LAST_COLUMN, row + chart.height()));
    frame.setTitleText(chart.title());
    frame.getCTChart().getTitle().getTx().getRich().getPList().forEach(p -> p.getRList()
        .forEach(run -> run.getRPr().setLang(workbook.language().tag())));
    frame.setTitleOverlay(false);
    frame.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    frame.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().setDescr(chart.alternative());
    return frame;
  }

  private Sheet data(SheetChart chart) { return workbook.sheets().get(chart.sheet()); }

  private String range(SheetChart chart, int column) {
    int top = Sheet.HEAD_ROW + 1;
    return new CellRangeAddress(top + chart.first(), top + chart.last(), column, column)
        .formatAsString(data(chart).name(), true);
  }

  private static XDDFColor colour(int rgb) {
    return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
