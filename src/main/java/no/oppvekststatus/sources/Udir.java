package no.oppvekststatus.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Udir's export interface: filters in the address, the answer in pages. */
record Udir(String export) implements Dialect {

  @Override
  public Optional<ApiRequest> shape() { return Optional.of(ApiRequest.get(export + "/filterVerdier")); }

  @Override
  public TableShape shape(JsonNode answer) { return TableShape.ofUdir(answer); }

  @Override
  public Optional<ApiRequest> pages(Selection selection) {
    return Optional.of(ApiRequest.get(export + "/sideData?filter=" + filter(selection)));
  }

  /** One page beyond the last would be the last once more. */
  @Override
  public int pages(JsonNode answer) { return (answer.isArray() ? answer.path(0) : answer).path("JSONSider").asInt(0); }

  @Override
  public ApiRequest data(Selection selection, int page) {
    return ApiRequest.get(export + "/data?filter=" + filter(selection) + "&format=0&sideNummer=" + page);
  }

  @Override
  public void check(List<Path> pages) throws FetchFailed, IOException { UdirPagesReader.check(pages); }

  private static String filter(Selection selection) {
    return selection.chosen().entrySet().stream().map(e -> ApiRequest.encoded(e.getKey().id()) + "("
        + (e.getValue().contains("*") ? e.getKey().codes() : e.getValue()).stream().map(ApiRequest::encoded)
            .collect(Collectors.joining("_"))
        + ")").collect(Collectors.joining("_"));
  }
}
