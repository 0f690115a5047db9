package no.oppvekststatus.job;

import java.time.Clock;
import java.time.LocalDate;
import no.oppvekststatus.home.NorwegianTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Runs the night by the clock while {@code serve} is up, and at start-up the night that was missed. Fetches by a clock of its
 * own, which stands still until it is set: going out on the net is for the operator to decide.
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

  @Scheduled(cron = "${oppvekst.fetch.cron:-}", zone = NorwegianTime.ZONE_ID)
  public void fetch() {
    try {
      fetch.run(errand -> { });
    } catch (RuntimeException e) {
      LOG.error("fetch failed", e);
    }
  }

  @Scheduled(cron = "${oppvekst.nightly.cron:0 30 2 * * *}", zone = NorwegianTime.ZONE_ID)
  public void tonight() { run(LocalDate.now(clock)); }

  /** Beside the counter, which opens meanwhile. */
  @EventListener(ApplicationReadyEvent.class)
  public void missed() {
    LocalDate today = LocalDate.now(clock);
    if (nights.missed(today)) new Thread(() -> run(today), "missed-night").start();
  }

  private void run(LocalDate date) {
    try {
      LOG.info("night {}: {}", date, nights.run(date).outcome());
    } catch (RuntimeException e) {
      LOG.error("night {} failed", date, e);
    }
  }
}
