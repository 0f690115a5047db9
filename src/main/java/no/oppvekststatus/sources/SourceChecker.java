package no.oppvekststatus.sources;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.plan.Publisher;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.SourceCheck.State;
import no.oppvekststatus.sources.SourceFetcher.FetchOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the catalogue against what publishers say of their tables, and tells which requests a fetch would send. Nothing
 * is fetched.
 */
public final class SourceChecker {
  private final TableClient tables;
  private final Function<Publisher, Optional<URI>> addresses;
  private final Clock clock;

  SourceChecker(PublisherClient client, Function<Publisher, Optional<URI>> addresses, Clock clock) {
    this.tables = new TableClient(client);
    this.addresses = addresses;
    this.clock = clock;
  }

  /** @param metadata the publisher's answer to the question of what the table has; null: the publisher is asked */
  public SourceCheck check(FetchOrder order, @Nullable JsonNode metadata) {
    Source source = order.source();
    Recipe recipe = source.recipe();
    if (recipe == null) return new SourceCheck(source, State.BY_HAND, "", null, 0, List.of(), List.of());
    try {
      Dialect dialect = dialect(recipe);
      TableShape.About about = metadata == null ? tables.about(dialect, source) : TableShape.About.UNSAID;
      TableShape shape = (metadata == null ? tables.shape(dialect) : dialect.shape(metadata)).with(about);
      return held(order, recipe, shape);
    } catch (FetchFailed e) {
      return new SourceCheck(source, State.UNREACHABLE, "", null, 0, List.of(e.told()), List.of());
    }
  }

  private SourceCheck held(FetchOrder order, Recipe recipe, TableShape shape) {
    Source source = order.source();
    DataNeeds needs = needs(order);
    List<String> missing = new ArrayList<>(MissingCodes.of(shape, source, recipe, needs));
    long cells = 0;
    try {
      cells = Selection.of(shape, source, recipe, needs).cells();
    } catch (FetchFailed e) {
      if (missing.isEmpty()) missing.add(e.told());
    }
    TableShape.About about = shape.about();
    return new SourceCheck(source, about.ended() || source.ended() ? State.ENDED : State.GOES_ON, about.title(),
        about.updated(), cells,
        List.copyOf(missing), TableAge.remarks(source, shape, LocalDate.now(clock)));
  }

  /**
   * The requests of a fetch in their order, unsent.
   *
   * @param metadata what the table has, if that is known; null: the question of figures is put as if the table had all
   *     that is wanted
   */
  public List<ApiRequest> plan(FetchOrder order, @Nullable JsonNode metadata) throws Unplanned {
    Recipe recipe = order.source().recipe();
    if (recipe == null) return List.of();
    Dialect dialect = dialect(recipe);
    List<ApiRequest> requests = new ArrayList<>();
    dialect.about().ifPresent(requests::add);
    dialect.shape().ifPresent(requests::add);
    DataNeeds needs = needs(order);
    TableShape shape = metadata == null ? AssumedShape.of(order.source(), recipe, needs) : dialect.shape(metadata);
    try {
      for (Selection part : Selection.of(shape, order.source(), recipe, needs).parts(recipe.publisher().mostCells())) {
        dialect.pages(part).ifPresent(requests::add);
        requests.add(dialect.data(part, 1));
      }
    } catch (FetchFailed e) {
      throw new Unplanned(e.told());
    }
    return List.copyOf(requests);
  }

  /** The catalogue and the metadata do not go together; the message says why and what to do. */
  public static final class Unplanned extends Exception {
    private static final long serialVersionUID = 1L;

    Unplanned(String told) { super(told); }
  }

  private Dialect dialect(Recipe recipe) {
    return Dialect.of(recipe,
        addresses.apply(recipe.publisher()).or(recipe.publisher()::address).orElseThrow().toString());
  }

  private static DataNeeds needs(FetchOrder order) {
    return DataNeeds.of(order.source(), order.book().indicators(), order.places());
  }
}
