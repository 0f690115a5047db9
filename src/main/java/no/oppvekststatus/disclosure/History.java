package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.disclosure.PastTable.Past;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;

/**
 * What the editions already published have settled for a table.
 *
 * @param known shown as they still are: they are out, stay shown, and the attacker has them
 * @param kept hidden as they still are: they stay hidden
 * @param sums what an earlier edition's own table says of cells it hid, with every cell it showed as it was shown
 */
record History(Set<String> known, Set<String> kept, List<HiddenEquation> sums) {
  static final History NONE = new History(Set.of(), Set.of(), List.of());

  /** {@code Σ sign·cell = constant} over cells hidden in that edition. */
  record HiddenEquation(Map<String, Integer> signs, long constant) {}

  static History of(TableProblem table, List<PastTable> editions) {
    if (editions.isEmpty()) return NONE;
    Set<String> known = new HashSet<>();
    Set<String> kept = new HashSet<>();
    List<HiddenEquation> sums = new ArrayList<>();
    for (PastTable e : editions) {
      e.cells().forEach((id, past) -> { if (past.unchanged()) (past.x() != null ? known : kept).add(id); });
      for (TotalWithParts g : table.groups()) sum(table, g, e).ifPresent(sums::add);
    }
    kept.removeAll(known);
    return new History(known, kept, List.copyOf(sums));
  }

  /**
   * The group as that edition had it. None where a cell it hid has been counted anew since, and where today's counts do
   * not add up to what it showed: then some hidden count was another one.
   */
  private static Optional<HiddenEquation> sum(TableProblem table, TotalWithParts g, PastTable e) {
    Map<String, Integer> signs = new HashMap<>();
    long constant = 0;
    long today = 0;
    for (String id : all(g)) {
      int sign = id.equals(g.total()) ? -1 : 1;
      CountCell now = table.cell(id);
      Past then = now.printed() ? e.cells().get(id) : new Past(null, true);
      if (then == null || then.x() == null && !then.unchanged()) return Optional.empty();
      if (then.x() != null) constant -= sign * then.x();
      else {
        signs.put(id, sign);
        today += sign * now.x();
      }
    }
    return signs.isEmpty() || today != constant ? Optional.empty() : Optional.of(new HiddenEquation(signs, constant));
  }

  private static List<String> all(TotalWithParts g) {
    List<String> all = new ArrayList<>(g.parts());
    all.add(g.total());
    return all;
  }
}
