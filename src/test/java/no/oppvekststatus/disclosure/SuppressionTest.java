package no.oppvekststatus.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;
import no.oppvekststatus.fixtures.Vectors;
import org.junit.jupiter.api.Test;

/** Chapter 8: our own cases, and random tables against an attacker that tries every world. */
class SuppressionTest {
  /** Thousands with {@code -Ddisclosure.tables=8000}. */
  static final int TABLES = Integer.getInteger("disclosure.tables", 2000);

  @Test
  void ourOwnCasesHideWhatTheyShouldAndLeaveTheStatedValues() throws IOException {
    Map<String, List<NamedCsvRecord>> cases = new LinkedHashMap<>();
    for (NamedCsvRecord r : Vectors.committed("own_suppression.csv"))
      cases.computeIfAbsent(r.getField("case"), k -> new ArrayList<>()).add(r);
    for (List<NamedCsvRecord> rows : cases.values()) {
      List<CountCell> cells =
          rows.stream().map(r -> CountCell.of(r.getField("unit"), Long.parseLong(r.getField("numerator")),
              Long.valueOf(r.getField("denominator")), 0, r.getField("zero_discloses").equals("yes"))).toList();
      List<String> parts = cells.stream().map(CountCell::id).filter(id -> !id.equals("TOTAL")).toList();
      SuppressionPlan plan = Suppression.of(new TableProblem(cells, List.of(new TotalWithParts("TOTAL", parts))),
          DisclosureSettings.DEFAULT);
      Map<String, Integer> possible =
          Suppression.possible(new TableProblem(cells, List.of(new TotalWithParts("TOTAL", parts))), List.of(), plan,
              DisclosureSettings.DEFAULT);
      for (NamedCsvRecord r : rows) {
        String unit = r.getField("unit");
        assertEquals(r.getField("hidden_by"), plan.hidden().getOrDefault(unit, ""), r.toString());
        if (!r.getField("possible_values").isBlank())
          assertEquals(Integer.valueOf(r.getField("possible_values")), possible.get(unit), r.toString());
      }
      assertTrue(plan.proven());
    }
    assertEquals(7, cases.size());
  }

  @Test
  void noHiddenCellOfARandomTableKeepsFewerThanTPossibleValues() {
    Random random = new Random(8);
    Tally tally = new Tally();
    for (int i = 0; i < TABLES; i++) {
      int t = 3 + random.nextInt(3);
      TableProblem table = RandomTables.of(i, random, t);
      SuppressionPlan plan = Suppression.of(table, new DisclosureSettings(t));
      tally.look(table, List.of(), plan, t);
      for (CountCell c : table.cells()) if (Primary.is(c, t)) assertTrue(plan.hidden().containsKey(c.id()));
    }
    tally.report("disclosure");
    assertEquals(List.of(), tally.breaches);
    assertEquals(0, tally.unproven);
    assertTrue(tally.gaveUp * 20 < tally.hidden, "the attacker gave up on " + tally.gaveUp);
  }

  /** Not demanded, but printed: the attacker who also replays the procedure on every world that fits. */
  @Test
  void howOftenItHoldsAgainstOneWhoReplaysTheProcedureIsPrinted() {
    Random random = new Random(10);
    int held = 0;
    int cells = 0;
    for (int i = 0; i < 40; i++) {
      TableProblem table = RandomTables.oneWay(random, 5);
      SuppressionPlan plan = Suppression.of(table, DisclosureSettings.DEFAULT);
      Map<String, java.util.Set<Long>> seen = new LinkedHashMap<>();
      for (List<CountCell> world : worlds(table, plan)) {
        if (!Suppression.of(new TableProblem(world, table.groups()), DisclosureSettings.DEFAULT).hidden().keySet()
            .equals(plan.hidden().keySet()))
          continue;
        for (CountCell c : world) seen.computeIfAbsent(c.id(), k -> new java.util.HashSet<>()).add(c.x());
      }
      for (String id : plan.hidden().keySet()) {
        cells++;
        if (seen.get(id).size() >= 5) held++;
      }
    }
    System.out.printf(
        "disclosure: against one who replays the procedure %d of %d hidden cells (%.1f %%) keep T values%n", held,
        cells, 100.0 * held / cells);
    assertTrue(held > 0 && held <= cells);
  }

  /** Every table with the same printed cells: the hidden counts anything that adds up. At most a thousand. */
  private static List<List<CountCell>> worlds(TableProblem table, SuppressionPlan plan) {
    List<List<CountCell>> worlds = new ArrayList<>();
    TotalWithParts g = table.groups().get(0);
    fill(table, plan, g, 0, new ArrayList<>(), worlds);
    return worlds;
  }

