package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.List;

/** What became of many tables under attack. */
final class Tally {
  int tables;
  int cells;
  int hidden;
  int unproven;
  int gaveUp;
  final List<String> breaches = new ArrayList<>();

  void look(TableProblem table, List<PastTable> past, SuppressionPlan plan, int t) {
    tables++;
    cells += table.cells().size();
    hidden += plan.hidden().size();
    if (!plan.proven()) {
      unproven++;
      return;
    }
    BruteForce attacker = new BruteForce(table, past, plan.hidden().keySet(), t);
    for (String id : plan.hidden().keySet()) attack(attacker, id, t, table + " " + past + " " + plan);
  }

  private void attack(BruteForce attacker, String id, int t, String where) {
    try {
      if (attacker.values(id, t) < t) breaches.add(id + " " + where);
    } catch (BruteForce.GaveUp tooManyWorlds) {
      gaveUp++;
    }
  }

  void report(String what) {
    System.out.printf(
        "%s: %d random tables, %d breaches, %d not provable, %d of %d hidden cells with too many worlds to try, %.1f %% of %d cells hidden%n",
        what, tables, breaches.size(), unproven, gaveUp, hidden, 100.0 * hidden / cells, cells);
  }
}
