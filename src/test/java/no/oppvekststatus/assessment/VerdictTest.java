package no.oppvekststatus.assessment;

import static no.oppvekststatus.fixtures.Cases.absent;
import static no.oppvekststatus.fixtures.Cases.indicator;
import static no.oppvekststatus.fixtures.Cases.link;
import static no.oppvekststatus.fixtures.Cases.plain;
import static no.oppvekststatus.fixtures.Cases.share;
import static no.oppvekststatus.fixtures.Cases.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.oppvekststatus.figures.Absence;
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

/** Chapter 5: every verdict and rule number, both polarities, ranges, references, and a percent without its base. */
class VerdictTest {
  private static final IndicatorLink UP = link(2021, 50.0, value(2025, 70));
  private static final IndicatorLink DOWN = link(2021, 50.0, value(2025, 30));

  private record Row(String why, Indicator indicator, IndicatorLink link, Figure figure, Verdict verdict, int rule) {}

  @Test
  void theFirstRuleThatFitsDecides() {
    Indicator up = indicator(Polarity.HIGHER_IS_BETTER);
    Indicator down = indicator(Polarity.LOWER_IS_BETTER);
    Indicator based = indicator(IndicatorKind.PROPORTION, Polarity.HIGHER_IS_BETTER, 30, false);
    List<Row> rows = List.of(
        new Row("hidden by us", up, UP, absent(2023, Absence.SUPPRESSED), Verdict.SUPPRESSED, 1),
        new Row("confidential at SSB", up, UP, absent(2023, Absence.CONFIDENTIAL), Verdict.SUPPRESSED, 1),
        new Row("starred by Udir", up, UP, absent(2023, Absence.HIDDEN_BY_SOURCE), Verdict.SUPPRESSED, 1),
        new Row("base below the minimum", based, UP, share(2023, 15, 29), Verdict.TOO_SMALL, 1),
        new Row("base at the minimum is shown", based, link(null, null, new Target.NoTarget()), share(2023, 15, 30),
            Verdict.NO_TARGET, 0),
        new Row("too small already", up, UP, absent(2023, Absence.TOO_SMALL), Verdict.TOO_SMALL, 1),
        new Row("not measured", up, UP, absent(2023, Absence.NOT_MEASURED), Verdict.NOT_MEASURED, 1),
        new Row("broken series", up, UP, absent(2023, Absence.BREAK), Verdict.NOT_MEASURED, 1),
        new Row("not yet published", up, UP, absent(2023, Absence.NOT_YET_PUBLISHED), Verdict.NOT_MEASURED, 1),
        new Row("no target", up, link(2021, 50.0, new Target.NoTarget()), share(2023, 60, 100), Verdict.NO_TARGET, 0),
        new Row("neutral is never judged", indicator(Polarity.NEUTRAL), UP, share(2023, 90, 100), Verdict.NO_TARGET, 0),
        new Row("a change from an unknown baseline is no target", up,
            link(null, null, new Target.ChangeTarget(2025, BigDecimal.TEN)), share(2023, 60, 100), Verdict.NO_TARGET,
            0),
        new Row("the baseline's year", up, UP, share(2021, 500, 1000), Verdict.BASELINE, 2),
        new Row("before the baseline", up, UP, share(2019, 900, 1000), Verdict.BASELINE, 2),
        new Row("lower limit at or above the target", up, UP, share(2023, 800, 1000), Verdict.REACHED, 3),
        new Row("value at the target, limit below", up, UP, share(2023, 70, 100), Verdict.REACHED_UNCERTAIN, 3),
        new Row("certainly worse than the baseline", up, UP, share(2023, 300, 1000), Verdict.WRONG_WAY, 4),
        new Row("below the path", up, UP, share(2023, 520, 1000), Verdict.BEHIND, 5),
        new Row("target year, target within the interval", up, UP, share(2025, 65, 100), Verdict.NOT_CERTAIN, 6),
        new Row("after the target year too", up, UP, share(2026, 65, 100), Verdict.NOT_CERTAIN, 6),
        new Row("target year, target above the interval", up, UP, share(2025, 600, 1000), Verdict.BEHIND, 5),
        new Row("on track", up, UP, share(2023, 600, 1000), Verdict.ON_TRACK, 7),
        new Row("down: reached", down, DOWN, share(2023, 200, 1000), Verdict.REACHED, 3),
        new Row("down: reached, not certain", down, DOWN, share(2023, 30, 100), Verdict.REACHED_UNCERTAIN, 3),
        new Row("down: wrong way", down, DOWN, share(2023, 700, 1000), Verdict.WRONG_WAY, 4),
        new Row("down: behind", down, DOWN, share(2023, 480, 1000), Verdict.BEHIND, 5),
        new Row("down: not certain", down, DOWN, share(2025, 35, 100), Verdict.NOT_CERTAIN, 6),
        new Row("down: on track", down, DOWN, share(2023, 400, 1000), Verdict.ON_TRACK, 7));
    check(rows);
  }

