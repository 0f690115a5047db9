package no.oppvekststatus.sources;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * FHI's open interface, asked by codes and answered with codes: its CSV has neither the table's title nor the codes.
 */
record Fhi(String table, int mostRows) implements Dialect {
  private static final Pattern COUNTED = Pattern.compile("(top|bottom)\\((\\d+)\\)");

  /** Ids change with the editions of a table: its title and the time of its last change come first. */
  @Override
  public Optional<ApiRequest> about() { return Optional.of(ApiRequest.get(table)); }

  @Override
  public TableShape.About about(JsonNode answer) { return TableShape.aboutFhi(answer); }

  @Override
  public Optional<ApiRequest> shape() { return Optional.of(ApiRequest.get(table + "/query")); }

  @Override
  public TableShape shape(JsonNode answer) { return TableShape.ofFhi(answer); }

  @Override
  public ApiRequest data(Selection selection, int page) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode dimensions = body.putArray("dimensions");
    selection.chosen().forEach((axis, codes) -> dimension(dimensions.addObject().put("code", axis.id()), codes));
    body.putObject("response").put("format", "json-stat2").put("maxRowCount", mostRows);
    return ApiRequest.post(table + "/data", body.toString());
  }

  /** Each dimension has one kind of filter: named codes, codes by wildcard, or so many from one end. */
  private static void dimension(ObjectNode dimension, List<String> codes) {
    Matcher counted = COUNTED.matcher(codes.get(0));
    if (codes.size() == 1 && counted.matches()) {
      dimension.put("filter", counted.group(1)).putArray("values").add(counted.group(2));
      return;
    }
    ArrayNode values =
        dimension.put("filter", codes.stream().anyMatch(Selection::expression) ? "all" : "item").putArray("values");
    codes.forEach(values::add);
  }
}
