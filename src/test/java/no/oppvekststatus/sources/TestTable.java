package no.oppvekststatus.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of Statistics Norway's as its interface describes and answers it: axes in order, and the value 10, 11, 12 … in its cells. */
public record TestTable(String id, String updated, Map<String, List<String>> axes) {
  public static final String PLACE = "KOKkommuneregion0000";

  /** Table 12275 with the axes the catalogue reads. */
  public static TestTable of12275(String updated, String... places) {
    Map<String, List<String>> axes = new LinkedHashMap<>();
    axes.put(PLACE, List.of(places));
    axes.put("KOKalder0000", List.of("F000-017", "F000-022"));
    axes.put("KOKbvfunksjon0000", List.of("0", "1", "2"));
    axes.put("ContentsCode", List.of("KOSbvbarntiltaka0000", "KOSbvbarntiltaka0001"));
    axes.put("Tid", List.of("2023", "2024"));
    return new TestTable("12275", updated, axes);
  }

  public TestTable with(String axis, String... codes) {
    Map<String, List<String>> changed = new LinkedHashMap<>(axes);
    changed.put(axis, List.of(codes));
    return new TestTable(id, updated, changed);
  }

  /** The description: everything but values. */
  public String metadata() { return dataset(""); }

  public String data() { return dataset(IntStream.range(0, cells()).mapToObj(i -> String.valueOf(10 + i)).collect(Collectors.joining(","))); }

  public int cells() { return axes.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b); }

  private String dataset(String values) {
    return "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"" + id + ": Tabell\",\"source\":\"Statistisk sentralbyrå\",\"updated\":\"" + updated
        + "\",\"id\":" + list(List.copyOf(axes.keySet())) + ",\"size\":" + axes.values().stream().map(List::size).toList()
        + ",\"role\":{\"geo\":[\"" + PLACE + "\"],\"time\":[\"Tid\"],\"metric\":[\"ContentsCode\"]},\"dimension\":{"
        + axes.entrySet().stream().map(e -> axis(e.getKey(), e.getValue())).collect(Collectors.joining(",")) + "},\"value\":[" + values
        + "],\"extension\":{\"px\":{\"tableid\":\"" + id + "\"}}}";
  }

  private static String axis(String id, List<String> codes) {
    String index = IntStream.range(0, codes.size()).mapToObj(i -> "\"" + codes.get(i) + "\":" + i).collect(Collectors.joining(","));
    String label = codes.stream().map(c -> "\"" + c + "\":\"" + c + "\"").collect(Collectors.joining(","));
    return "\"" + id + "\":{\"label\":\"" + id + "\",\"category\":{\"index\":{" + index + "},\"label\":{" + label
        + "}},\"extension\":{\"elimination\":" + id.equals("KOKbvfunksjon0000") + "}}";
  }

  private static String list(List<String> texts) { return texts.stream().map(t -> "\"" + t + "\"").collect(Collectors.joining(",", "[", "]")); }
}
