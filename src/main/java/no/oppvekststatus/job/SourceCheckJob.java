package no.oppvekststatus.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.ReadPlaces;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.ApiRequest;
import no.oppvekststatus.sources.FetchOrder;
import no.oppvekststatus.sources.SourceCheck;
import no.oppvekststatus.sources.SourceChecker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Holds the catalogue against what publishers say of their tables, and lists what a fetch would ask. Nothing is fetched
 * or noted.
 */
@Component
public class SourceCheckJob {
  private final PlanBook book;
  private final PlaceStore places;
  private final SourceChecker checker;

  SourceCheckJob(PlanBook book, PlaceStore places, SourceChecker checker) {
    this.book = book;
    this.places = places;
    this.checker = checker;
  }

  /** @param metadata by source, a publisher's answer that is at hand; the other publishers are asked */
  public List<SourceCheck> check(List<Source> sources, Map<String, JsonNode> metadata) {
    Set<String> asked = ReadPlaces.of(book, places.all());
    return sources.stream().map(s -> checker.check(FetchOrder.whole(s, book, asked), metadata.get(s.id())))
        .toList();
  }

  /** The requests of a fetch of the source, in their order, unsent. */
  public List<ApiRequest> plan(Source source, @Nullable JsonNode metadata) throws SourceChecker.Unplanned {
    return checker.plan(FetchOrder.whole(source, book, ReadPlaces.of(book, places.all())), metadata);
  }
}
