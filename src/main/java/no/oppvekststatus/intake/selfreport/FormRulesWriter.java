package no.oppvekststatus.intake.selfreport;

import java.util.List;
import no.oppvekststatus.plan.Texts;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts the dropdowns and checks on the input cells, each with a message that says what to write. */
final class FormRulesWriter {
  /** Named range of the titles of the plan's competence measures. */
  static final String COMPETENCES = "kompetansetiltak";

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final Texts texts;

  FormRulesWriter(XSSFSheet sheet, Texts texts) {
    this.sheet = sheet;
    this.texts = texts;
    this.helper = sheet.getDataValidationHelper();
  }

  void question(Form.Question q, int row) {
    length(row, FormLayout.note(q.kind()));
    switch (q.kind()) {
      case MEASURE -> {
        List<StatusWord> words = StatusWord.ofMeasure(q.mayDecline());
        list(row, FormLayout.ANSWER, words, texts.of("form.help-measure"));
      }
      case EVALUATION -> {
        list(row, FormLayout.ANSWER, StatusWord.ofEvaluations(), texts.of("form.help-evaluation"));
        date(row, FormLayout.SECOND);
      }
      case MEETING -> whole(row, FormLayout.ANSWER, 366);
      case COUNT -> {
        whole(row, FormLayout.ANSWER, 1_000_000);
        whole(row, FormLayout.SECOND, 1_000_000);
      }
      case COMPETENCE -> {
        add(helper.createFormulaListConstraint(COMPETENCES), row, FormLayout.LAST_YEAR, texts.of("form.choose-need"),
            "");
        whole(row, FormLayout.ANSWER, 1_000_000_000);
        add(helper.createExplicitListConstraint(new String[] {"nøyaktig", "omtrent"}), row, FormLayout.SECOND,
            texts.of("form-refused.precision"), "");
      }
      case SUBMISSION -> throw new IllegalArgumentException("a submission is no row");
    }
  }

  void date(int row, int column) {
    add(helper.createDateConstraint(OperatorType.BETWEEN, "DATE(2015,1,1)", "DATE(2100,1,1)", "dd.mm.yyyy"), row,
        column,
        texts.of("form-refused.invalid-date"), "");
  }

  private void list(int row, int column, List<StatusWord> words, String help) {
    String[] choices = words.stream().map(w -> w.word(texts.language())).toArray(String[]::new);
    add(helper.createExplicitListConstraint(choices), row, column, texts.of("form.choose"), help);
  }

  private void whole(int row, int column, long most) {
    add(helper.createIntegerConstraint(OperatorType.BETWEEN, "0", String.valueOf(most)), row, column,
        texts.of("form-refused.invalid-number"), "");
  }

  private void length(int row, int column) {
    add(helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "1000", null), row, column,
        texts.of("form.too-long"), "");
  }

  private void add(DataValidationConstraint constraint, int row, int column, String error, String help) {
    DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
    rule.setShowErrorBox(true);
    rule.createErrorBox(texts.of("form.unreadable"), error);
    if (!help.isEmpty()) {
      rule.setShowPromptBox(true);
      rule.createPromptBox(texts.of("form.words"), help);
    }
    rule.setSuppressDropDownArrow(true);
    rule.setEmptyCellAllowed(true);
    sheet.addValidationData(rule);
  }
}
