package no.oppvekststatus.workbook;

import java.util.BitSet;
import java.util.List;
import no.oppvekststatus.document.Sheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Writes one sheet: title, note, a frozen head with filters, the rows, and how it prints. */
public final class SheetWriter {
  private static final float LINE_POINTS = 14f;
  private static final int MOST_LINES = 12;
  private static final int ARROW = 2;
  private static final double LETTERS_A_DIGIT = 1.15;
  /** A wider sheet goes over more pages side by side, the first column on each of them. */
  private static final int CHARACTERS_ON_A_PAGE = 210;
  private static final double MARGIN_INCHES = 0.4;

  private final SXSSFWorkbook workbook;
  private final CellWriter cells;

  public SheetWriter(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    this.cells = new CellWriter(workbook.getXSSFWorkbook());
  }

  public void write(Sheet sheet, String footer) {
    SXSSFSheet out = workbook.createSheet(sheet.name());
    for (int c = 0; c < sheet.columns().size(); c++)
      out.setColumnWidth(c, Math.min(255, sheet.columns().get(c).width() + 2) * 256);
    out.createFreezePane(0, Sheet.HEAD_ROW + 1);
    print(out, sheet, footer);
    cells.title(out.createRow(0).createCell(0), sheet.title());
    cells.note(out.createRow(1).createCell(0), sheet.note());
    SXSSFRow head = out.createRow(Sheet.HEAD_ROW);
    head.setHeightInPoints(LINE_POINTS * headLines(sheet) + 4);
    BitSet numbers = columnsOfNumbers(sheet);
    for (int c = 0; c < sheet.columns().size(); c++)
      cells.head(head.createCell(c), sheet.columns().get(c).head(), numbers.get(c));
    int r = Sheet.HEAD_ROW + 1;
    for (List<Sheet.SheetValue> row : sheet.rows()) {
      SXSSFRow line = out.createRow(r++);
      line.setHeightInPoints(LINE_POINTS * lines(sheet, row));
      for (int c = 0; c < row.size(); c++) cells.write(line.createCell(c), row.get(c));
    }
    if (sheet.rows().isEmpty())
      out.setAutoFilter(new CellRangeAddress(Sheet.HEAD_ROW, Sheet.HEAD_ROW, 0, sheet.columns().size() - 1));
    else table(sheet, r - 1);
  }

  /**
   * A table named after its sheet, so that a formula or a pivot can name it; its columns must be called just what the
   * heads say.
   */
  private void table(Sheet sheet, int last) {
    AreaReference area = new AreaReference(new CellReference(Sheet.HEAD_ROW, 0),
        new CellReference(last, sheet.columns().size() - 1), SpreadsheetVersion.EXCEL2007);
    XSSFTable table = workbook.getXSSFWorkbook().getSheet(sheet.name()).createTable(area);
    String name = sheet.name().replaceAll("[^\\p{L}\\p{N}]+", "_");
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    for (int c = 0; c < sheet.columns().size(); c++)
      table.getCTTable().getTableColumns().getTableColumnArray(c)
          .setName(CellWriter.clean(sheet.columns().get(c).head()));
  }

  /** The columns whose heads stand over numbers, and so to the right. */
  private static BitSet columnsOfNumbers(Sheet sheet) {
    BitSet numbers = new BitSet();
    for (List<Sheet.SheetValue> row : sheet.rows())
      for (int c = 0; c < row.size(); c++) if (row.get(c).number().isPresent()) numbers.set(c);
    return numbers;
  }

  /** Word by word, with room for the filter's arrow. */
  private static int headLines(Sheet sheet) {
    int most = 1;
    for (Sheet.SheetColumn column : sheet.columns()) {
      int lines = 1;
      int used = 0;
      for (String word : column.head().split(" ")) {
        if (used > 0 && used + 1 + word.length() > column.width() - ARROW) {
          lines++;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length();
      }
      most = Math.max(most, lines);
    }
    return most;
  }

  /**
   * How many lines the longest text of the row takes; not every program computes the height itself. A column's width
   * counts digits, letters are narrower.
   */
  private static int lines(Sheet sheet, List<Sheet.SheetValue> row) {
    int most = 1;
    for (int c = 0; c < row.size(); c++) {
      int width = (int) (sheet.columns().get(c).width() * LETTERS_A_DIGIT);
      most = Math.max(most, -Math.floorDiv(-row.get(c).text().length(), width));
    }
    return Math.min(most, MOST_LINES);
  }

  private static void print(SXSSFSheet out, Sheet sheet, String footer) {
    PrintSetup setup = out.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    int characters = sheet.columns().stream().mapToInt(Sheet.SheetColumn::width).sum();
    int pages = Math.max(1, Math.round((float) characters / CHARACTERS_ON_A_PAGE));
    setup.setFitWidth((short) pages);
    setup.setFitHeight((short) 0);
    out.setFitToPage(true);
    out.setMargin(PageMargin.LEFT, MARGIN_INCHES);
    out.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
    if (pages > 1) out.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    out.setRepeatingRows(new CellRangeAddress(Sheet.HEAD_ROW, Sheet.HEAD_ROW, 0, sheet.columns().size() - 1));
    out.getFooter().setLeft(sheet.note().replace("&", "&&"));
    out.getFooter().setRight(footer);
  }
}
