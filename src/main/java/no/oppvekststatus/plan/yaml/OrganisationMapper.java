package no.oppvekststatus.plan.yaml;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Organisation.Recipient;
import no.oppvekststatus.plan.Organisation.ReportingRound;
import no.oppvekststatus.plan.Ownership;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.ReferenceKind;
import no.oppvekststatus.plan.ReferenceTarget;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;

/** What a municipality fills in beside its plan: real units, who answers, committees, recipients and the round. */
public final class OrganisationMapper {
  private final Plan plan;
  private final YamlMapping root;
  private final Function<String, byte @Nullable []> beside;
  private final Map<String, Unit> known = new LinkedHashMap<>();

  private OrganisationMapper(Plan plan, YamlMapping root, Function<String, byte @Nullable []> beside) {
    this.plan = plan;
    this.root = root;
    this.beside = beside;
    plan.units().forEach(u -> known.put(u.id(), u));
  }

  /** Nothing where the file is not YAML. {@code beside}: the bytes of a file in the same folder, null for none. */
  public static Optional<Organisation> organisation(YamlText file, Plan plan,
      Function<String, byte @Nullable []> beside, Problems problems) {
    return file.root(problems).map(root -> new OrganisationMapper(plan, root, beside).read());
  }

  private Organisation read() {
    PlanMapper.checkSchema(root);
    String municipality = root.text("municipality");
    if (!municipality.equals(plan.municipality().id()))
      root.problem("municipality", "Filen gjelder «" + municipality + "», planen «" + plan.municipality().id() + "».",
          "Rett «municipality».");
    List<Unit> units = units();
    List<Committee> committees = section("committees", this::committee);
    List<Recipient> recipients = new ArrayList<>(section("recipients", b -> recipient(b, committees)));
    recipients.addAll(unitLeaders());
    var organisation = new Organisation(municipality, root.flag("sample", false), LookMapper.accent(root),
        LookMapper.arms(root, beside), units, committees, recipients, round(), answers());
    if (committees.isEmpty())
      root.problem("committees", "Ingen utvalg får rapporten.", "Legg til minst ett under «committees».");
    root.done();
    return organisation;
  }

  private List<Unit> units() {
    List<YamlMapping> blocks = root.blocks("units");
    Map<String, Integer> seen = new HashMap<>();
    for (YamlMapping b : blocks) Ids.checkFirst(b, seen);
    List<Unit> units = new ArrayList<>();
    for (YamlMapping b : blocks) {
      Unit unit = unit(b);
      known.put(unit.id(), unit);
      units.add(unit);
    }
    Map<String, String> parents = new HashMap<>();
    known.values().forEach(u -> Optional.ofNullable(u.parent()).ifPresent(p -> parents.put(u.id(), p)));
    for (YamlMapping b : blocks) {
      checkPlace(b);
      if (UnitMapper.circular(b.text("id"), parents))
        b.problem("parent", "Enheten «" + b.text("id") + "» ligger til slutt under seg selv.",
            "Rett «parent» hos en av dem i ringen.");
    }
    return units;
  }

  private void checkPlace(YamlMapping b) {
    for (String key : new String[] {"parent", "member_of"}) {
      String id = b.textOr(key);
      if (id != null && !known.containsKey(id))
        b.problem(key, "«" + id + "» i «" + key + "» finnes ikke.", Nearest.remedy(id, known.keySet()));
    }
  }

  /** What is not written is taken from the plan's unit of the same id, or from the type unit it is a member of. */
  private Unit unit(YamlMapping b) {
    String id = b.text("id");
    String memberOf = b.textOr("member_of");
    Unit same = plan.unit(id).orElse(null);
    Unit model = same != null ? same : memberOf == null ? null : plan.unit(memberOf).orElse(null);
    Ids.checkSigns(b);
    String name = or(b, "name", same, Unit::name);
    String type = or(b, "type", model, Unit::type);
    if (name == null) b.missing("name");
    if (type == null) b.missing("type");
    Ownership ownership =
        b.oneOf("ownership", AllowedWords.OWNERSHIP, model == null ? Ownership.MUNICIPAL : model.ownership());
    boolean external = b.flag("external", model != null && model.external());
    var unit = new Unit(id, name == null ? "" : name,
        b.has("aliases") ? b.texts("aliases") : same == null ? List.of() : same.aliases(),
        type == null ? "" : type, or(b, "sector", model, Unit::sector), ownership, or(b, "parent", model, Unit::parent),
        memberOf != null ? memberOf : same == null ? null : same.memberOf(), external, true, b.integerOr("count"),
        b.flag("reports", model == null ? !external : model.reports()), b.integerOr("active_from"),
        b.integerOr("active_to"),
        b.integerOr("employees"), b.textOr("service_area"), same == null ? 0 : same.sourceLine());
    UnitMapper.checkActive(b, unit);
    b.done();
    return unit;
  }

  private static @Nullable String or(YamlMapping b, String key, @Nullable Unit model,
      Function<Unit, @Nullable String> part) {
    String written = b.textOr(key);
    return written != null || model == null ? written : part.apply(model);
  }

  private Committee committee(YamlMapping b) {
    for (String area : b.texts("areas"))
      if (plan.focusAreas().stream().noneMatch(a -> a.id().equals(area)))
        b.problem("areas", "Området «" + area + "» finnes ikke i planen.",
            Nearest.remedy(area, plan.focusAreas().stream()
                .map(Plan.FocusArea::id).toList()));
    Set<String> units = new LinkedHashSet<>();
    for (String id : b.texts("units"))
      if (known.containsKey(id)) units.addAll(unfolded(id));
      else b.problem("units", "Enheten «" + id + "» finnes ikke.", Nearest.remedy(id, known.keySet()));
    return new Committee(b.text("id"), b.text("name"), email(b), b.texts("areas"), List.copyOf(units),
        b.flag("workbook", false));
  }

