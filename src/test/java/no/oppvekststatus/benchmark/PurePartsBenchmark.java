package no.oppvekststatus.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorAssessment;
import no.oppvekststatus.assessment.IndicatorAssessment.Evidence;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.assessment.statistics.Intervals;
import no.oppvekststatus.assessment.statistics.ProportionDifference;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.disclosure.Suppression;
import no.oppvekststatus.disclosure.SuppressionPlan;
import no.oppvekststatus.disclosure.TableProblem;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.Document.Block.IndicatorBlock;
import no.oppvekststatus.drawing.ChartDrawing;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.formats.NorwegianNumber;
import no.oppvekststatus.formats.NorwegianNumber.NumberReading;
import no.oppvekststatus.formats.NorwegianNumber.Wanted;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.samples.SampleReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is computed without a file, a database or Spring: numbers, statistics, verdicts, disclosure control, charts. */
public class PurePartsBenchmark {

  /** Figures as people write them, and the same numbers as a program writes them. */
  @State(Scope.Thread)
  public static class WrittenNumbers {
    private final InTurn<String> written =
        new InTurn<>(List.of("12", "1 000", "1\u00a0234", "7,5", "70,9 %", "0,125", "12.5", "1.000,5", "−3"));
    private final InTurn<String> plain =
        new InTurn<>(List.of("12", "1000", "1234", "7.5", "70.9", "0.125", "12.5", "1000.5", "-3"));
  }

  /** x of n children of two years, and a small count. */
  @State(Scope.Thread)
  public static class Counts {
    private double x = 17;
    private double n = 143;
    private double xBefore = 29;
    private double nBefore = 151;
    private double few = 7;
  }

  /** The samples of Ørland, read and assessed. */
  @State(Scope.Thread)
  public static class SampleMunicipality {
    private Status status;
    private InTurn<Evidence> indicators;
    private InTurn<Chart> charts;

    @Setup
    public void read() {
      status = SampleReading.status("orland");
      indicators = new InTurn<>(status.indicators().stream().filter(i -> i.latest().isPresent())
          .map(SampleMunicipality::evidence).toList());
      Disclosed disclosed = Disclosure.of(status, DisclosureSettings.DEFAULT);
      charts = new InTurn<>(status.entry().organisation().committees().stream()
          .map(c -> StatusDocument.of(disclosed, c, Language.BOKMAL, DraftWriter.imprint(SampleReading.TODAY)))
          .flatMap(d -> d.sections().stream()).flatMap(s -> s.blocks().stream())
          .filter(IndicatorBlock.class::isInstance).map(b -> ((IndicatorBlock) b).chart())
          .filter(c -> ChartDrawing.of(c).isPresent()).toList());
    }

    private static Evidence evidence(IndicatorStatus s) {
      List<Series> breakdowns = s.breakdowns().stream().map(Assessed::figure)
          .map(f -> new Series(f.indicator(), f.place(), f.breakdown(), List.of(f), List.of())).toList();
      return new Evidence(s.indicator(), s.link(), s.series(), breakdowns, s.references(), s.compared());
    }
  }

  /** Girls and boys of seven years of school, with the sums of each: 24 counts, of which two are below five. */
  @State(Scope.Thread)
  public static class CrossedTable {
    private final TableProblem table = CrossedCounts.of(new long[][] {{6, 9, 4, 12, 8, 7, 11}, {5, 7, 8, 3, 9, 10, 6}},
        new long[][] {{31, 28, 35, 30, 33, 29, 27}, {34, 30, 29, 32, 28, 31, 30}});
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public NumberReading norwegianNumber(WrittenNumbers numbers) {
    return NorwegianNumber.read(numbers.written.next(), Wanted.FIGURE);
  }

  /** The same numbers by Java's own reader. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public BigDecimal decimalByJava(WrittenNumbers numbers) { return new BigDecimal(numbers.plain.next()); }

  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Interval intervalOfAProportion(Counts c) { return Intervals.wilson(c.x, c.n, Confidence.P95); }

  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Interval differenceOfTwoProportions(Counts c) {
    return ProportionDifference.of(c.x, c.n, c.xBefore, c.nBefore);
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Interval intervalOfASmallCount(Counts c) { return Intervals.poisson(c.few, Confidence.P95); }

  /** Verdict, path, distance and trend of one indicator's years, of all indicators with a figure in turn. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public IndicatorStatus assessmentOfOneIndicator(SampleMunicipality m) {
    return IndicatorAssessment.of(m.indicators.next(), m.status.entry().plan(), m.status.year());
  }

  /** What is hidden, what goes with it, and the proof that nobody can compute it. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public SuppressionPlan suppressionInACrossedTable(CrossedTable t) {
    return Suppression.of(t.table, DisclosureSettings.DEFAULT);
  }

  /** All figures of the municipality, those judged again that are masked. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Disclosed disclosureOfAMunicipality(SampleMunicipality m) {
    return Disclosure.of(m.status, DisclosureSettings.DEFAULT);
  }

  /** One chart of the committees' reports, of all of them in turn. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Optional<Scene> drawingOfOneChart(SampleMunicipality m) { return ChartDrawing.of(m.charts.next()); }
}
