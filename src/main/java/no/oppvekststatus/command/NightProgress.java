package no.oppvekststatus.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.oppvekststatus.job.NightStep;

/**
 * Says on standard error how far the night's steps have come: on a terminal one line for each step, written over as it
 * counts; elsewhere a plain line when a step has ended, and twice a minute while it goes on.
 */
final class NightProgress {
  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofSeconds(30);
  private static final Map<String, String> WORDS =
      Map.of("receive", "ser over innboksen", "import-first",
          "leser lister og tabeller", "import", "leser filer", "assess", "vurderer kommuner",
          "compose", "lager utkast", "open-rounds", "ser etter skjemarunder");

  private final Supplier<List<NightStep>> steps;
  private final PrintWriter to;
  private final boolean terminal;
  private final Thread thread = new Thread(this::watch, "night-progress");
  private int ended;
  private long shown = -1;
  private long shownAt = System.nanoTime();

  NightProgress(Supplier<List<NightStep>> steps, PrintWriter to, boolean terminal) {
    this.steps = steps;
    this.to = to;
    this.terminal = terminal;
  }

  NightProgress begin() {
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private void watch() {
    try {
      while (true) {
        show();
        Thread.sleep(OFTEN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What there is to say now. */
  synchronized void show() {
    List<NightStep> all = steps.get();
    for (; ended < all.size() && all.get(ended).ended(); ended++) {
      line(all.get(ended), "\n");
      shown = -1;
      shownAt = System.nanoTime();
    }
    if (ended < all.size() && all.get(ended).done() != shown
        && (terminal || System.nanoTime() - shownAt > SELDOM.toNanos())) {
      line(all.get(ended), terminal ? "" : " så langt\n");
      shown = all.get(ended).done();
      shownAt = System.nanoTime();
    }
  }

  private void line(NightStep step, String end) {
    String words = WORDS.getOrDefault(step.name(), step.name());
    to.print((terminal ? "\r  " : "  ") + words + (step.name().equals("receive") ? "" : ": " + step.done()) + end);
    to.flush();
  }

  /** Says the last of it. */
  void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    show();
  }
}
