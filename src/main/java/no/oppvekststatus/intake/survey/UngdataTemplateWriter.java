package no.oppvekststatus.intake.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the empty survey workbook; the same catalogue gives the same bytes. */
public final class UngdataTemplateWriter {
  static final String SHEET = "Ungdata";
  static final String SETUP = "Oppsett";
  static final String ID = "oppvekststatus-ungdata";
  static final String VERSION = "1";
  private static final int LAST_ROW = 2000;
  /** Numbered in the texts, each with a word and what it means; one with nothing behind the bar is a heading. */
  private static final int GUIDE_LINES = 15;
  private static final Date FIXED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final int[] WIDTHS = {19, 30, 18, 12, 10, 12, 10, 12, 14};

  private final Texts texts;

  /** @param language nb or nn; the reader knows both */
  public UngdataTemplateWriter(Language language) {
    this.texts = Texts.in(language);
  }

  public void write(PlanBook book, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(SHEET);
      XSSFSheet guide = workbook.createSheet(texts.of("form.guide"));
      XSSFSheet setup = workbook.createSheet(SETUP);
      List<String> codes = List.copyOf(SurveyCodes.indicators(book, texts.language()).keySet());
      head(workbook, sheet);
      setup(workbook, setup, codes);
      rules(sheet);
      guide(workbook, guide, SurveyCodes.indicators(book, texts.language()));
      workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
      properties(workbook);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Reproducibility.runWithSourceDateEpoch(() -> workbook.write(bytes));
      bytes.writeTo(out);
    }
  }

  private static void head(XSSFWorkbook workbook, XSSFSheet sheet) {
    XSSFCellStyle style = style(workbook, true, "FFFFFF");
    style.setFillForegroundColor(colour("0C5460"));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    XSSFCellStyle text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    Row row = sheet.createRow(0);
    row.setHeightInPoints(24);
    for (int c = 0; c < SurveyCodes.COLUMNS.size(); c++) {
      row.createCell(c).setCellValue(SurveyCodes.COLUMNS.get(c));
      row.getCell(c).setCellStyle(style);
      sheet.setColumnWidth(c, WIDTHS[c] * 256);
    }
    sheet.setDefaultColumnStyle(0, text);
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, LAST_ROW, 0, SurveyCodes.COLUMNS.size() - 1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, SurveyCodes.COLUMNS.size() - 1));
  }

  private void setup(XSSFWorkbook workbook, XSSFSheet sheet, List<String> codes) {
    List<List<String>> columns = List.of(List.of(ID, VERSION), codes, SurveyCodes.levelWords(texts.language()),
        SurveyCodes.genderWords(texts.language()));
    for (int c = 0; c < columns.size(); c++) {
      for (int r = 0; r < columns.get(c).size(); r++) {
        Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        row.createCell(c).setCellValue(columns.get(c).get(r));
      }
    }
    name(workbook, "indikatorer", "B", codes.size());
    name(workbook, "trinn", "C", columns.get(2).size());
    name(workbook, "kjonn", "D", columns.get(3).size());
  }

  private static void name(XSSFWorkbook workbook, String name, String column, int rows) {
    Name named = workbook.createName();
    named.setNameName(name);
    named.setRefersToFormula(SETUP + "!$" + column + "$1:$" + column + "$" + Math.max(1, rows));
  }

  private void rules(XSSFSheet sheet) {
    var helper = sheet.getDataValidationHelper();
    add(sheet, 1, helper.createFormulaListConstraint("indikatorer"), texts.of("survey.choose-indicator"));
    add(sheet, 2, helper.createFormulaListConstraint("trinn"), texts.of("survey.choose-level"));
    add(sheet, 3, helper.createFormulaListConstraint("kjonn"), texts.of("survey.choose-gender"));
    add(sheet, 4, helper.createIntegerConstraint(OperatorType.BETWEEN, "2000", "2100"), texts.of("survey.write-year"));
    add(sheet, 5, helper.createCustomConstraint("OR(AND(ISNUMBER(F2),F2>=0,F2<=100),ISTEXT(F2))"),
        texts.of("survey.write-percent"));
    add(sheet, 6, helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "100000"),
        texts.of("survey.write-answers"));
    add(sheet, 7, helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "100000"),
        texts.of("survey.write-invited"));
    add(sheet, 8, helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100"), texts.of("survey.write-rate"));
  }

  private void add(XSSFSheet sheet, int column, DataValidationConstraint constraint, String error) {
    DataValidation rule = sheet.getDataValidationHelper().createValidation(constraint,
        new CellRangeAddressList(1, LAST_ROW, column, column));
    rule.setShowErrorBox(true);
    rule.createErrorBox(texts.of("form.unreadable"), error);
    rule.setSuppressDropDownArrow(true);
    rule.setEmptyCellAllowed(true);
    sheet.addValidationData(rule);
  }

  private void guide(XSSFWorkbook workbook, XSSFSheet sheet, Map<String, String> indicators) {
    List<List<String>> lines = new ArrayList<>();
    for (int line = 1; line <= GUIDE_LINES; line++)
      lines.add(List.of(texts.of("survey.guide." + line).split("\\|", -1)));
    lines.add(List.of(texts.of("survey.indicators"), ""));
    indicators.forEach((code, title) -> lines.add(List.of(code, title)));
    XSSFCellStyle heading = style(workbook, true, "0C5460");
    XSSFCellStyle text = style(workbook, false, "14262E");
    sheet.setColumnWidth(0, 26 * 256);
    sheet.setColumnWidth(1, 100 * 256);
    for (int r = 0; r < lines.size(); r++) {
      boolean head = lines.get(r).get(1).isEmpty();
      Row row = sheet.createRow(r);
      row.setHeightInPoints(head ? 28 : lines.get(r).get(1).length() > 105 ? 34 : 20);
      for (int c = 0; c < 2; c++) {
        row.createCell(c).setCellValue(lines.get(r).get(c));
        row.getCell(c).setCellStyle(head ? heading : text);
      }
    }
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, boolean bold, String colour) {
    XSSFFont font = workbook.createFont();
    font.setBold(bold);
    font.setFontHeightInPoints((short) (bold ? 12 : 11));
    font.setColor(colour(colour));
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    return style;
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + hex), null);
  }

  private void properties(XSSFWorkbook workbook) {
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(texts.of("survey.title"));
    core.setCreator("Oppvekststatus");
    core.setLastModifiedByUser("Oppvekststatus");
    core.setCreated(Optional.of(FIXED));
    core.setModified(Optional.of(FIXED));
    workbook.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Oppvekststatus");
  }
}
