package no.oppvekststatus.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.ConnectionStore;
import no.oppvekststatus.database.LockHolder;
import no.oppvekststatus.database.LockStore;

/**
 * Starts nights. The identity of a night is its business date: a second start of the same date continues the first when
 * inbox, plans or settings have changed or when it did not end, else it only reports. One night at a time on a database.
 */
public final class Nights {
  private final NightLogStore log;
  private final LockStore locks;
  private final NightInputs premises;
  private final NightLauncher job;
  private final NightMailer mailer;
  private final Clock clock;

  Nights(NightLogStore log, LockStore locks, NightInputs premises, NightLauncher job, NightMailer mailer, Clock clock) {
    this.log = log;
    this.locks = locks;
    this.premises = premises;
    this.job = job;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Runs the night of the date to its end and tells how it went; a failure is an outcome, not an exception. */
  public Night run(LocalDate date) { return ConnectionStore.forNight(() -> night(date)); }

  /** Mails are sent after the run lock is released. */
  private Night night(LocalDate date) {
    Instant started = clock.instant();
    Night night = locked(date);
    return night.outcome() == Night.NightOutcome.BUSY ? night : mailer.after(night, started);
  }

  private Night locked(LocalDate date) {
    try {
      return locks.trying(LockStore.Lock.RUN, () -> runAlone(date))
          .orElseGet(() -> new Night(date, "", clock.instant(), null, Night.NightOutcome.BUSY, true, busy()));
    } catch (IOException e) {
      throw new IllegalStateException("Innboksen lot seg ikke lese: " + e.getMessage(), e);
    }
  }

  private String busy() {
    return "En annen kjøring er i gang (kjører allerede): " + locks.holder(LockStore.Lock.RUN).map(LockHolder::told).orElse("den er nettopp ferdig")
        + ". Ingenting er gjort. Vent til den er ferdig, og kjør kommandoen igjen.\n";
  }

  /** Newest first. */
  public List<Night> all() { return log.all(); }

  /** True when the last night before or on the date never ended, or there has been one before but none on the date. */
  public boolean missed(LocalDate date) {
    Optional<Night> last = log.all().stream().findFirst();
    return last.isPresent() && (last.get().outcome() != Night.NightOutcome.DONE || last.get().businessDate().isBefore(date));
  }

  private Night runAlone(LocalDate date) throws IOException {
    Optional<Night> before = log.find(date);
    List<String> seen = premises.look();
    String now = premises.fingerprint(seen);
    if (before.filter(n -> n.outcome() == Night.NightOutcome.DONE && n.fingerprint().equals(now)).isPresent() && nothingOwed())
      return before.get().as(Night.NightOutcome.UNCHANGED, "0 endringer siden natten " + date + " ble kjørt.\n\n" + before.get().closing());
    Instant started = clock.instant();
    String run = before.filter(n -> n.outcome() != Night.NightOutcome.DONE).map(Night::fingerprint).orElse(now + "@" + started);
    log.begin(date, run, started);
    return ended(date, run, job.start(date, run), seen);
  }

  private boolean nothingOwed() { return premises.draftsLie() && !log.mailDue(clock.instant()); }

  private Night ended(LocalDate date, String run, Optional<String> stopped, List<String> seen) throws IOException {
    if (stopped.isPresent()) {
      log.end(date, run, Night.NightOutcome.FAILED, stopped.get(), clock.instant());
      return log.find(date).orElseThrow();
    }
    List<String> left = premises.look().stream().filter(seen::contains).toList();
    String letter = NightLetter.of(date, log.since(log.find(date).orElseThrow().startedAt()));
    log.end(date, premises.fingerprint(left), Night.NightOutcome.DONE, letter, clock.instant());
    return log.find(date).orElseThrow();
  }
}
