package no.oppvekststatus.assessment.statistics;

import static no.oppvekststatus.fixtures.Cases.share;
import static no.oppvekststatus.fixtures.Cases.shares;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Polarity;
import no.oppvekststatus.plan.IndicatorKind;
import org.junit.jupiter.api.Test;

/** When there is a trend, and the reason when none can be computed. */
class TrendTest {
  private static final Indicator YEARLY = Cases.indicator(Polarity.HIGHER_IS_BETTER);
  private static final Indicator IRREGULAR = Cases.indicator(IndicatorKind.PERCENT, Polarity.HIGHER_IS_BETTER, 0, true);

  @Test
  void fiveYearsThatRiseAreATrend() {
    assertEquals(TrendOutcome.UP, Trend.of(shares(2020, 20, 30, 40, 50, 60), YEARLY, 2024));
    assertEquals(TrendOutcome.DOWN, Trend.of(shares(2020, 60, 50, 40, 30, 20), YEARLY, 2024));
    assertEquals(TrendOutcome.NONE, Trend.of(shares(2020, 50, 51, 49, 50, 52), YEARLY, 2024));
  }

  @Test
  void oneYearAloneDoesNotMakeATrend() {
    assertEquals(TrendOutcome.NONE, Trend.of(shares(2020, 40, 30, 30, 30, 70), YEARLY, 2024),
        "the slope turns when the last year is left out");
  }

  @Test
  void onlyTheFiveLatestYearsCountAndNoneAfterTheReportYear() {
    assertEquals(TrendOutcome.NONE, Trend.of(shares(2018, 5, 10, 50, 50, 50, 50, 50), YEARLY, 2024));
    assertEquals(TrendOutcome.UP, Trend.of(shares(2020, 20, 30, 40, 50, 60, 5), YEARLY, 2024));
  }

  @Test
  void aTrendThatCannotBeReckonedSaysWhy() {
    assertEquals(TrendOutcome.TOO_FEW, Trend.of(shares(2021, 20, 30, 40, 50), YEARLY, 2024));
    Series gap = Cases.series(share(2018, 1, 100), share(2019, 20, 100), share(2020, 30, 100), share(2022, 40, 100),
        share(2023, 50, 100), share(2024, 60, 100));
    assertEquals(TrendOutcome.GAP, Trend.of(gap, YEARLY, 2024));
    Series broken = new Series("i", "9999", "", shares(2020, 20, 30, 40, 50, 60).figures(), List.of(2022));
    assertEquals(TrendOutcome.BREAK, Trend.of(broken, YEARLY, 2024));
    Series breakOlder = new Series("i", "9999", "", shares(2020, 20, 30, 40, 50, 60).figures(), List.of(2020));
    assertEquals(TrendOutcome.UP, Trend.of(breakOlder, YEARLY, 2024));
    Series absent = Cases.series(Cases.absent(2020, Absence.BREAK), share(2021, 2, 9), share(2022, 2, 9),
        share(2023, 2, 9), share(2024, 2, 9));
    assertEquals(TrendOutcome.BREAK, Trend.of(absent, YEARLY, 2024));
    assertEquals(TrendOutcome.ALL_OR_NONE, Trend.of(shares(2020, 20, 30, 0, 50, 60), YEARLY, 2024));
    assertEquals(TrendOutcome.ALL_OR_NONE, Trend.of(shares(2020, 20, 30, 40, 50, 100), YEARLY, 2024));
    Series plain = Cases.series(Cases.plain(2020, 1), Cases.plain(2021, 2), Cases.plain(2022, 3), Cases.plain(2023, 4),
        Cases.plain(2024, 5));
    assertEquals(TrendOutcome.UNKNOWN_BASE, Trend.of(plain, YEARLY, 2024));
    List<Figure> spans = shares(2020, 20, 30, 40, 50, 60).figures().stream()
        .map(f -> new Figure("i", "9999", f.period(), f.year(), 3, "",
            f.x(), f.n(), null, f.value(), null, false, List.of()))
        .toList();
    assertEquals(TrendOutcome.OVERLAP, Trend.of(new Series("i", "9999", "", spans, List.of()), YEARLY, 2024));
  }

  @Test
  void anIrregularSurveyIsTestedWithItsRealYears() {
    Series three = Cases.series(share(2015, 20, 100), share(2018, 28, 100), share(2024, 40, 100));
    assertEquals(TrendOutcome.UP, Trend.of(three, IRREGULAR, 2024));
    assertEquals(TrendOutcome.TOO_FEW, Trend.of(three, IRREGULAR, 2023));
    assertEquals(TrendOutcome.NONE,
        Trend.of(Cases.series(share(2015, 30, 100), share(2018, 28, 100), share(2024, 31, 100)), IRREGULAR, 2024));
  }

  @Test
  void anOutlierNeedsFiveValuesAndStandsOutFromTheMiddleOnes() {
    assertFalse(Outlier.is(99, List.of(1.0, 2.0, 3.0, 99.0)));
    assertTrue(Outlier.is(99, List.of(1.0, 2.0, 3.0, 2.0, 99.0)));
    assertTrue(Outlier.is(7, List.of(5.0, 5.0, 5.0, 5.0, 7.0)), "half of them alike: the quartiles decide");
    assertFalse(Outlier.is(5, List.of(5.0, 5.0, 5.0, 5.0, 5.0)));
    assertEquals(1.75, Outlier.quantile(new double[] {1, 2, 3, 4}, 0.25));
  }

  @Test
  void numbersAreRoundedOnceAndWrittenTheNorwegianWay() {
    assertEquals("0,3", Rounding.norwegian(0.25, 1));
    assertEquals("\u22120,3", Rounding.norwegian(-0.25, 1));
    assertEquals("0,0", Rounding.norwegian(-0.04, 1), "no minus on a rounded zero");
    assertEquals("2,68", Rounding.norwegian(2.675, 2), "the shortest decimal form is what is rounded");
    assertEquals("999", Rounding.norwegian(999.4, 0));
    assertEquals("1\u00A0000", Rounding.norwegian(999.5, 0));
    assertEquals("1\u00A0234\u00A0567,9", Rounding.norwegian(1234567.89, 1));
    assertEquals(new BigDecimal("66.7"), Rounding.of(new BigDecimal("66.66666666666666666666666666666667"), 1));
  }
}
