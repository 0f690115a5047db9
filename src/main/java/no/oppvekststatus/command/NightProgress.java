package no.oppvekststatus.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import no.oppvekststatus.job.NightStep;

/**
 * Says on standard error how far the night's steps have come: on a terminal one line for each step, written over as it
 * counts; elsewhere a plain line when a step has ended, and twice a minute while it goes on.
 */
final class NightProgress {
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofSeconds(30);
  private final Supplier<List<NightStep>> steps;
  private final PrintWriter to;
  private final boolean terminal;
  private final Thread thread = new Thread(this::watch, "night-progress");
  private int ended;
  private String shown = "";
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
      line(text(all.get(ended)), "\n");
      shown = "";
      shownAt = System.nanoTime();
    }
    if (ended >= all.size()) return;
    String now = text(all.get(ended));
    if (!now.equals(shown) && (terminal || System.nanoTime() - shownAt > SELDOM.toNanos())) {
      line(now, terminal ? "" : " så langt\n");
      shown = now;
      shownAt = System.nanoTime();
    }
  }

  private static String text(NightStep step) {
    String count = step.count().isEmpty() ? "" : ": " + step.count();
    String remaining = step.remaining().isEmpty() ? "" : ", " + step.remaining();
    return step.label().substring(0, 1).toLowerCase(Locale.ROOT) + step.label().substring(1) + count + remaining;
  }

  private void line(String text, String end) {
    String rest = " ".repeat(Math.max(0, shown.length() - text.length()));
    to.print((terminal ? "\r  " + text + rest : "  " + text) + end);
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
