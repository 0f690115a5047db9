package no.oppvekststatus.intake.selfreport;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.intake.selfreport.FormLookWriter.FormCellStyle;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.TierColour;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sheet a unit fills in: heading, then each group of questions, with the row of every question remembered.
 */
final class FormSheetWriter {
  private static final int[] WIDTHS = {5, 56, 14, 22, 22, 15, 44, 15};

  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final FormLookWriter look;
  private final FormRulesWriter rules;
  private final Texts texts;
  private final Map<Form.Question, Integer> rows = new LinkedHashMap<>();

  FormSheetWriter(XSSFWorkbook book, FormLookWriter look, Texts texts) {
    this.book = book;
    this.look = look;
    this.sheet = book.createSheet(FormLayout.SHEET);
    this.rules = new FormRulesWriter(sheet, texts);
    this.texts = texts;
  }

  /** Question → row (from 0). */
  Map<Form.Question, Integer> write(Form form) {
    for (int c = 0; c < WIDTHS.length; c++) sheet.setColumnWidth(c, WIDTHS[c] * 256);
    head(form);
    int at = FormLayout.FIRST_GROUP;
    for (Form.QuestionGroup group : form.groups()) at = group(form, group, at) + 1;
    progress();
    print(at);
    FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
    evaluator.evaluateAll();
    return rows;
  }

