package no.oppvekststatus.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.plan.ObligationReason.Rule;

/**
 * Which units must answer on a measure: the plan's collective wording resolved by rules, active that year, with a
 * reporting duty. Bodies that the plan does not bind (external ones, and private or intermunicipal ones that it neither
 * names nor includes) stand apart with {@code binding} false.
 */
public final class Obligations {
  private final PlanBook.Entry entry;
  private final UnitRegistry registry;
  private final Map<String, ObligedUnit> found = new LinkedHashMap<>();

  private Obligations(PlanBook.Entry entry, int year) {
    this.entry = entry;
    this.registry = new UnitRegistry(entry, year);
  }

  /** In the order of the plan, the organisation's own units after; each unit once. */
  public static List<ObligedUnit> units(PlanBook.Entry entry, Measure measure, int year) {
    return units(entry, measure.units(), year);
  }

  /** The units of the measure answer on a part without units of its own. */
  public static List<ObligedUnit> units(PlanBook.Entry entry, Measure measure, Measure.Part part, int year) {
    return units(entry, part.units().isEmpty() ? measure.units() : part.units(), year);
  }

  /** The units that hand in a form for the year. */
  public static List<Unit> reporting(PlanBook.Entry entry, int year) {
    return new UnitRegistry(entry, year).existing().stream().filter(u -> u.reports() && !u.external()).toList();
  }

  /** The measures that the unit must answer on, in the order of the plan. */
  public static List<Measure> measuresOf(PlanBook.Entry entry, Unit unit, int year) {
    return entry.plan().measures().stream().filter(m -> owes(entry, m, unit, year)).toList();
  }

  private static boolean owes(PlanBook.Entry entry, Measure measure, Unit unit, int year) {
    List<ObligedUnit> all = new ArrayList<>(units(entry, measure, year));
    measure.parts().forEach(p -> all.addAll(units(entry, measure, p, year)));
    return all.stream().anyMatch(o -> o.binding() && o.unit().id().equals(unit.id()));
  }

  private static List<ObligedUnit> units(PlanBook.Entry entry, List<Plan.PlanReference> references, int year) {
    Obligations obliged = new Obligations(entry, year);
    for (Plan.PlanReference r : references) obliged.resolve(r);
    return obliged.registry.existing().stream().flatMap(u -> Stream.ofNullable(obliged.found.get(u.id()))).toList();
  }

  private void resolve(Plan.PlanReference r) {
    if (r.target().isEmpty()) return;
    ReferenceTarget named = r.target().get();
    List<ReferenceTarget> answers = entry.organisation().answers().get(named);
    if (answers != null) answers.forEach(answer -> resolve(answer, r, true));
    else if (named.kind() == ReferenceKind.UNIT || named.kind() == ReferenceKind.GROUP) resolve(named, r, false);
  }

  /** {@code answering}: the organisation file names {@code target} as the one that answers for the plan's words. */
  private void resolve(ReferenceTarget target, Plan.PlanReference r, boolean answering) {
    if (target.kind() == ReferenceKind.GROUP) {
      UnitGroup group = registry.group(target.id());
      ObligationReason reason = new ObligationReason(r.label(), new Rule.ByGroup(group.selector(), answering), false);
      registry.picked(group.selector()).forEach(u -> add(u, !r.partner() && bindsByGroup(u, group), reason));
    } else
      for (Unit u : registry.named(target.id())) {
        Rule rule =
            answering ? new Rule.AnsweredBy(u)
                : new Rule.ByName(u.id().equals(target.id()) ? Optional.empty() : Optional.of(u));
        add(u, !r.partner() && u.reports() && !u.external(), new ObligationReason(r.label(), rule, r.partner()));
      }
  }

  private static boolean bindsByGroup(Unit unit, UnitGroup group) {
    boolean ownersBound =
        Ownership.municipal(unit) || (group.includesPrivate() && unit.ownership() == Ownership.PRIVATE);
    return unit.reports() && !unit.external() && ownersBound;
  }

  /** Municipal nodes without a duty to report (sectors, functions) answer through the units below them. */
  private void add(Unit unit, boolean binding, ObligationReason reason) {
    if (!binding && Ownership.municipal(unit) && !unit.reports()) return;
    ObligedUnit before = found.get(unit.id());
    if (before == null || (binding && !before.binding())) found.put(unit.id(), new ObligedUnit(unit, binding, reason));
  }
}
