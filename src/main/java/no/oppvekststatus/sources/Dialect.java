package no.oppvekststatus.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.plan.Recipe;
import tools.jackson.databind.JsonNode;

/** How one kind of interface is asked: what a table has, and then for its figures. */
sealed interface Dialect permits PxWeb, Fhi, Udir, Klass {

  static Dialect of(Recipe recipe, String address) {
    return switch (recipe.publisher().api()) {
      case PXWEB_2 -> new PxWeb(address + "/tables/" + ApiRequest.encoded(recipe.table()));
      case FHI -> new Fhi(address + "/" + recipe.table().replace("/", "/Table/"), recipe.publisher().mostCells());
      case UDIR -> new Udir(address + "/" + recipe.table());
      case KLASS ->
          new Klass(address + "/classifications/" + recipe.table(), recipe.select().getOrDefault("from", List.of()));
      case BY_HAND -> throw new IllegalArgumentException("put in the inbox by hand");
    };
  }

  /** The question of what the table is called and when it was changed; none where that comes with what it has. */
  default Optional<ApiRequest> about() {
    return Optional.empty();
  }

  default TableShape.About about(JsonNode answer) { return TableShape.About.UNSAID; }

  /** The question of what the table has; none where it need not be asked. */
  Optional<ApiRequest> shape();

  TableShape shape(JsonNode answer);

  /** The question of how many pages the answer has; none where it has one. */
  default Optional<ApiRequest> pages(Selection selection) {
    return Optional.empty();
  }

  default int pages(JsonNode answer) { return 1; }

  ApiRequest data(Selection selection, int page);

  /** Refuses answers that do not hold together. */
  default void check(List<Path> pages) throws FetchFailed, IOException {}
}
