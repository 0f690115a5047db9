package no.oppvekststatus.formats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * Reads what a cell of a workbook holds, by the type and the characters in the file itself; no content makes it throw.
 */
public final class CellReader {
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
  /** A spreadsheet keeps fifteen digits; what stands after them is noise of the binary number. */
  private static final MathContext KEPT = new MathContext(15);

  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
  private static final QName TYPE = new QName("t");

  private CellReader() {}

  /** The kept result where the cell has a formula. */
  public static CellValue read(@Nullable Cell cell) {
    if (!(cell instanceof XSSFCell x)) return CellValue.EMPTY;
    CTCell held = x.getCTCell();
    String raw = held.isSetV() ? held.getV() : "";
    return switch (type(held)) {
      case "n" -> raw.isBlank() ? nothing(held) : number(x, raw.strip());
      case "str" -> held.isSetV() ? new CellValue.TextCell(raw) : nothing(held);
      case "s" -> shared(x, raw.strip());
      case "inlineStr" ->
          new CellValue.TextCell(held.isSetIs() ? new XSSFRichTextString(held.getIs()).getString() : raw);
      case "d" -> raw.isBlank() ? nothing(held) : day(raw.strip());
      case "e" -> new CellValue.UnreadableCell(CellFault.ERROR);
      case "b" -> new CellValue.UnreadableCell(CellFault.TRUTH);
      default -> new CellValue.UnreadableCell(CellFault.DAMAGED);
    };
  }

  public static boolean formula(@Nullable Cell cell) {
    return cell instanceof XSSFCell x && (x.getCTCell().isSetF() || x.isPartOfArrayFormulaGroup());
  }

  private static CellValue nothing(CTCell held) {
    return held.isSetF() ? new CellValue.UnreadableCell(CellFault.NO_VALUE) : CellValue.EMPTY;
  }

  /** As it stands in the file: the library knows fewer types than the standard has, and throws at others. */
  private static String type(CTCell held) {
    try (XmlCursor cursor = held.newCursor()) {
      @Nullable String type = cursor.getAttributeText(TYPE);
      return type == null ? "n" : type;
    }
  }

  private static CellValue shared(XSSFCell cell, String index) {
    SharedStrings texts = cell.getSheet().getWorkbook().getSharedStringSource();
    if (!INDEX.matcher(index).matches() || Integer.parseInt(index) >= texts.getUniqueCount())
      return new CellValue.UnreadableCell(CellFault.DAMAGED);
    return new CellValue.TextCell(texts.getItemAt(Integer.parseInt(index)).getString());
  }

  private static CellValue number(XSSFCell cell, String raw) {
    double value = NUMBER.matcher(raw).matches() ? Double.parseDouble(raw) : Double.NaN;
    if (!Double.isFinite(value)) return new CellValue.UnreadableCell(CellFault.DAMAGED);
    @Nullable XSSFCellStyle style = cell.getCellStyle();
    @Nullable String code = style == null ? null : style.getDataFormatString();
    if (style == null || code == null) return new CellValue.NumberCell(kept(raw), false);
    DisplayFormat format = new DisplayFormat(code);
    if (DateUtil.isADateFormat(style.getDataFormat(), format.bare())) return day(cell, value);
    Optional<Boolean> percent = format.percent(value);
    return percent.<CellValue>map(p -> new CellValue.NumberCell(kept(raw), p))
        .orElse(new CellValue.UnreadableCell(CellFault.AMBIGUOUS));
  }

  private static BigDecimal kept(String raw) {
    BigDecimal value = new BigDecimal(raw).round(KEPT).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static CellValue day(XSSFCell cell, double value) {
    if (!DateUtil.isValidExcelDate(value)) return new CellValue.UnreadableCell(CellFault.DATE);
    try {
      boolean since1904 = cell.getSheet().getWorkbook().isDate1904();
      return new CellValue.DateCell(DateUtil.getLocalDateTime(value, since1904).toLocalDate());
    } catch (IllegalArgumentException e) { // the workbook says neither that its dates begin in 1900 nor in 1904
      return new CellValue.UnreadableCell(CellFault.DAMAGED);
    }
  }

  private static CellValue day(String written) {
    var day = ISO_DAY.matcher(written);
    if (!day.matches()) return new CellValue.UnreadableCell(CellFault.DAMAGED);
    try {
      return new CellValue.DateCell(LocalDate.parse(day.group(1)));
    } catch (DateTimeParseException e) {
      return new CellValue.UnreadableCell(CellFault.DAMAGED);
    }
  }
}
