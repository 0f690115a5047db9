package no.oppvekststatus.assessment;

import static no.oppvekststatus.fixtures.Cases.link;
import static no.oppvekststatus.fixtures.Cases.plain;
import static no.oppvekststatus.fixtures.Cases.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.oppvekststatus.assessment.statistics.Bounds;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.Fraction;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.assessment.statistics.ReferenceTest;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Polarity;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.IndicatorLink.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A value that lies exactly on the path, the target, an end of the range, the baseline's own or mirrored distance, or
 * the reference is judged as lying there, for every kind, polarity and span of years. The expected verdicts are
 * computed in whole numbers.
 */
class ExactVerdictTest {
  private static final int ROWS = 20_000;
  private static final int START = 2018;
  private static final List<IndicatorKind> WITHOUT_INTERVAL =
      List.of(IndicatorKind.REGISTER, IndicatorKind.PERCENT, IndicatorKind.PROPORTION, IndicatorKind.RATE,
          IndicatorKind.MEAN);

  @Test
  void aValueOnItsPathIsNotBehindIt() {
    Indicator down = register(Polarity.LOWER_IS_BETTER);
    Assessed groupSize = judge(down, link(2021, 16.2, value(2025, 15)), plain(2022, 15.9));
    assertEquals(Verdict.ON_TRACK, groupSize.verdict());
    assertEquals(new BigDecimal("15.9"), groupSize.path());
    Assessed seven = judge(down, link(2020, 9.2, value(2027, 3.6)), plain(2021, 8.4));
    assertEquals(Verdict.ON_TRACK, seven.verdict());
    assertEquals(new BigDecimal("8.4"), seven.path());
    Indicator up = register(Polarity.HIGHER_IS_BETTER);
    Assessed open = judge(up, link(2021, 25.0, range(2026, "25.2", null)), plain(2022, 25.04));
    assertEquals(Verdict.ON_TRACK, open.verdict());
    assertEquals(new BigDecimal("25.04"), open.path());
  }

  @Test
  void theSameDistanceOnTheOtherSideOfARangeIsNotFartherAway() {
    Indicator size = register(Polarity.LOWER_IS_BETTER);
    Assessed mirrored = judge(size, link(2021, 18.4, range(2025, "14.5", "18.3")), plain(2023, 14.4));
    assertEquals(Verdict.BEHIND, mirrored.verdict());
    assertEquals(5, mirrored.rule());
    assertEquals(BaselineChange.UNCERTAIN, mirrored.change());
    Indicator within = within(IndicatorKind.MEAN, "19.3", "21.1");
    assertEquals(ReferenceVerdict.SIMILAR, ReferenceTest.of(mean("17.9"), mean("22.5"), within, Confidence.P95));
    assertEquals(ReferenceVerdict.WORSE, ReferenceTest.of(mean("17.8"), mean("22.5"), within, Confidence.P95));
    assertEquals(ReferenceVerdict.BETTER, ReferenceTest.of(mean("18.0"), mean("22.5"), within, Confidence.P95));
  }

  @Test
  void aPathIsPrintedFromTheExactNumber() {
    assertEquals("7,0", path(7.1, 6.8));
    assertEquals("15,7", path(16.1, 15.2));
    Assessed third = judge(register(Polarity.HIGHER_IS_BETTER), link(2021, 10.0, value(2024, 11)), plain(2022, 10));
    assertEquals(new BigDecimal("10.33333333333333333333333333333333"), third.path(),
        "34 digits of an endless fraction");
  }

  @Test
  void everyVerdictWithoutAnIntervalIsThatOfWholeNumbers() {
    Random random = new Random(20261129);
    Set<Verdict> met = EnumSet.noneOf(Verdict.class);
    int[] on = new int[6];
    for (int row = 0; row < ROWS; row++) {
      Row r = new Row(random);
      for (int i = 0; i < r.exact.length; i++) if (r.exact[i]) on[i]++;
      Assessed a = r.assessed();
      assertEquals(r.expected(), a.verdict(), () -> r + " gives " + a);
      boolean neutral = r.polarity == Polarity.NEUTRAL;
      assertEquals(neutral || r.year <= START ? null : r.expectedChange(), a.change(), () -> r + " gives " + a);
      if (a.path() != null && !neutral)
        assertEquals(a.verdict() == Verdict.BEHIND, r.exported(a), () -> r + " gives " + a);
      met.add(a.verdict());
    }
    assertEquals(
        EnumSet.of(Verdict.NO_TARGET, Verdict.BASELINE, Verdict.REACHED, Verdict.REACHED_UNCERTAIN, Verdict.WRONG_WAY,
            Verdict.BEHIND, Verdict.ON_TRACK),
        met);
    String exactly = "rows exactly on path, target, low, high, baseline, mirror: " + Arrays.toString(on);
    for (int count : on) assertTrue(count > ROWS / 20, exactly);
  }

