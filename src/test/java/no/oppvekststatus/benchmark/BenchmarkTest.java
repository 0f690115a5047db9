package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.fixtures.Norway;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole country's KOSTRA imported and 50 committee reports, beside a plain COPY of the same cells into a lean table
 * in the same run: {@code mvn -Pbenchmark verify}. It holds counts, and how the times compare with one another, never a
 * time.
 */
@Tag("benchmark")
class BenchmarkTest {
  private static final int MUNICIPALITIES = 357;
  private static final int TABLES = 20;
  private static final int REPORTS = 50;
  /**
   * The ratios of docs/performance.md, in processor seconds: what else the machine does is left out. Of the load to the
   * plain COPY, …
   */
  private static final double LOAD = 1.5;
  /** … of a later publication to the load … */
  private static final double LATER = 0.55;
  /** … and of the same files again to the COPY. */
  private static final double AGAIN = 0.05;
  private static final double A_THIRD_MORE = 4.0 / 3;
  @TempDir Path home;

  @Test
  void theWholeCountryIsLoadedInABoundedHeapBesideAPlainCopy() throws Exception {
    PlanCopies.write(Norway.municipalities(REPORTS), home.resolve("plans"), true);
    Map<String, Double> load = run("256m", "load", MUNICIPALITIES, TABLES, 5, 200);
    double cells = load.get("cells");
    assertThat(cells).isGreaterThanOrEqualTo(1_428_000);
    assertThat(load).containsEntry("load.added", cells).containsEntry("rows", cells)
        .containsEntry("again.unchanged", 0.0)
        .containsEntry("again.added", 0.0).containsEntry("corrected.added", 0.0);
    assertThat(load.get("corrected.changed")).isBetween(cells / 120, cells / 90);
    Map<String, Double> reports = run("512m", "reports", REPORTS);
    assertThat(reports).containsEntry("reports", (double) REPORTS);
    System.out.print(table(load, reports));
    assertThat(load.get("load.processor") / load.get("driver.processor")).as("the load, in plain copies")
        .isLessThan(LOAD * A_THIRD_MORE);
    assertThat(load.get("corrected.processor") / load.get("load.processor")).as("a later publication, in loads")
        .isLessThan(LATER * A_THIRD_MORE);
    assertThat(load.get("again.processor") / load.get("driver.processor")).as("the same files again, in plain copies")
        .isLessThan(AGAIN * A_THIRD_MORE);
  }

  private static String table(Map<String, Double> load, Map<String, Double> reports) {
    double cells = load.get("cells");
    double copy = load.get("driver.seconds");
    List<String> lines =
        new ArrayList<>(List.of("", "Benchmark, " + Runtime.getRuntime().availableProcessors() + " processors",
            line("cells, in " + TABLES + " files of together " + Math.round(load.get("bytes") / 1e6) + " MB", cells,
                ""),
            rate("load through the inbox", cells, load.get("load.seconds"), copy),
            rate("the same cells, COPY into the lean table (driver)", cells, copy, copy)));
    if (load.containsKey("psql.seconds"))
      lines.add(rate("the same cells, psql \\copy into the lean table", cells, load.get("psql.seconds"), copy));
    else lines.add("  psql is not on this machine: \\copy was not measured");
    lines.add(rate("a later publication, 1 % changed", cells, load.get("corrected.seconds"), copy));
    lines.add(rate("the same bytes again", cells, load.get("again.seconds"), copy));
    for (String what : List.of("load", "corrected", "again", "driver"))
      lines.add(String.format(Locale.ROOT, "  %-56s %12.2f s of processor time", what, load.get(what + ".processor")));
    lines.add(line("old generation at its highest while loading (of 256)", load.get("heap"), "MB"));
    lines.add(line("committee reports, " + Math.round(reports.get("pages")) + " pages", reports.get("reports"), ""));
    lines.add(line("  assessing one municipality", 1000 * reports.get("assess.seconds") / REPORTS, "ms"));
    lines.add(line("  composing and printing one report", 1000 * reports.get("print.seconds") / REPORTS, "ms"));
    lines.add(line("old generation at its highest while printing (of 512)", reports.get("heap"), "MB"));
    return String.join("\n", lines) + "\n";
  }

  private static String line(String what, double value, String unit) {
    return String.format(Locale.ROOT, "  %-56s %,12.0f %s", what, value, unit);
  }

  private static String rate(String what, double cells, double seconds, double copy) {
    return String.format(Locale.ROOT, "  %-56s %,12.0f cells/s, %6.1f s, %5.2f × COPY", what, cells / seconds, seconds,
        seconds / copy);
  }

  /** In a program of its own with so much heap. */
  private Map<String, Double> run(String heap, Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-cp",
            ProgramProcess.classPath(), BenchmarkRun.class.getName(), home.toString()));
    for (Object a : arguments) command.add(a.toString());
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Map<String, Double> values = new TreeMap<>();
    said.lines().filter(l -> l.matches("[a-z.]+=[0-9.Ee-]+")).forEach(l -> values.put(l.substring(0, l.indexOf('=')),
        Double.valueOf(l.substring(l.indexOf('=') + 1))));
    return values;
  }
}
