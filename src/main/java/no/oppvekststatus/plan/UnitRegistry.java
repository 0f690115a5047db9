package no.oppvekststatus.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.plan.UnitGroup.Selector;

/**
 * All units of one municipality in one year: those of the plan, with the organisation file's real units in their place.
 */
final class UnitRegistry {
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, UnitGroup> groups = new LinkedHashMap<>();
  private final Set<String> replaced = new LinkedHashSet<>();
  private final List<Unit> existing;
  private final int year;

  UnitRegistry(PlanBook.Entry entry, int year) {
    this.year = year;
    entry.plan().units().forEach(u -> units.put(u.id(), u));
    for (Unit u : entry.organisation().units()) {
      units.put(u.id(), u);
      if (u.memberOf() != null) replaced.add(u.memberOf());
    }
    entry.plan().unitGroups().forEach(g -> groups.put(g.id(), g));
    existing = units.values().stream().filter(u -> u.activeIn(year) && !replaced.contains(u.id())).toList();
  }

  /** The units that exist this year; a type unit whose members are named is not one of them. */
  List<Unit> existing() {
    return existing;
  }

  UnitGroup group(String id) {
    UnitGroup group = groups.get(id);
    if (group == null) throw new IllegalArgumentException("no group " + id);
    return group;
  }

  /**
   * A unit named by id: itself, the members named beside it, or, for a node that does not report, what lies under it.
   */
  List<Unit> named(String id) {
    if (replaced.contains(id)) return existing().stream().filter(u -> id.equals(u.memberOf())).toList();
    Unit unit = units.get(id);
    if (unit == null || !unit.activeIn(year)) return List.of();
    if (unit.reports() || unit.external() || !Ownership.municipal(unit)) return List.of(unit);
    return existing().stream().filter(u -> !u.id().equals(id) && u.reports() && under(u, id)).toList();
  }

  List<Unit> picked(Selector selector) { return existing().stream().filter(u -> picks(selector, u)).toList(); }

  private boolean picks(Selector selector, Unit unit) { return selector.on(new Picks(unit)); }

  /** Whether a selector picks the unit. */
  private final class Picks implements Selector.Cases<Boolean> {
    private final Unit unit;

    Picks(Unit unit) { this.unit = unit; }

    @Override
    public Boolean byType(Selector.ByType s) { return s.types().contains(unit.type()); }

    @Override
    public Boolean bySector(Selector.BySector s) { return s.sector().equals(unit.sector()); }

    @Override
    public Boolean byOwnership(Selector.ByOwnership s) { return s.ownerships().contains(unit.ownership()); }

    @Override
    public Boolean byIds(Selector.ByIds s) {
      return s.ids().contains(unit.id()) || (unit.memberOf() != null && s.ids().contains(unit.memberOf()));
    }

    @Override
    public Boolean under(Selector.Under s) { return UnitRegistry.this.under(unit, s.unit()); }

    @Override
    public Boolean staffOf(Selector.StaffOf s) { return UnitRegistry.this.staffOf(s.target(), unit); }

    @Override
    public Boolean byRole(Selector.ByRole s) { return s.within().on(this); }

    @Override
    public Boolean anyOf(Selector.AnyOf s) { return s.selectors().stream().anyMatch(x -> x.on(this)); }

    @Override
    public Boolean all() { return true; }
  }

  private boolean staffOf(ReferenceTarget target, Unit unit) {
    return target.kind() == ReferenceKind.GROUP ? picks(group(target.id()).selector(), unit)
        : under(unit, target.id());
  }

  /** The unit itself or anything below it, also through the type unit it is a member of. */
  private boolean under(Unit unit, String node) {
    List<String> next = new ArrayList<>(List.of(unit.id()));
    Set<String> passed = new LinkedHashSet<>();
    while (!next.isEmpty()) {
      String id = next.remove(0);
      if (id.equals(node)) return true;
      Unit at = units.get(id);
      if (at == null || !passed.add(id)) continue;
      if (at.parent() != null) next.add(at.parent());
      if (at.memberOf() != null) next.add(at.memberOf());
    }
    return false;
  }
}