  @Test
  void aValueReckonedFromItsPartsMeetsAPathWhoseDecimalsDoNotEnd() {
    Random random = new Random(7);
    int endless = 0;
    for (int row = 0; row < 2_000; row++) {
      int span = 1 + random.nextInt(13);
      int k = 1 + random.nextInt(span);
      long b = 20 + random.nextInt(500);
      long t = b + 1 + random.nextInt(400);
      long n = (long) span * (1 + random.nextInt(40));
      long x = (b * span + (t - b) * k) * (n / span);
      Indicator mean = Cases.indicator(IndicatorKind.MEAN, Polarity.HIGHER_IS_BETTER);
      IndicatorLink link = link(START, (double) b, value(START + span, t));
      Assessed on = judge(mean, link, parts(START + k, x, n));
      assertEquals(k == span ? Verdict.REACHED : Verdict.ON_TRACK, on.verdict());
      assertEquals(0, on.path().compareTo(on.figure().value()), "exported alike");
      Verdict less = judge(mean, link, parts(START + k, x - 1, n)).verdict();
      assertTrue(less == Verdict.BEHIND || less == Verdict.WRONG_WAY, "one less: " + less);
      for (IndicatorKind kind : List.of(IndicatorKind.PROPORTION, IndicatorKind.RATE, IndicatorKind.COUNT))
        withAnInterval(kind, span, k, b, t);
      if (on.path().precision() == 34) endless++;
    }
    assertTrue(endless > 400, "paths without end: " + endless);
  }

  @Test
  void aChangeIsAddedToTheBaselinesFractionAndNotToItsDecimals() {
    Random random = new Random(8);
    for (int row = 0; row < 2_000; row++) {
      long n = 3 + random.nextInt(900);
      long x = 1 + random.nextInt(5_000);
      long change = 1 + random.nextInt(20);
      Indicator mean = Cases.indicator(IndicatorKind.MEAN, Polarity.HIGHER_IS_BETTER);
      Series own = Cases.series(parts(START, x, n));
      Promise promise =
          Promise.of(mean, link(START, null, new Target.ChangeTarget(2025, BigDecimal.valueOf(change))), own);
      int more = 1 + random.nextInt(50);
      Figure there = parts(2022, (x + change * n) * more, n * more);
      Figure oneLess = parts(2022, (x + change * n) * more - 1, n * more);
      assertEquals(Verdict.REACHED, Judgement.of(promise, there, null, List.of()).verdict());
      assertNotEquals(Verdict.REACHED, Judgement.of(promise, oneLess, null, List.of()).verdict());
      Assessed same = Judgement.of(promise, parts(2022, x * more, n * more), null, List.of());
      assertEquals(BaselineChange.UNCERTAIN, same.change(), "the same fraction in other terms");
      assertEquals(Verdict.BEHIND, same.verdict());
    }
  }

