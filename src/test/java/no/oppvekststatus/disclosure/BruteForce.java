package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.disclosure.PastTable.Past;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;

/**
 * An attacker who tries world after world: it shares no code with the proof. It knows what is printed, now and in
 * earlier editions, every sum, n, T, N, that counts are whole, and that some cell of each joined set is primary.
 */
final class BruteForce {
  private static final int PATIENCE = 100_000;
  private final TableProblem table;
  private final List<PastTable> editions;
  private final Set<String> hidden;
  private final int threshold;
  private final Map<String, CountCell> cells = new HashMap<>();
  private List<CountCell> set = List.of();
  private long[] world = {};
  private long[] most = {};
  private List<Equation> equations = List.of();
  private boolean zeros;
  private int left;
  private boolean reasoned;

  /** Σ sign·world = constant. */
  private record Equation(int[] sign, long constant) {}

  BruteForce(TableProblem table, Collection<String> hidden, int threshold) {
    this(table, List.of(), hidden, threshold);
  }

  BruteForce(TableProblem table, List<PastTable> editions, Collection<String> hidden, int threshold) {
    this.table = table;
    this.editions = editions;
    this.hidden = new HashSet<>(hidden);
    this.threshold = threshold;
    table.cells().forEach(c -> cells.put(c.id(), c));
  }

  /** How many values the cell can have, counted up to {@code enough}; one where an earlier edition says it. */
  int values(String id, int enough) {
    if (editions.stream().map(e -> e.cells().get(id)).anyMatch(p -> p != null && p.x() != null && p.unchanged()))
      return 1;
    look(id);
    int found = 0;
    int at = set.indexOf(cells.get(id));
    long truth = cells.get(id).x();
    long n = cells.get(id).n();
    for (long d = 0; (truth - d >= 0 || truth + d <= n) && found < enough; d++) {
      if (possible(at, truth - d, n)) found++;
      if (d > 0 && found < enough && possible(at, truth + d, n)) found++;
    }
    return found;
  }

  private boolean possible(int at, long v, long n) {
    left = PATIENCE;
    return fits(at, v, zeros ? 0 : 1, n) && exists(0, at);
  }

  private void look(String id) {
    Set<String> ids = join(id);
    set = table.cells().stream().filter(c -> ids.contains(c.id())).toList();
    world = new long[set.size()];
    most = set.stream().mapToLong(CountCell::n).toArray();
    zeros = set.stream().anyMatch(c -> c.x() == 0 || c.zeroDiscloses());
    reasoned = set.stream().anyMatch(c -> primary(c, c.x()));
    equations = new ArrayList<>();
    for (TotalWithParts g : table.groups()) {
      equation(g, Map.of());
      for (PastTable e : editions) {
        boolean whole = members(g).stream()
            .allMatch(m -> e.cells().containsKey(m) && (e.cells().get(m).x() != null || e.cells().get(m).unchanged()));
        if (whole && addsUp(g, e.cells())) equation(g, e.cells());
      }
    }
  }

  /** Whether the counts an edition hid can be today's: a guess the attacker may make, and be right. */
  private boolean addsUp(TotalWithParts g, Map<String, Past> past) {
    long sum = 0;
    for (String m : members(g)) {
      Long then = past.get(m).x();
      sum += (m.equals(g.total()) ? -1 : 1) * (then == null ? cells.get(m).x() : then);
    }
    return sum == 0;
  }

  private void equation(TotalWithParts g, Map<String, Past> past) {
    int[] sign = new int[set.size()];
    long constant = 0;
    boolean any = false;
    for (String m : members(g)) {
      int s = m.equals(g.total()) ? -1 : 1;
      int at = set.indexOf(cells.get(m));
      Past then = past.get(m);
      boolean unknown = then == null ? hidden.contains(m) : then.x() == null;
      if (unknown && at >= 0) {
        sign[at] = s;
        any = true;
      } else {
        constant -= s * (then == null || then.x() == null ? cells.get(m).x() : then.x());
      }
    }
    if (any) equations.add(new Equation(sign, constant));
  }

  /** Every value of the next cell that the equations leave, those nearest the truth first. */
  private boolean exists(int at, int fixed) {
    if (at == set.size()) return !reasoned || anyPrimary();
    if (--left < 0) throw new GaveUp();
    long low = at == fixed ? world[at] : zeros ? 0 : 1;
    long high = at == fixed ? world[at] : most[at];
    for (Equation e : equations) {
      if (e.sign[at] == 0) continue;
      long rest = e.constant;
      long least = 0;
      long greatest = 0;
      for (int i = 0; i < world.length; i++) {
        if (i == at || e.sign[i] == 0) continue;
        if (i < at || i == fixed) rest -= e.sign[i] * world[i];
        else if (e.sign[i] > 0) greatest += most[i];
        else least -= most[i];
      }
      long a = e.sign[at] * (rest - greatest);
      long b = e.sign[at] * (rest - least);
      low = Math.max(low, Math.min(a, b));
      high = Math.min(high, Math.max(a, b));
    }
    long truth = set.get(at).x();
    for (long d = 0; truth - d >= low || truth + d <= high; d++) {
      if (fits(at, truth - d, low, high) && exists(at + 1, fixed)) return true;
      if (d > 0 && fits(at, truth + d, low, high) && exists(at + 1, fixed)) return true;
    }
    return false;
  }

  private boolean fits(int at, long v, long low, long high) {
    if (v < low || v > high) return false;
    world[at] = v;
    return true;
  }

  /** Too many worlds to try. */
  static final class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private boolean anyPrimary() {
    for (int i = 0; i < world.length; i++) if (primary(set.get(i), world[i])) return true;
    return false;
  }

  private boolean primary(CountCell c, long v) {
    return v > 0 && v < threshold || v == 0 && c.zeroDiscloses() || c.n() - v > 0 && c.n() - v < threshold
        || c.n() < c.minBase();
  }

  private Set<String> join(String id) {
    Set<String> joined = new HashSet<>(Set.of(id));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (TotalWithParts g : table.groups())
        if (members(g).stream().anyMatch(joined::contains))
          for (String other : members(g)) if (hidden.contains(other)) grown |= joined.add(other);
    }
    return joined;
  }

  private static List<String> members(TotalWithParts g) {
    List<String> all = new ArrayList<>(g.parts());
    all.add(g.total());
    return all;
  }
}
