package no.oppvekststatus.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.samples.SampleTable.Cell;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a table as SSB does in JSON-stat 2.0: several places in one cube, marks in {@code status}, dimensions in any
 * order.
 */
final class JsonStatSample {
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final SampleTable table;
  private final Source source;
  private final Map<String, String> placeNames;
  private final Map<String, List<String>> axes = new LinkedHashMap<>();

  private JsonStatSample(SampleTable table, Source source, Map<String, String> placeNames, int turn) {
    this.table = table;
    this.source = source;
    this.placeNames = placeNames;
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (Cell c : table.cells()) {
      code(found, place(), c.place());
      c.breakdown().forEach((dimension, category) -> code(found, dimension, category));
      code(found, contents(), c.contents());
      code(found, time(), String.valueOf(c.year()));
    }
    List<String> order = new ArrayList<>(found.keySet());
    Collections.rotate(order, turn);
    order.forEach(d -> axes.put(d, found.get(d).stream().sorted().toList()));
  }

  /** @param updated as SSB writes it; {@code turn} how far the order of the dimensions is turned */
  static String of(SampleTable table, Source source, Map<String, String> placeNames, String updated, int turn) {
    return JSON.writeValueAsString(new JsonStatSample(table, source, placeNames, turn).dataset(updated)) + "\n";
  }

  private String place() { return Optional.ofNullable(source.dimensions().place()).orElse("Region"); }

  private String contents() { return Optional.ofNullable(source.dimensions().contents()).orElse("ContentsCode"); }

  private String time() { return Optional.ofNullable(source.dimensions().time()).orElse("Tid"); }

  private static void code(Map<String, Set<String>> found, String dimension, String code) {
    found.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).add(code);
  }

  private Map<String, Object> dataset(String updated) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", "2.0");
    root.put("class", "dataset");
    root.put("label", source.table() + ": EKSEMPELDATA " + source.title().in(Language.BOKMAL, ""));
    root.put("source", "EKSEMPELDATA, ikke fra " + source.publisher());
    root.put("updated", updated);
    root.put("note", List.of("EKSEMPELDATA: tallene er oppdiktet."));
    root.put("id", axes.keySet().stream().map(this::id).toList());
    root.put("size", axes.values().stream().map(List::size).toList());
    Map<String, Object> dimensions = new LinkedHashMap<>();
    axes.forEach((dimension, codes) -> dimensions.put(id(dimension), dimension(dimension, codes)));
    root.put("dimension", dimensions);
    root.put("role", Map.of("time", List.of(id(time()))));
    cells(root);
    root.put("extension", Map.of("px", Map.of("tableid", source.table())));
    return root;
  }

  /** A dimension that the catalogue knows by its text has an id of SSB's kind. */
  private String id(String dimension) {
    if (source.dimensions().byText().isEmpty()) return dimension;
    if (dimension.equals(place())) return "KOKkommuneregion0000";
    if (dimension.equals(contents())) return "ContentsCode";
    return dimension.equals(time()) ? "Tid" : "KOK" + dimension + "0000";
  }

  private Map<String, Object> dimension(String dimension, List<String> codes) {
    if (source.dimensions().byText().contains(dimension)) return coded(dimension, codes);
    Map<String, Integer> index = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (String code : codes) {
      index.put(code, index.size());
      labels.put(code,
          dimension.equals(place()) ? placeNames.getOrDefault(code, code) : dimension.equals(contents()) ? title(code)
              : period(dimension, code));
    }
    if (dimension.equals(time())) {
      index.clear();
      codes.forEach(code -> index.put(period(dimension, code), index.size()));
    }
    Map<String, String> shown = dimension.equals(time()) ? new LinkedHashMap<>() : labels;
    if (dimension.equals(time())) index.keySet().forEach(code -> shown.put(code, code));
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("index", index);
    category.put("label", shown);
    return described(dimension, category);
  }

  private static Map<String, Object> described(String dimension, Map<String, Object> category) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("label", dimension);
    described.put("category", category);
    return described;
  }

  /** Codes that nobody knows beforehand. */
  private static Map<String, Object> coded(String dimension, List<String> texts) {
    Map<String, Integer> index = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (String text : texts) {
      labels.put("KOSeksempel000" + index.size(), text);
      index.put("KOSeksempel000" + index.size(), index.size());
    }
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("index", index);
    category.put("label", labels);
    return described(dimension, category);
  }

  private String title(String code) {
    return table.cells().stream().filter(c -> c.contents().equals(code)).findFirst()
        .map(c -> c.indicator().title(Language.BOKMAL)).orElse(code);
  }

  /** Lasting low income is published for three years at a time. */
  private String period(String dimension, String code) {
    boolean threeYears = source.table().equals("12944") && dimension.equals(time());
    return threeYears ? (Integer.parseInt(code) - 2) + "-" + code : code;
  }

  private void cells(Map<String, Object> root) {
    List<Object> values = new ArrayList<>();
    Map<String, String> status = new LinkedHashMap<>();
    int size = axes.values().stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    for (int flat = 0; flat < size; flat++) {
      String text = text(flat);
      boolean number = text.matches("-?\\d+(\\.\\d+)?");
      values.add(number ? new java.math.BigDecimal(text) : null);
      if (!number) status.put(String.valueOf(flat), text);
    }
    root.put("value", values);
    if (!status.isEmpty()) root.put("status", status);
  }

  private String text(int flat) {
    Map<String, String> at = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(axes.keySet());
    int rest = flat;
    for (int i = order.size() - 1; i >= 0; i--) {
      List<String> codes = axes.get(order.get(i));
      at.put(order.get(i), codes.get(rest % codes.size()));
      rest /= codes.size();
    }
    String place = at.remove(place());
    String contents = at.remove(contents());
    int year = Integer.parseInt(at.remove(time()));
    return table.text(contents, at, place, year).orElse(".");
  }
}
