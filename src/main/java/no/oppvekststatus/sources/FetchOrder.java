package no.oppvekststatus.sources;

import java.time.Instant;
import java.util.Set;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch, or to check before it is fetched.
 *
 * @param places that the plans' figures are read from
 * @param read when the publisher last changed what we have read, null where nothing is read
 * @param anew ask for the figures although nothing newer is published: a plan may need more of them
 */
public record FetchOrder(Source source, PlanBook book, Set<String> places, @Nullable Instant read, boolean anew) {

  /** All that the plans need of the source, whatever has been read before. */
  public static FetchOrder whole(Source source, PlanBook book, Set<String> places) {
    return new FetchOrder(source, book, places, null, true);
  }

  DataNeeds needs() { return DataNeeds.of(source, book.indicators(), places); }
}
