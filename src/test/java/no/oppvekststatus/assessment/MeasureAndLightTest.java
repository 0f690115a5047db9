package no.oppvekststatus.assessment;

import static no.oppvekststatus.assessment.MeasureStatus.MeasureState.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import no.oppvekststatus.assessment.Status.EffortLight;
import no.oppvekststatus.assessment.Status.ResultLight;
import no.oppvekststatus.plan.Measure.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chapters 6 and 7 as tables. */
class MeasureAndLightTest {
  private static final String DRIFT = "i-drift";
  private static final String SILENT = "ikke-besvart";

  @Test
  void theVerdictOfAMeasureIsTheFirstThatFits() {
    assertEquals(ENDED, skal(period(2020, 2023), SILENT, DRIFT));
    assertEquals(DELAYED, of(period(2020, 2024), 2024, true, "kjent"), "in its last year a period is not over");
    assertEquals(ENDED, skal(year(2022), "avsluttet", "ikke-aktuelt"));
    assertEquals(DELAYED, skal(year(2022), "avsluttet", SILENT), "a silent unit may still be at it");
    assertEquals(NOT_APPLICABLE, skal(year(2022), "ikke-aktuelt", "ikke-aktuelt"));
    assertEquals(NOT_APPLICABLE, skal(year(2022)));
    assertEquals(NOT_APPLICABLE, of(year(2022), 2024, false), "nobody obliged comes before chosen");
    assertEquals(CHOSEN, of(year(2022), 2024, false, "ikke-valgt", SILENT));
    assertEquals(CHOSEN, of(year(2022), 2024, false, DRIFT));
    assertEquals(IN_OPERATION, skal(year(2022), DRIFT, "ikke-aktuelt"));
    assertEquals(IN_OPERATION, skal(year(2030), DRIFT), "in operation before it is due");
    assertEquals(PARTLY, skal(year(2022), DRIFT, SILENT));
    assertEquals(PARTLY, skal(year(2022), DRIFT, "kjent"));
    assertEquals(PARTLY, skal(start("missing", null, null), DRIFT, "ikke-startet"));
    assertEquals(NOT_DUE, skal(year(2025), "ikke-startet"));
    assertEquals(NOT_DUE, of(start("deadline", 2018, 2019), 2018, true, "kjent"));
    assertEquals(DELAYED, of(start("deadline", 2018, 2019), 2019, true, "kjent"));
    assertEquals(START_UNKNOWN, skal(start("uncertain", null, null), "ikke-startet"));
    assertEquals(START_UNKNOWN, skal(start("missing", null, null), SILENT));
    assertEquals(START_UNKNOWN, skal(start("event", null, null), "under-etablering"));
    assertEquals(DELAYED, skal(start("running", null, null), "under-etablering"));
    assertEquals(UNANSWERED, skal(year(2022), SILENT, SILENT));
    assertEquals(UNANSWERED, skal(year(2022), SILENT, "ikke-aktuelt"));
    assertEquals(DELAYED, skal(year(2024), "under-etablering"), "due = start year at or before the report year");
  }

  @Test
  void silenceIsCountedAndKeptOutOfTheShares() {
    var counts = new MeasureVerdict.MeasureRound(year(2022), 2024, true,
        List.of(DRIFT, SILENT, "ikke-aktuelt", "ikke-valgt", "kjent")).counts();
    assertEquals(new MeasureStatus.Counts(5, 4, 3, 1, 3), counts);
  }

  @Test
  void theResultLightFollowsTheWorstJudgedIndicator() {
    assertEquals(ResultLight.NO_INDICATOR, Lights.result(List.of()));
    assertEquals(ResultLight.WRONG_WAY, Lights.result(List.of(Verdict.REACHED, Verdict.WRONG_WAY, Verdict.BEHIND)));
    assertEquals(ResultLight.BEHIND, Lights.result(List.of(Verdict.REACHED, Verdict.BEHIND)));
    assertEquals(ResultLight.REACHED, Lights.result(List.of(Verdict.REACHED, Verdict.REACHED_UNCERTAIN, Verdict.NOT_MEASURED)));
    assertEquals(ResultLight.ON_TRACK, Lights.result(List.of(Verdict.REACHED, Verdict.NOT_CERTAIN)));
    assertEquals(ResultLight.ON_TRACK, Lights.result(List.of(Verdict.ON_TRACK, Verdict.NO_TARGET)));
    assertEquals(ResultLight.BASELINE_ONLY, Lights.result(List.of(Verdict.BASELINE, Verdict.SUPPRESSED)));
    assertEquals(ResultLight.BASELINE_ONLY, Lights.result(List.of(Verdict.NO_TARGET)));
    assertEquals(ResultLight.NOT_MEASURED, Lights.result(List.of(Verdict.SUPPRESSED, Verdict.TOO_SMALL, Verdict.NOT_MEASURED)));
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

  private static MeasureStatus.MeasureState skal(Start start, String... statuses) { return of(start, 2024, true, statuses); }

  private static MeasureStatus.MeasureState of(Start start, int year, boolean binding, String... statuses) {
    return MeasureVerdict.of(new MeasureVerdict.MeasureRound(start, year, binding, Arrays.asList(statuses)));
  }

  private static Start year(int y) { return start("year", y, null); }

  private static Start period(int from, int to) { return start("period", from, to); }

  private static Start start(String kind, @Nullable Integer year, @Nullable Integer to) { return new Start("", kind, year, to, null); }
}