  @Test
  void withoutABaselineThePathIsTheTargetFromItsYearOn() {
    Indicator up = indicator(Polarity.HIGHER_IS_BETTER);
    IndicatorLink none = link(null, null, value(2025, 70));
    check(List.of(
        new Row("far below, not due", up, none, share(2024, 10, 1000), Verdict.ON_TRACK, 7),
        new Row("below, due", up, none, share(2025, 600, 1000), Verdict.BEHIND, 5),
        new Row("reached before its time", up, none, share(2023, 800, 1000), Verdict.REACHED, 3)));
    assertNull(judge(up, none, share(2024, 10, 1000), null).path());
    assertEquals(BigDecimal.valueOf(70), judge(up, none, share(2025, 10, 1000), null).path());
  }

  @Test
  void aPercentWithoutItsBaseIsNeverCertainlyReachedButARegisterFigureIs() {
    Indicator percent = indicator(IndicatorKind.PERCENT, Polarity.HIGHER_IS_BETTER);
    Indicator register = indicator(IndicatorKind.REGISTER, Polarity.HIGHER_IS_BETTER);
    check(List.of(
        new Row("percent far above", percent, UP, plain(2023, 99), Verdict.REACHED_UNCERTAIN, 3),
        new Row("percent at the target", percent, UP, plain(2023, 70), Verdict.REACHED_UNCERTAIN, 3),
        new Row("percent below the baseline", percent, UP, plain(2023, 49.9), Verdict.WRONG_WAY, 4),
        new Row("percent below the path", percent, UP, plain(2023, 59.9), Verdict.BEHIND, 5),
        new Row("percent on the path", percent, UP, plain(2023, 60), Verdict.ON_TRACK, 7),
        new Row("register at the target", register, UP, plain(2023, 70), Verdict.REACHED, 3),
        new Row("register below the baseline", register, UP, plain(2023, 49), Verdict.WRONG_WAY, 4)));
  }

  @Test
  void aRangeIsJudgedOnTheDistanceToItsNearestEnd() {
    Indicator in = indicator(Polarity.WITHIN_RANGE);
    IndicatorLink range =
        link(2021, 20.0, new Target.RangeTarget(2025, BigDecimal.valueOf(40), BigDecimal.valueOf(60)));
    IndicatorLink open = link(2021, 20.0, new Target.RangeTarget(2025, BigDecimal.valueOf(40), null));
    check(List.of(
        new Row("interval inside", in, range, share(2023, 500, 1000), Verdict.REACHED, 3),
        new Row("only the value inside", in, range, share(2023, 41, 100), Verdict.REACHED_UNCERTAIN, 3),
        new Row("the end counts as inside", in, range, share(2023, 40, 100), Verdict.REACHED_UNCERTAIN, 3),
        new Row("farther away on the same side", in, range, share(2023, 100, 1000), Verdict.WRONG_WAY, 4),
        new Row("farther away on the other side", in, range, share(2023, 950, 1000), Verdict.WRONG_WAY, 4),
        new Row("nearer, behind the path", in, range, share(2024, 250, 1000), Verdict.BEHIND, 5),
        new Row("target year, interval reaches in", in, range, share(2025, 35, 100), Verdict.NOT_CERTAIN, 6),
        new Row("on the path", in, range, share(2023, 320, 1000), Verdict.ON_TRACK, 7),
        new Row("an open end has no end", in, open, share(2023, 990, 1000), Verdict.REACHED, 3)));
    assertEquals(BigDecimal.valueOf(30), judge(in, range, share(2023, 320, 1000), null).path());
  }

  @Test
  void aReferenceToBeatIsTargetAndPathAndHasNoYear() {
    Indicator up = indicator(Polarity.HIGHER_IS_BETTER);
    IndicatorLink beat = link(null, null, new Target.BeatReference(Indicator.ComparisonPlace.NATION));
    assertEquals(Verdict.REACHED, judge(up, beat, share(2023, 800, 1000), 70.0).verdict());
    assertEquals(Verdict.REACHED_UNCERTAIN, judge(up, beat, share(2023, 71, 100), 70.0).verdict());
    assertEquals(Verdict.BEHIND, judge(up, beat, share(2023, 600, 1000), 70.0).verdict());
    Assessed near = judge(up, beat, share(2030, 69, 100), 70.0);
    assertEquals(Verdict.ON_TRACK, near.verdict());
    assertEquals(7, near.rule());
    assertEquals(BigDecimal.valueOf(70), near.path());
    assertEquals(Verdict.NO_TARGET, judge(up, beat, share(2023, 60, 100), null).verdict());
    Indicator in = indicator(Polarity.WITHIN_RANGE);
    assertEquals(Verdict.REACHED, judge(in, beat, share(2023, 500, 1000), 70.0).verdict());
    assertEquals(Verdict.BEHIND, judge(in, beat, share(2023, 200, 1000), 70.0).verdict());
  }

