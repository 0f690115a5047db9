package no.oppvekststatus.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a table, beside a file of it that is read: a cell that says what is kept need not be interpreted, and
 * is only counted. Used by one thread at a time.
 */
public final class KeptTable {
  private final CellGrid grid;
  private final List<@Nullable KeptPlace> places;
  private final Set<String> asked;
  private final Map<String, KeptPlace> byName = new HashMap<>();

  KeptTable(CellGrid grid, Map<String, KeptBlock> kept) {
    this.grid = grid;
    this.asked = Set.copyOf(grid.places());
    this.places = new ArrayList<>(grid.places().size());
    Map<CellLayout, GridPositions> positions = new IdentityHashMap<>();
    for (int i = 0; i < grid.places().size(); i++) {
      KeptBlock block = kept.get(grid.places().get(i));
      KeptPlace place = block == null ? null : new KeptPlace(grid, i, block,
          positions.computeIfAbsent(block.layout(), layout -> new GridPositions(grid, layout)));
      places.add(place);
      if (place != null) byName.put(grid.places().get(i), place);
    }
  }

  /** Takes how many cells of a place are said again, and which of {@link CellGrid#cells}. */
  @FunctionalInterface
  public interface AgainSink {
    void take(String place, BitSet cells);
  }

  /**
   * Whether the cell at this index of the file says what is kept; it is then counted as said again.
   *
   * @param written the number as written, null where the cell holds a mark or nothing
   */
  public boolean says(int index, @Nullable CharSequence written, String symbol) {
    KeptPlace place = places.get(grid.place(index));
    return place != null && place.says(grid.position(index), written, symbol);
  }

  public CellGrid grid() { return grid; }

  /** Gives every place of which cells are said again. */
  public void each(AgainSink to) {
    byName.forEach((name, place) -> {
      if (!place.again().isEmpty()) to.take(name, (BitSet) place.again().clone());
    });
  }

  /** Whether what is kept of the place is known here. */
  boolean asked(String name) { return asked.contains(name); }

  /** Null where nothing was kept of the place. */
  @Nullable
  KeptPlace place(String name) { return byName.get(name); }

  Collection<String> again() {
    return byName.entrySet().stream().filter(e -> !e.getValue().again().isEmpty()).map(Map.Entry::getKey).toList();
  }
}
