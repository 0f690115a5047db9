package no.oppvekststatus.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a run by table, contents, place and breakdown, and then by period. */
final class CellIndex {
  private static final Comparator<Period> LATER =
      Comparator.comparingInt((Period p) -> -p.span()).thenComparing(Period::text);
  private final Map<CellKey, Map<Period, KeptObservation>> cells = new HashMap<>();
  private final Map<String, SortedSet<String>> places = new TreeMap<>();

  /** All that names a cell but its period. */
  record CellKey(String table, String contents, String place, String breakdown) {}

  static CellIndex of(Collection<KeptObservation> observations) {
    CellIndex index = new CellIndex();
    for (KeptObservation k : observations) {
      Observation o = k.observation();
      Optional<Period> period = Period.of(o.period());
      if (period.isEmpty()) continue;
      index.cells
          .computeIfAbsent(new CellKey(o.table(), o.contents(), o.place(), o.breakdown()), key -> new HashMap<>())
          .put(period.get(), k);
      index.places.computeIfAbsent(o.table(), t -> new TreeSet<>()).add(o.place());
    }
    return index;
  }

  /** The breakdown as {@link Observation#breakdown} writes it. */
  static String breakdown(Map<String, String> fixed) {
    return new TreeMap<>(fixed).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(";"));
  }

  @Nullable
  KeptObservation at(CellKey key, Period period) { return cells.getOrDefault(key, Map.of()).get(period); }

  /** The shortest and then the latest period that ends in the year. */
  Optional<Period> latest(CellKey key, int year) {
    return cells.getOrDefault(key, Map.of()).keySet().stream().filter(p -> p.year() == year).max(LATER);
  }

  SortedSet<Integer> years(CellKey key) {
    return cells.getOrDefault(key, Map.of()).keySet().stream().map(Period::year)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> places(String table) { return places.getOrDefault(table, new TreeSet<>()); }

  /** The other breakdowns of these contents that differ from {@code own} in exactly one dimension's category. */
  List<String> breakdownsBeside(String table, String contents, String own) {
    return cells.keySet().stream().filter(k -> k.table().equals(table) && k.contents().equals(contents))
        .map(CellKey::breakdown).distinct().filter(b -> differsOnce(own, b)).sorted().toList();
  }

  private static boolean differsOnce(String own, String other) {
    List<String> a = Arrays.asList(own.split(";"));
    List<String> b = Arrays.asList(other.split(";"));
    if (a.size() != b.size()) return false;
    int differences = 0;
    for (int i = 0; i < a.size(); i++) {
      if (!Objects.equals(dimension(a.get(i)), dimension(b.get(i)))) return false;
      if (!a.get(i).equals(b.get(i))) differences++;
    }
    return differences == 1;
  }

  private static String dimension(String category) { return category.substring(0, Math.max(0, category.indexOf('='))); }
}