  @Test
  void aReferenceIsMetExactlyAndOnEitherSideOfARange() {
    Random random = new Random(9);
    for (int row = 0; row < 2_000; row++) {
      BigDecimal low = tenths(200 + random.nextInt(300));
      BigDecimal high = low.add(tenths(random.nextInt(80)));
      BigDecimal off = tenths(1 + random.nextInt(150));
      Indicator within = within(IndicatorKind.MEAN, low.toPlainString(), high.toPlainString());
      Figure below = mean(low.subtract(off).toPlainString());
      Figure above = mean(high.add(off).toPlainString());
      Figure farther = mean(high.add(off).add(new BigDecimal("0.1")).toPlainString());
      for (Confidence c : Confidence.values()) {
        assertEquals(ReferenceVerdict.SIMILAR, ReferenceTest.of(below, above, within, c));
        assertEquals(ReferenceVerdict.SIMILAR, ReferenceTest.of(above, below, within, c));
        assertEquals(ReferenceVerdict.BETTER, ReferenceTest.of(below, farther, within, c));
        assertEquals(ReferenceVerdict.WORSE, ReferenceTest.of(farther, below, within, c));
        for (Polarity p : Polarity.values())
          assertEquals(ReferenceVerdict.SIMILAR, ReferenceTest.of(below, Cases.figure(2023, null, null, below.value()),
              Cases.indicator(IndicatorKind.MEAN, p), c));
      }
      IndicatorLink beat = link(null, null, new Target.BeatReference(Indicator.ComparisonPlace.NATION));
      for (Polarity p : List.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER)) {
        Promise met = Promise.of(register(p), beat, Cases.series());
        assertEquals(Verdict.REACHED, Judgement.of(met, below, below, List.of()).verdict());
      }
      Promise nearer = Promise.of(within, beat, Cases.series());
      assertEquals(Verdict.REACHED, Judgement.of(nearer, below, above, List.of()).verdict());
      assertEquals(Verdict.BEHIND, Judgement.of(nearer, farther, below, List.of()).verdict());
    }
  }

  @Test
  void anEndOfAnIntervalIsTheBinaryNumberItIs() {
    Fraction tenth = Fraction.of(new BigDecimal("0.1"));
    assertTrue(Fraction.of(0.1).above(tenth), "the double 0.1 is a little more than a tenth");
    Bounds none = Bounds.of(java.util.Optional.of(new Interval(0.1, 0.1)), tenth);
    assertEquals(new Bounds(tenth, tenth), none, "an interval of no width is the value");
  }

  /** One draw in whole tenths, the value as often as not exactly on one of the places where a verdict turns. */
  private static final class Row {
    final IndicatorKind kind;
    final Polarity polarity;
    final boolean ranged;
    final int span;
    final int year;
    final long base;
    final long target;
    final long low;
    final long high;
    final long value;
    final boolean[] exact;

    Row(Random random) {
      kind = WITHOUT_INTERVAL.get(random.nextInt(WITHOUT_INTERVAL.size()));
      polarity = Polarity.values()[random.nextInt(Polarity.values().length)];
      ranged = polarity == Polarity.WITHIN_RANGE || random.nextInt(4) == 0;
      span = 1 + random.nextInt(15);
      year = START + random.nextInt(span + 3);
      base = 100 + random.nextInt(200);
      target = base + (random.nextInt(8) + 1) * (random.nextBoolean() ? span : 1) * (random.nextBoolean() ? 1 : -1);
      low = 100 + random.nextInt(200);
      high = low + random.nextInt(60);
      long passed = Math.max(0, Math.min(span, year - START));
      long to = ranged ? base < low ? low : base > high ? high : base : target;
      long path = base + (to - base) * passed / span;
      long mirror = base < low ? high + low - base : base > high ? low - (base - high) : base;
      long[] places = {path, target, low, high, base, mirror};
      value = places[random.nextInt(places.length)] + (random.nextBoolean() ? 0 : random.nextInt(5) - 2);
      exact = new boolean[] {value == path && (to - base) * passed % span == 0, value == target, value == low,
          value == high,
          value == base, value == mirror};
    }

    Assessed assessed() {
      Target wanted = ranged ? new Target.RangeTarget(START + span, tenths(low), tenths(high))
          : new Target.ValueTarget(START + span, tenths(target));
      IndicatorLink link = new IndicatorLink("i", List.of(), START, tenths(base), wanted, false, null);
      return judge(Cases.indicator(kind, polarity), link, Cases.figure(year, null, null, tenths(value)));
    }

    private long turn(long v) {
      if (ranged) return v < low ? v - low : v > high ? high - v : 0;
      return polarity == Polarity.LOWER_IS_BETTER ? -v : v;
    }

    private long goal() { return ranged ? 0 : turn(target); }

    private boolean behindThePath() {
      long passed = Math.max(0, Math.min(span, year - START));
      return turn(value) * span < turn(base) * span + (goal() - turn(base)) * passed;
    }

    Verdict expected() {
      if (polarity == Polarity.NEUTRAL) return Verdict.NO_TARGET;
      if (year <= START) return Verdict.BASELINE;
      boolean baseless = kind == IndicatorKind.PERCENT || kind == IndicatorKind.PROPORTION;
      if (turn(value) >= goal()) return baseless ? Verdict.REACHED_UNCERTAIN : Verdict.REACHED;
      if (turn(value) < turn(base)) return Verdict.WRONG_WAY;
      return behindThePath() ? Verdict.BEHIND : Verdict.ON_TRACK;
    }

    BaselineChange expectedChange() {
      int c = Long.compare(turn(value), turn(base));
      return c == 0 ? BaselineChange.UNCERTAIN : c > 0 ? BaselineChange.BETTER : BaselineChange.WORSE;
    }

    /** Whether value and path as the export writes them say that the value is behind, where no earlier rule decides. */
    boolean exported(Assessed a) {
      if (EnumSet.of(Verdict.BEHIND, Verdict.ON_TRACK).contains(a.verdict()) && !ranged) {
        int c = a.figure().value().compareTo(a.path());
        return polarity == Polarity.LOWER_IS_BETTER ? c > 0 : c < 0;
      }
      return a.verdict() == Verdict.BEHIND;
    }

    @Override
    public String toString() {
      return kind + " " + polarity + (ranged ? " range " + low + ".." + high : " target " + target) + " base " + base
          + " span "
          + span + " year " + year + " value " + value;
    }
  }

  /** With an interval around it a value on its path is neither behind nor off the way, and exported as the path is. */
  private static void withAnInterval(IndicatorKind kind, int span, int k, long b, long t) {
    long whole = kind == IndicatorKind.PROPORTION ? 100 : kind == IndicatorKind.RATE ? 1000 : 1;
    long n = span * 10L * whole;
    long x = (b * span + (t - b) * k) * 10;
    if (kind == IndicatorKind.PROPORTION && x > n || kind == IndicatorKind.COUNT && (t - b) * k % span != 0) return;
    BigDecimal count = BigDecimal.valueOf(b + (t - b) * k / span);
    Figure f =
        kind == IndicatorKind.COUNT ? Cases.figure(START + k, count, null, count) : parts(START + k, x, n, whole);
    IndicatorLink link = link(START, (double) b, value(START + span, t));
    Assessed a = judge(Cases.indicator(kind, Polarity.HIGHER_IS_BETTER), link, f);
    assertTrue(EnumSet.of(Verdict.ON_TRACK, Verdict.REACHED_UNCERTAIN).contains(a.verdict()), kind + ": " + a);
    assertEquals(0, a.path().compareTo(f.value()), kind + ": " + a);
  }

  private static Figure parts(int year, long x, long n) { return parts(year, x, n, 1); }

  private static Figure parts(int year, long x, long n, long factor) {
    return Cases.figure(year, BigDecimal.valueOf(x), BigDecimal.valueOf(n),
        BigDecimal.valueOf(x * factor).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128));
  }

  /** All five said the same: an interval of no width. */
  private static Figure mean(String value) {
    return new Figure("i", "9999", "2023", 2023, 1, "", null, BigDecimal.valueOf(5), BigDecimal.ZERO,
        new BigDecimal(value),
        null, false, List.of());
  }

  private static String path(double from, double to) {
    Assessed a = judge(register(Polarity.LOWER_IS_BETTER), link(2021, from, value(2023, to)), plain(2022, 9));
    return Rounding.norwegian(a.path(), 1);
  }

  private static Indicator register(Polarity polarity) { return Cases.indicator(IndicatorKind.REGISTER, polarity); }

  private static Indicator within(IndicatorKind kind, String low, String high) {
    Indicator i = Cases.indicator(kind, Polarity.WITHIN_RANGE);
    return new Indicator(i.id(), i.title(), i.unit(), i.kind(), i.factor(), i.decimals(), i.polarity(),
        new BigDecimal(low),
        new BigDecimal(high), i.minBase(), false, true, false, i.reading(), List.of(), i.why(), true);
  }

  private static Target range(int year, @Nullable String low, @Nullable String high) {
    return new Target.RangeTarget(year, low == null ? null : new BigDecimal(low),
        high == null ? null : new BigDecimal(high));
  }

  private static BigDecimal tenths(long count) { return BigDecimal.valueOf(count, 1); }

  private static Assessed judge(Indicator i, IndicatorLink link, Figure f) {
    return Judgement.of(Promise.of(i, link, Cases.series()), f, null, new ArrayList<>());
  }
}
