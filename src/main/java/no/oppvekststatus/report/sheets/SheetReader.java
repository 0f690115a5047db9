package no.oppvekststatus.report.sheets;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.sheets.Sheet.Value;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Holds a written sheet against its model, cell by cell. */
public final class SheetReader {
  private SheetReader() {}

  /** One line a difference: the cell's address, what stands there, what was decided. */
  public static List<String> differences(XSSFSheet written, Sheet model) {
    List<String> wrong = new ArrayList<>();
    if (!written.getSheetName().equals(model.name())) wrong.add("arket heter " + written.getSheetName());
    if (written.getLastRowNum() != SheetWriter.HEAD_ROW + model.rows().size()) wrong.add("rader: " + written.getLastRowNum());
    check(written, 0, 0, new Value.Words(model.title()), wrong);
    check(written, 1, 0, new Value.Words(model.note()), wrong);
    for (int c = 0; c < model.columns().size(); c++)
      check(written, SheetWriter.HEAD_ROW, c, new Value.Words(model.columns().get(c).head()), wrong);
    for (int r = 0; r < model.rows().size(); r++)
      for (int c = 0; c < model.rows().get(r).size(); c++) check(written, SheetWriter.HEAD_ROW + 1 + r, c, model.rows().get(r).get(c), wrong);
    return wrong;
  }

  private static void check(XSSFSheet written, int row, int column, Value value, List<String> wrong) {
    Row line = written.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    if (cell == null || !same(cell, value))
      wrong.add((cell == null ? "rad " + (row + 1) : cell.getAddress().formatAsString()) + " er «" + cell + "», ventet " + value);
  }

  private static boolean same(Cell cell, Value value) {
    if (value instanceof Value.Words w) return text(cell, w.text());
    if (value instanceof Value.Absent a) return text(cell, a.word());
    if (value instanceof Value.Number n) return cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == n.value();
    if (value instanceof Value.Day d) return cell.getCellType() == CellType.NUMERIC && cell.getLocalDateTimeCellValue().toLocalDate().equals(d.date());
    return cell.getCellType() == CellType.BLANK;
  }

  private static boolean text(Cell cell, String text) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", " "))
        && (!text.matches("(?s)[=+\\-@\t\r\n].*") || cell.getRowIndex() <= SheetWriter.HEAD_ROW || cell.getCellStyle().getQuotePrefixed());
  }
}
