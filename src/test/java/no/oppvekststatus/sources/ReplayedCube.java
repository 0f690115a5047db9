package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published table as a publisher holds it.
 *
 * @param free axes that may be left out
 * @param values by the codes in the order of the axes; a cell that is not there is null with the mark "."
 * @param texts of axes and codes; what has none is its own text
 */
record ReplayedCube(String id, String label, String updated, Map<String, List<String>> axes, Set<String> free,
    Map<List<String>, Object> values, Map<String, String> texts) {
  ReplayedCube(String id, String label, String updated, Map<String, List<String>> axes, Set<String> free,
      Map<List<String>, Object> values) {
    this(id, label, updated, axes, free, values, Map.of());
  }

  /** As PxWebApi writes it: categories with their position, marks in {@code status}. Without a choice: its metadata. */
  String pxWeb(@Nullable Map<String, List<String>> chosen) {
    Map<String, List<String>> axes = chosen == null ? this.axes : chosen;
    Map<String, Object> root = new LinkedHashMap<>(
        Map.of("version", "2.0", "class", "dataset", "label", label, "source", "Statistisk sentralbyrå",
            "updated", updated, "role", Map.of("time", List.of("Tid"), "metric", List.of("ContentsCode"))));
    root.put("id", List.copyOf(axes.keySet()));
    root.put("size", axes.values().stream().map(List::size).toList());
    Map<String, Object> dimensions = new LinkedHashMap<>();
    axes.forEach((axis, codes) -> {
      Map<String, Integer> index = new LinkedHashMap<>();
      codes.forEach(code -> index.put(code, index.size()));
      dimensions.put(axis, Map.of("label", text(axis), "category", Map.of("index", index, "label", labels(codes)),
          "extension", Map.of("elimination", free.contains(axis), "codeLists", List.of())));
    });
    root.put("dimension", dimensions);
    Map<String, String> status = new LinkedHashMap<>();
    List<@Nullable Object> cells = new ArrayList<>();
    if (chosen != null) for (List<String> key : keys(axes)) {
      Object value = values.get(key);
      if (value == null) status.put(String.valueOf(cells.size()), ".");
      cells.add(value);
    }
    root.put("value", cells);
    if (!status.isEmpty()) root.put("status", status);
    root.put("extension", Map.of("px", Map.of("tableid", id)));
    return JsonMapper.shared().writeValueAsString(root);
  }

  /** As FHI writes it: categories in a list, marks among the values, roles without place and time. */
  String fhi(Map<String, List<String>> chosen) {
    Map<String, Object> root = new LinkedHashMap<>(
        Map.of("class", "dataset", "version", "2.0", "label", label, "updated", updated, "status", ""));
    root.put("href", null);
    root.put("source", null);
    root.put("id", List.copyOf(axes.keySet()));
    root.put("size", axes.keySet().stream().map(axis -> chosen.get(axis).size()).toList());
    Map<String, Object> roles = new LinkedHashMap<>(Map.of("metric", List.of("MEASURE_TYPE")));
    roles.put("time", null);
    roles.put("geo", null);
    root.put("role", roles);
    Map<String, Object> dimensions = new LinkedHashMap<>();
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    axes.keySet().forEach(axis -> {
      ordered.put(axis, chosen.get(axis));
      dimensions.put(axis,
          Map.of("label", axis, "category", Map.of("index", chosen.get(axis), "label", labels(chosen.get(axis)))));
    });
    root.put("dimension", dimensions);
    root.put("value", keys(ordered).stream().map(key -> values.getOrDefault(key, "..")).toList());
    return JsonMapper.shared().writeValueAsString(root);
  }

  private String text(String code) { return texts.getOrDefault(code, code); }

  private Map<String, String> labels(List<String> codes) {
    Map<String, String> labels = new LinkedHashMap<>();
    codes.forEach(code -> labels.put(code, text(code)));
    return labels;
  }

  /** Row by row, the last axis fastest; an axis that was left out stands for its first category, the total. */
  private List<List<String>> keys(Map<String, List<String>> chosen) {
    List<List<String>> keys = List.of(List.of());
    for (String axis : axes.keySet()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys)
        for (String code : chosen.getOrDefault(axis, List.of(axes.get(axis).get(0)))) {
          List<String> next = new ArrayList<>(key);
          next.add(code);
          longer.add(next);
        }
      keys = longer;
    }
    return keys;
  }
}
