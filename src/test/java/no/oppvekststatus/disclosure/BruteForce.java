package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.disclosure.TableProblem.Cell;
import no.oppvekststatus.disclosure.TableProblem.Group;

/**
 * An attacker who tries world after world: it shares no code with the proof. It knows what is printed, every sum, n, T, N,
 * that counts are whole, and that some cell of each joined set is primary.
 */
final class BruteForce {
  private final TableProblem table;
  private final Set<String> hidden;
  private final int threshold;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Set<String>> joined = new HashMap<>();

  BruteForce(TableProblem table, Collection<String> hidden, int threshold) {
    this.table = table;
    this.hidden = new HashSet<>(hidden);
    this.threshold = threshold;
    table.cells().forEach(c -> cells.put(c.id(), c));
    table.cells().stream().map(Cell::id).filter(this.hidden::contains).forEach(order::add);
    for (String id : order) joined.put(id, join(id));
  }

  /** How many values the cell can have, counted up to {@code enough}. */
  int values(String id, int enough) {
    Cell c = cells.get(id);
    List<String> set = order.stream().filter(joined.get(id)::contains).toList();
    int found = 0;
    for (long v = 0; v <= c.n() && found < enough; v++) {
      Map<String, Long> world = new HashMap<>();
      if (!allowed(c, v)) continue;
      world.put(id, v);
      if (fits(world, set) && exists(world, set, 0)) found++;
    }
    return found;
  }

  private boolean exists(Map<String, Long> world, List<String> set, int at) {
    if (at == set.size()) return set.stream().anyMatch(id -> primary(cells.get(id), world.get(id)));
    String id = set.get(at);
    if (world.containsKey(id)) return exists(world, set, at + 1);
    for (long v = 0; v <= cells.get(id).n(); v++) {
      if (!allowed(cells.get(id), v)) continue;
      world.put(id, v);
      if (fits(world, set) && exists(world, set, at + 1)) return true;
      world.remove(id);
    }
    return false;
  }

  /** Every sum that is complete holds, and none has grown too large already. */
  private boolean fits(Map<String, Long> world, List<String> set) {
    for (Group g : table.groups()) {
      boolean complete = true;
      long sum = 0;
      for (String p : g.parts()) {
        Long v = value(p, world);
        if (v == null) complete = false;
        else sum += v;
      }
      Long total = value(g.total(), world);
      if (total != null && (sum > total || complete && sum != total)) return false;
    }
    return true;
  }

  private Long value(String id, Map<String, Long> world) { return hidden.contains(id) ? world.get(id) : Long.valueOf(cells.get(id).x()); }

  /** Zeros are printed, unless this set holds one that is not. */
  private boolean allowed(Cell c, long v) {
    boolean zeroHidden = joined.get(c.id()).stream().anyMatch(id -> cells.get(id).x() == 0 || cells.get(id).zeroDiscloses());
    return v > 0 || zeroHidden;
  }

  private boolean primary(Cell c, long v) {
    return v > 0 && v < threshold || v == 0 && c.zeroDiscloses() || c.n() - v > 0 && c.n() - v < threshold || c.n() < c.minBase();
  }

  private Set<String> join(String id) {
    Set<String> set = new HashSet<>(Set.of(id));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Group g : table.groups()) {
        List<String> all = new ArrayList<>(g.parts());
        all.add(g.total());
        if (all.stream().anyMatch(set::contains)) for (String other : all) if (hidden.contains(other)) grown |= set.add(other);
      }
    }
    return set;
  }
}
