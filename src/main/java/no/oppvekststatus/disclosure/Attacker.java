package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;

/**
 * What somebody can work out about one set of joined hidden cells: every printed cell and sum is known, counts are
 * whole and at most n, at least 1 where zeros are printed, and at least one hidden cell of the set is primary. A set
 * that is hidden only because it was so in an earlier edition need not hold a primary one.
 */
final class Attacker {
  private final List<CountCell> cells;
  private final int threshold;
  private final WholeNumbers system;
  private final long[] low;
  private final long[] high;
  private final boolean basesUnknown;
  private final boolean noReason;

  /** {@code joined}: the hidden cells of one set, remainders included. */
  Attacker(TableProblem table, History history, List<CountCell> joined, int threshold) {
    this.cells = joined;
    this.threshold = threshold;
    this.basesUnknown = joined.stream().anyMatch(c -> Primary.bodyTooSmall(c, threshold));
    this.noReason = joined.stream().noneMatch(c -> Primary.is(c, threshold));
    this.system = new WholeNumbers(sums(table, history));
    this.low = new long[joined.size()];
    this.high = new long[joined.size()];
    boolean zeroHidden = joined.stream().anyMatch(c -> c.printed() && c.x() == 0);
    for (int i = 0; i < joined.size(); i++) {
      CountCell c = joined.get(i);
      low[i] = zeroHidden || c.zeroDiscloses() || !c.printed() ? 0 : 1;
      high[i] = c.n() == null || basesUnknown ? open() : c.n();
    }
  }

  /** Where no base is printed nothing but the sums bounds a count. */
  private long open() {
    return cells.stream().mapToLong(c -> c.n() == null ? c.x() : Math.max(c.n(), c.x())).sum() + 20L * threshold;
  }

  /** The sums of today's table, and those of the editions before it. */
  private List<WholeNumbers.IntegerEquation> sums(TableProblem table, History history) {
    Map<String, Integer> at = new HashMap<>();
    for (CountCell c : cells) at.put(c.id(), at.size());
    List<WholeNumbers.IntegerEquation> sums = new ArrayList<>();
    for (TotalWithParts g : table.groups()) {
      Map<String, Integer> signs = new LinkedHashMap<>();
      g.parts().forEach(id -> signs.put(id, 1));
      signs.put(g.total(), -1);
      sum(table, new History.HiddenEquation(signs, 0), at).ifPresent(sums::add);
    }
    for (History.HiddenEquation s : history.sums()) sum(table, s, at).ifPresent(sums::add);
    return sums;
  }

  /** Cells outside the set are printed: they join the constant. */
  private static Optional<WholeNumbers.IntegerEquation> sum(TableProblem table, History.HiddenEquation s,
      Map<String, Integer> at) {
    List<int[]> terms = new ArrayList<>();
    long constant = s.constant();
    for (Map.Entry<String, Integer> e : s.signs().entrySet()) {
      Integer index = at.get(e.getKey());
      if (index == null) constant -= e.getValue() * table.cell(e.getKey()).x();
      else terms.add(new int[] {index, e.getValue()});
    }
    return terms.isEmpty() ? Optional.empty()
        : Optional.of(new WholeNumbers.IntegerEquation(terms.stream().mapToInt(t -> t[0]).toArray(),
            terms.stream().mapToInt(t -> t[1]).toArray(), constant));
  }

  /** How many whole values each cell can have, counted up to {@code enough}. */
  Map<String, Integer> possible(int enough) {
    List<Set<Long>> seen = new ArrayList<>();
    cells.forEach(c -> seen.add(new HashSet<>()));
    long[] least = low.clone();
    long[] most = high.clone();
    boolean any = system.narrow(least, most);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      for (long v = least[i]; any && v <= most[i] && seen.get(i).size() < enough; v++)
        if (!seen.get(i).contains(v)) witness(i, v, least, most).ifPresent(w -> remember(w, seen));
      counts.put(cells.get(i).id(), Math.min(enough, seen.get(i).size()));
    }
    return counts;
  }

  private static void remember(long[] world, List<Set<Long>> seen) {
    for (int i = 0; i < world.length; i++) seen.get(i).add(world[i]);
  }

  /** A world in which the cell has the value and some cell of the set is primary. */
  private Optional<long[]> witness(int cell, long value, long[] least, long[] most) {
    long[] lower = least.clone();
    long[] upper = most.clone();
    lower[cell] = value;
    upper[cell] = value;
    for (int j = 0; j < cells.size(); j++) {
      CountCell c = cells.get(j);
      if (!c.printed()) continue;
      for (long[] range : primary(c)) {
        long[] a = lower.clone();
        long[] b = upper.clone();
        a[j] = Math.max(a[j], range[0]);
        b[j] = Math.min(b[j], range[1]);
        Optional<long[]> world = a[j] > b[j] ? Optional.empty() : system.solve(a, b);
        if (world.isPresent()) return world;
      }
    }
    return Optional.empty();
  }

  private List<long[]> primary(CountCell c) {
    return basesUnknown || noReason ? List.of(new long[] {0, Long.MAX_VALUE / 4}) : Primary.ranges(c, threshold);
  }
}