  private List<String> unfolded(String node) {
    return known.values().stream().filter(u -> under(u, node)).map(Unit::id).toList();
  }

  private boolean under(Unit unit, String node) {
    Set<String> passed = new LinkedHashSet<>();
    for (Unit at = unit; at != null && passed.add(at.id());) {
      if (at.id().equals(node) || node.equals(at.memberOf())) return true;
      String up = at.parent();
      at = up == null ? null : known.get(up);
    }
    return false;
  }

  private Recipient recipient(YamlMapping b, List<Committee> committees) {
    String unit = b.textOr("unit");
    String committee = b.textOr("committee");
    List<String> ids = committees.stream().map(Committee::id).toList();
    DocumentKind document = b.oneOf("document", AllowedWords.DOCUMENT, null);
    if (ids.contains(b.text("id"))) b.problem("id", "Id-en «" + b.text("id") + "» er et utvalgs.",
        "Gi mottakeren en egen id.");
    if (committee != null && !ids.contains(committee))
      b.problem("committee", "Utvalget «" + committee + "» finnes ikke.", Nearest.remedy(committee, ids));
    if (committee != null && document != DocumentKind.STATUS_REPORT)
      b.problem("committee", "Bare en statusrapport hører til et utvalg.", "Skriv «document: statusrapport».");
    if (unit != null && !known.containsKey(unit))
      b.problem("unit", "Enheten «" + unit + "» finnes ikke.", Nearest.remedy(unit,
          known.keySet()));
    if (document == DocumentKind.UNIT_REPORT && unit == null) b.missing("unit");
    return new Recipient(b.text("id"), b.text("role"), email(b), document, unit, committee, b.flag("workbook", false));
  }

  /** One recipient for every unit that reports, from the pattern {@code unit_leaders}. */
  private List<Recipient> unitLeaders() {
    return root.block("unit_leaders").map(b -> {
      String role = b.text("role");
      String pattern = b.text("email");
      if (!pattern.contains("{unit}")) b.problem("email", "Adressen mangler {unit}.", "Skriv leder.{unit}@….");
      b.done();
      return known.values().stream().filter(u -> u.reports() && !replaced(u)).map(u -> new Recipient("leder-" + u.id(),
          role + ", " + u.name(), pattern.replace("{unit}", u.id()), DocumentKind.UNIT_REPORT, u.id())).toList();
    }).orElse(List.of());
  }

  private boolean replaced(Unit unit) { return known.values().stream().anyMatch(u -> unit.id().equals(u.memberOf())); }

  private static String email(YamlMapping b) {
    String email = b.text("email");
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[a-z]+")) b.problem("email", "«" + email + "» er ikke en e-postadresse.",
        "Skriv navn@tjener.no.");
    return email;
  }

  private ReportingRound round() {
    Optional<YamlMapping> b = root.block("round");
    if (b.isEmpty()) root.missing("round");
    MonthDay opens = b.map(r -> monthDay(r, "opens")).orElse(MonthDay.of(12, 1));
    MonthDay due = b.map(r -> monthDay(r, "due")).orElse(MonthDay.of(2, 1));
    b.ifPresent(YamlMapping::done);
    return new ReportingRound(opens.getMonthValue(), opens.getDayOfMonth(), due.getMonthValue(), due.getDayOfMonth());
  }

  private static MonthDay monthDay(YamlMapping b, String key) {
    String text = b.text(key);
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      b.problem(key, "«" + text + "» er ikke en dag i året.", "Skriv \"12-01\" for 1. desember.");
      return MonthDay.of(12, 1);
    }
  }

  private Map<ReferenceTarget, List<ReferenceTarget>> answers() {
    Map<ReferenceTarget, List<ReferenceTarget>> answers = new LinkedHashMap<>();
    root.block("answers").ifPresent(b -> {
      List<ReferenceTarget> units = new ArrayList<>();
      known.keySet().forEach(id -> units.add(ReferenceTarget.unit(id)));
      plan.unitGroups().forEach(g -> units.add(new ReferenceTarget(ReferenceKind.GROUP, g.id())));
      List<ReferenceTarget> all = new ArrayList<>(units);
      plan.roles().forEach(r -> all.add(new ReferenceTarget(ReferenceKind.ROLE, r.id())));
      plan.bodies().forEach(o -> all.add(new ReferenceTarget(ReferenceKind.BODY, o.id())));
      plan.arenas().forEach(a -> all.add(new ReferenceTarget(ReferenceKind.ARENA, a.id())));
      for (String key : b.keys()) {
        List<ReferenceTarget> answering =
            b.texts(key).stream().flatMap(answer -> oneOf(units, b, key, answer).stream()).toList();
        oneOf(all, b, key, key).ifPresent(named -> answers.put(named, answering));
      }
    });
    return answers;
  }

  private static Optional<ReferenceTarget> oneOf(List<ReferenceTarget> known, YamlMapping b, String key,
      String written) {
    Optional<ReferenceTarget> target = ReferenceTarget.parse(written).filter(known::contains);
    if (target.isEmpty())
      b.problem(key, "«" + written + "» under «answers» finnes ikke.",
          Nearest.remedy(written, known.stream().map(ReferenceTarget::toString).toList()));
    return target;
  }

  private <T> List<T> section(String key, Function<YamlMapping, T> one) {
    Map<String, Integer> seen = new HashMap<>();
    return root.blocks(key).stream().map(b -> {
      Ids.checkFirst(b, seen);
      T read = one.apply(b);
      b.done();
      return read;
    }).toList();
  }
}
