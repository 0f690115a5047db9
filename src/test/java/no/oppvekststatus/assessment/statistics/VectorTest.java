package no.oppvekststatus.assessment.statistics;

import static no.oppvekststatus.fixtures.Vectors.assertPrinted;
import static no.oppvekststatus.fixtures.Vectors.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.fixtures.Cases;
import no.oppvekststatus.fixtures.Vectors;
import no.oppvekststatus.plan.Indicator.Polarity;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of the methods that the rules name, to the digits printed. */
class VectorTest {

  @Test
  void ourOwnIntervalsAgreeToTheDigitsPrinted() throws IOException {
    List<NamedCsvRecord> rows = Vectors.committed("own_intervals.csv");
    for (NamedCsvRecord r : rows) {
      Confidence c = r.getField("confidence").equals("0.95") ? Confidence.P95 : Confidence.P998;
      double x = number(r, "x");
      Interval i = switch (r.getField("method")) {
        case "wilson" -> Intervals.wilson(x, number(r, "n"), c);
        case "byar" -> Intervals.byar(x, c);
        default -> Intervals.exactPoisson(x, c);
      };
      assertPrinted(r.getField("lower"), i.lower(), "lower " + r.getFields());
      assertPrinted(r.getField("upper"), i.upper(), "upper " + r.getFields());
    }
    assertEquals(50, rows.size());
  }

  static Stream<Arguments> published() {
    return Stream.of(
        vectors("published_wilson_newcombe1998.csv",
            r -> Intervals.wilson(number(r, "x"), number(r, "n"), Confidence.P95)),
        vectors("published_diff_newcombe1998.csv",
            r -> ProportionDifference.of(number(r, "x1"), number(r, "n1"), number(r, "x2"), number(r, "n2"))));
  }

