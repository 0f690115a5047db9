package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.intake.selfreport.ReturnedFormWriter;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files in the shapes that people hand in: each is read right or refused by cell, and what is good beside it is kept.
 */
class HandedInFilesTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  @TempDir Path folder;

  @Test
  void aPointBeforeThreeDigitsPartsThousandsInAForm() throws IOException {
    Content.SelfReportContent report = form("form-thousands.csv", "orland");
    assertThat(report.answers()).filteredOn(a -> a.kind() != Answer.AnswerKind.SUBMISSION)
        .extracting(Answer::item, Answer::quantity, Answer::base, Answer::approximate).containsExactly(
            tuple("opplaering-forebygging", new BigDecimal(1000), new BigDecimal(2000), false),
            tuple("ny-1", new BigDecimal(50000), null, false), tuple("ny-2", new BigDecimal(50000), null, true),
            tuple("ny-3", new BigDecimal(50000), null, false));
    assertThat(report.rejections()).singleElement().satisfies(r -> {
      assertThat(r.code() + ", " + r.place()).isEqualTo("invalid-number, linje 3, kolonne antall");
      assertThat(r.remedy()).contains("Mellomrommet skiller ikke tusener");
    });
  }

  @Test
  void surveyNumbersAreReadAsNorwegianOnes() throws IOException {
    Content.SurveyContent survey = survey("survey-thousands.csv");
    assertThat(survey.observations()).filteredOn(o -> List.of("ensom", "skulk", "lite-aktiv").contains(o.contents()))
        .extracting(Observation::contents, Observation::value, Observation::base).containsExactly(
            tuple("ensom", new BigDecimal("66.66666666666667"), new BigDecimal(300)),
            tuple("skulk", new BigDecimal("7.5"), new BigDecimal(1318)),
            tuple("lite-aktiv", new BigDecimal("7.5"), new BigDecimal(2000)));
    assertThat(survey.rejections()).filteredOn(r -> !r.remark()).extracting(Rejection::code, Rejection::place)
        .startsWith(
            tuple("percent-cell", "linje 2, kolonne svar"), tuple("invalid-percent", "linje 6, kolonne prosent"),
            tuple("error-cell", "linje 7, kolonne prosent"), tuple("error-cell", "linje 8, kolonne prosent"));
  }

  @Test
  void twoNumbersInOneCellAreNeverOne() throws IOException {
    Content.SelfReportContent report = form("form-two-numbers-in-a-cell.xlsx", "orland");
    assertThat(report.rejections()).extracting(Rejection::code, Rejection::place).containsExactly(
        tuple("invalid-number", "Skjema!E21"), tuple("invalid-number", "Skjema!F21"),
        tuple("invalid-number", "Skjema!E23"),
        tuple("invalid-number", "Skjema!F23"), tuple("invalid-amount", "Skjema!E28"),
        tuple("invalid-amount", "Skjema!E29"));
    assertThat(report.answers()).filteredOn(a -> a.kind() == Answer.AnswerKind.COMPETENCE).extracting(Answer::quantity)
        .containsExactly(new BigDecimal(1200), new BigDecimal(1300), new BigDecimal(1400));
    assertThat(report.answers()).noneMatch(a -> a.kind() == Answer.AnswerKind.COUNT);
  }

  @Test
  void aDateIsNoNumber() throws IOException {
    Content.SelfReportContent report = form("form-date-for-number.xlsx", "orland");
    assertThat(report.rejections()).extracting(Rejection::code, Rejection::place).containsExactly(
        tuple("date-cell", "Skjema!E40"),
        tuple("date-cell", "Skjema!E44"), tuple("date-cell", "Skjema!F44"), tuple("date-cell", "Skjema!E51"));
    assertThat(report.answers()).noneMatch(a -> a.quantity() != null);
    assertThat(marked("form-date-for-number.xlsx", report, "Ansatte som har fått opplæring")).satisfies(cell -> {
      assertThat(cell.getStringCellValue()).as("what the sheet showed, and no serial number").isEqualTo("1.2.2025");
      assertThat(cell.getCellComment().getString().getString()).contains("dato");
    });
  }

  @Test
  void aPercentIsNoCountAndNoAmount() throws IOException {
    Content.SelfReportContent report = form("form-percent-for-count.xlsx", "orland");
    assertThat(report.rejections()).extracting(Rejection::code, Rejection::place).containsExactly(
        tuple("percent-cell", "Skjema!E42"), tuple("percent-cell", "Skjema!E44"), tuple("percent-cell", "Skjema!E49"));
    assertThat(report.answers()).noneMatch(a -> a.quantity() != null);
    assertThat(marked("form-percent-for-count.xlsx", report, "Ansatte som har fått opplæring").getStringCellValue())
        .isEqualTo("100 %");
  }

  @Test
  void anErrorIsNoSilenceAndTheRestIsTaken() throws IOException {
    Content.SelfReportContent report = form("form-errors.xlsx", "orland");
    assertThat(report.rejections()).extracting(Rejection::code).contains("error-cell").isSubsetOf("error-cell",
        "truth-cell");
    assertThat(report.rejections()).extracting(Rejection::place)
        .contains("Skjema!E9", "Skjema!E40", "Skjema!E44", "Skjema!E46", "Skjema!F46", "Skjema!E51");
    assertThat(report.answers()).extracting(Answer::kind).contains(Answer.AnswerKind.MEASURE)
        .doesNotContain(Answer.AnswerKind.COUNT, Answer.AnswerKind.COMPETENCE);
    assertThat(marked("form-errors.xlsx", report, "Kommunal plan for gode overganger").getCellComment()).isNotNull();
  }

  @Test
  void anIsoDateIsADate() throws IOException {
    Content.SelfReportContent report = form("form-iso-dates.xlsx", "orland");
    assertThat(report.rejections()).isEmpty();
    assertThat(report.answers()).filteredOn(a -> a.date() != null).extracting(Answer::kind, Answer::date)
        .containsExactly(
            tuple(Answer.AnswerKind.EVALUATION, LocalDate.of(2025, 6, 14)),
            tuple(Answer.AnswerKind.SUBMISSION, LocalDate.of(2026, 1, 12)));
  }

  @Test
  void aValueThatIsNotThereIsNotZero() throws IOException {
    assertThat(survey("survey-value-left-out.xlsx").observations()).extracting(Observation::value, Observation::symbol)
        .containsExactly(tuple(null, "not_asked"));
  }

  @Test
  void aNumberThatIsNoneIsRefusedByItsCell() throws IOException {
    Content.SurveyContent survey = survey("survey-comma-in-number.xlsx");
    assertThat(survey.rejections()).extracting(Rejection::code, Rejection::place)
        .containsExactly(tuple("damaged-cell", "Ungdata!F2"));
    assertThat(survey.observations()).isEmpty();
  }

  @Test
  void aColumnUnderAnotherNameStopsTheTableAndIsNamed() throws IOException {
    assertThat(refusal("survey-other-heading.csv")).satisfies(r -> {
      assertThat(r.code() + ", " + r.place()).isEqualTo("missing-column, linje 1, kolonne 4");
      assertThat(r.remedy()).contains("Kolonnen «kjønn» mangler").contains("«Gutt/jente» er ukjent");
    });
  }

  @Test
  void aSeparatorLineIsNoHead() throws IOException {
    assertThat(survey("survey-separator-line.csv").observations())
        .extracting(Observation::contents, Observation::value, Observation::cell)
        .startsWith(tuple("mobbet", new BigDecimal("7.5"), "linje 3, kolonne prosent"));
    Content.PlaceContent places = (Content.PlaceContent) read("places-separator-line.csv", null);
    assertThat(places.reading().rejections()).isEmpty();
    assertThat(places.reading().places().changes()).extracting(c -> c.oldCode() + " → " + c.newCode() + " " + c.on())
        .containsExactly("1507 → 1508 2024-01-01", "1507 → 1580 2024-01-01", "0517 → 3437 2020-01-01");
  }

  @Test
  void aStrictWorkbookIsNamedWithWhatToDo() throws IOException {
    assertThat(refusal("form-strict.xlsx")).satisfies(r -> {
      assertThat(r.code()).isEqualTo("strict-workbook");
      assertThat(r.remedy()).contains("Strict Open XML").contains(".xlsx");
    });
  }

  /** The answer to a question in the marked copy, wherever the plan of today has the question. */
  private Cell marked(String name, Content.SelfReportContent report, String question) throws IOException {
    Path copy = new ReturnedFormWriter().write(file(name), BOOK, report.rejections(), folder).orElseThrow();
    try (InputStream in = Files.newInputStream(copy); XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Row row : book.getSheet("Skjema"))
        if (row.getCell(1) != null && row.getCell(1).toString().startsWith(question)) return row.getCell(4);
      throw new AssertionError(question);
    }
  }

  private Content.SelfReportContent form(String name, String municipality) throws IOException {
    return (Content.SelfReportContent) read(name, municipality);
  }

  private Content.SurveyContent survey(String name) throws IOException {
    return (Content.SurveyContent) read(name, "orland");
  }

  private Rejection refusal(String name) throws IOException {
    return ((Content.ContentRefused) read(name, "orland")).why().get(0);
  }

  private Content read(String name, @Nullable String municipality) throws IOException {
    return new ContentReader(ContentReader.kinds()).read(file(name),
        new Request(municipality, false, TODAY, null, BOOK));
  }

  private Path file(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(HandedInFilesTest.class.getResourceAsStream("/handed-in/" + name))) {
      Path file = folder.resolve(name);
      Files.write(file, in.readAllBytes());
      return file;
    }
  }
}
