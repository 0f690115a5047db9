package no.oppvekststatus.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes cells of text and numbers byte for byte as POI does, each at once where POI writes it letter by letter. */
final class CellTextWriter extends SheetDataWriter {
  private static final String ESCAPED = "<>&\"\u00A0";

  private final StringBuilder text = new StringBuilder();
  private final List<String> letters = new ArrayList<>();

  CellTextWriter() throws IOException {}

  @Override
  public void writeCell(int column, Cell cell) throws IOException {
    if (cell == null || !written(column, cell)) super.writeCell(column, cell);
  }

  private boolean written(int column, Cell cell) throws IOException {
    text.setLength(0);
    switch (cell.getCellType()) {
      case STRING -> {
        String value = cell.getStringCellValue();
        if (!plain(value)) return false;
        open(column, cell).append("\" t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
      }
      case NUMERIC -> open(column, cell).append("\" t=\"n\"><v>").append(cell.getNumericCellValue()).append("</v></c>");
      case BLANK -> open(column, cell).append("\"></c>");
      default -> { return false; }
    }
    _out.append(text);
    return true;
  }

  private StringBuilder open(int column, Cell cell) {
    while (letters.size() <= column) letters.add(CellReference.convertNumToColString(letters.size()));
    text.append("<c r=\"").append(letters.get(column)).append(cell.getRowIndex() + 1);
    int style = cell.getCellStyle().getIndex() & 0xffff;
    if (style != 0) text.append("\" s=\"").append(style);
    return text;
  }

  /** Whether nothing of it has to be written in another way, nor a space kept at its ends. */
  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= '\uFFFE' || ESCAPED.indexOf(c) >= 0) return false;
    }
    return value.isEmpty() || !Character.isWhitespace(value.charAt(0))
        && !Character.isWhitespace(value.charAt(value.length() - 1));
  }
}
