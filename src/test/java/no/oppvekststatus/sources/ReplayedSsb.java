package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestPublisher.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PxWebApi 2 at Statistics Norway. */
record ReplayedSsb(Map<String, ReplayedCube> tables) {
  private static final int MOST_CELLS = 800_000;
  private static final Pattern PATH = Pattern.compile("/tables/(\\w+)/(metadata|data)");
  private static final Pattern CHOICE = Pattern.compile("valueCodes\\[(\\w+)]=(.*)");
  private static final Pattern COUNTED = Pattern.compile("(top|bottom)\\((\\d+)\\)");

  Answer answer(Asked asked, String path) {
    Matcher m = PATH.matcher(path);
    if (!m.matches()) return Answer.of(404, "");
    ReplayedCube table = tables.get(m.group(1));
    if (table == null) return refused(404, "Non-existent table");
    if (m.group(2).equals("metadata"))
      return asked.query().equals("lang=no") ? Answer.ok(table.pxWeb(null)) : refused(400, "Unsupported parameter");
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (String parameter : asked.query().split("&")) {
      Matcher choice = CHOICE.matcher(parameter);
      if (choice.matches()) chosen.put(choice.group(1), List.of(choice.group(2).split(",(?![^\\[]*])")));
      else if (parameter.startsWith("codelist[")) return refused(400, "Non-existent codelist");
      else if (!parameter.equals("lang=no") && !parameter.equals("outputFormat=json-stat2"))
        return refused(400, "Unsupported parameter");
    }
    if (asked.method().equals("POST")) for (JsonNode s : JsonMapper.shared().readTree(asked.body()).path("selection")) {
      List<String> codes = new ArrayList<>();
      for (JsonNode code : s.path("valueCodes")) codes.add(code.asString());
      chosen.put(s.path("variableCode").asString(), codes);
    }
    return figures(table, chosen);
  }

  private static Answer figures(ReplayedCube table, Map<String, List<String>> chosen) {
    for (String axis : chosen.keySet())
      if (!table.axes().containsKey(axis)) return refused(400, "Non-existent variable");
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> axis : table.axes().entrySet()) {
      List<String> wanted = chosen.get(axis.getKey());
      if (wanted == null && table.free().contains(axis.getKey())) continue;
      if (wanted == null) return refused(400, "Missing selection for mandantory variable");
      if (new HashSet<>(wanted).size() < wanted.size()) return Answer.of(500, "");
      List<String> found = new ArrayList<>();
      for (String code : wanted) {
        if (code.matches("[^\\[]*\\((?!.*\\)).*|\\w+\\)")) return refused(400, "Illegal selection expression");
        Matcher counted = COUNTED.matcher(code);
        List<String> all = axis.getValue();
        if (code.equals("*")) found.addAll(all);
        else if (counted.matches()) found.addAll(counted.group(1).equals("top")
            ? all.subList(Math.max(0, all.size() - Integer.parseInt(counted.group(2))), all.size())
            : all.subList(0, Integer.parseInt(counted.group(2))));
        else if (all.contains(code)) found.add(code);
        else return refused(400, "Non-existent value");
      }
      codes.put(axis.getKey(), found);
    }
    if (codes.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b) > MOST_CELLS) return Answer.of(400,
        "{\"type\":\"Parameter error\",\"title\":\"Too many cells selected\",\"status\":400,\"detail\":\"Too many cells selected\"}");
    return Answer.of(200, table.pxWeb(codes), "x-ratelimit-limit", "40", "x-ratelimit-policy", "40;w=60s",
        "x-ratelimit-remaining", "39");
  }

  private static Answer refused(int status, String title) {
    return Answer.of(status, "{\"type\":\"Parameter error\",\"title\":\"" + title + "\",\"status\":" + status + "}");
  }
}
