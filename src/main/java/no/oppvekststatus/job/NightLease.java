package no.oppvekststatus.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.database.Lease;
import no.oppvekststatus.database.LeaseSettings;
import no.oppvekststatus.database.LeaseStore;
import no.oppvekststatus.database.LockHolder;
import no.oppvekststatus.database.LockStore;
import org.springframework.stereotype.Component;

/** The lease under which a night runs: one program on the database, and one night at a time in that program. */
@Component
class NightLease {
  private final LeaseStore leases;
  private final LockStore locks;
  private final RunningNight running;
  private final int mostTakeovers;

  NightLease(LeaseStore leases, LockStore locks, RunningNight running, LeaseSettings settings) {
    this.leases = leases;
    this.locks = locks;
    this.running = running;
    this.mostTakeovers = settings.takeovers();
  }

  /** Does the work unless a night runs in this program already. */
  Optional<Night> alone(Function<LocalDate, Optional<Night>> work, LocalDate date) {
    if (!running.begin()) return Optional.empty();
    try {
      return work.apply(date);
    } finally {
      running.end();
    }
  }

  /** Does the work of the date's night under the lease; empty where another program holds it. */
  Optional<Night> holding(LocalDate date, Function<Lease, Night> work) {
    return leases.holding(date.toString(), work);
  }

  boolean lost(Lease lease) { return leases.lost(lease); }

  /** True where the night has been taken over so often that a person must look. */
  boolean givenUp(Lease lease) {
    return lease.takeovers() > mostTakeovers;
  }

  /** What the operator reads then. */
  String whyGivenUp() {
    return "Programmet som kjørte natten, har forsvunnet eller blitt borte " + (mostTakeovers + 1)
        + " ganger uten å bli ferdig, og natten overtas ikke av "
        + "seg selv en gang til. Se i logs/oppvekststatus.log og i loggen til maskinen hva som stanset det (fullt minne, strøm, avslutning utenfra).";
  }

  /** True from the moment that this program is asked to end. */
  boolean stopping() { return running.stopping(); }

  List<NightStep> steps() { return running.steps(); }

  /** The date of a night whose program has fallen silent. */
  Optional<LocalDate> silent() {
    return leases.silentWork().map(LocalDate::parse);
  }

  /** Who runs the night now. */
  String holder() {
    return locks.holder(LockStore.Lock.RUN).map(LockHolder::sentence).orElse("den er nettopp ferdig");
  }
}
