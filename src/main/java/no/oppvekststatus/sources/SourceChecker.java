package no.oppvekststatus.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.SourceCheck.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the catalogue against what publishers say of their tables, and lists the requests that a fetch would send.
 * Nothing is fetched.
 */
public final class SourceChecker {
  private final TableClient tables;
  private final Clock clock;

  SourceChecker(TableClient tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** @param metadata the publisher's answer to the question of what the table has; null: the publisher is asked */
  public SourceCheck check(FetchOrder order, @Nullable JsonNode metadata) {
    Source source = order.source();
    Recipe recipe = source.recipe();
    if (recipe == null) return new SourceCheck(source, State.BY_HAND, "", null, 0, List.of(), List.of());
    try {
      Dialect dialect = tables.dialect(recipe);
      TableShape.About about = metadata == null ? tables.about(dialect, source) : TableShape.About.UNSAID;
      TableShape shape = (metadata == null ? tables.shape(dialect) : dialect.shape(metadata)).with(about);
      return held(order, recipe, shape);
    } catch (FetchFailed e) {
      return new SourceCheck(source, State.UNREACHABLE, "", null, 0, List.of(e.why()), List.of());
    }
  }

  private SourceCheck held(FetchOrder order, Recipe recipe, TableShape shape) {
    Source source = order.source();
    DataNeeds needs = order.needs();
    List<String> missing = new ArrayList<>(MissingCodes.of(shape, source, recipe, needs));
    long cells = 0;
    try {
      cells = Selection.of(shape, source, recipe, needs).cells();
    } catch (FetchFailed e) {
      if (missing.isEmpty()) missing.add(e.why());
    }
    TableShape.About about = shape.about();
    return new SourceCheck(source, about.ended() || source.releases().ended() ? State.ENDED : State.GOES_ON,
        about.title(),
        about.updated(), cells,
        List.copyOf(missing), TableAge.remarks(source, shape, LocalDate.now(clock)));
  }

  /**
   * The requests of a fetch in their order, unsent.
   *
   * @param metadata what the table has, if that is known; null: the question of figures is put as if the table had all
   *     that is wanted, and left out where the codes have to be looked up by their texts
   */
  public List<ApiRequest> plan(FetchOrder order, @Nullable JsonNode metadata) throws Unplanned {
    Recipe recipe = order.source().recipe();
    if (recipe == null) return List.of();
    Dialect dialect = tables.dialect(recipe);
    List<ApiRequest> requests = new ArrayList<>();
    dialect.about().ifPresent(requests::add);
    dialect.shape().ifPresent(requests::add);
    if (metadata == null && !order.source().dimensions().byText().isEmpty()) return List.copyOf(requests);
    DataNeeds needs = order.needs();
    TableShape shape = metadata == null ? AssumedShape.of(order.source(), recipe, needs) : dialect.shape(metadata);
    try {
      for (Selection part : Selection.of(shape, order.source(), recipe, needs).parts(recipe.publisher().mostCells())) {
        dialect.pages(part).ifPresent(requests::add);
        requests.add(dialect.data(part, 1));
      }
    } catch (FetchFailed e) {
      throw new Unplanned(e.why());
    }
    return List.copyOf(requests);
  }

  /** The catalogue and the metadata do not go together; the message says why and what to do. */
  public static final class Unplanned extends Exception {
    private static final long serialVersionUID = 1L;

    Unplanned(String why) { super(why); }
  }
}
