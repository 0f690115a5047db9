package no.oppvekststatus.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.oppvekststatus.disclosure.PastTable.Past;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.disclosure.TableProblem.TotalWithParts;
import org.junit.jupiter.api.Test;

/**
 * Chapter 8.2 over editions: what one edition hid, no later one gives away, and what is out is not counted as hidden.
 */
class EditionsSuppressionTest {
  private static final TotalWithParts ALL = new TotalWithParts("all", List.of("a", "b", "c"));

  @Test
  void theSameTableIsHiddenInTheSameWayInEveryEdition() {
    Random random = new Random(21);
    for (int i = 0; i < 120; i++) {
      TableProblem table = RandomTables.of(i, random, 4);
      SuppressionPlan first = Suppression.of(table, new DisclosureSettings(4));
      SuppressionPlan second =
          Suppression.of(table, List.of(published(table, first, Set.of())), new DisclosureSettings(4));
      assertEquals(first, second, "a night without news prints nothing");
    }
  }

  @Test
  void aCellShownBeforeIsNeverTheOneToProtectAnother() {
    TableProblem then = table(cell("a", 20), cell("b", 12), cell("c", 30));
    TableProblem now = table(cell("a", 20), cell("b", 12), cell("c", 3));
    SuppressionPlan first = Suppression.of(then, DisclosureSettings.DEFAULT);
    assertTrue(first.hidden().isEmpty());
    SuppressionPlan second =
        Suppression.of(now, List.of(published(then, first, Set.of("c", "all"))), DisclosureSettings.DEFAULT);
    assertEquals(Map.of("c", "primary", "all", "secondary"), second.hidden(),
        "b is out already: only the whole can protect c");
    assertTrue(second.proven());
  }

  @Test
  void aCellHiddenBeforeStaysHiddenWhenOnlyTheThresholdHasMoved() {
    TableProblem table = table(cell("a", 4), cell("b", 12), cell("c", 30));
    SuppressionPlan first = Suppression.of(table, DisclosureSettings.DEFAULT);
    assertEquals(Set.of("a", "b"), first.hidden().keySet());
    SuppressionPlan second =
        Suppression.of(table, List.of(published(table, first, Set.of())), new DisclosureSettings(3));
    assertEquals(Map.of("a", "earlier", "b", "earlier"), second.hidden());
    assertTrue(Suppression.of(table, new DisclosureSettings(3)).hidden().isEmpty());
  }

  @Test
  void whatIsOutStaysShownWhenTheThresholdIsRaisedLater() {
    TableProblem table = table(cell("a", 4), cell("b", 12), cell("c", 30));
    SuppressionPlan first = Suppression.of(table, new DisclosureSettings(3));
    SuppressionPlan second =
        Suppression.of(table, List.of(published(table, first, Set.of())), DisclosureSettings.DEFAULT);
    assertTrue(second.hidden().isEmpty() && second.proven(), "to hide it now would protect nobody");
  }

  @Test
  void theDifferenceOfTwoEditionsGivesNothingAway() {
    TableProblem then = table(cell("a", 3), cell("b", 8), cell("c", 30));
    TableProblem now = table(cell("a", 3), cell("b", 8), cell("c", 2));
    SuppressionPlan first = Suppression.of(then, DisclosureSettings.DEFAULT);
    assertEquals(Set.of("a", "b"), first.hidden().keySet());
    SuppressionPlan second =
        Suppression.of(now, List.of(published(then, first, Set.of("c", "all"))), DisclosureSettings.DEFAULT);
    assertTrue(second.hidden().containsKey("all"), "a + b is known to be 11: with the whole printed c would be 2");
    assertTrue(second.proven());
    assertEquals(Set.of("a", "b", "c"), Suppression.of(now, DisclosureSettings.DEFAULT).hidden().keySet(),
        "seen alone the whole may stand");
  }

  @Test
  void theProofFailsWhereTheRestIsOutAlready() {
    TableProblem table = table(cell("a", 3), cell("b", 8), cell("c", 30));
    PastTable past =
        new PastTable(Map.of("b", new Past(8L, true), "c", new Past(30L, true), "all", new Past(41L, true)));
    assertFalse(Suppression.of(table, List.of(past), DisclosureSettings.DEFAULT).proven(), "a came late: 41 - 8 - 30");
  }

