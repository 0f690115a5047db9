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
import no.oppvekststatus.sources.FetchOrder;
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
  private final FetchLogStore log;
  private final SourceFetcher fetcher;
  private final LockStore locks;
  private final Clock clock;

  FetchJob(PlanBook book, SourceStore read, PlaceStore places, FetchLogStore log, SourceFetcher fetcher,
      LockStore locks,
      Clock clock) {
    this.book = book;
    this.read = read;
    this.places = places;
    this.log = log;
    this.fetcher = fetcher;
    this.locks = locks;
    this.clock = clock;
  }

  /** Fetches what is due; {@code ended} is given each result as its fetch ends. */
  public List<FetchResult> run(Consumer<FetchResult> ended) {
    LocalDate today = LocalDate.now(clock.withZone(NorwegianTime.ZONE));
    return locks.holding(LockStore.Lock.FETCH, () -> {
      Map<String, Instant> latest = read.latest();
      return fetch(SourceCalendar.due(book.sources(), latest, log.answered(), today), latest, false, ended);
    });
  }

  /** Fetches the sources whether they are due or not, also what has been read before. */
  public List<FetchResult> run(List<Source> sources, Consumer<FetchResult> ended) {
    return locks.holding(LockStore.Lock.FETCH, () -> fetch(sources, read.latest(), true, ended));
  }

  private List<FetchResult> fetch(List<Source> sources, Map<String, Instant> latest, boolean anew,
      Consumer<FetchResult> ended) {
    Set<String> asked = ReadPlaces.of(book, places.all());
    return sources.stream().map(source -> {
      FetchResult result = attempt(new FetchOrder(source, book, asked, latest.get(source.table()), anew));
      if (result.outcome() != FetchResult.FetchOutcome.BY_HAND) log.note(result);
      LOG.info("fetch {}: {}", source.id(), result.outcome());
      ended.accept(result);
      return result;
    }).toList();
  }

  private FetchResult attempt(FetchOrder order) {
    try {
      return fetcher.fetch(order);
    } catch (RuntimeException e) {
      LOG.error("fetch {} failed", order.source().id(), e);
      return new FetchResult(order.source(), FetchResult.FetchOutcome.FAILED,
          "ikke hentet, programmet feilet. Se logs/oppvekststatus.log.", List.of());
    }
  }
}
