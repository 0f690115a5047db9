package no.oppvekststatus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole night for many municipalities, from the files of the inbox to the drafts, in a program of its own; then a
 * night with nothing new, and one with one unit's form: {@code mvn -Pbenchmark verify -Dnight.municipalities=357}. With
 * {@code -Dnight.until=assess} the steps that print are left out, with {@code -Dnight.units=false} the units have no duty to
 * report. It holds counts, never a time.
 */
@Tag("benchmark")
class NightBenchmarkTest {
  private static final int UNITS = 23;
  @TempDir Path home;

  @Test
  void aNightForManyMunicipalities() throws Exception {
    int municipalities = Integer.getInteger("night.municipalities", 12);
    String until = System.getProperty("night.until", "whole");
    int forms = Boolean.parseBoolean(System.getProperty("night.units", "true")) ? UNITS : 0;
    int added = until.equals("whole") && forms > 0 ? 1 : 0;
    Map<String, Double> night = run(municipalities, until, forms > 0);
    System.out.print(table(municipalities, night));
    assertThat(night).containsEntry("first.done", 1.0).containsEntry("forms", (double) forms * municipalities)
        .containsEntry("imported", (double) (20 + (1 + forms) * municipalities + added));
    if (!until.equals("whole")) {
      assertThat(night).containsEntry("assessed", (double) municipalities);
      return;
    }
    assertThat(night).containsEntry("assessed", (double) municipalities + added)
        .containsEntry("one-form.assessed", (double) added);
    assertThat(night.get("pdf")).isGreaterThanOrEqualTo(3.0 * municipalities);
  }

  private static String table(int municipalities, Map<String, Double> night) {
    StringBuilder said = new StringBuilder(String.format(Locale.ROOT, "%nNight, %d municipalities, %d processors%n",
        municipalities, Runtime.getRuntime().availableProcessors()));
    night.forEach((key, value) -> said.append(String.format(Locale.ROOT, "  %-40s %,12.2f%n", key, value)));
    List.of("cells import", "forms import", "assessed assess", "pdf compose", "xlsx compose").forEach(rate -> {
      Double count = night.get(rate.split(" ")[0]);
      Double took = night.get("step." + rate.split(" ")[1] + ".seconds");
      Double used = night.get("step." + rate.split(" ")[1] + ".processor");
      if (count != null && took != null && used != null) said.append(String.format(Locale.ROOT,
          "  %-40s %,12.2f a second by the clock, %,12.2f by the processor%n", rate, count / took, count / used));
    });
    return said.toString();
  }

  private Map<String, Double> run(int municipalities, String until, boolean forms) throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx448m",
        "-XX:+UseSerialGC",
        "-cp", ProgramProcess.classPath(), NightRun.class.getName(), home.toString(), Integer.toString(municipalities),
        until, Boolean.toString(forms)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().filter(l -> l.matches("[a-z0-9.-]+=[0-9.Ee-]+"))
        .collect(Collectors.toMap(l -> l.substring(0, l.indexOf('=')),
            l -> Double.valueOf(l.substring(l.indexOf('=') + 1)), (a, b) -> b, TreeMap::new));
  }
}
