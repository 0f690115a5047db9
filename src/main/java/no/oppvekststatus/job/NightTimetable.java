package no.oppvekststatus.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs by the clock while {@code serve} is up: the night, at start-up the night that was missed, every few seconds
 * a look for a night whose program has fallen silent or that should have begun, and fetching, which has a clock of its
 * own that stands still until it is set: the operator decides whether the program uses the net.
 */
public class NightTimetable {
  private static final Logger LOG = LoggerFactory.getLogger(NightTimetable.class);
  private final Nights nights;
  private final FetchJob fetch;
  private final NightlySettings nightly;
  private final Clock clock;

  NightTimetable(Nights nights, FetchJob fetch, NightlySettings nightly, Clock clock) {
    this.nights = nights;
    this.fetch = fetch;
    this.nightly = nightly;
    this.clock = clock;
  }

  void fetch() {
    try {
      fetch.run(result -> {});
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

  /**
   * Takes a night over from a program that has fallen silent, and begins one that should have begun while no program
   * was awake.
   */
  void watch() {
    try {
      Optional<LocalDate> silent = nights.silent();
      if (silent.isPresent()) run(silent.get());
      else
        if (nightly.due(LocalDateTime.now(clock)) && nights.notBegun(LocalDate.now(clock))) run(LocalDate.now(clock));
    } catch (RuntimeException e) {
      LOG.warn("whether a night must be taken over cannot be asked", e);
    }
  }

  private void run(LocalDate date) {
    try {
      LOG.info("night {}: {}", date, NightCorrelation.during(date, () -> nights.run(date).outcome()));
    } catch (RuntimeException e) {
      LOG.error("night {} failed", date, e);
    }
  }
}
