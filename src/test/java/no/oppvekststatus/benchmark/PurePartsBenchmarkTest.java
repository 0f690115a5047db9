package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What each part costs that is computed without a database, by JMH on one thread, each part in a program of its own:
 * {@code mvn -Pbenchmark -Dtest=PurePartsBenchmarkTest test}. It holds how two parts of the same run compare, each in
 * the quickest of its seconds, which other programs on the machine disturb least; never a time.
 */
@Tag("benchmark")
class PurePartsBenchmarkTest {
  /** Reading every cell, in scans of the same bytes by Jackson: three times what docs/performance.md states. */
  private static final double CELLS_IN_SCANS = 9;
  /** A number as people write it, in readings of the same number by Java: three times what is stated there. */
  private static final double NUMBER_IN_DECIMALS = 160;

  @Test
  void thePurePartsCostWhatTheyCostBesideJacksonAndJava() throws RunnerException {
    Map<String, Result<?>> results = results(new Runner(options()).run());
    System.out.print(table(results));
    assertThat(nanoseconds(results, "cellsOfTheFile") / nanoseconds(results, "tokensByJackson"))
        .as("every cell, in scans by Jackson").isLessThan(CELLS_IN_SCANS);
    assertThat(nanoseconds(results, "norwegianNumber") / nanoseconds(results, "decimalByJava"))
        .as("a number, in readings by Java").isLessThan(NUMBER_IN_DECIMALS);
  }

  private static Options options() {
    return new OptionsBuilder().include("\\." + PurePartsBenchmark.class.getSimpleName() + "\\.")
        .include("\\." + CubeBenchmark.class.getSimpleName() + "\\.").mode(Mode.AverageTime).threads(1).forks(1)
        .warmupIterations(3).warmupTime(TimeValue.seconds(1)).measurementIterations(5)
        .measurementTime(TimeValue.seconds(1)).jvmArgs("-Xmx512m").shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT).build();
  }

  private static Map<String, Result<?>> results(Collection<RunResult> runs) {
    Map<String, Result<?>> results = new TreeMap<>();
    runs.forEach(run -> results.put(run.getPrimaryResult().getLabel(), run.getPrimaryResult()));
    return results;
  }

  /** In the quickest second. */
  private static double nanoseconds(Map<String, Result<?>> results, String part) {
    Result<?> result = results.get(part);
    TimeUnit unit = switch (result.getScoreUnit()) {
      case "ns/op" -> TimeUnit.NANOSECONDS;
      case "us/op" -> TimeUnit.MICROSECONDS;
      default -> TimeUnit.MILLISECONDS;
    };
    return result.getStatistics().getMin() * unit.toNanos(1);
  }

  private static String table(Map<String, Result<?>> results) {
    StringBuilder table = new StringBuilder("\nThe pure parts, one thread of ")
        .append(Runtime.getRuntime().availableProcessors())
        .append(" processors: mean of five seconds ± error at 99.9 %, and the quickest second\n");
    results.forEach((part, r) -> table.append(String.format(Locale.ROOT, "  %-28s %,10.2f ± %,9.2f %,10.2f %s%n", part,
        r.getScore(), r.getScoreError(), r.getStatistics().getMin(), r.getScoreUnit())));
    return table.toString();
  }
}
