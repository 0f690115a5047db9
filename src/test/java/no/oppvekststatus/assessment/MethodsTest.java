package no.oppvekststatus.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Polarity;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import org.junit.jupiter.api.Test;

/** The methods chapter tells what was done, not what could be done. */
class MethodsTest {

  @Test
  void everyCurrentFigureIsCountedByTheMethodOfItsInterval() {
    Methods m = Methods.of(List.of(status(IndicatorKind.PROPORTION, Cases.share(2024, 20, 60)),
        status(IndicatorKind.PROPORTION, Cases.share(2024, 30, 60)),
        status(IndicatorKind.COUNT, Cases.plain(2024, 9)), status(IndicatorKind.COUNT, Cases.plain(2024, 10)),
        status(IndicatorKind.REGISTER, Cases.plain(2024, 7)),
        status(IndicatorKind.MEAN, Cases.figure(2024, BigDecimal.valueOf(70), BigDecimal.TEN, BigDecimal.valueOf(7))),
        status(IndicatorKind.PERCENT, Cases.absent(2024, Absence.SUPPRESSED))));
    assertEquals(Map.of(Methods.Method.WILSON, 2, Methods.Method.EXACT_POISSON, 1, Methods.Method.BYAR, 1),
        m.intervals());
    assertEquals(List.of(IndicatorKind.REGISTER, IndicatorKind.MEAN),
        m.uncertain().stream().map(Indicator::kind).toList());
    assertEquals(List.of(Absence.SUPPRESSED), m.absent().stream().map(Methods.Without::why).toList());
  }

  @Test
  void oneInTwentyOfTheComparisonsIsExpectedToStandOutByChance() {
    Methods m = Methods.of(List.of(changed(Cases.share(2021, 30, 60)), changed(Cases.absent(2021, Absence.MISSING))));
    assertEquals(2, m.changes());
    assertEquals(1, m.newcombe(), "only one baseline has its base");
    assertEquals(0.05 * 2, m.expectedFalseAlarms(), 1e-12);
  }

  private static IndicatorStatus changed(Figure baseline) {
    IndicatorLink link = Cases.link(2021, 50.0, Cases.value(2025, 70));
    return of(IndicatorKind.PROPORTION, link, Cases.series(baseline, Cases.share(2024, 20, 60)));
  }

  private static IndicatorStatus status(IndicatorKind kind, Figure current) {
    return of(kind, Cases.link(null, null, new IndicatorLink.Target.NoTarget()), Cases.series(current));
  }

  private static IndicatorStatus of(IndicatorKind kind, IndicatorLink link, Series own) {
    return IndicatorAssessment.of(
        new IndicatorAssessment.Evidence(Cases.indicator(kind, Polarity.HIGHER_IS_BETTER), link, own, List.of(),
            List.of()),
        Books.packaged().entries().get(0).plan(), 2024);
  }
}
