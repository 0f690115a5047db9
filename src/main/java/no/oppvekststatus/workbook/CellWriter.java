package no.oppvekststatus.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.document.Sheet.SheetValue.SheetValueCases;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes typed values into cells with the workbook's styles; text is text whatever it begins with. */
public final class CellWriter {
  private static final String TEAL = "0C5460";
  private static final String INK = "14262E";
  private static final String INK_2 = "455A64";
  private static final String HAIR = "C6D0D4";
  private static final String RUNS_AS_FORMULA = "=+-@\t\r\n";

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  CellWriter(XSSFWorkbook workbook) { this.workbook = workbook; }

  void write(Cell cell, SheetValue value) { value.on(new ValueInto(cell)); }

  private final class ValueInto implements SheetValueCases<Cell> {
    private final Cell cell;

    ValueInto(Cell cell) { this.cell = cell; }

    @Override
    public Cell text(SheetValue.TextValue value) { return put(cell, value.text(), "text", this::plainText); }

    @Override
    public Cell absent(SheetValue.AbsentValue value) {
      return put(cell, value.word(), "absent", () -> bordered(font(10, INK_2, false, true)));
    }

    @Override
    public Cell number(SheetValue.NumberValue value) {
      cell.setCellValue(value.value());
      cell.setCellStyle(CellWriter.this.number(value.decimals()));
      return cell;
    }

    @Override
    public Cell date(SheetValue.DateValue value) {
      cell.setCellValue(value.date());
      cell.setCellStyle(CellWriter.this.date());
      return cell;
    }

    @Override
    public Cell empty() {
      cell.setCellStyle(styles.computeIfAbsent("text", k -> plainText()));
      return cell;
    }

    private XSSFCellStyle plainText() { return bordered(font(10, INK, false, false)); }
  }

  /** {@code right}: over numbers. */
  void head(Cell cell, String head, boolean right) {
    put(cell, head, right ? "head of numbers" : "head", () -> {
      XSSFCellStyle s = workbook.createCellStyle();
      s.setFillForegroundColor(colour(TEAL));
      s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      s.setFont(font(10, "FFFFFF", true, false));
      s.setWrapText(true);
      s.setVerticalAlignment(VerticalAlignment.TOP);
      return right ? right(s) : s;
    });
  }

  void title(Cell cell, String title) { put(cell, title, "title", () -> plain(font(14, INK, true, false), false)); }

  void note(Cell cell, String note) { put(cell, note, "note", () -> plain(font(9, INK_2, false, false), false)); }

  /** A text, and a text it stays when somebody edits it. */
  private Cell put(Cell cell, String text, String role, Supplier<XSSFCellStyle> look) {
    boolean quoted = startsAsFormula(text);
    cell.setCellValue(clean(text));
    cell.setCellStyle(styles.computeIfAbsent(quoted ? role + " quoted" : role, k -> {
      XSSFCellStyle style = look.get();
      if (quoted) style.setQuotePrefixed(true);
      return style;
    }));
    return cell;
  }

  public static boolean startsAsFormula(String text) {
    return !text.isEmpty() && RUNS_AS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** Control characters have no place in a sheet, and some cannot stand in its XML. */
  public static String clean(String text) {
    char[] cleaned = {};
    for (int i = 0; i < text.length(); i++) {
      if (!control(text.charAt(i))) continue;
      if (cleaned.length == 0) cleaned = text.toCharArray();
      cleaned[i] = ' ';
    }
    return cleaned.length == 0 ? text : new String(cleaned);
  }

  private static boolean control(char c) { return c < ' ' && c != '\t' && c != '\n' || c == '\u007F'; }

  private XSSFCellStyle date() {
    return styles.computeIfAbsent("date", k -> formatted("dd.mm.yyyy"));
  }

  private XSSFCellStyle number(int decimals) {
    return styles.computeIfAbsent("number" + decimals,
        k -> formatted(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)));
  }

  private XSSFCellStyle formatted(String format) {
    XSSFCellStyle s = bordered(font(10, INK, false, false));
    s.setWrapText(false);
    s.setDataFormat(workbook.createDataFormat().getFormat(format));
    return right(s);
  }

  /** A step from the edge, so that a number does not touch the words of the next column. */
  private static XSSFCellStyle right(XSSFCellStyle s) {
    s.setAlignment(HorizontalAlignment.RIGHT);
    s.setIndention((short) 1);
    return s;
  }

  private XSSFCellStyle bordered(XSSFFont font) {
    XSSFCellStyle s = plain(font, true);
    s.setBorderBottom(BorderStyle.THIN);
    s.setBottomBorderColor(colour(HAIR));
    return s;
  }

  private XSSFCellStyle plain(XSSFFont font, boolean wrap) {
    XSSFCellStyle s = workbook.createCellStyle();
    s.setFont(font);
    s.setWrapText(wrap);
    s.setVerticalAlignment(VerticalAlignment.TOP);
    return s;
  }

  private XSSFFont font(int points, String colour, boolean bold, boolean italic) {
    XSSFFont f = workbook.createFont();
    f.setFontName("Calibri");
    f.setFontHeightInPoints((short) points);
    f.setColor(colour(colour));
    f.setBold(bold);
    f.setItalic(italic);
    return f;
  }

  /** With the opaque byte in front that the schema asks for. */
  private static XSSFColor colour(String rgb) {
    return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + rgb));
  }
}
