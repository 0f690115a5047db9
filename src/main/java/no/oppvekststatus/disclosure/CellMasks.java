package no.oppvekststatus.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.disclosure.TableProblem.CountCell;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;

/**
 * What each figure of one indicator and municipality that must be hidden is replaced by.
 *
 * @param masks {@link PeopleTable#id} → what stands there instead
 * @param why the same → primary, secondary, proof or earlier
 * @param proven whether nobody can compute a hidden count from the others
 * @param people how many printed counts of people the table has, {@code gone} how many of its counts are hidden
 */
record CellMasks(PeopleTable table, Map<String, Absence> masks, Map<String, String> why, boolean proven, int people,
    int gone) {

  /** {@code earlier}: what is out already of the same municipality's figures. */
  static CellMasks of(IndicatorStatus s, DisclosureSettings settings, List<EarlierCell> earlier) {
    Map<String, Absence> masks = new HashMap<>();
    Map<String, String> why = new HashMap<>();
    PeopleTable table = PeopleTable.of(s, settings.threshold());
    for (Map.Entry<String, Figure> e : table.figures().entrySet())
      if (tooSmall(e.getValue(), s)) masks.put(e.getKey(), Absence.TOO_SMALL);
    masks.keySet().forEach(id -> why.put(id, "primary"));
    if (!PeopleTable.concerns(s.indicator())) return new CellMasks(table, masks, why, true, 0, 0);
    SuppressionPlan plan = Suppression.of(table.problem(), Earlier.tables(table, s, earlier), settings);
    plan.hidden().forEach((id, reason) -> {
      boolean baseOnly = Primary.onlyBase(table.problem().cell(id), settings.threshold()) && plan.alone(id);
      masks.put(id, baseOnly ? Absence.TOO_SMALL : Absence.SUPPRESSED);
    });
    why.putAll(plan.hidden());
    int people = (int) table.problem().cells().stream().filter(CountCell::printed).count();
    return new CellMasks(table, masks, why, plan.proven(), people,
        (int) table.cells().keySet().stream().filter(masks::containsKey).count());
  }

  private static boolean tooSmall(Figure f, IndicatorStatus s) {
    return f.value() != null && f.n() != null && f.n().doubleValue() < s.indicator().minBase();
  }

  Figure masked(Figure f) {
    Absence why = masks.get(PeopleTable.id(f));
    return why == null ? f : f.hidden(why);
  }
}
