package no.oppvekststatus.sources;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** KLASS: the codes of one classification since a day, or what became of them. */
record Klass(String list, List<String> from) implements Dialect {

  @Override
  public Optional<ApiRequest> shape() { return Optional.empty(); }

  @Override
  public TableShape shape(JsonNode answer) {
    return new TableShape(List.of(new TableShape.TableAxis("from", TableShape.AxisRole.OTHER, from, false)),
        TableShape.About.UNSAID);
  }

  /** Without a last day: it would cut the codes that are still in use. */
  @Override
  public ApiRequest data(Selection selection, int page) {
    return ApiRequest.get(list + "?from=" + ApiRequest.encoded(String.join("", from)));
  }
}
