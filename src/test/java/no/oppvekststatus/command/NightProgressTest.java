package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.oppvekststatus.job.NightStep;
import org.junit.jupiter.api.Test;

/** What is said of a night's steps while it runs. */
class NightProgressTest {
  private static final NightStep RECEIVED = new NightStep("receive", 0, 0, Optional.empty(), true);
  private static final NightStep IMPORTED = new NightStep("import", 252, 252, Optional.empty(), true);

  private final StringWriter said = new StringWriter();
  private List<NightStep> steps = List.of();

  @Test
  void aTerminalShowsOneLineForEachStepThatCountsUp() {
    NightProgress progress = progress(true);
    after(progress, new NightStep("receive", 0, 0, Optional.empty(), false));
    after(progress, RECEIVED, importing(1, 0));
    after(progress, RECEIVED, importing(1, 0));
    after(progress, RECEIVED, importing(63, 190));
    after(progress, RECEIVED, importing(240, 12));
    after(progress, RECEIVED, IMPORTED, new NightStep("compose", 0, 0, Optional.empty(), false));
    assertThat(said).hasToString("\r  ser over innboksen\r  ser over innboksen\n\r  leser filer: 1 av 252"
        + "\r  leser filer: 63 av 252, omtrent 3 min igjen"
        + "\r  leser filer: 240 av 252, under ett minutt igjen"
        + "\r  leser filer: 252                               \n\r  lager utkast");
  }

  @Test
  void aPipeGetsALineForEachStepThatHasEnded() {
    NightProgress progress = progress(false);
    NightStep unknown = new NightStep("unknown", 2, 3, Optional.empty(), true);
    after(progress, RECEIVED, importing(1, 0));
    after(progress, RECEIVED, importing(2, 0));
    after(progress, RECEIVED, IMPORTED, unknown);
    after(progress, RECEIVED, IMPORTED, unknown);
    assertThat(said).hasToString("  ser over innboksen\n  leser filer: 252\n  unknown: 2 av 3\n");
  }

  @Test
  void everyStepOfTheNightIsCalledByNorwegianWords() throws IOException {
    String recipe = Files.readString(Path.of("src/main/java/no/oppvekststatus/job/NightlyJob.java"));
    List<String> names = Pattern.compile("steps\\.(?:once|alone|parted)\\(\"([a-z-]+)\"").matcher(recipe).results()
        .map(found -> found.group(1)).toList();
    assertThat(names).hasSize(6);
    NightProgress progress = progress(false);
    after(progress,
        names.stream().map(name -> new NightStep(name, 1, 1, Optional.empty(), true)).toArray(NightStep[]::new));
    assertThat(said.toString()).doesNotContain(names);
  }

  private static NightStep importing(int done, int seconds) {
    return new NightStep("import", done, 252, Optional.of(Duration.ofSeconds(seconds)).filter(d -> seconds > 0), false);
  }

  private NightProgress progress(boolean terminal) {
    return new NightProgress(() -> steps, new PrintWriter(said), terminal);
  }

  private void after(NightProgress progress, NightStep... now) {
    steps = List.of(now);
    progress.show();
  }
}
