package no.oppvekststatus.sources;

import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PxWebApi version 2, as at Statistics Norway. */
record PxWeb(String table) implements Dialect {
  /** A longer address is answered as if the table were not there. */
  private static final int LONGEST = 2_000;

  @Override
  public Optional<ApiRequest> shape() { return Optional.of(ApiRequest.get(table + "/metadata?lang=no")); }

  @Override
  public TableShape shape(JsonNode answer) { return TableShape.ofPxWeb(answer); }

  /** All of it stands in the address, unless that would be too long. */
  @Override
  public ApiRequest data(Selection selection, int page) {
    String address = table + "/data?lang=no&outputFormat=json-stat2";
    String whole = address + selection.chosen().entrySet().stream()
        .map(e -> "&valueCodes%5B" + ApiRequest.encoded(e.getKey().id()) + "%5D="
            + e.getValue().stream().map(PxWeb::inAddress).collect(Collectors.joining(",")))
        .collect(Collectors.joining());
    return whole.length() <= LONGEST ? ApiRequest.get(whole) : ApiRequest.post(address, body(selection));
  }

  /** An expression with a comma of its own is kept together by brackets. */
  private static String inAddress(String code) {
    return ApiRequest.encoded(code.contains(",") ? "[" + code + "]" : code);
  }

  private static String body(Selection selection) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode all = body.putArray("selection");
    selection.chosen().forEach((axis, codes) -> {
      ArrayNode values = all.addObject().put("variableCode", axis.id()).putArray("valueCodes");
      codes.forEach(values::add);
    });
    return body.toString();
  }
}
