package no.oppvekststatus.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells that one file has for one place of a table, in the order of the file; a cell may stand in it more than
 * once.
 */
final class FileBlock {
  private final String table;
  private final String place;
  private List<Observation> cells = new ArrayList<>();
  private @Nullable CellLayout layout;

  FileBlock(String table, String place) {
    this.table = table;
    this.place = place;
  }

  /** A cell that stands more than once: how often, where, and whether its contents differ. */
  record Repeated(CellName name, int times, String cells, boolean differ) {}

  void add(Observation o) { cells.add(o); }

  boolean holds(Observation o) { return place.equals(o.place()) && table.equals(o.table()); }

  String table() { return table; }

  String place() { return place; }

  List<Observation> cells() { return cells; }

  /** Which cells these are, once {@link #settle} has been called. */
  CellLayout layout() {
    if (layout == null) throw new IllegalStateException("not settled");
    return layout;
  }

  /**
   * Leaves each cell once, and none whose contents differ.
   *
   * @param guess the layout of another place; where these are the same cells in the same order, none stands twice
   */
  List<Repeated> settle(@Nullable CellLayout guess) {
    if (guess != null && guess.fits(cells)) {
      layout = guess;
      return List.of();
    }
    Map<CellName, Observation> last = new LinkedHashMap<>();
    Map<CellName, List<Observation>> more = new HashMap<>();
    for (Observation o : cells) {
      CellName name = CellName.of(o);
      Observation before = last.put(name, o);
      if (before != null) more.computeIfAbsent(name, n -> new ArrayList<>(List.of(before))).add(o);
    }
    List<Repeated> repeated =
        last.keySet().stream().flatMap(n -> repeated(n, more.getOrDefault(n, List.of()))).toList();
    repeated.stream().filter(Repeated::differ).forEach(r -> last.remove(r.name()));
    cells = new ArrayList<>(last.values());
    layout = new CellLayout(List.copyOf(last.keySet()));
    return repeated;
  }

  private static Stream<Repeated> repeated(CellName name, List<Observation> all) {
    if (all.isEmpty()) return Stream.empty();
    PublishedFile none = new PublishedFile(0, 0, null, false);
    KeptCell first = KeptCell.of(all.get(0), none);
    String cells = all.stream().map(Observation::cell).collect(Collectors.joining(", "));
    return Stream.of(new Repeated(name, all.size(), cells, !all.stream().allMatch(first::says)));
  }
}