  /** Two or three editions in a row, with corrections, new cells and a moved threshold between them. */
  @Test
  void noHiddenCellOfARandomTableIsWorkedOutFromSeveralEditions() {
    Random random = new Random(22);
    Tally tally = new Tally();
    for (int i = 0; i < SuppressionTest.TABLES / 2; i++) {
      int t = 3 + random.nextInt(3);
      TableProblem table = RandomTables.of(i, random, t);
      List<PastTable> past = new ArrayList<>();
      for (int edition = 0; edition < 3; edition++) {
        SuppressionPlan plan = Suppression.of(table, past, new DisclosureSettings(t));
        if (edition > 0) tally.look(table, past, plan, t);
        if (!plan.proven()) break;
        Set<String> changed = random.nextInt(3) == 0 ? Set.of() : drawn(table, random);
        PastTable printed = published(table, plan, changed);
        past.replaceAll(p -> moved(p, changed));
        past.add(random.nextInt(3) == 0 ? without(printed, table.cells().get(random.nextInt(table.cells().size())).id())
            : printed);
        table = corrected(table, changed, random);
      }
    }
    tally.report("disclosure over editions");
    assertEquals(List.of(), tally.breaches);
    assertTrue(tally.unproven * 10 < tally.tables, "the proof fails in " + tally.unproven + " of " + tally.tables);
  }

  /** As an edition printed it; {@code changed}: the cells that will not be the same the next time. */
  private static PastTable published(TableProblem table, SuppressionPlan plan, Set<String> changed) {
    Map<String, Past> cells = new HashMap<>();
    for (CountCell c : table.cells())
      cells.put(c.id(),
          new Past(plan.hidden().containsKey(c.id()) ? null : Long.valueOf(c.x()), !changed.contains(c.id())));
    return new PastTable(cells);
  }

  private static PastTable moved(PastTable past, Set<String> changed) {
    Map<String, Past> cells = new HashMap<>();
    past.cells().forEach((id, p) -> cells.put(id, new Past(p.x(), p.unchanged() && !changed.contains(id))));
    return new PastTable(cells);
  }

  private static PastTable without(PastTable past, String id) {
    Map<String, Past> cells = new HashMap<>(past.cells());
    cells.remove(id);
    return new PastTable(cells);
  }

  /** One inner cell, and every sum it is in. */
  private static Set<String> drawn(TableProblem table, Random random) {
    Set<String> sums = new HashSet<>(table.groups().stream().map(TotalWithParts::total).toList());
    List<String> inner = table.cells().stream().map(CountCell::id).filter(id -> !sums.contains(id)).toList();
    Set<String> changed = new HashSet<>(Set.of(inner.get(random.nextInt(inner.size()))));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (TotalWithParts g : table.groups())
        if (g.parts().stream().anyMatch(changed::contains)) grown |= changed.add(g.total());
    }
    return changed;
  }

  private static TableProblem corrected(TableProblem table, Set<String> changed, Random random) {
    Set<String> sums = new HashSet<>(table.groups().stream().map(TotalWithParts::total).toList());
    Map<String, CountCell> cells = new LinkedHashMap<>();
    for (CountCell c : table.cells())
      cells.put(c.id(),
          changed.contains(c.id()) && !sums.contains(c.id()) ? with(c, random.nextInt((int) (long) c.n() + 1)) : c);
    for (TotalWithParts g : table.groups())
      cells.computeIfPresent(g.total(), (id, c) -> with(c, g.parts().stream().mapToLong(p -> cells.get(p).x()).sum()));
    return new TableProblem(List.copyOf(cells.values()), table.groups());
  }

  private static CountCell with(CountCell c, long x) {
    return CountCell.of(c.id(), x, c.n(), c.minBase(), c.zeroDiscloses());
  }

  private static TableProblem table(CountCell a, CountCell b, CountCell c) {
    return new TableProblem(List.of(a, b, c, CountCell.of("all", a.x() + b.x() + c.x(), 180L, 0, false)), List.of(ALL));
  }

  private static CountCell cell(String id, long x) { return CountCell.of(id, x, 60L, 0, false); }
}
