package no.oppvekststatus.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cells one place of a table has, in order, no name twice. The places of a table mostly share one. */
final class CellLayout {
  private final List<CellName> names;
  private final int hash;
  private @Nullable Map<CellName, Integer> positions;

  CellLayout(List<CellName> names) {
    this.names = List.copyOf(names);
    this.hash = this.names.hashCode();
  }

  int size() { return names.size(); }

  List<CellName> names() { return names; }

  CellName name(int position) { return names.get(position); }

  /** Where the cell stands, −1 where it does not. */
  int position(CellName name) {
    Map<CellName, Integer> known = positions;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < names.size(); i++) known.put(names.get(i), i);
      positions = known;
    }
    return known.getOrDefault(name, -1);
  }

  /** Whether these are its cells, each once and in its order. */
  boolean fits(List<Observation> cells) {
    if (cells.size() != names.size()) return false;
    for (int i = 0; i < names.size(); i++) if (!names.get(i).names(cells.get(i))) return false;
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof CellLayout o && hash == o.hash && names.equals(o.names);
  }

  @Override
  public int hashCode() { return hash; }
}
