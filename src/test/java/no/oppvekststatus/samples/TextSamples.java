package no.oppvekststatus.samples;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.samples.SampleTable.Cell;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables as the other publishers do: StatBank's CSV, Udir's export, the survey template and FHI's long CSV. */
final class TextSamples {
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String MARK = "EKSEMPELDATA";

  private TextSamples() {}

  /** Title, blank line, then quoted texts and bare numbers, the year glued to the heading. */
  static String statBank(SampleTable table, Source source, Map<String, String> placeNames) {
    Set<Integer> years = table.cells().stream().map(Cell::year).collect(Collectors.toCollection(TreeSet::new));
    Set<String> contents =
        table.cells().stream().map(Cell::contents).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> places = table.cells().stream().map(Cell::place).collect(Collectors.toCollection(LinkedHashSet::new));
    StringBuilder csv = new StringBuilder(
        "\"" + source.table() + ": " + MARK + " " + source.title().in(Language.BOKMAL, "") + "\"\r\n\r\n\"region\"");
    for (String c : contents) for (int y : years) csv.append(";\"").append(c).append(' ').append(y).append('"');
    for (String p : places) {
      csv.append("\r\n\"").append(p).append(' ').append(placeNames.get(p)).append('"');
      for (String c : contents)
        for (int y : years) csv.append(';').append(table.text(c, Map.of(), p, y).map(TextSamples::statBankCell)
            .orElse("\"..\""));
    }
    return csv.append("\r\n").toString();
  }

  private static String statBankCell(String text) { return text.matches("[.:]+") ? "\"" + text + "\"" : text; }

  /** A list of flat objects, everything a text, decimal comma, the school year that ends in the year. */
  static String udir(SampleTable table, Map<String, String> placeNames) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Cell c : table.cells()) {
      Map<String, String> row = rows.computeIfAbsent(c.place() + c.year() + c.breakdown(), k -> {
        Map<String, String> fresh = new LinkedHashMap<>(c.breakdown());
        fresh.put("Skoleaarnavn", (c.year() - 1) + "-" + String.valueOf(c.year()).substring(2));
        fresh.put("EnhetNivaa", c.place().equals("EAK") ? "1" : c.place().startsWith("EKA") ? "2" : "3");
        fresh.put("Nasjonaltkode", "I");
        fresh.put("Fylkekode", c.place().equals("EAK") ? null : c.place().replace("EKA", "").substring(0, 2));
        fresh.put("Kommunekode", c.place().startsWith("E") ? null : c.place());
        fresh.put("GruppeNivaa", "0");
        fresh.put("EnhetNavn", placeNames.get(c.place()).replace("Landet", "Hele landet").replace(" kommune", ""));
        return fresh;
      });
      row.put(c.contents(), c.text().replace('.', ','));
    }
    rows.values().forEach(row -> row.put("Merknad", MARK));
    return JSON.writeValueAsString(List.copyOf(rows.values())) + "\n";
  }

  /** The template of ours, filled in: percent, answers, invited and response rate. */
  static String survey(SampleTable table) {
    StringBuilder csv = new StringBuilder("# " + MARK + ": oppdiktede tall i vår mal for Ungdata\r\n"
        + "kommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\r\n");
    for (Cell c : table.cells()) {
      if (c.contents().startsWith("base of ")) continue;
      String base = blank(table.text("base of " + c.contents(), c.breakdown(), c.place(), c.year()).orElse("?"));
      int invited = base.isEmpty() ? 0 : (int) Math.round(Integer.parseInt(base) / 0.82);
      String rate = base.isEmpty() ? "" : String.valueOf(Math.round(100.0 * Integer.parseInt(base) / invited));
      csv.append(String.join(";", c.place(), c.contents(), c.breakdown().get("level"), c.breakdown().get("gender"),
          String.valueOf(c.year()),
          blank(c.text()), base, base.isEmpty() ? "" : String.valueOf(invited), rate)).append("\r\n");
    }
    return csv.toString();
  }

  private static String blank(String text) { return text.equals("?") ? "" : text; }

  /** A line for each combination, texts instead of codes. */
  static String fhi(SampleTable table, Source source, Map<String, String> placeNames) {
    Map<String, String> labels = new LinkedHashMap<>();
    source.dimensions().catalogue().forEach((label, dimension) -> labels.put(dimension, label));
    List<String> dimensions = labels.keySet().stream()
        .filter(d -> table.cells().stream().anyMatch(c -> c.breakdown().containsKey(d))).toList();
    StringBuilder csv = new StringBuilder("# " + MARK + ": oppdiktede tall\n" + labels.get(source.dimensions().place())
        + "," + labels.get(source.dimensions().time())
        + "," + dimensions.stream().map(labels::get).collect(Collectors.joining(",")) + ","
        + labels.get(source.dimensions().contents()) + ",value\n");
    for (Cell c : table.cells()) {
      csv.append(placeNames.get(c.place()).replace("Landet", "Hele landet").replace(" kommune", "")).append(',')
          .append(c.year());
      for (String d : dimensions) csv.append(',').append(text(source, d, c.breakdown().get(d)));
      csv.append(",\"").append(text(source, String.valueOf(source.dimensions().contents()), c.contents())).append("\",")
          .append(c.text()).append('\n');
    }
    return csv.toString();
  }

  /** What a download writes for the code. */
  private static String text(Source source, String dimension, String code) {
    return source.spelling().codes().get(dimension).entrySet().stream().filter(e -> e.getValue().equals(code))
        .map(Map.Entry::getKey).findFirst().orElseThrow();
  }
}
