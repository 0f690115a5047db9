package no.oppvekststatus.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import no.oppvekststatus.plan.Unit;
import org.junit.jupiter.api.Test;

/** Whole reports of the two real plans, from answers made here. */
class AssessmentTest {
  private static final PlanBook BOOK = Books.packaged();

  @Test
  void withoutAnyDataEveryPlanGivesAReportThatSaysSo() {
    for (PlanBook.Entry e : BOOK.entries()) {
      int year = e.plan().validTo().getYear() - 1;
      Status s = Assessment.of(new AssessmentInput(BOOK, e, year, LocalDate.of(year + 1, 2, 1), List.of(), List.of()));
      assertEquals(e.plan().measures().size(), s.measures().size());
      assertEquals(e.plan().goals().size(), s.goals().size());
      assertEquals(e.plan().indicatorLinks().size(), s.indicators().size());
      assertTrue(s.indicators().stream()
          .allMatch(i -> i.current().verdict() == Verdict.NOT_MEASURED && i.current().rule() == 1));
      assertTrue(s.indicators().stream().allMatch(i -> i.years().size() >= 5 && i.latest().isEmpty()));
      assertEquals(s.completeness().reporting(), s.completeness().silent());
      assertTrue(s.measures().stream().noneMatch(m -> m.verdict() == MeasureStatus.MeasureState.IN_OPERATION
          || m.verdict() == MeasureStatus.MeasureState.PARTLY || m.verdict() == MeasureStatus.MeasureState.DELAYED));
      assertEquals("2026.2", s.rulesVersion());
      assertTrue(e.plan().remarks().stream()
          .allMatch(r -> s.findings().stream().anyMatch(f -> f.kind().equals(new FindingKind.OnPlan(r.code())))));
    }
  }

  @Test
  void everyUnitInOperationMakesTheMeasureBeInOperationAndOneSilentUnitDoesNot() {
    PlanBook.Entry e = BOOK.of("orland").orElseThrow();
    Measure m = e.plan().measures().stream()
        .filter(x -> binding(e, x) && Obligations.units(e, x, 2024).stream().filter(ObligedUnit::binding).count() > 2)
        .findFirst().orElseThrow();
    List<KeptAnswer> all = new ArrayList<>(Obligations.units(e, m, 2024).stream().filter(ObligedUnit::binding)
        .map(o -> Books.answer("orland", o.unit().id(), 2024, Answer.AnswerKind.MEASURE, m.id(),
            AnswerStatus.IN_OPERATION, null, null, null))
        .toList());
    assertEquals(MeasureStatus.MeasureState.IN_OPERATION, status(e, 2024, all).measure(m.id()).orElseThrow().verdict());
    all.remove(0);
    MeasureStatus partly = status(e, 2024, all).measure(m.id()).orElseThrow();
    assertEquals(MeasureStatus.MeasureState.PARTLY, partly.verdict());
    assertEquals(partly.counts().obliged() - 1, partly.counts().answered());
    Status nextYear = status(e, 2025, all);
    assertTrue(nextYear.measure(m.id()).orElseThrow().answers().stream()
        .anyMatch(a -> a.answer().isEmpty() && a.lastYear().isPresent()));
  }

  @Test
  void aMeasureThatStandsInTwoTiersIsAnsweredOnceAndCountsOnce() {
    PlanBook.Entry e = BOOK.of("orland").orElseThrow();
    Measure m = e.plan().measures().stream().filter(x -> !x.sameAs().isEmpty()).findFirst().orElseThrow();
    String other = m.sameAs().get(0);
    List<KeptAnswer> answers = Obligations.units(e, m, 2024).stream()
        .map(o -> Books.answer("orland", o.unit().id(), 2024, Answer.AnswerKind.MEASURE, m.id(),
            AnswerStatus.IN_OPERATION, null, null, null))
        .toList();
    Status s = status(e, 2024, answers);
    MeasureStatus first = s.measure(m.id()).orElseThrow();
    MeasureStatus second = s.measure(other).orElseThrow();
    assertTrue(second.counts().answered() > 0);
    assertEquals(1, Lights.once(List.of(first, second)).size());
  }

