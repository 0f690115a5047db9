package no.oppvekststatus.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.ConnectionStore;
import no.oppvekststatus.database.Lease;

/**
 * Starts nights. The identity of a night is its business date: a second start of the same date continues the first when
 * inbox, plans or settings have changed or when it did not end, else it only reports. One night at a time on a
 * database: it runs under a lease, and a program that has lost the lease writes nothing more.
 */
public final class Nights {
  private final NightLogStore log;
  private final NightLease leases;
  private final NightInputs inputs;
  private final NightLauncher job;
  private final NightMailer mailer;
  private final Clock clock;

  Nights(NightLogStore log, NightLease leases, NightInputs inputs, NightLauncher job, NightMailer mailer,
      Clock clock) {
    this.log = log;
    this.leases = leases;
    this.inputs = inputs;
    this.job = job;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Runs the night of the date to its end and returns how it went; a failure is an outcome, not an exception. */
  public Night run(LocalDate date) {
    return ConnectionStore.forNight(() -> leases.alone(this::night, date)
        .orElseGet(() -> answer(date, Night.NightOutcome.BUSY,
            "En annen kjøring er i gang (kjører allerede): " + leases.holder()
                + ". Ingenting er gjort. Vent til den er ferdig, og kjør kommandoen igjen.\n")));
  }

  /** Mails are sent after the lease is released; by nobody who has lost it, or who has been asked to end. */
  private Optional<Night> night(LocalDate date) {
    Instant started = clock.instant();
    return leases.holding(date, lease -> leased(lease, date)).map(night -> switch (night.outcome()) {
      case TAKEN_OVER, STOPPED -> night;
      default -> mailer.after(night, started);
    });
  }

  /** Newest first. */
  public List<Night> all() { return log.all(); }

  /** How far the steps of the night that this program runs have come. */
  public List<NightStep> steps() {
    return leases.steps();
  }

  /** True when the last night before or on the date never ended, or there has been one before but none on the date. */
  public boolean missed(LocalDate date) {
    Optional<Night> last = log.last();
    return last.isPresent()
        && (last.get().outcome() != Night.NightOutcome.DONE || last.get().businessDate().isBefore(date));
  }

  /** True when there has been a night before the date but none on it. */
  boolean notBegun(LocalDate date) {
    return log.last().filter(n -> n.businessDate().isBefore(date)).isPresent();
  }

  /** The date of a night whose program has fallen silent. */
  Optional<LocalDate> silent() { return leases.silent(); }

  private Night leased(Lease lease, LocalDate date) {
    try {
      Night night = leases.givenUp(lease) ? givenUp(date) : runAlone(date);
      return leases.lost(lease) ? takenOver(date) : night;
    } catch (IOException e) {
      throw new IllegalStateException("Innboksen lot seg ikke lese: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      if (leases.lost(lease)) return takenOver(date);
      throw e;
    }
  }

  private Night takenOver(LocalDate date) {
    return answer(date, Night.NightOutcome.TAKEN_OVER,
        "Dette programmet var stille for lenge, og et annet har overtatt natten " + date
            + ". Ingenting mer er skrevet herfra.\n");
  }

  private Night givenUp(LocalDate date) {
    String fingerprint = log.find(date).map(Night::fingerprint).orElse("");
    log.begin(date, fingerprint, clock.instant());
    return ended(date, fingerprint, leases.whyGivenUp());
  }

  private Night runAlone(LocalDate date) throws IOException {
    Optional<Night> before = log.find(date);
    List<String> seen = inputs.look();
    String now = inputs.fingerprint(seen);
    if (before.filter(n -> n.outcome() == Night.NightOutcome.DONE && n.fingerprint().equals(now)).isPresent()
        && nothingPending())
      return before.get().as(Night.NightOutcome.UNCHANGED,
          "0 endringer siden natten " + date + " ble kjørt.\n\n" + before.get().closing());
    Instant started = clock.instant();
    String run =
        before.filter(n -> n.outcome() != Night.NightOutcome.DONE).map(Night::fingerprint).orElse(now + "@" + started);
    log.begin(date, run, started);
    Optional<String> why = job.start(date, run);
    if (why.isPresent() && leases.stopping())
      return answer(date, Night.NightOutcome.STOPPED,
          "Natten " + date + " er stanset, som bedt om. Det som er gjort, er lagret; neste start gjør resten.\n");
    return why.isPresent() ? ended(date, run, why.get()) : done(date, seen);
  }

  private boolean nothingPending() { return inputs.draftsAreThere() && !log.mailDue(clock.instant()); }

  private Night answer(LocalDate date, Night.NightOutcome outcome, String text) {
    return new Night(date, "", clock.instant(), null, outcome, true, text);
  }

  private Night ended(LocalDate date, String run, String why) {
    log.end(date, run, Night.NightOutcome.FAILED, why, clock.instant());
    return log.find(date).orElseThrow();
  }

  private Night done(LocalDate date, List<String> seen) throws IOException {
    List<String> left = inputs.look().stream().filter(seen::contains).toList();
    String letter = NightLetter.of(date, log.news(date));
    log.end(date, inputs.fingerprint(left), Night.NightOutcome.DONE, letter, clock.instant());
    return log.find(date).orElseThrow();
  }
}