  @Test
  void theBaselineIsReadFromItsYearAndComparedByNewcombesMethod() {
    Indicator up = indicator(Polarity.HIGHER_IS_BETTER);
    IndicatorLink read = link(2021, null, value(2025, 70));
    Series own = Cases.series(share(2021, 30, 60), share(2023, 26, 60));
    Assessed a = Judgement.of(Promise.of(up, read, own), own.figures().get(1), null, List.of());
    assertEquals(new BigDecimal("60.0"), a.baseline().n());
    assertEquals(BaselineChange.UNCERTAIN, a.change());
    Figure certainlyLess = share(2023, 15, 60);
    assertEquals(BaselineChange.WORSE,
        Judgement.of(Promise.of(up, read, own), certainlyLess, null, List.of()).change());
    Figure sameByOwnIntervalOnly = share(2023, 21, 60);
    Assessed own95 = judge(up, link(2021, 50.0, value(2025, 70)), sameByOwnIntervalOnly, null);
    assertEquals(Verdict.WRONG_WAY, own95.verdict(), "a baseline without n: U < b decides");
    assertEquals(BaselineChange.UNCERTAIN,
        Judgement.of(Promise.of(up, read, own), sameByOwnIntervalOnly, null, List.of()).change());
  }

  @Test
  void whatThePlanStatesTakesThePartsOfTheFigureItRounds() {
    Indicator up = indicator(Polarity.HIGHER_IS_BETTER);
    Series own = Cases.series(share(2021, 2, 3));
    assertEquals(3, Promise.of(up, link(2021, 66.7, value(2025, 70)), own).baseline().orElseThrow().n().intValue());
    assertNull(Promise.of(up, link(2021, 65.0, value(2025, 70)), own).baseline().orElseThrow().n());
  }

  @Test
  void aHiddenFigureCarriesNothing() {
    Assessed a =
        judge(indicator(IndicatorKind.PROPORTION, Polarity.HIGHER_IS_BETTER, 30, false), UP, share(2023, 15, 29), null);
    assertNull(a.interval());
    assertNull(a.path());
    assertNull(a.change());
    assertTrue(a.references().isEmpty());
  }

  @Test
  void aBetterValueNeverGivesAWorseVerdictAndPolarityMirrors() {
    List<Verdict> order = List.of(Verdict.WRONG_WAY, Verdict.BEHIND, Verdict.NOT_CERTAIN, Verdict.ON_TRACK,
        Verdict.REACHED_UNCERTAIN, Verdict.REACHED);
    Random random = new Random(20261122);
    for (int i = 0; i < 150; i++) {
      int n = 20 + random.nextInt(500);
      int year = 2022 + random.nextInt(5);
      int xb = random.nextInt(n);
      double t = 100.0 * xb / n + random.nextDouble() * (100 - 100.0 * xb / n);
      Series own = Cases.series(share(2021, xb, n));
      Series mirrored = Cases.series(share(2021, n - xb, n));
      int last = -1;
      for (int x = 0; x <= n; x += 1 + random.nextInt(5)) {
        Assessed up =
            Judgement.of(Promise.of(indicator(Polarity.HIGHER_IS_BETTER), link(2021, null, value(2025, t)), own),
                share(year, x, n), null, List.of());
        Assessed down = Judgement.of(
            Promise.of(indicator(Polarity.LOWER_IS_BETTER), link(2021, null, value(2025, 100 - t)), mirrored),
            share(year, n - x, n), null, List.of());
        if (Math.abs(100.0 * x / n - t) > 1e-6)
          assertEquals(up.verdict(), down.verdict(), "x " + x + " of " + n + " against " + t);
        int rank = order.indexOf(up.verdict());
        assertTrue(rank >= last, up + " after " + order.get(Math.max(0, last)));
        last = Math.max(last, rank);
      }
    }
  }

  private static void check(List<Row> rows) {
    List<String> wrong = new ArrayList<>();
    for (Row r : rows) {
      Assessed a = judge(r.indicator, r.link, r.figure, null);
      if (a.verdict() != r.verdict || a.rule() != r.rule)
        wrong.add(r.why + ": " + a.verdict() + " by rule " + a.rule());
    }
    assertEquals(List.of(), wrong);
  }

  private static Assessed judge(Indicator i, IndicatorLink link, Figure f, @Nullable Double reference) {
    return Judgement.of(Promise.of(i, link, Cases.series()), f, reference == null ? null : plain(f.year(), reference),
        List.of());
  }
}
