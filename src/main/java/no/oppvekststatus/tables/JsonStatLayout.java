package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.tables.JsonScanReader.Scan;
import org.jspecify.annotations.Nullable;

/**
 * The dimensions of one JSON-stat dataset, 2.0 (id, size and role beside dimension) or 1.x (within it).
 *
 * @param version 2.0 or 1.x, as the format is named to users
 */
record JsonStatLayout(String version, List<Dimension> dimensions, long cells) {

  static JsonStatLayout of(Scan scan) throws Malformed {
    Map<?, ?> dimension = map(scan.fields.get("dimension"));
    boolean inside = !(scan.fields.get("id") instanceof List<?>);
    List<String> ids = texts(inside ? dimension.get("id") : scan.fields.get("id"));
    List<String> sizes = texts(inside ? dimension.get("size") : scan.fields.get("size"));
    Map<?, ?> role = map(inside ? dimension.get("role") : scan.fields.get("role"));
    if (ids.isEmpty() || ids.size() != sizes.size()) {
      throw Malformed.shape("id/size",
          "Tabellen oppgir " + ids.size() + " dimensjoner, men " + sizes.size() + " størrelser.");
    }
    List<Dimension> dimensions = new ArrayList<>();
    long cells = 1;
    for (int i = 0; i < ids.size(); i++) {
      Dimension d = dimension(ids.get(i), map(dimension.get(ids.get(i))), role);
      if (!sizes.get(i).strip().equals(Integer.toString(d.categories().size()))) {
        throw Malformed.shape("size[" + i + "]",
            "Dimensjonen " + (i + 1) + " har et annet antall kategorier enn den oppgir.");
      }
      dimensions.add(d);
      try {
        cells = Math.multiplyExact(cells, d.categories().size());
      } catch (ArithmeticException e) {
        throw new Malformed(RejectionCode.TOO_LARGE, "size", "Tabellen er for stor. Velg færre verdier.");
      }
    }
    return new JsonStatLayout(inside ? "1.x" : "2.0", List.copyOf(dimensions), cells);
  }

  private static Dimension dimension(String id, Map<?, ?> given, Map<?, ?> role) throws Malformed {
    Map<?, ?> category = map(given.get("category"));
    Map<?, ?> labels = map(category.get("label"));
    Map<?, ?> units = map(category.get("unit"));
    List<Dimension.Category> categories = new ArrayList<>();
    for (String code : codes(category.get("index"), labels)) {
      categories.add(new Dimension.Category(code, labels.get(code) instanceof String label ? label : code,
          unit(map(units.get(code)))));
    }
    return new Dimension(id, given.get("label") instanceof String label ? label : id, role(id, role),
        List.copyOf(categories));
  }

  private static Dimension.DimensionRole role(String id, Map<?, ?> role) {
    if (texts(role.get("geo")).contains(id)) return Dimension.DimensionRole.PLACE;
    if (texts(role.get("time")).contains(id)) return Dimension.DimensionRole.TIME;
    if (texts(role.get("metric")).contains(id)) return Dimension.DimensionRole.CONTENTS;
    return Dimension.DimensionRole.named(id);
  }

  /** index is a list, an object code → position, or absent where there is one category. */
  private static List<String> codes(@Nullable Object index, Map<?, ?> labels) throws Malformed {
    if (index instanceof List<?>) return texts(index);
    if (!(index instanceof Map<?, ?> positions)) return labels.keySet().stream().map(String::valueOf).limit(2).toList();
    @Nullable String[] codes = new @Nullable String[positions.size()];
    for (Map.Entry<?, ?> entry : positions.entrySet()) {
      Optional<Integer> position = position(entry.getValue(), codes.length);
      if (position.isEmpty() || codes[position.get()] != null) {
        throw Malformed.shape("dimension", "Kategoriene i en dimensjon har ikke hver sin plass.");
      }
      codes[position.get()] = String.valueOf(entry.getKey());
    }
    List<String> all = new ArrayList<>();
    for (String code : codes) if (code != null) all.add(code);
    return all;
  }

  private static Optional<Integer> position(@Nullable Object written, int size) {
    if (!(written instanceof String s) || !s.matches("\\d{1,8}")) return Optional.empty();
    int position = Integer.parseInt(s);
    return position < size ? Optional.of(position) : Optional.empty();
  }

  private static String unit(Map<?, ?> unit) {
    Object base = unit.get("base");
    Object label = unit.get("label");
    return base instanceof String b ? b : label instanceof String l ? l : "";
  }

  static Map<?, ?> map(@Nullable Object tree) { return tree instanceof Map<?, ?> map ? map : Map.of(); }

  private static List<String> texts(@Nullable Object tree) {
    return tree instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