  private void head(Form form) {
    for (int r = 0; r < FormLayout.FIRST_GROUP - 1; r++)
      for (int c = 0; c < WIDTHS.length; c++) put(r, c, "", FormCellStyle.LEAD);
    put(0, 0, texts.of("form.title", form.year(), form.unit().name()), FormCellStyle.TITLE);
    sheet.getRow(0).setHeightInPoints(34);
    put(1, 0, form.entry().plan().municipality().name() + " · " + form.entry().plan().title() + ", "
        + form.entry().plan().periodLabel(), FormCellStyle.LEAD);
    put(2, 0,
        texts.of("form.lead",
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag(texts.language().tag()))
                .format(form.due())),
        FormCellStyle.LEAD);
    put(FormLayout.HANDED_IN, FormLayout.LAST_YEAR, texts.of("form.handed-in"), FormCellStyle.LABEL);
    put(FormLayout.HANDED_IN, FormLayout.ANSWER, "", FormCellStyle.INPUT_DATE);
    rules.date(FormLayout.HANDED_IN, FormLayout.ANSWER);
    if (form.entry().organisation().sample()) {
      put(0, FormLayout.NOTE, texts.of("sample.title"), FormCellStyle.SAMPLE);
    }
    for (int r = 1; r < FormLayout.FIRST_GROUP - 1; r++) sheet.getRow(r).setHeightInPoints(20);
  }

  private static FormCellStyle role(@Nullable TierColour colour) {
    if (colour == null) return FormCellStyle.GROUP;
    return switch (colour) {
      case GREEN -> FormCellStyle.GROUP_GREEN;
      case YELLOW -> FormCellStyle.GROUP_YELLOW;
      case RED -> FormCellStyle.GROUP_RED;
    };
  }

  private int group(Form form, Form.QuestionGroup group, int from) {
    put(from, 0, group.heading(), role(group.colour()));
    for (int c = 1; c < WIDTHS.length; c++) put(from, c, "", FormCellStyle.GROUP);
    sheet.getRow(from).setHeightInPoints(24);
    List<String> heads = heads(form, group.kind());
    for (int c = 0; c < heads.size(); c++) put(from + 1, c, heads.get(c), FormCellStyle.HEAD);
    sheet.getRow(from + 1).setHeightInPoints(32);
    int at = from + 2;
    for (Form.Question q : group.questions()) question(q, at++);
    return at;
  }

  /** One for each column, parted by bars in the texts. */
  private List<String> heads(Form form, Answer.AnswerKind kind) {
    return List.of(
        texts.of("form.heads." + kind.name().toLowerCase(Locale.ROOT), form.year() - 1, form.year()).split("\\|", -1));
  }

  private void question(Form.Question q, int at) {
    rows.put(q, at);
    Answer.AnswerKind kind = q.kind();
    put(at, FormLayout.MARK, q.mark(), FormCellStyle.QUIET);
    put(at, FormLayout.TEXT, q.text(), kind == Answer.AnswerKind.COMPETENCE ? FormCellStyle.INPUT : FormCellStyle.TEXT);
    put(at, FormLayout.DUTY, q.obligation().toLowerCase(Locale.ROOT), FormCellStyle.QUIET);
    put(at, FormLayout.LAST_YEAR, q.lastYear(), FormLayout.hasLink(kind) ? FormCellStyle.INPUT : FormCellStyle.QUIET);
    put(at, FormLayout.ANSWER, "", switch (kind) {
      case MEETING, COUNT -> FormCellStyle.INPUT_NUMBER;
      case COMPETENCE -> FormCellStyle.INPUT_MONEY;
      default -> FormCellStyle.INPUT;
    });
    put(at, FormLayout.SECOND, "", !FormLayout.hasSecond(kind) ? FormCellStyle.QUIET : switch (kind) {
      case EVALUATION -> FormCellStyle.INPUT_DATE;
      case COUNT -> FormCellStyle.INPUT_NUMBER;
      default -> FormCellStyle.INPUT;
    });
    put(at, FormLayout.NOTE, "", kind == Answer.AnswerKind.COMPETENCE ? FormCellStyle.QUIET : FormCellStyle.INPUT);
    ready(q, at);
    rules.question(q, at);
    int lines = Math.max(1, Math.max((q.text().length() + 47) / 48, (q.lastYear().length() + 19) / 20));
    sheet.getRow(at).setHeightInPoints(Math.max(22, 15f * lines + 6));
  }

  private void ready(Form.Question q, int at) {
    String answer = FormLayout.address(at, FormLayout.ANSWER);
    String second = FormLayout.address(at, FormLayout.SECOND);
    String note = FormLayout.address(at, FormLayout.NOTE);
    String ready = said("form.ready");
    String silent = q.expected() ? said("form.missing") : "\"\"";
    String formula = switch (q.kind()) {
      case MEASURE -> "IF(" + answer + "=\"\"," + silent + ",IF(AND(" + answer + "=\""
          + StatusWord.NOT_RELEVANT.word(texts.language()) + "\"," + note + "=\"\"),"
          + said("form.write-reason") + "," + ready + "))";
      case EVALUATION -> "IF(" + answer + "=\"\"," + silent + ",IF(AND(" + answer + "=\""
          + StatusWord.DONE.word(texts.language()) + "\"," + second + "=\"\"),"
          + said("form.write-date") + "," + ready + "))";
      case COUNT -> q.counting() == Form.Counting.ALONE ? "IF(" + answer + "=\"\",\"\"," + ready + ")"
          : "IF(AND(" + answer + "=\"\"," + second + "=\"\"),\"\",IF(OR(" + answer + "=\"\"," + second + "=\"\"),"
              + said("form.write-both") + "," + ready + "))";
      case MEETING -> "IF(" + answer + "=\"\",\"\"," + ready + ")";
      default -> "IF(AND(" + answer + "<>\"\"," + FormLayout.address(at, FormLayout.TEXT) + "=\"\"),"
          + said("form.write-what") + ",IF("
          + FormLayout.address(at, FormLayout.TEXT) + "=\"\",\"\"," + ready + "))";
    };
    Cell cell = put(at, FormLayout.READY, "", FormCellStyle.READY);
    cell.setCellFormula(formula);
  }

  /** As a text within a formula. */
  private String said(String key) { return "\"" + texts.of(key) + "\""; }

  /** How far the unit has come, counted by the sheet itself. */
  private void progress() {
    List<Integer> asked = rows.entrySet().stream().filter(e -> e.getKey().kind() == Answer.AnswerKind.MEASURE)
        .map(Map.Entry::getValue).toList();
    if (asked.isEmpty()) return;
    String answered = asked.stream().map(r -> FormLayout.address(r, FormLayout.ANSWER)).map(a -> "(" + a + "<>\"\")*1")
        .collect(Collectors.joining("+"));
    Cell cell = put(FormLayout.HANDED_IN, 0, "", FormCellStyle.STRONG);
    cell.setCellFormula("\"" + texts.of("form.progress", "\"&(" + answered + ")&\"", asked.size()) + "\"");
    put(FormLayout.HANDED_IN + 1, 0, texts.of("form.legend", texts.of("form.guide")), FormCellStyle.LEAD);
  }

  private void print(int lastRow) {
    sheet.setDisplayGridlines(false);
    sheet.createFreezePane(0, FormLayout.FIRST_GROUP - 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight(texts.of("sheet.page"));
    book.setPrintArea(0, 0, WIDTHS.length - 1, 0, lastRow);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
    sheet.enableLocking();
    sheet.lockSelectLockedCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private Cell put(int row, int column, String text, FormCellStyle role) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    if (!text.isEmpty()) cell.setCellValue(text);
    cell.setCellStyle(look.of(role, text));
    return cell;
  }
}