  private static Arguments vectors(String file, Function<NamedCsvRecord, Interval> interval) {
    return Arguments.of(file, interval);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void publishedIntervalsAgree(String file, Function<NamedCsvRecord, Interval> interval) throws IOException {
    List<NamedCsvRecord> rows = Vectors.committed(file);
    assertTrue(!rows.isEmpty(), file);
    for (NamedCsvRecord r : rows) for (String kind : List.of("published", "recomputed")) {
      Interval i = interval.apply(r);
      assertPrinted(r.getField("lower_" + kind), i.lower(), r.toString());
      assertPrinted(r.getField("upper_" + kind), i.upper(), r.toString());
    }
  }

  @Test
  void publishedCochranArmitageTestsAgree() throws IOException {
    for (NamedCsvRecord r : Vectors.committed("published_cochran_armitage.csv")) {
      List<Trend.TrendPoint> points = new ArrayList<>();
      String[] x = r.getField("x").split("\\|");
      for (int i = 0; i < x.length; i++)
        points.add(new Trend.TrendPoint(Integer.parseInt(r.getField("score").split("\\|")[i]), Double.parseDouble(x[i]),
            Double.parseDouble(r.getField("n").split("\\|")[i])));
      double chi2 = Trend.chiSquare(points);
      assertPrinted(r.getField("chi2_recomputed"), chi2, r.toString());
      double p = ChiSquaredDistribution.of(1).survivalProbability(chi2);
      double printed = number(r, "p_recomputed");
      assertEquals(printed, p, printed * 5e-6, r.toString());
    }
  }

  @Test
  void ourOwnOutlierIsFoundByTheMedianAndNotByTheMean() throws IOException {
    List<NamedCsvRecord> rows = Vectors.committed("own_outlier.csv");
    List<Double> values = rows.stream().map(r -> number(r, "value")).toList();
    double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
    for (NamedCsvRecord r : rows) {
      double median = Outlier.quantile(sorted, 0.5);
      double mad = Outlier.mad(sorted, median);
      assertPrinted(r.getField("median"), median, r.toString());
      assertPrinted(r.getField("mad"), mad, r.toString());
      assertEquals(number(r, "modified_z_0.6745"), Outlier.modifiedZ(number(r, "value"), median, mad), 1e-12);
      assertEquals(number(r, "value") == 30, Outlier.is(number(r, "value"), values));
    }
  }

  @Test
  void wilsonAndByarIntervalsOfOthersAgree() throws IOException {
    int asserted = 0;
    for (NamedCsvRecord r : Vectors.beside("phe_byar_wilson.csv")) {
      Confidence c = r.getField("confidence").startsWith("95") ? Confidence.P95 : Confidence.P998;
      Interval i = r.getField("method").startsWith("Wilson") ? Intervals.wilson(number(r, "x"), number(r, "n"), c)
          : Intervals.byar(number(r, "x"), c);
      if (!r.getField("lowercl").isBlank()) near(r, "lowercl", i.lower());
      near(r, "uppercl", i.upper());
      asserted++;
    }
    assertTrue(asserted > 10);
  }

  @Test
  void proportionsOfOthersAgree() throws IOException {
    for (NamedCsvRecord r : Vectors.beside("phe_proportion.csv")) {
      if (r.getField("Numerator").isBlank() || r.getField("lower95_0cl").isBlank()) continue;
      double m = number(r, "multiplier");
      Interval a = Intervals.wilson(number(r, "Numerator"), number(r, "Denominator"), Confidence.P95);
      Interval b = Intervals.wilson(number(r, "Numerator"), number(r, "Denominator"), Confidence.P998);
      limits(r, a, b, m);
    }
  }

  @Test
  void ratesOfOthersAgree() throws IOException {
    for (NamedCsvRecord r : Vectors.beside("phe_rate_exact_byar.csv")) {
      if (r.getField("Numerator").isBlank() || r.getField("lower95_0cl").isBlank()) continue;
      double m = number(r, "multiplier") / number(r, "Denominator");
      double x = number(r, "Numerator");
      limits(r, Intervals.poisson(x, Confidence.P95), Intervals.poisson(x, Confidence.P998), m);
    }
  }

  @Test
  void meansOfOthersAgree() throws IOException {
    for (NamedCsvRecord r : Vectors.beside("phe_mean_expected.csv")) {
      double m = number(r, "value");
      limits(r, Intervals.student(m, number(r, "stdev"), number(r, "value_count"), Confidence.P95),
          Intervals.student(m, number(r, "stdev"), number(r, "value_count"), Confidence.P998), 1);
    }
  }

  @Test
  void singleIntervalComparisonsOfOthersAgree() throws IOException {
    int asserted = 0;
    for (NamedCsvRecord r : Vectors.beside("fingertips_ci_compare.csv")) {
      if (!r.getField("rule").equals("single")) continue;
      Optional<Bounds> i = r.getField("lower95").isBlank() ? Optional.empty()
          : Optional.of(new Bounds(Fraction.of(number(r, "lower95")), Fraction.of(number(r, "upper95"))));
      Polarity polarity =
          r.getField("polarity_low_is_good").equals("1") ? Polarity.LOWER_IS_BETTER : Polarity.HIGHER_IS_BETTER;
      ReferenceVerdict expected = r.getField("expected").equals("none") ? ReferenceVerdict.NO_INTERVAL
          : ReferenceVerdict.valueOf(r.getField("expected").toUpperCase(java.util.Locale.ROOT));
      assertEquals(expected, ReferenceTest.of(i, Fraction.of(number(r, "benchmark")), Cases.indicator(polarity)),
          r.toString());
      asserted++;
    }
    assertEquals(7, asserted);
  }

  @Test
  void trendsOfProportionsOfOthersAgree() throws IOException {
    Map<String, List<NamedCsvRecord>> series = new LinkedHashMap<>();
    for (NamedCsvRecord r : Vectors.beside("fingertips_trend.csv"))
      if (r.getField("method").equals("proportion"))
        series.computeIfAbsent(r.getField("series"), s -> new ArrayList<>()).add(r);
    for (List<NamedCsvRecord> rows : series.values()) {
      List<Trend.TrendPoint> points = rows.stream()
          .map(r -> new Trend.TrendPoint((int) number(r, "t"), number(r, "count"), number(r, "denominator"))).toList();
      NamedCsvRecord r = rows.get(0);
      near(r, "chi2_recomputed", Trend.chiSquare(points), 1e-9);
      near(r, "slope_recomputed", Trend.slope(points), 1e-9);
      TrendOutcome expected = switch (r.getField("marker")) {
        case "increasing" -> TrendOutcome.UP;
        case "decreasing" -> TrendOutcome.DOWN;
        default -> TrendOutcome.NONE;
      };
      assertEquals(expected, Trend.consecutive(points), r.toString());
    }
    assertEquals(6, series.size());
  }

  private static void limits(NamedCsvRecord r, Interval p95, Interval p998, double factor) {
    near(r, "lower95_0cl", p95.lower() * factor);
    near(r, "upper95_0cl", p95.upper() * factor);
    near(r, "lower99_8cl", p998.lower() * factor);
    near(r, "upper99_8cl", p998.upper() * factor);
  }

  private static void near(NamedCsvRecord r, String column, double actual) { near(r, column, actual, 1e-12); }

  private static void near(NamedCsvRecord r, String column, double actual, double relative) {
    double expected = number(r, column);
    assertEquals(expected, actual, Math.max(1e-15, Math.abs(expected) * relative), column + " " + r);
  }
}
