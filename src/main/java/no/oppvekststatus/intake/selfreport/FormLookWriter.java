package no.oppvekststatus.intake.selfreport;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a form: calm, legible in grey print, inputs marked by ground and frame. */
final class FormLookWriter {
  private static final String INK = "14262E";
  private static final String QUIET = "455A64";
  private static final String TEAL = "0C5460";
  private static final String HAIR = "C6D0D4";
  private static final String PANEL = "F1F5F5";
  private static final String INPUT = "EAF3FA";
  private static final String FRAME = "2F78AB";
  private static final String WRONG = "F9E1DD";
  private static final String WRONG_FRAME = "8A1538";

  /** What a cell is for. */
  enum FormCellStyle {
    TITLE, LEAD, LABEL, STRONG, SAMPLE, HEAD, GROUP, GROUP_GREEN, GROUP_YELLOW, GROUP_RED, TEXT, QUIET, READY,
    INPUT, INPUT_DATE, INPUT_NUMBER, INPUT_MONEY, WRONG
  }

  private final XSSFWorkbook book;
  private final Map<FormCellStyle, XSSFCellStyle> styles = new HashMap<>();
  private final Map<FormCellStyle, XSSFCellStyle> quoted = new HashMap<>();

  FormLookWriter(XSSFWorkbook book) {
    this.book = book;
  }

  XSSFCellStyle of(FormCellStyle role) {
    return styles.computeIfAbsent(role, this::make);
  }

  /** The style for a text: one that begins as a formula does stays a text when somebody edits it. */
  XSSFCellStyle of(FormCellStyle role, String text) {
    return text.matches("(?s)[=+\\-@\t\r\n].*") ? quoted.computeIfAbsent(role, this::quote) : of(role);
  }

  private XSSFCellStyle quote(FormCellStyle role) {
    XSSFCellStyle style = make(role);
    style.setQuotePrefixed(true);
    return style;
  }

  private XSSFCellStyle make(FormCellStyle role) {
    XSSFCellStyle style = book.createCellStyle();
    style.setWrapText(role != FormCellStyle.TITLE && role != FormCellStyle.LEAD && !role.name().startsWith("GROUP")
        && role != FormCellStyle.STRONG);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setLocked(true);
    switch (role) {
      case TITLE -> ground(font(style, 20, true, INK), PANEL);
      case LEAD -> ground(font(style, 11, false, INK), PANEL);
      case LABEL -> ground(font(style, 11, true, INK), PANEL).setAlignment(HorizontalAlignment.RIGHT);
      case STRONG -> ground(font(style, 11, true, INK), PANEL);
      case SAMPLE -> frame(font(style, 10, true, INK), INK, BorderStyle.THIN).setAlignment(HorizontalAlignment.CENTER);
      case HEAD -> ground(font(style, 11, true, "FFFFFF"), TEAL);
      case GROUP -> under(font(style, 12, true, INK), INK);
      case GROUP_GREEN -> tier(style, "2F7A4D");
      case GROUP_YELLOW -> tier(style, "A17A00");
      case GROUP_RED -> tier(style, "B8392C");
      case TEXT -> under(font(style, 11, false, INK), HAIR);
      case QUIET -> under(font(style, 10, false, QUIET), HAIR);
      case READY -> under(font(style, 10, false, QUIET), HAIR).setAlignment(HorizontalAlignment.CENTER);
      case INPUT -> input(style, "@");
      case INPUT_DATE -> input(style, "dd.mm.yyyy").setAlignment(HorizontalAlignment.LEFT);
      case INPUT_NUMBER -> input(style, "#,##0").setAlignment(HorizontalAlignment.RIGHT);
      case INPUT_MONEY -> input(style, "#,##0\" kr\"").setAlignment(HorizontalAlignment.RIGHT);
      case WRONG -> ground(frame(input(style, "General"), WRONG_FRAME, BorderStyle.MEDIUM), WRONG);
    }
    return style;
  }

  /** The tier's colour as a bar before its name; the name says it too. */
  private XSSFCellStyle tier(XSSFCellStyle style, String colour) {
    under(font(style, 12, true, INK), INK);
    style.setBorderLeft(BorderStyle.THICK);
    style.setLeftBorderColor(colour(colour));
    style.setIndention((short) 1);
    return style;
  }

  private XSSFCellStyle input(XSSFCellStyle style, String format) {
    ground(frame(font(style, 11, false, INK), FRAME, BorderStyle.THIN), INPUT);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setLocked(false);
    return style;
  }

  private XSSFCellStyle font(XSSFCellStyle style, int points, boolean bold, String colour) {
    XSSFFont font = book.createFont();
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(colour));
    style.setFont(font);
    return style;
  }

  private static XSSFCellStyle ground(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static XSSFCellStyle under(XSSFCellStyle style, String colour) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(colour));
    return style;
  }

  private static XSSFCellStyle frame(XSSFCellStyle style, String colour, BorderStyle border) {
    style.setBorderTop(border);
    style.setBorderBottom(border);
    style.setBorderLeft(border);
    style.setBorderRight(border);
    style.setTopBorderColor(colour(colour));
    style.setBottomBorderColor(colour(colour));
    style.setLeftBorderColor(colour(colour));
    style.setRightBorderColor(colour(colour));
    return style;
  }

  static XSSFColor colour(String hex) {
    return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + hex), null);
  }
}
