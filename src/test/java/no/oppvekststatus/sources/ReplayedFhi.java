package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestPublisher.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FHI's open interface, source nokkel. Its documentation says that the field {@code status} of a refusal tells the
 * reason; the words are made up.
 */
record ReplayedFhi(Map<String, ReplayedCube> tables) {
  private static final Pattern PATH = Pattern.compile("/nokkel/[Tt]able/(\\d+)(?:/(query|data))?");

  Answer answer(Asked asked, String path) {
    Matcher m = PATH.matcher(path);
    ReplayedCube table = m.matches() ? tables.get(m.group(1)) : null;
    if (table == null) return Answer.of(404, "{\"status\":\"The table was not found\"}");
    if (!asked.query().isEmpty()) return refused("Unknown parameter");
    if (m.group(2) == null) return Answer
        .ok("{\"tableId\":" + table.id() + ",\"title\":\"" + table.label() + "\",\"publishedAt\":\"" + table.updated()
            + "\",\"modifiedAt\":\"" + table.updated() + "\"}");
    if (m.group(2).equals("query")) return Answer.ok(query(table));
    return asked.method().equals("POST") ? figures(table, JsonMapper.shared().readTree(asked.body()))
        : Answer.of(405, "");
  }

  private static String query(ReplayedCube table) {
    return table.axes().entrySet().stream().map(a -> "{\"code\":\"" + a.getKey() + "\",\"filter\":\"item\",\"values\":["
        + a.getValue().stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(",")) + "]}")
        .collect(Collectors.joining(",", "{\"dimensions\":[",
            "],\"response\":{\"format\":\"json-stat2\",\"maxRowCount\":50000}}"));
  }

  private static Answer figures(ReplayedCube table, JsonNode body) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (JsonNode d : body.path("dimensions")) {
      String code = d.path("code").asString();
      List<String> all = table.axes().get(code);
      if (all == null || chosen.containsKey(code)) return refused("Unknown or repeated dimension " + code);
      List<String> found = new ArrayList<>();
      for (JsonNode value : d.path("values")) {
        String v = value.asString();
        switch (d.path("filter").asString()) {
          case "item" -> {
            if (!all.contains(v)) return refused("Unknown category " + v);
            else found.add(v);
          }
          case "all" -> all.stream().filter(c -> c.matches(v.replace("*", ".*"))).forEach(found::add);
          case "top" -> found.addAll(all.subList(0, Math.min(all.size(), Integer.parseInt(v))));
          case "bottom" -> found.addAll(all.subList(Math.max(0, all.size() - Integer.parseInt(v)), all.size()));
          default -> { return refused("Unknown filter " + d.path("filter").asString()); }
        }
      }
      chosen.put(code, found);
    }
    for (String axis : table.axes().keySet())
      if (!chosen.containsKey(axis)) return refused("Dimension " + axis + " is missing");
    long rows = chosen.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    if (rows > body.path("response").path("maxRowCount").asLong(Long.MAX_VALUE)) return refused("Too many rows");
    if (!body.path("response").path("format").asString().equals("json-stat2"))
      return refused("Only json-stat2 is replayed");
    return Answer.ok(table.fhi(chosen));
  }

  private static Answer refused(String why) { return Answer.of(400, "{\"status\":\"" + why + "\"}"); }
}
