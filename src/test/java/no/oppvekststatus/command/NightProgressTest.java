package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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

  private NightProgress progress(boolean terminal) {
    return new NightProgress(() -> steps, new PrintWriter(told), terminal);
  }

  private void after(NightProgress progress, NightStep... now) {
    steps = List.of(now);
    progress.show();
  }
}