  private static void fill(TableProblem table, SuppressionPlan plan, TotalWithParts g, int at, List<CountCell> done,
      List<List<CountCell>> worlds) {
    if (worlds.size() > 1000) return;
    CountCell total = table.cells().get(table.cells().size() - 1);
    if (at == g.parts().size()) {
      long sum = done.stream().mapToLong(CountCell::x).sum();
      if (!plan.hidden().containsKey(total.id()) && sum != total.x()) return;
      List<CountCell> world = new ArrayList<>(done);
      world.add(CountCell.of(total.id(), sum, total.n(), total.minBase(), total.zeroDiscloses()));
      worlds.add(world);
      return;
    }
    CountCell c = table.cells().get(at);
    boolean hidden = plan.hidden().containsKey(c.id());
    for (long v = hidden ? 0 : c.x(); v <= (hidden ? c.n() : c.x()); v++) {
      List<CountCell> next = new ArrayList<>(done);
      next.add(CountCell.of(c.id(), v, c.n(), c.minBase(), c.zeroDiscloses()));
      if (next.stream().mapToLong(CountCell::x).sum() <= total.x() || plan.hidden().containsKey(total.id()))
        fill(table, plan, g, at + 1, next, worlds);
    }
  }

  @Test
  void theCountOfPossibleValuesIsTheAttackersCount() {
    Random random = new Random(9);
    int compared = 0;
    for (int i = 0; i < 150; i++) {
      TableProblem table = i % 2 == 0 ? RandomTables.oneWay(random, 5) : RandomTables.areas(random, 5);
      SuppressionPlan plan = Suppression.of(table, DisclosureSettings.DEFAULT);
      BruteForce attacker = new BruteForce(table, plan.hidden().keySet(), 5);
      Map<String, Integer> possible = Suppression.possible(table, List.of(), plan, DisclosureSettings.DEFAULT);
      for (String id : plan.hidden().keySet()) {
        assertEquals(attacker.values(id, 8), Math.min(8, possible.get(id)), id + " of " + table);
        compared++;
      }
    }
    assertTrue(compared > 100, "compared " + compared);
  }

  @Test
  void aZeroGoesAfterThePartsAboveZeroAndBeforeATotal() {
    TableProblem table = new TableProblem(List.of(cell("a", 12, 14), cell("b", 0, 30), cell("total", 12, 44)),
        List.of(new TotalWithParts("total", List.of("a", "b"))));
    SuppressionPlan plan = Suppression.of(table, DisclosureSettings.DEFAULT);
    assertTrue(plan.proven());
    assertEquals(Map.of("a", "primary", "b", "secondary"), plan.hidden());
  }

  @Test
  void aBaseBelowTheMinimumIsHiddenWhateverTheCount() {
    CountCell c = CountCell.of("a", 15, 29L, 30, false);
    SuppressionPlan plan = Suppression.of(new TableProblem(List.of(c), List.of()), DisclosureSettings.DEFAULT);
    assertEquals(Map.of("a", "primary"), plan.hidden());
    assertTrue(Primary.onlyBase(c, 5));
    assertFalse(Primary.onlyBase(CountCell.of("a", 3, 29L, 30, false), 5));
  }

  @Test
  void aBodyTooSmallForTValuesGoesWithItsBase() {
    CountCell body = CountCell.of("a", 5, 5L, 0, false);
    TableProblem table = new TableProblem(List.of(body, cell("b", 20, 40), cell("c", 30, 60), cell("total", 55, 105)),
        List.of(new TotalWithParts("total", List.of("a", "b", "c"))));
    SuppressionPlan plan = Suppression.of(table, DisclosureSettings.DEFAULT);
    assertTrue(plan.hidden().containsKey("a") && plan.proven());
    assertEquals("secondary", plan.hidden().get("b"));
  }

  @Test
  void anUnprintedRemainderProtectsOnlyAsFarAsItReaches() {
    CountCell rest = new CountCell("rest", 1, 2L, 0, true, false);
    TableProblem table =
        new TableProblem(List.of(cell("girls", 3, 40), cell("boys", 20, 40), rest, cell("all", 24, 82)),
            List.of(new TotalWithParts("all", List.of("girls", "boys", "rest"))));
    SuppressionPlan plan = Suppression.of(table, DisclosureSettings.DEFAULT);
    assertEquals("proof", plan.hidden().get("boys"),
        "girls + rest = 4 with at most 2 in the rest leaves too few values");
    assertFalse(plan.hidden().containsKey("rest"));
  }

  @Test
  void theThresholdIsNeverBelowThree() {
    assertThrows(IllegalArgumentException.class, () -> new DisclosureSettings(2));
  }

  private static CountCell cell(String id, long x, long n) { return CountCell.of(id, x, n, 0, false); }
}
