package no.oppvekststatus.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.Outlier;
import no.oppvekststatus.assessment.statistics.ReferenceTest;
import no.oppvekststatus.assessment.statistics.Trend;
import no.oppvekststatus.assessment.statistics.TrendOutcome;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Polarity;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.IndicatorLink.Target;
import no.oppvekststatus.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing that is not a number leaves this package, whatever comes in. */
class ExtremesTest {
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "0.5", "-1", "-1e12", "9", "10", "1e12", "1e-9", "999999999999", "37", "100");

  @Test
  void everyNumberThatComesOutIsFinite() throws ReflectiveOperationException {
    Random random = new Random(41);
    Plan anyPlan = Books.packaged().entries().get(0).plan();
    int looked = 0;
    for (int i = 0; i < 1500; i++) {
      Indicator indicator = Cases.indicator(draw(random, IndicatorKind.values()), draw(random, Polarity.values()),
          random.nextInt(3) * 5, random.nextBoolean());
      Series own = series(random, "");
      IndicatorLink link = new IndicatorLink("i", List.of(), random.nextInt(3) == 0 ? null : 2020,
          random.nextBoolean() ? null : number(random),
          target(random), false, null);
      Indicator compared = withReference(indicator);
      Series nation =
          new Series("i", "EAK", "", series(random, "").figures().stream().map(f -> at(f, "EAK")).toList(), List.of());
      looked += finite(IndicatorAssessment
          .of(new IndicatorAssessment.Evidence(compared, link, own, List.of(series(random, "gender=jente")),
              List.of(nation)), anyPlan, 2024),
          "case " + i);
    }
    assertTrue(looked > 12_000, "numbers looked at: " + looked);
  }

  @Test
  void theOutlierTestAnswersForEveryListOfNumbers() {
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      List<Double> values = new ArrayList<>();
      for (int k = random.nextInt(9); k >= 0; k--) values.add(number(random).doubleValue());
      double x = values.get(0);
      boolean one = Outlier.is(x, values);
      assertEquals(one, Outlier.is(-x, values.stream().map(v -> -v).toList()), "mirrored " + values);
      if (values.size() < 5) assertTrue(!one);
    }
  }

  @Test
  void theTrendTurnsWhenTheComplementIsCounted() {
    Random random = new Random(43);
    Map<TrendOutcome, TrendOutcome> turned =
        Map.of(TrendOutcome.UP, TrendOutcome.DOWN, TrendOutcome.DOWN, TrendOutcome.UP);
    int moved = 0;
    for (int i = 0; i < 2000; i++) {
      int[] counts = random.ints(5, 0, 101).toArray();
      if (random.nextBoolean()) java.util.Arrays.sort(counts);
      TrendOutcome trend = Trend.of(Cases.shares(2020, counts), Cases.indicator(Polarity.HIGHER_IS_BETTER), 2024);
      int[] rest = java.util.Arrays.stream(counts).map(c -> 100 - c).toArray();
      assertEquals(turned.getOrDefault(trend, trend),
          Trend.of(Cases.shares(2020, rest), Cases.indicator(Polarity.HIGHER_IS_BETTER), 2024));
      if (turned.containsKey(trend)) moved++;
    }
    assertTrue(moved > 300, "trends found: " + moved);
  }

  @Test
  void aReferenceInsideTheIntervalIsSimilarAndTheStricterLevelNeverSeesMore() {
    Random random = new Random(44);
    for (int i = 0; i < 3000; i++) {
      int n = 1 + random.nextInt(2000);
      Figure f = Cases.share(2024, random.nextInt(n + 1), n);
      Figure reference = Cases.plain(2024, random.nextDouble() * 100);
      Indicator up = Cases.indicator(Polarity.HIGHER_IS_BETTER);
      ReferenceVerdict at95 = ReferenceTest.of(f, reference, up, Confidence.P95);
      ReferenceVerdict at998 = ReferenceTest.of(f, reference, up, Confidence.P998);
      assertTrue(at998 == at95 || at998 == ReferenceVerdict.SIMILAR, at95 + " and " + at998);
      Indicator down = Cases.indicator(Polarity.LOWER_IS_BETTER);
      Map<ReferenceVerdict, ReferenceVerdict> turned = Map.of(ReferenceVerdict.BETTER, ReferenceVerdict.WORSE,
          ReferenceVerdict.WORSE, ReferenceVerdict.BETTER, ReferenceVerdict.SIMILAR, ReferenceVerdict.SIMILAR);
      assertEquals(turned.get(at95), ReferenceTest.of(f, reference, down, Confidence.P95));
    }
  }

  /** Every double and whole number in a tree of records, counted. */
  private static int finite(@Nullable Object o, String where) throws ReflectiveOperationException {
    int looked = 0;
    if (o instanceof Double d) {
      assertTrue(Double.isFinite(d), where + ": " + d);
      return 1;
    }
    if (o instanceof Optional<?> p) return finite(p.orElse(null), where);
    if (o instanceof Collection<?> c) for (Object e : c) looked += finite(e, where);
    if (o instanceof Record r) for (RecordComponent c : r.getClass().getRecordComponents()) {
      c.getAccessor().setAccessible(true);
      looked += finite(c.getAccessor().invoke(r), where + "." + c.getName());
    }
    return o instanceof BigDecimal ? 1 : looked;
  }

  private static Series series(Random random, String breakdown) {
    List<Figure> figures = new ArrayList<>();
    for (int year = 2019; year <= 2024; year++) {
      boolean absent = random.nextInt(8) == 0;
      figures.add(new Figure("i", "9999", Integer.toString(year), year, 1 + random.nextInt(2), breakdown,
          absent ? null : maybe(random), absent ? null : maybe(random),
          absent ? null : maybe(random), absent ? null : number(random),
          absent ? Absence.values()[random.nextInt(Absence.values().length)] : null,
          random.nextBoolean(), List.of()));
    }
    return new Series("i", "9999", breakdown, figures, random.nextInt(6) == 0 ? List.of(2022) : List.of());
  }

  private static Figure at(Figure f, String place) {
    return new Figure(f.indicator(), place, f.period(), f.year(), f.spanYears(), f.breakdown(), f.x(), f.n(), f.s(),
        f.value(), f.absence(), false, List.of());
  }

  private static Target target(Random random) {
    BigDecimal a = number(random);
    return switch (random.nextInt(6)) {
      case 0 -> new Target.NoTarget();
      case 1 -> new Target.ChangeTarget(2025, a);
      case 2 -> new Target.RangeTarget(2025, a, a.add(BigDecimal.TEN));
      case 3 -> new Target.RangeTarget(2025, null, a);
      case 4 -> new Target.BeatReference(Indicator.ComparisonPlace.NATION);
      default -> new Target.ValueTarget(2021 + random.nextInt(5), a);
    };
  }

  private static Indicator withReference(Indicator i) {
    return new Indicator(i.id(), i.title(), i.unit(), i.kind(), i.factor(), i.decimals(), i.polarity(), i.rangeLow(),
        i.rangeHigh(), i.minBase(),
        i.zeroDiscloses(), i.aboutPeople(), i.irregular(), i.reading(), List.of(Indicator.ComparisonPlace.NATION),
        i.why(), true);
  }

  private static @Nullable BigDecimal maybe(Random random) { return random.nextInt(4) == 0 ? null : number(random); }

  private static BigDecimal number(Random random) {
    return new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
  }

  private static <T> T draw(Random random, T[] values) { return values[random.nextInt(values.length)]; }
}
