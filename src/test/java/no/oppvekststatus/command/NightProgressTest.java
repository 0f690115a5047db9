package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import no.oppvekststatus.job.NightStep;
import org.junit.jupiter.api.Test;

/** What is said of a night's steps while it runs. */
class NightProgressTest {
  private final StringWriter told = new StringWriter();
  private List<NightStep> steps = List.of();

  @Test
  void aTerminalShowsOneLineForEachStepThatCountsUp() {
    NightProgress progress = progress(true);
    after(progress, new NightStep("receive", 0, false));
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 1, false));
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 1, false));
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 252, true),
        new NightStep("compose", 0, false));
    assertThat(told).hasToString(
        "\r  ser over innboksen\r  ser over innboksen\n\r  leser filer: 1\r  leser filer: 252\n\r  lager utkast: 0");
  }

  @Test
  void aPipeGetsALineForEachStepThatHasEnded() {
    NightProgress progress = progress(false);
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 1, false));
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 2, false));
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 252, true),
        new NightStep("unknown", 3, true));
    after(progress, new NightStep("receive", 0, true), new NightStep("import", 252, true),
        new NightStep("unknown", 3, true));
    assertThat(told).hasToString("  ser over innboksen\n  leser filer: 252\n  unknown: 3\n");
  }

  @Test
  void everyStepOfTheNightIsCalledByNorwegianWords() throws IOException {
    String recipe = Files.readString(Path.of("src/main/java/no/oppvekststatus/job/NightlyJob.java"));
    List<String> names = Pattern.compile("steps\\.(?:once|alone|parted)\\(\"([a-z-]+)\"").matcher(recipe).results()
        .map(found -> found.group(1)).toList();
    assertThat(names).hasSize(6);
    NightProgress progress = progress(false);
    after(progress, names.stream().map(name -> new NightStep(name, 1, true)).toArray(NightStep[]::new));
    assertThat(told.toString()).doesNotContain(names);
  }

  private NightProgress progress(boolean terminal) {
    return new NightProgress(() -> steps, new PrintWriter(told), terminal);
  }

  private void after(NightProgress progress, NightStep... now) {
    steps = List.of(now);
    progress.show();
  }
}
