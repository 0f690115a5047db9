package no.oppvekststatus.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.ReadPlaces;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.FetchResult;
import no.oppvekststatus.sources.SourceCalendar;
import no.oppvekststatus.sources.SourceFetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * For each source that has news by its calendar, asks its publisher for what the plans need and writes the answer
 * in the inbox, where the next night reads it. One fetches at a time; one source that fails
 * never stops the others; each fetch is noted.
 */
@Component
public class FetchJob {
  private static final Logger LOG = LoggerFactory.getLogger(FetchJob.class);
  private final PlanBook book;
  private final SourceStore read;
  private final PlaceStore places;
  private final FetchLogStore errands;
  private final SourceFetcher courier;
  private final LockStore locks;
  private final Clock clock;

  FetchJob(PlanBook book, SourceStore read, PlaceStore places, FetchLogStore errands, SourceFetcher courier,
      LockStore locks,
      Clock clock) {
    this.book = book;
    this.read = read;
    this.places = places;
    this.errands = errands;
    this.courier = courier;
    this.locks = locks;
    this.clock = clock;
  }

  /** Fetches what is due; each fetch is reported as it ends. */
  public List<FetchResult> run(Consumer<FetchResult> told) {
    LocalDate today = LocalDate.now(clock.withZone(NorwegianTime.ZONE));
    return locks.holding(LockStore.Lock.FETCH, () -> {
      Map<String, Instant> latest = read.latest();
      return go(SourceCalendar.due(book.sources(), latest, errands.answered(), today), latest, false, told);
    });
  }

  /** Goes for the sources whether they are due or not, also for what has been read before. */
  public List<FetchResult> run(List<Source> sources, Consumer<FetchResult> told) {
    return locks.holding(LockStore.Lock.FETCH, () -> go(sources, read.latest(), true, told));
  }

  private List<FetchResult> go(List<Source> sources, Map<String, Instant> latest, boolean anew,
      Consumer<FetchResult> told) {
    Set<String> asked = ReadPlaces.of(book, places.all());
    return sources.stream().map(source -> {
      FetchResult errand = attempt(new SourceFetcher.FetchOrder(source, book, asked, latest.get(source.table()), anew));
      if (errand.outcome() != FetchResult.FetchOutcome.BY_HAND) errands.note(errand);
      LOG.info("fetch {}: {}", source.id(), errand.outcome());
      told.accept(errand);
      return errand;
    }).toList();
  }

  private FetchResult attempt(SourceFetcher.FetchOrder order) {
    try {
      return courier.go(order);
    } catch (RuntimeException e) {
      LOG.error("fetch {} failed", order.source().id(), e);
      return new FetchResult(order.source(), FetchResult.FetchOutcome.FAILED,
          "ikke hentet, programmet feilet. Se logs/oppvekststatus.log.", List.of());
    }
  }
}
