package no.oppvekststatus.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is hidden is gone from everything downstream could print. */
class DisclosureTest {

  @Test
  void aSmallOwnCountIsGoneWithAllThatCouldGiveIt() {
    Indicator i = Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER);
    Status before = own(i, Cases.link(2021, null, Cases.value(2025, 5)),
        new int[][] {{2021, 3, 60}, {2022, 20, 60}, {2023, 21, 60}, {2024, 58, 60}});
    assertEquals(Verdict.WRONG_WAY, before.indicators().get(0).current().verdict());
    Disclosed after = Disclosure.of(before, DisclosureSettings.DEFAULT);
    IndicatorStatus s = after.status().indicators().get(0);
    assertEquals(Verdict.SUPPRESSED, s.current().verdict());
    assertEquals(1, s.current().rule());
    hiddenIn(s, 2021);
    hiddenIn(s, 2024);
    assertEquals(2, after.hidden().size());
    assertTrue(s.years().stream().allMatch(r -> r.baseline() == null), "a hidden baseline is no baseline");
    assertTrue(s.years().stream().allMatch(r -> r.change() == null));
    assertEquals(2023, s.latest().orElseThrow().figure().year());
    assertEquals(Status.ResultLight.NOT_MEASURED, after.status().goals().get(0).result(), "the light is lit anew");
  }

  @Test
  void onlyTheBaseTooSmallIsSaidSoAndBothIsSuppressed() {
    Indicator i = Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER, 30, false);
    IndicatorLink link = Cases.link(null, null, new IndicatorLink.Target.NoTarget());
    IndicatorStatus s =
        Disclosure.of(own(i, link, new int[][] {{2023, 12, 25}, {2024, 3, 25}}), DisclosureSettings.DEFAULT).status()
            .indicators().get(0);
    assertEquals(Absence.TOO_SMALL, s.series().in(2023).orElseThrow().absence());
    assertEquals(Verdict.TOO_SMALL, row(s, 2023).verdict());
    assertNull(s.series().in(2023).orElseThrow().n());
    assertEquals(Absence.SUPPRESSED, s.series().in(2024).orElseThrow().absence());
    assertEquals(Verdict.SUPPRESSED, s.current().verdict());
  }

  @Test
  void boysGoWithGirlsBecauseTheWholeIsPrinted() {
    Status before = survey(4.0, 20.0);
    assertEquals(3, before.indicators().get(0).breakdowns().size());
    Disclosed after = Disclosure.of(before, DisclosureSettings.DEFAULT);
    IndicatorStatus s = after.status().indicators().get(0);
    assertEquals(12, s.current().figure().value().intValue());
    assertEquals(Map.of("gender=jente;level=8-10", "primary", "gender=gutt;level=8-10", "secondary"),
        after.hidden().stream()
            .collect(java.util.stream.Collectors.toMap(Disclosed.Hidden::breakdown, Disclosed.Hidden::by)));
    assertEquals(List.of(Verdict.NO_TARGET, Verdict.SUPPRESSED, Verdict.SUPPRESSED),
        s.breakdowns().stream().map(Assessed::verdict).sorted(java.util.Comparator.reverseOrder()).toList());
  }

  @Test
  void besideASmallCountWithoutABaseTheZerosGoTooSoThatTValuesRemain() {
    Indicator count = Cases.indicator(IndicatorKind.COUNT, Indicator.Polarity.NEUTRAL);
    IndicatorLink link = Cases.link(null, null, new IndicatorLink.Target.NoTarget());
    IndicatorStatus s = Disclosure
        .of(own(count, link, new int[][] {{2022, 0, -1}, {2023, 3, -1}, {2024, 12, -1}}), DisclosureSettings.DEFAULT)
        .status().indicators().get(0);
    hiddenIn(s, 2022);
    hiddenIn(s, 2023);
    assertEquals(12, s.current().figure().value().intValue());
    assertTrue(Disclosure
        .of(own(count, link, new int[][] {{2022, 0, -1}, {2023, 9, -1}, {2024, 12, -1}}), DisclosureSettings.DEFAULT)
        .hidden().isEmpty());
  }

  @Test
  void aMeanOfFewPeopleIsHiddenWhateverItIs() {
    Indicator mean = Cases.indicator(IndicatorKind.MEAN, Indicator.Polarity.LOWER_IS_BETTER);
    IndicatorStatus s = Disclosure.of(own(mean, Cases.link(null, null, new IndicatorLink.Target.NoTarget()),
        new int[][] {{2023, 70, 10}, {2024, 24, 4}}), DisclosureSettings.DEFAULT).status().indicators().get(0);
    assertEquals(7, s.series().in(2023).orElseThrow().value().intValue(), "months of all by families");
    hiddenIn(s, 2024);
  }

  @Test
  void sharesOfUnitsAndFiguresOfNobodyAreLeftAsTheyAre() {
    Indicator people = Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER);
    Indicator units = new Indicator("i", people.title(), people.unit(), people.kind(), 100, 1, people.polarity(), null,
        null, 0, false, false, false,
        people.reading(), List.of(), Translated.NONE, true);
    Status before =
        own(units, Cases.link(null, null, new IndicatorLink.Target.NoTarget()), new int[][] {{2024, 3, 10}});
    Disclosed after = Disclosure.of(before, DisclosureSettings.DEFAULT);
    assertSame(before.indicators().get(0), after.status().indicators().get(0));
    assertTrue(after.hidden().isEmpty());
  }

  @Test
  void noFindingSpeaksOfTheSizeOfAHiddenFigure() {
    Indicator i = Cases.indicator(IndicatorKind.PERCENT, Indicator.Polarity.LOWER_IS_BETTER);
    Status before = own(i, Cases.link(null, null, new IndicatorLink.Target.NoTarget()),
        new int[][] {{2020, 30, 90}, {2021, 31, 90}, {2022, 30, 90}, {2023, 29, 90}, {2024, 2, 60}});
    assertTrue(before.findings().stream().anyMatch(Status.Finding::aboutFigure));
    assertTrue(Disclosure.of(before, DisclosureSettings.DEFAULT).status().findings().stream()
        .noneMatch(Status.Finding::aboutFigure));
  }

  @Test
  void aMeanOfNobodyBesideAHiddenOneIsHiddenTooSoThatTValuesRemain() {
    Indicator mean = Cases.indicator(IndicatorKind.MEAN, Indicator.Polarity.LOWER_IS_BETTER);
    IndicatorLink link = Cases.link(null, null, new IndicatorLink.Target.NoTarget());
    IndicatorStatus s = Disclosure
        .of(own(mean, link, new int[][] {{2022, 0, 0}, {2023, 70, 10}, {2024, 24, 4}}), DisclosureSettings.DEFAULT)
        .status().indicators().get(0);
    hiddenIn(s, 2022);
    hiddenIn(s, 2024);
    IndicatorStatus open =
        Disclosure.of(own(mean, link, new int[][] {{2022, 0, 0}, {2023, 70, 10}}), DisclosureSettings.DEFAULT).status()
            .indicators().get(0);
    assertEquals(Absence.NOT_APPLICABLE, open.series().in(2022).orElseThrow().absence());
  }

  @Test
  void aBaselineThePlanStatesIsNotSaidAgainWhereItsYearIsHidden() {
    Indicator i = Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER);
    Status before = own(i, Cases.link(2021, 5.0, Cases.value(2025, 4)), new int[][] {{2021, 3, 60}, {2024, 20, 60}});
    assertEquals(5, before.indicators().get(0).current().baseline().value().intValue());
    IndicatorStatus s = Disclosure.of(before, DisclosureSettings.DEFAULT).status().indicators().get(0);
    assertTrue(s.years().stream().allMatch(r -> r.baseline() == null));
    assertNull(s.current().change());
  }

  @Test
  void whatAnEditionHidStaysHiddenUntilSomethingNewHasArrived() {
    Indicator i = Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER);
    Status status = own(i, Cases.link(null, null, new IndicatorLink.Target.NoTarget()),
        new int[][] {{2023, 20, 60}, {2024, 24, 60}});
    Disclosed kept = Disclosure.of(status, DisclosureSettings.DEFAULT,
        List.of(earlier("2024", Instant.parse("2025-02-01T00:00:00Z"), null, null)));
    hiddenIn(kept.status().indicators().get(0), 2024);
    assertEquals("earlier", kept.hidden().get(0).by());
    assertEquals(new Disclosed.Price(2, 1), kept.price());
    Disclosed anew = Disclosure.of(status, DisclosureSettings.DEFAULT,
        List.of(earlier("2024", Instant.parse("2025-01-01T00:00:00Z"), null, null)));
    assertEquals(24, anew.status().indicators().get(0).current().figure().x().intValue(),
        "the form came after that edition");
  }

  @Test
  void whatAnEditionShowedUnchangedIsShownAgainAndOtherwiseNot() {
    Indicator i = Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER);
    Status status = own(i, Cases.link(null, null, new IndicatorLink.Target.NoTarget()),
        new int[][] {{2023, 20, 60}, {2024, 3, 60}});
    Disclosed same = Disclosure.of(status, DisclosureSettings.DEFAULT,
        List.of(earlier("2024", Instant.parse("2025-02-01T00:00:00Z"), "3", "60")));
    assertTrue(same.hidden().isEmpty(), "published under a lower threshold: hiding it now would protect nobody");
    Disclosed other = Disclosure.of(status, DisclosureSettings.DEFAULT,
        List.of(earlier("2024", Instant.parse("2025-02-01T00:00:00Z"), "9", "60")));
    hiddenIn(other.status().indicators().get(0), 2024);
  }

  @Test
  void theReportIsNotMadeWhereWhatIsOutGivesAHiddenFigureAway() {
    Status before = survey(4.0, 20.0);
    Instant at = Instant.parse("2025-02-01T00:00:00Z");
    List<EarlierCell> out = List.of(
        new EarlierCell("2024/1", at, "u", "2024", "gender=alle;level=8-10", new BigDecimal("12.0"),
            new BigDecimal("12"), new BigDecimal("100")),
        new EarlierCell("2024/1", at, "u", "2024", "gender=gutt;level=8-10", new BigDecimal("20.0"),
            new BigDecimal("10"), new BigDecimal("50")));
    ProofFailed failed = assertThrows(ProofFailed.class, () -> Disclosure.of(before, DisclosureSettings.DEFAULT, out));
    assertTrue(failed.getMessage().contains("utgave 2024/1"), failed.getMessage());
  }

  @Test
  void aWholeThatWasNotPrintedBesideAHiddenCategoryIsNotPrintedLater() {
    Status status = own(Cases.indicator(IndicatorKind.PROPORTION, Indicator.Polarity.LOWER_IS_BETTER),
        Cases.link(null, null, new IndicatorLink.Target.NoTarget()), new int[][] {{2023, 20, 60}, {2024, 24, 60}});
    EarlierCell girls =
        new EarlierCell("2023/1", Instant.parse("2025-02-01T00:00:00Z"), "i", "2023", "gender=jente", null, null, null);
    hiddenIn(Disclosure.of(status, DisclosureSettings.DEFAULT, List.of(girls)).status().indicators().get(0), 2023);
  }

  /** Girls and boys of 50 each, 12 of 100 in all. */
  private static Status survey(double girls, double boys) {
    Indicator survey = new Indicator("u", new Translated(Map.of("nb", "U")), Translated.NONE, IndicatorKind.PERCENT,
        100, 1, Indicator.Polarity.LOWER_IS_BETTER, null,
        null, 0, false, true, true,
        new Indicator.FigureSource.FromTable("ungdata", null, null, "mobbet", null,
            Map.of("gender", "alle", "level", "8-10")),
        List.of(), Translated.NONE, true);
    PlanBook book = Books.with("sel", List.of(survey),
        List.of(new IndicatorLink("u", List.of(), null, null, new IndicatorLink.Target.NoTarget(), false, null)));
    String table = book.source("ungdata").table();
    String place = book.entries().get(0).plan().municipality().number();
    List<KeptObservation> cells = List.of(
        Books.survey(table, "mobbet", place, 2024, "gender=alle;level=8-10", 12.0, 100),
        Books.survey(table, "mobbet", place, 2024, "gender=jente;level=8-10", girls, 50),
        Books.survey(table, "mobbet", place, 2024, "gender=gutt;level=8-10", boys, 50),
        Books.survey(table, "mobbet", place, 2024, "gender=alle;level=vgs", 20.0, 80));
    return Assessment
        .of(new AssessmentInput(book, book.entries().get(0), 2024, LocalDate.of(2025, 2, 1), cells, List.of()));
  }

  private static EarlierCell earlier(String year, Instant at, @Nullable String x, @Nullable String n) {
    BigDecimal value = x == null ? null
        : new BigDecimal(x).multiply(BigDecimal.valueOf(100)).divide(new BigDecimal(n), MathContext.DECIMAL128);
    return new EarlierCell("2024/1", at, "i", year, "", value, x == null ? null : new BigDecimal(x),
        n == null ? null : new BigDecimal(n));
  }

  private static void hiddenIn(IndicatorStatus s, int year) {
    Figure f = s.series().in(year).orElseThrow();
    assertEquals(Absence.SUPPRESSED, f.absence());
    assertTrue(Stream.of(f.value(), f.x(), f.n(), f.s()).allMatch(java.util.Objects::isNull));
    Assessed r = row(s, year);
    assertNull(r.interval());
    assertNull(r.path());
    assertTrue(r.references().isEmpty());
  }

  private static Assessed row(IndicatorStatus s, int year) {
    return s.years().stream().filter(r -> r.figure().year() == year).findFirst().orElseThrow();
  }

  /** Own counts of one unit: {year, x, n}, n below 0 = no base. */
  private static Status own(Indicator i, IndicatorLink link, int[][] counts) {
    PlanBook book = Books.with("orland", List.of(i), List.of(link));
    String goal = book.entries().get(0).plan().goals().get(0).id();
    IndicatorLink tied =
        new IndicatorLink("i", List.of(goal), link.baselineYear(), link.baselineValue(), link.target(), false, null);
    PlanBook tiedBook = Books.with("orland", List.of(i), List.of(tied));
    List<KeptAnswer> answers = new ArrayList<>();
    for (int[] c : counts) answers.add(Books.answer("orland", "u", c[0], Answer.AnswerKind.COUNT, "i",
        AnswerStatus.NONE, c[1], c[2] < 0 ? null : c[2], null));
    return Assessment.of(
        new AssessmentInput(tiedBook, tiedBook.entries().get(0), 2024, LocalDate.of(2025, 2, 1), List.of(), answers));
  }
}
