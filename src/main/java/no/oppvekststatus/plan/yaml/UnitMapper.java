package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Ownership;
import no.oppvekststatus.plan.ReferenceKind;
import no.oppvekststatus.plan.ReferenceTarget;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.plan.UnitGroup;
import no.oppvekststatus.plan.UnitGroup.Selector;

/** The units of a plan and the rules by which collective wording picks them. */
final class UnitMapper {
  private static final Set<String> RULES =
      Set.of("type", "sector", "ownership", "ids", "under", "staff_of", "role", "any", "all");
  private final PlanReading reading;

  UnitMapper(PlanReading reading) { this.reading = reading; }

  List<Unit> units() {
    Map<String, String> parents = new HashMap<>();
    List<YamlMapping> blocks = reading.root().required("units");
    List<Unit> units = new ArrayList<>();
    for (YamlMapping b : blocks) {
      Unit unit = unit(b);
      if (unit.parent() != null) parents.put(unit.id(), unit.parent());
      units.add(unit);
    }
    for (YamlMapping b : blocks)
      if (circular(b.text("id"), parents))
        b.problem("parent", "Enheten «" + b.text("id") + "» ligger til slutt under seg selv.",
            "Rett «parent» hos en av dem i ringen.");
    return units;
  }

  static boolean circular(String id, Map<String, String> parents) {
    Set<String> passed = new HashSet<>();
    for (String at = parents.get(id); at != null && passed.add(at); at = parents.get(at))
      if (at.equals(id)) return true;
    return false;
  }

  private Unit unit(YamlMapping b) {
    boolean external = b.flag("external", false);
    var unit = new Unit(b.text("id"), b.text("name"), b.texts("aliases"), b.text("type"), b.textOr("sector"),
        b.oneOf("ownership", AllowedWords.OWNERSHIP, null), reading.ids().known(b, "parent", EntryKind.UNIT),
        reading.ids().known(b, "member_of", EntryKind.UNIT), external, b.flag("named_in_source", true),
        b.integerOr("count"),
        b.flag("reports", !external), b.integerOr("active_from"), b.integerOr("active_to"), b.integerOr("employees"),
        b.textOr("service_area"), b.integer("source_line"));
    checkActive(b, unit);
    b.done();
    return unit;
  }

  static void checkActive(YamlMapping b, Unit unit) {
    Integer from = unit.activeFrom();
    Integer to = unit.activeTo();
    if (from != null && to != null && to < from)
      b.problem("active_to", "Enheten «" + unit.id() + "» er aktiv til " + to + ", men fra " + from + ".",
          "Bytt om årene.");
    Integer employees = unit.employees();
    if (employees != null && employees < 0) b.problem("employees", "Antall ansatte er under null.", "Rett tallet.");
  }

  List<UnitGroup> groups() {
    List<UnitGroup> groups = reading.root().blocks("unit_groups").stream().map(b -> {
      Selector selector = b.block("selector").map(s -> {
        Selector read = selector(s);
        s.done();
        return read;
      }).orElseGet(() -> {
        b.missing("selector");
        return new Selector.AnyOf(List.of());
      });
      var group = new UnitGroup(b.text("id"), b.texts("labels"), selector, b.flag("includes_private", false),
          b.integer("source_line"));
      if (group.labels().isEmpty()) b.missing("labels");
      b.done();
      return group;
    }).toList();
    checkStaff(groups);
    return groups;
  }

  /** A group whose staff is a group whose staff … must end in a rule of its own. */
  private void checkStaff(List<UnitGroup> groups) {
    Map<String, String> staff = new HashMap<>();
    for (UnitGroup g : groups)
      if (g.selector() instanceof Selector.StaffOf s && s.target().kind() == ReferenceKind.GROUP)
        staff.put(g.id(), s.target().id());
    for (YamlMapping b : reading.root().blocks("unit_groups"))
      if (circular(b.text("id"), staff))
        b.problem("selector", "Gruppen «" + b.text("id") + "» viser til slutt til seg selv.",
            "La staff_of peke på en gruppe med egen regel.");
  }

  private Selector selector(YamlMapping s) {
    List<String> rules = RULES.stream().filter(s::has).toList();
    boolean roleWithin = rules.size() == 2 && rules.contains("role");
    if (rules.size() != 1 && !roleWithin) {
      if (!rules.isEmpty() || s.keys().isEmpty())
        s.problem("selector", "En regel skal ha én av " + RULES.stream().sorted().toList() + ".",
            "Del den i en any-liste.");
      return new Selector.AnyOf(List.of());
    }
    return s.has("role") ? new Selector.ByRole(s.text("role"), roleWithin ? plain(s) : new Selector.All()) : plain(s);
  }

  private static List<Ownership> ownerships(YamlMapping s) {
    List<Ownership> found = new ArrayList<>();
    for (String word : s.texts("ownership")) {
      if (AllowedWords.OWNERSHIP.containsKey(word)) found.add(AllowedWords.OWNERSHIP.get(word));
      else s.problem("ownership", "«" + word + "» er ikke gyldig som ownership.",
          Nearest.remedy(word, AllowedWords.OWNERSHIP.keySet()));
    }
    return List.copyOf(found);
  }

  private Selector plain(YamlMapping s) {
    Ids ids = reading.ids();
    if (s.has("type")) return new Selector.ByType(s.texts("type"));
    if (s.has("sector")) return new Selector.BySector(s.text("sector"));
    if (s.has("ownership")) return new Selector.ByOwnership(ownerships(s));
    if (s.has("ids")) return new Selector.ByIds(ids.knownAll(s, "ids", EntryKind.UNIT));
    if (s.has("under"))
      return new Selector.Under(java.util.Objects.requireNonNullElse(ids.known(s, "under", EntryKind.UNIT), ""));
    if (s.has("staff_of"))
      return new Selector.StaffOf(ids.target(s, "staff_of", s.text("staff_of")).orElse(ReferenceTarget.unit("")));
    if (s.has("any"))
      return new Selector.AnyOf(s.blocks("any").stream().map(x -> {
        Selector read = selector(x);
        x.done();
        return read;
      }).toList());
    s.flag("all", true);
    return new Selector.All();
  }
}
