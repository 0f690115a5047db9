package no.oppvekststatus.assessment;

import static no.oppvekststatus.assessment.MeasureStatus.MeasureState.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import no.oppvekststatus.assessment.Status.EffortLight;
import no.oppvekststatus.assessment.Status.ResultLight;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Measure.Start;
import no.oppvekststatus.plan.StartKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chapters 6 and 7 as tables. */
class MeasureAndLightTest {
  private static final AnswerStatus DRIFT = AnswerStatus.IN_OPERATION;
  private static final AnswerStatus SILENT = AnswerStatus.UNANSWERED;

  @Test
  void theVerdictOfAMeasureIsTheFirstThatFits() {
    assertEquals(ENDED, skal(period(2020, 2023), SILENT, DRIFT));
    assertEquals(DELAYED, of(period(2020, 2024), 2024, true, AnswerStatus.KNOWN),
        "in its last year a period is not over");
    assertEquals(ENDED, skal(year(2022), AnswerStatus.ENDED, AnswerStatus.NOT_APPLICABLE));
    assertEquals(DELAYED, skal(year(2022), AnswerStatus.ENDED, SILENT), "a silent unit may still be at it");
    assertEquals(NOT_APPLICABLE, skal(year(2022), AnswerStatus.NOT_APPLICABLE, AnswerStatus.NOT_APPLICABLE));
    assertEquals(NOT_APPLICABLE, skal(year(2022)));
    assertEquals(NOT_APPLICABLE, of(year(2022), 2024, false), "nobody obliged comes before chosen");
    assertEquals(CHOSEN, of(year(2022), 2024, false, AnswerStatus.NOT_CHOSEN, SILENT));
    assertEquals(CHOSEN, of(year(2022), 2024, false, DRIFT));
    assertEquals(IN_OPERATION, skal(year(2022), DRIFT, AnswerStatus.NOT_APPLICABLE));
    assertEquals(IN_OPERATION, skal(year(2030), DRIFT), "in operation before it is due");
    assertEquals(PARTLY, skal(year(2022), DRIFT, SILENT));
    assertEquals(PARTLY, skal(year(2022), DRIFT, AnswerStatus.KNOWN));
    assertEquals(PARTLY, skal(start(StartKind.MISSING, null, null), DRIFT, AnswerStatus.NOT_STARTED));
    assertEquals(NOT_DUE, skal(year(2025), AnswerStatus.NOT_STARTED));
    assertEquals(NOT_DUE, of(start(StartKind.DEADLINE, 2018, 2019), 2018, true, AnswerStatus.KNOWN));
    assertEquals(DELAYED, of(start(StartKind.DEADLINE, 2018, 2019), 2019, true, AnswerStatus.KNOWN));
    assertEquals(START_UNKNOWN, skal(start(StartKind.UNCERTAIN, null, null), AnswerStatus.NOT_STARTED));
    assertEquals(START_UNKNOWN, skal(start(StartKind.MISSING, null, null), SILENT));
    assertEquals(START_UNKNOWN, skal(start(StartKind.EVENT, null, null), AnswerStatus.BEING_ESTABLISHED));
    assertEquals(DELAYED, skal(start(StartKind.RUNNING, null, null), AnswerStatus.BEING_ESTABLISHED));
    assertEquals(UNANSWERED, skal(year(2022), SILENT, SILENT));
    assertEquals(UNANSWERED, skal(year(2022), SILENT, AnswerStatus.NOT_APPLICABLE));
    assertEquals(DELAYED, skal(year(2024), AnswerStatus.BEING_ESTABLISHED),
        "due = start year at or before the report year");
  }

  @Test
  void silenceIsCountedAndKeptOutOfTheShares() {
    var counts = new MeasureVerdict.MeasureRound(year(2022), 2024, true,
        List.of(DRIFT, SILENT, AnswerStatus.NOT_APPLICABLE, AnswerStatus.NOT_CHOSEN, AnswerStatus.KNOWN)).counts();
    assertEquals(new MeasureStatus.Counts(5, 4, 3, 1, 3), counts);
  }

  @Test
  void theResultLightFollowsTheWorstJudgedIndicator() {
    assertEquals(ResultLight.NO_INDICATOR, Lights.result(List.of()));
    assertEquals(ResultLight.WRONG_WAY, Lights.result(List.of(Verdict.REACHED, Verdict.WRONG_WAY, Verdict.BEHIND)));
    assertEquals(ResultLight.BEHIND, Lights.result(List.of(Verdict.REACHED, Verdict.BEHIND)));
    assertEquals(ResultLight.REACHED,
        Lights.result(List.of(Verdict.REACHED, Verdict.REACHED_UNCERTAIN, Verdict.NOT_MEASURED)));
    assertEquals(ResultLight.ON_TRACK, Lights.result(List.of(Verdict.REACHED, Verdict.NOT_CERTAIN)));
    assertEquals(ResultLight.ON_TRACK, Lights.result(List.of(Verdict.ON_TRACK, Verdict.NO_TARGET)));
    assertEquals(ResultLight.BASELINE_ONLY, Lights.result(List.of(Verdict.BASELINE, Verdict.SUPPRESSED)));
    assertEquals(ResultLight.BASELINE_ONLY, Lights.result(List.of(Verdict.NO_TARGET)));
    assertEquals(ResultLight.NOT_MEASURED,
        Lights.result(List.of(Verdict.SUPPRESSED, Verdict.TOO_SMALL, Verdict.NOT_MEASURED)));
  }

  @Test
  void theEffortLightCountsOnlyWhatIsDueAndBinding() {
    assertEquals(EffortLight.NO_MEASURE, Lights.effort(List.of()));
    assertEquals(EffortLight.START_UNKNOWN, Lights.effort(List.of(NOT_DUE, START_UNKNOWN, CHOSEN)));
    assertEquals(EffortLight.NOT_DUE, Lights.effort(List.of(CHOSEN, ENDED)));
    assertEquals(EffortLight.DELAYED, Lights.effort(List.of(IN_OPERATION, DELAYED)));
    assertEquals(EffortLight.IN_OPERATION, Lights.effort(List.of(IN_OPERATION, CHOSEN, NOT_DUE)));
    assertEquals(EffortLight.UNANSWERED, Lights.effort(List.of(UNANSWERED, UNANSWERED)));
    assertEquals(EffortLight.PARTLY, Lights.effort(List.of(IN_OPERATION, UNANSWERED)));
    assertEquals(EffortLight.PARTLY, Lights.effort(List.of(PARTLY)));
  }

  private static MeasureStatus.MeasureState skal(Start start, AnswerStatus... statuses) {
    return of(start, 2024, true, statuses);
  }

  private static MeasureStatus.MeasureState of(Start start, int year, boolean binding, AnswerStatus... statuses) {
    return MeasureVerdict.of(new MeasureVerdict.MeasureRound(start, year, binding, Arrays.asList(statuses)));
  }

  private static Start year(int y) { return start(StartKind.YEAR, y, null); }

  private static Start period(int from, int to) { return start(StartKind.PERIOD, from, to); }

  private static Start start(StartKind kind, @Nullable Integer year, @Nullable Integer to) {
    return new Start("", kind, year, to, null);
  }
}
