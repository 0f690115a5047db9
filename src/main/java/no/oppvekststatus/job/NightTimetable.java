package no.oppvekststatus.job;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs by the clock while {@code serve} is up: the night, at start-up the night that was missed, and
 * fetching, which has a clock of its own that stands still until it is set: the operator decides whether the program uses
 * the net.
 */
public class NightTimetable {
  private static final Logger LOG = LoggerFactory.getLogger(NightTimetable.class);
  private final Nights nights;
  private final FetchJob fetch;
  private final Clock clock;

  NightTimetable(Nights nights, FetchJob fetch, Clock clock) {
    this.nights = nights;
    this.fetch = fetch;
    this.clock = clock;
  }

  void fetch() {
    try {
      fetch.run(errand -> {});
    } catch (RuntimeException e) {
      LOG.error("fetch failed", e);
    }
  }

  void tonight() { run(LocalDate.now(clock)); }

  /** Beside the counter, which opens meanwhile. */
  void missed() {
    LocalDate today = LocalDate.now(clock);
    if (nights.missed(today)) new Thread(() -> run(today), "missed-night").start();
  }

  private void run(LocalDate date) {
    try {
      LOG.info("night {}: {}", date, NightCorrelation.during(date, () -> nights.run(date).outcome()));
    } catch (RuntimeException e) {
      LOG.error("night {} failed", date, e);
    }
  }
}
