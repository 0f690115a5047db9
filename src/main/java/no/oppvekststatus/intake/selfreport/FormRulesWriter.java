package no.oppvekststatus.intake.selfreport;

import java.util.List;
import no.oppvekststatus.figures.Answer;
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

  FormRulesWriter(XSSFSheet sheet) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
  }

  void question(Form.Question q, int row) {
    length(row, FormLayout.note(q.kind()));
    switch (q.kind()) {
      case MEASURE -> {
        List<StatusWord> words = StatusWord.ofMeasure(q.mayDecline());
        list(row, FormLayout.ANSWER, words, "I drift: brukes fast. Kjent: de ansatte kjenner tiltaket. Under etablering: bestemt og "
            + "forberedt, men ikke i bruk. Ikke aktuelt: skriv grunn.");
      }
      case EVALUATION -> {
        list(row, FormLayout.ANSWER, StatusWord.ofEvaluations(), "Skriv også datoen når evalueringen er gjennomført.");
        date(row, FormLayout.SECOND);
      }
      case MEETING -> whole(row, FormLayout.ANSWER, 366);
      case COUNT -> {
        whole(row, FormLayout.ANSWER, 1_000_000);
        whole(row, FormLayout.SECOND, 1_000_000);
      }
      case COMPETENCE -> {
        add(helper.createFormulaListConstraint(COMPETENCES), row, FormLayout.LAST_YEAR, "Velg fra listen, eller la feltet stå tomt.", "");
        whole(row, FormLayout.ANSWER, 1_000_000_000);
        add(helper.createExplicitListConstraint(new String[] {"nøyaktig", "omtrent"}), row, FormLayout.SECOND,
            "Velg «nøyaktig» eller «omtrent».", "");
      }
      case SUBMISSION -> throw new IllegalArgumentException("a submission is no row");
    }
  }

  void date(int row, int column) {
    add(helper.createDateConstraint(OperatorType.BETWEEN, "DATE(2015,1,1)", "DATE(2100,1,1)", "dd.mm.yyyy"), row, column,
        "Skriv datoen som dag.måned.år, for eksempel 15.01.2025.", "");
  }

  private void list(int row, int column, List<StatusWord> words, String help) {
    String[] texts = words.stream().map(StatusWord::word).toArray(String[]::new);
    add(helper.createExplicitListConstraint(texts), row, column, "Velg et svar fra listen.", help);
  }

  private void whole(int row, int column, long most) {
    add(helper.createIntegerConstraint(OperatorType.BETWEEN, "0", String.valueOf(most)), row, column,
        "Skriv et helt tall, 0 eller større.", "");
  }

  private void length(int row, int column) {
    add(helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "1000", null), row, column, "Skriv høyst 1000 tegn.", "");
  }

  private void add(DataValidationConstraint constraint, int row, int column, String error, String help) {
    DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
    rule.setShowErrorBox(true);
    rule.createErrorBox("Kan ikke leses", error);
    if (!help.isEmpty()) {
      rule.setShowPromptBox(true);
      rule.createPromptBox("Hva ordene betyr", help);
    }
    rule.setSuppressDropDownArrow(true);
    rule.setEmptyCellAllowed(true);
    sheet.addValidationData(rule);
  }
}