  @Test
  void theShareOfUnitsIsReckonedFromThoseThatAnsweredAndToWhichItApplies() {
    PlanBook.Entry e = BOOK.of("orland").orElseThrow();
    Measure m = e.plan().measures().stream()
        .filter(x -> Obligations.units(e, x, 2024).stream().filter(ObligedUnit::binding).count() >= 4).findFirst()
        .orElseThrow();
    List<Unit> units =
        Obligations.units(e, m, 2024).stream().filter(ObligedUnit::binding).map(ObligedUnit::unit).toList();
    List<AnswerStatus> said = List.of(AnswerStatus.IN_OPERATION, AnswerStatus.KNOWN, AnswerStatus.NOT_APPLICABLE);
    List<KeptAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++)
      answers.add(Books.answer("orland", units.get(i).id(), 2024, Answer.AnswerKind.MEASURE, m.id(), said.get(i), null,
          null, null));
    Indicator adoption = new Indicator("a", new Translated(Map.of("nb", "A")), Translated.NONE,
        IndicatorKind.PROPORTION, 100, 0, Indicator.Polarity.HIGHER_IS_BETTER,
        null, null, 0, false, false, false,
        new Indicator.FigureSource.FromMeasure(m.id(), List.of(AnswerStatus.IN_OPERATION)), List.of(), Translated.NONE,
        true);
    IndicatorLink link =
        new IndicatorLink("a", List.of(e.plan().goals().get(0).id()), null, null, Cases.value(2025, 100), false, null);
    PlanBook book = Books.with("orland", List.of(adoption), List.of(link));
    Status s = Assessment
        .of(new AssessmentInput(book, book.entries().get(0), 2024, LocalDate.of(2025, 1, 31), List.of(), answers));
    assertEquals(50, s.indicators().get(0).current().figure().value().intValue(),
        "silence and ikke aktuelt are out of the share");
    assertEquals(2, s.indicators().get(0).current().figure().n().intValue());
    assertEquals(Status.ResultLight.ON_TRACK, s.goals().get(0).result());
  }

  @Test
  void evaluationsAreDueWhenThePlanSaysSo() {
    PlanBook.Entry e = BOOK.of("sel").orElseThrow();
    Map<String, Status.EvaluationStatus> march = byId(e, LocalDate.of(2021, 4, 1), List.of());
    assertEquals(EvaluationState.LATE, march.get("m14-e1").state(), "before the end of March");
    assertEquals(LocalDate.of(2021, 3, 31), march.get("m14-e1").due());
    assertEquals(EvaluationState.NOT_DUE, march.get("m06-e1").state(), "in May");
    assertEquals(LocalDate.of(2021, 6, 30), march.get("m08-e1").due(), "together with another measure's");
    assertEquals(EvaluationState.WAITING, march.get("m15-e1").state(), "a year after an event nobody has reported");
    assertEquals(EvaluationState.NO_DEADLINE, march.get("m16-e1").state(), "by another procedure");
    String unit = Obligations.reporting(e, 2021).get(0).id();
    Map<String, Status.EvaluationStatus> done = byId(e, LocalDate.of(2021, 4, 1),
        List.of(Books.answer("sel", unit, 2021, Answer.AnswerKind.EVALUATION, "m15-e1", AnswerStatus.DONE, null, null,
            LocalDate.of(2021, 3, 1))));
    assertTrue(Set.of(EvaluationState.DONE, EvaluationState.PARTLY_DONE).contains(done.get("m15-e1").state()));
  }

  @Test
  void thePlansCommonEvaluationIsOwedByEveryUnitWhereARoleOwesItAndOnceWhereAnArenaDoes() {
    PlanBook.Entry e = BOOK.of("orland").orElseThrow();
    List<Unit> units = Obligations.reporting(e, 2024);
    Map<String, Status.EvaluationStatus> one = status(e, 2024,
        List.of(Books.answer("orland", units.get(0).id(), 2024, Answer.AnswerKind.EVALUATION,
            "fu-eval-enhet", AnswerStatus.DONE, null, null, LocalDate.of(2024, 11, 1))))
        .evaluations().stream()
        .collect(Collectors.toMap(Status.EvaluationStatus::id, s -> s));
    assertEquals(units, one.get("fu-eval-enhet").owedBy());
    assertEquals(EvaluationState.PARTLY_DONE, one.get("fu-eval-enhet").state(), "one unit is not all");
    assertEquals(List.of(), one.get("fu-eval-kft").owedBy());
    assertEquals(1, one.get("fu-eval-kft").owing());
  }

  @Test
  void whoAnsweredInTimeIsReportedByTheDateOnTheFormAndOtherwiseByItsArrivalInNorway() {
    PlanBook.Entry e = BOOK.of("sel").orElseThrow();
    List<Unit> units = Obligations.reporting(e, 2024);
    LocalDate due = e.organisation().round().due(2024);
    List<KeptAnswer> answers = List.of(
        Books.answer("sel", units.get(0).id(), 2024, Answer.AnswerKind.SUBMISSION, "skjema", AnswerStatus.NONE, null,
            null, due),
        Books.answer("sel", units.get(1).id(), 2024, Answer.AnswerKind.SUBMISSION, "skjema", AnswerStatus.NONE, null,
            null, due.plusDays(1)),
        Books.answer("sel", units.get(2).id(), 2024, Answer.AnswerKind.MEASURE, "m01", AnswerStatus.KNOWN, null, null,
            null));
    Status.Completeness c = status(e, 2024, answers).completeness();
    assertEquals(units.subList(0, 3), c.answered());
    assertEquals(List.of(units.get(0), units.get(2)), c.inTime());
    assertEquals(units.size() - 3, c.silent().size());
  }

  @Test
  void theSameMeetingsReportedByTwoUnitsAreNotAdded() {
    PlanBook.Entry e = BOOK.of("sel").orElseThrow();
    String arena = e.plan().arenas().stream().filter(a -> a.minMeetingsPerYear() != null && !a.perUnit()).findFirst()
        .orElseThrow().id();
    List<Unit> units = Obligations.reporting(e, 2021);
    List<KeptAnswer> answers = List.of(
        Books.answer("sel", units.get(0).id(), 2021, Answer.AnswerKind.MEETING, arena, AnswerStatus.NONE, 3, null,
            null),
        Books.answer("sel", units.get(1).id(), 2021, Answer.AnswerKind.MEETING, arena, AnswerStatus.NONE, 4, null,
            null));
    Status.MeetingStatus m = status(e, 2021, answers).meetings().stream().filter(x -> x.arena().id().equals(arena))
        .findFirst().orElseThrow();
    assertEquals(4, m.held());
    assertTrue(status(e, 2021, List.of()).meetings().stream().allMatch(x -> x.held() == null),
        "nobody reported: not zero");
  }

  @Test
  void anIrregularSurveyGivesItsLatestRoundButNoneOlderThanTheBaseline() {
    Indicator survey = Cases.indicator(IndicatorKind.PERCENT, Indicator.Polarity.LOWER_IS_BETTER, 0, true);
    IndicatorLink link = Cases.link(2021, null, Cases.value(2025, 10));
    var plan = BOOK.of("orland").orElseThrow().plan();
    var own = Cases.series(Cases.share(2018, 30, 100), Cases.share(2021, 20, 100),
        Cases.absent(2022, no.oppvekststatus.figures.Absence.NOT_MEASURED));
    IndicatorStatus s =
        IndicatorAssessment.of(new IndicatorAssessment.Evidence(survey, link, own, List.of(), List.of()), plan, 2022);
    assertEquals(2021, s.current().figure().year());
    assertEquals(Verdict.BASELINE, s.current().verdict());
    assertEquals(List.of(2018, 2019, 2020, 2021, 2022), s.years().stream().map(a -> a.figure().year()).toList());
    IndicatorLink later = Cases.link(2022, 20.0, Cases.value(2025, 10));
    assertEquals(Verdict.NOT_MEASURED, IndicatorAssessment.of(
        new IndicatorAssessment.Evidence(survey, later, own, List.of(), List.of()), plan, 2022).current().verdict());
  }

  @Test
  void whatIsOddInTheFiguresIsReported() {
    Indicator i = Cases.indicator(IndicatorKind.PERCENT, Indicator.Polarity.HIGHER_IS_BETTER);
    IndicatorLink link =
        new IndicatorLink("i", List.of(), null, null, new IndicatorLink.Target.NoTarget(), false, null);
    PlanBook book = Books.with("orland", List.of(i), List.of(link));
    List<KeptAnswer> answers = new ArrayList<>();
    int[] x = {30, 31, 29, 30, 130, 31};
    int[] n = {100, 100, 100, 100, 100, 79};
    for (int k = 0; k < x.length; k++) answers
        .add(Books.answer("orland", "u", 2019 + k, Answer.AnswerKind.COUNT, "i", AnswerStatus.NONE, x[k], n[k], null));
    Status s = Assessment
        .of(new AssessmentInput(book, book.entries().get(0), 2024, LocalDate.of(2025, 1, 31), List.of(), answers));
    Set<FindingKind> codes = s.findings().stream().filter(f -> f.subject().equals("i")).map(Status.Finding::kind)
        .collect(Collectors.toSet());
    assertEquals(Set.of(FindingCode.SHARE_ABOVE_100, FindingCode.ANSWERS_FELL, FindingCode.OUTLIER), codes);
    Status missing = Assessment
        .of(new AssessmentInput(book, book.entries().get(0), 2025, LocalDate.of(2026, 1, 31), List.of(), answers));
    assertTrue(missing.findings().stream().anyMatch(f -> f.kind() == FindingCode.YEAR_MISSING));
    assertFalse(s.findings().stream().filter(f -> f.kind() == FindingCode.GOAL_WITHOUT_INDICATOR).toList().isEmpty());
  }

  private static boolean binding(PlanBook.Entry e, Measure m) {
    return e.plan().obligations().stream().filter(o -> o.id().equals(m.obligation())).allMatch(o -> o.binding());
  }

  private static Map<String, Status.EvaluationStatus> byId(PlanBook.Entry e, LocalDate day, List<KeptAnswer> answers) {
    return Assessment.of(new AssessmentInput(BOOK, e, 2021, day, List.of(), answers)).evaluations().stream()
        .collect(Collectors.toMap(Status.EvaluationStatus::id, s -> s));
  }

  private static Status status(PlanBook.Entry e, int year, List<KeptAnswer> answers) {
    return Assessment.of(new AssessmentInput(BOOK, e, year, LocalDate.of(year + 1, 2, 15), List.of(), answers));
  }
}
