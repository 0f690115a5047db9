package no.oppvekststatus.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Indicator.Polarity;
import org.junit.jupiter.api.Test;

/** What holds for every interval, tried on seeded random cases. */
class IntervalTest {

  @Test
  void anIntervalContainsItsEstimateIsFiniteAndWidensWithConfidence() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double n = 1 + random.nextInt(5000);
      double x = Math.floor(random.nextDouble() * (n + 1));
      for (Confidence c : Confidence.values()) {
        Interval w = Intervals.wilson(x, n, c);
        assertTrue(w.lower() <= x / n && x / n <= w.upper() && w.lower() >= 0 && w.upper() <= 1,
            x + " of " + n + " " + w);
        Interval p = Intervals.poisson(x, c);
        assertTrue(p.lower() <= x && x <= p.upper() && p.lower() >= 0, x + " " + p);
      }
      assertTrue(Intervals.wilson(x, n, Confidence.P998).lower() <= Intervals.wilson(x, n, Confidence.P95).lower());
      assertTrue(Intervals.poisson(x, Confidence.P998).upper() > Intervals.poisson(x, Confidence.P95).upper());
    }
  }

  @Test
  void moreAnswersNarrowTheIntervalAndTheComplementMirrorsIt() {
    Random random = new Random(2);
    for (int i = 0; i < 1000; i++) {
      double n = 2 + random.nextInt(400);
      double x = Math.floor(random.nextDouble() * (n + 1));
      Interval one = Intervals.wilson(x, n, Confidence.P95);
      Interval four = Intervals.wilson(4 * x, 4 * n, Confidence.P95);
      assertTrue(four.upper() - four.lower() < one.upper() - one.lower());
      Interval mirror = Intervals.wilson(n - x, n, Confidence.P95);
      assertEquals(1 - one.upper(), mirror.lower(), 1e-12);
      assertEquals(1 - one.lower(), mirror.upper(), 1e-12);
    }
  }

  @Test
  void theDifferenceOfProportionsTurnsItsSignWhenTheyChangePlaces() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      double n = 1 + random.nextInt(300);
      double m = 1 + random.nextInt(300);
      double x = Math.floor(random.nextDouble() * (n + 1));
      double y = Math.floor(random.nextDouble() * (m + 1));
      Interval d = ProportionDifference.of(x, n, y, m);
      Interval e = ProportionDifference.of(y, m, x, n);
      assertTrue(d.lower() <= x / n - y / m && x / n - y / m <= d.upper());
      assertEquals(-d.upper(), e.lower(), 1e-12);
    }
  }

  @Test
  void everyKindHasTheIntervalOfTheTable() {
    Figure share = Cases.share(2024, 12, 87);
    assertEquals(8.0697782912214022, of(share, IndicatorKind.PROPORTION).orElseThrow().lower(), 1e-12);
    Figure surveyed = Cases.figure(2024, new BigDecimal("10.005"), BigDecimal.valueOf(87), new BigDecimal("11.5"));
    assertEquals(100 * Intervals.wilson(10.005, 87, Confidence.P95).lower(),
        of(surveyed, IndicatorKind.PERCENT).orElseThrow().lower(), 1e-12);
    assertTrue(of(Cases.plain(2024, 11.5), IndicatorKind.PERCENT).isEmpty(), "a percent whose base is unknown");
    Figure rate = Cases.figure(2024, BigDecimal.valueOf(5), BigDecimal.valueOf(2000), new BigDecimal("2.5"));
    assertEquals(1.6234863901184205 / 2, of(rate, IndicatorKind.RATE).orElseThrow().lower(), 1e-12);
    assertEquals(4.7874499139675623, of(Cases.plain(2024, 10), IndicatorKind.COUNT).orElseThrow().lower(), 1e-12);
    assertTrue(of(share, IndicatorKind.REGISTER).isEmpty());
    Figure more = Cases.share(2024, 90, 87);
    assertTrue(of(more, IndicatorKind.PROPORTION).isEmpty(), "a share above 100 has no interval and is a data remark");
  }

  @Test
  void aMeanNeedsTwoValues() {
    BigDecimal one = BigDecimal.ONE;
    Figure alone =
        new Figure("i", "9999", "2024", 2024, 1, "", null, one, one, BigDecimal.TEN, null, false, java.util.List.of());
    assertTrue(of(alone, IndicatorKind.MEAN).isEmpty());
    Figure pair = new Figure("i", "9999", "2024", 2024, 1, "", null, BigDecimal.valueOf(2), one, BigDecimal.TEN, null,
        false, java.util.List.of());
    assertEquals(10 - 12.706204736174707 / Math.sqrt(2), of(pair, IndicatorKind.MEAN).orElseThrow().lower(), 1e-9);
  }

  @Test
  void aReferenceAtAnEndOfTheIntervalIsSimilar() {
    var up = Cases.indicator(Polarity.HIGHER_IS_BETTER);
    Optional<Bounds> i = Optional.of(new Bounds(Fraction.of(10), Fraction.of(20)));
    assertEquals(ReferenceVerdict.SIMILAR, ReferenceTest.of(i, Fraction.of(10), up));
    assertEquals(ReferenceVerdict.SIMILAR, ReferenceTest.of(i, Fraction.of(20), up));
    assertEquals(ReferenceVerdict.BETTER, ReferenceTest.of(i, Fraction.of(9.999), up));
    assertEquals(ReferenceVerdict.WORSE, ReferenceTest.of(i, Fraction.of(20.001), up));
    assertEquals(ReferenceVerdict.HIGHER, ReferenceTest.of(i, Fraction.of(9), Cases.indicator(Polarity.NEUTRAL)));
    assertEquals(ReferenceVerdict.WORSE, ReferenceTest.of(i, Fraction.of(38), Cases.indicator(Polarity.WITHIN_RANGE)),
        "farther from 40–60 than 38 is");
    assertEquals(ReferenceVerdict.NO_INTERVAL, ReferenceTest.of(Optional.empty(), Fraction.of(20), up));
  }

  private static Optional<Interval> of(Figure f, IndicatorKind kind) {
    return Intervals.of(f, Cases.indicator(kind, Polarity.HIGHER_IS_BETTER), Confidence.P95);
  }
}
