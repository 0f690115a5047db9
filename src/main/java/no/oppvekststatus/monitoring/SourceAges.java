package no.oppvekststatus.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.SourceCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * How old the figures of each source are that has been read at least once. Every observation is looked at, so an
 * answer stands for ten minutes.
 */
@Component
@ConditionalOnProperty(name = "oppvekst.serve", havingValue = "true")
class SourceAges {
  private static final Duration STANDS = Duration.ofMinutes(10);
  private static final int GRACE_DAYS = 14;

  private final MeasurementStore store;
  private final PlanBook book;
  private final Clock clock;
  private Map<String, Instant> updates = Map.of();
  private Instant askedAt = Instant.MIN;

  SourceAges(MeasurementStore store, PlanBook book, Clock clock) {
    this.store = store;
    this.book = book;
    this.clock = clock;
  }

  /** Seconds since the publisher last changed what has been read, by the source's id. */
  Map<String, Double> seconds() {
    Instant now = clock.instant();
    Map<String, Double> seconds = new TreeMap<>();
    for (Source source : read())
      seconds.put(source.id(), Duration.between(updates().getOrDefault(source.table(), now), now).toMillis() / 1000.0);
    return seconds;
  }

  /** Sources whose latest publication by their calendar is two weeks old and has not been read, by their ids. */
  List<String> overdue() {
    LocalDate asOf = LocalDate.now(clock.withZone(NorwegianTime.ZONE)).minusDays(GRACE_DAYS);
    List<Source> calendar =
        read().stream().filter(s -> s.releases().preliminaryMonth() > 0 || s.releases().finalMonth() > 0).toList();
    return SourceCalendar.due(calendar, updates(), Map.of(), asOf).stream().map(Source::id).sorted().toList();
  }

  private List<Source> read() {
    Map<String, Instant> now = updates();
    return book.sources().stream().filter(s -> now.containsKey(s.table())).toList();
  }

  private synchronized Map<String, Instant> updates() {
    Instant now = clock.instant();
    if (askedAt.plus(STANDS).isBefore(now)) {
      updates = store.updates();
      askedAt = now;
    }
    return updates;
  }
}
