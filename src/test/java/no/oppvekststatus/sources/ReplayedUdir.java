package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestPublisher.Asked;
import tools.jackson.databind.json.JsonMapper;

/** Udir's export 150 with the columns it is recorded to have, in pages of two rows. The shares are made up. */
final class ReplayedUdir {
  private static final int ROWS_PER_PAGE = 2;
  private static final List<String> COLUMNS =
      List.of("SpoersmaalNivaa", "Spoersmaalgruppekode", "Spoersmaalgruppe", "Spoersmaalkode", "Spoersmaalnavn",
          "Skoleaarnavn", "EnhetNivaa", "Nasjonaltkode", "Nasjonalt", "Fylkekode", "Fylke", "Kommunekode", "Kommune",
          "Organisasjonsnummer", "EnhetNavn",
          "GruppeNivaa", "GruppeKode", "GruppeNavn", "TrinnNivaa", "TrinnKode", "Trinnnavn", "EierformNivaa",
          "Eierformkode", "EierformNavn", "KjoennNivaa",
          "KjoennKode", "Kjoenn", "AndelMobbet", "AntallBesvart", "Sidenummer", "RaderSide", "RaderTotalt");
  private static final Map<String, List<String>> FILTERS = filters();
  private static final Pattern PATH = Pattern.compile("/(\\d+)/(filterVerdier|sideData|data)");
  private static final Pattern FILTER = Pattern.compile("([A-Za-z]+)\\(([^()]*)\\)");

  private static Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    filters.put("TidID", List.of("202512", "202412"));
    filters.put("EnhetID", List.of("-10", "-12", "-531", "-731", "28027"));
    filters.put("TrinnID", List.of("4", "5", "6", "7", "8", "9"));
    filters.put("EierformID", List.of("-10", "8", "2"));
    filters.put("KjoennID", List.of("-10", "2", "1"));
    filters.put("SpoersmaalID", List.of("-10", "-50", "334", "354", "379"));
    return filters;
  }

  Answer answer(Asked asked, String path) {
    Matcher m = PATH.matcher(path);
    if (!m.matches() || !m.group(1).equals("150")) return Answer.of(404, "");
    if (m.group(2).equals("filterVerdier"))
      return asked.query().isEmpty() ? Answer.ok(values()) : refused("Ukjent parameter");
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    int page = 1;
    for (String parameter : asked.query().split("&")) {
      if (parameter.startsWith("sideNummer=")) page = Integer.parseInt(parameter.substring("sideNummer=".length()));
      else if (parameter.startsWith("filter=")) {
        Matcher filter = FILTER.matcher(parameter);
        while (filter.find()) chosen.put(filter.group(1), List.of(filter.group(2).split("_")));
      } else if (!parameter.isEmpty() && !parameter.equals("format=0")) return refused("Ukjent parameter");
    }
    if (chosen.isEmpty()) return refused("Filter må oppgis!");
    for (Map.Entry<String, List<String>> c : chosen.entrySet())
      if (!FILTERS.containsKey(c.getKey()) || !FILTERS.get(c.getKey()).containsAll(c.getValue()))
        return refused("Ugyldig filter: " + c.getKey());
    List<Map<String, Object>> rows = rows(chosen);
    int pages = (rows.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE;
    if (m.group(2).equals("sideData")) return Answer.ok("[{\"JSONSider\":" + pages + "}]");
    int at = Math.min(page, Math.max(1, pages));
    List<Map<String, Object>> shown = rows.subList((at - 1) * ROWS_PER_PAGE, Math.min(rows.size(), at * ROWS_PER_PAGE));
    for (Map<String, Object> row : shown)
      row.putAll(Map.of("Sidenummer", "" + at, "RaderSide", "" + shown.size(), "RaderTotalt", "" + rows.size()));
    return Answer.ok(JsonMapper.shared().writeValueAsString(shown));
  }

  /** Nodes as recorded: units with level and code, a school among them. */
  private static String values() {
    Map<String, Object> root = new LinkedHashMap<>();
    FILTERS.forEach((filter, ids) -> root.put(filter,
        ids.stream().map(id -> Map.of("id", Integer.valueOf(id), "kode", id, "navn", "", "erBegrenset", 0)).toList()));
    root.put("EnhetID", List.of(unit(-10, "Alle", 0), unit(-12, "I", 1), unit(-531, "31", 2), unit(-731, "3101", 3),
        unit(28027, "990334021", 4)));
    return JsonMapper.shared().writeValueAsString(root);
  }

  private static Map<String, Object> unit(int id, String code, int level) {
    return Map.of("id", id, "kode", code, "navn", "Fjordvik", "erBegrenset", 0, "nivaa", level);
  }

  /** For each chosen unit, year and step a row of its own and one of a group of schools beside it. */
  private static List<Map<String, Object>> rows(Map<String, List<String>> chosen) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String unit : chosen.getOrDefault("EnhetID", FILTERS.get("EnhetID")))
      for (String year : chosen.getOrDefault("TidID", FILTERS.get("TidID")))
        for (String step : chosen.getOrDefault("TrinnID", FILTERS.get("TrinnID")))
          for (String group : List.of("0", "1")) rows.add(row(unit, year, Integer.parseInt(step) + 1, group));
    return rows;
  }

  private static Map<String, Object> row(String unit, String year, int step, String group) {
    Map<String, Object> row = new LinkedHashMap<>();
    COLUMNS.forEach(column -> row.put(column, null));
    int first = Integer.parseInt(year.substring(0, 4));
    boolean country = unit.equals("-12");
    row.putAll(Map.of("Spoersmaalgruppe", "Mobbing på skolen", "Spoersmaalnavn",
        "Er du blitt mobbet av andre elever på skolen de siste månedene?",
        "Skoleaarnavn", first + "-" + (first + 1) % 100, "EnhetNivaa", country ? "1" : unit.equals("-531") ? "2" : "3",
        "Nasjonaltkode", "I",
        "EnhetNavn", "Fjordvik", "GruppeNivaa", group, "Trinnnavn", step + ". årstrinn", "Kjoenn", "Alle kjønn",
        "EierformNavn", "Alle eierformer"));
    if (!country) row.put("Fylkekode", "31");
    if (unit.equals("-731")) row.put("Kommunekode", "3101");
    row.put("AndelMobbet", group.equals("0") ? step + (country ? ",5" : ",25") : "99,0");
    row.put("AntallBesvart", country ? "5 934" : "234");
    return row;
  }

  private static Answer refused(String why) {
    return Answer.of(400,
        "{\"kode\":400,\"feiltype\":\"Feil i forespørselen\",\"melding\":\"" + why + "\",\"tilleggsinfo\":\"\"}");
  }
}
