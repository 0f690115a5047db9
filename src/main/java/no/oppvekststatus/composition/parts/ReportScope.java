package no.oppvekststatus.composition.parts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.Translated;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.Counted;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.Numbers;
import no.oppvekststatus.wording.PlaceWords;
import no.oppvekststatus.wording.PlanTerms;
import no.oppvekststatus.wording.Sentences;
import no.oppvekststatus.wording.TargetWords;
import no.oppvekststatus.wording.Vocabulary;

/**
 * What one report covers, and its language. A committee's scope contains its own areas with all that is tied to
 * them, and all that is tied to no area; a committee without areas of its own gets everything.
 */
public record ReportScope(Disclosed disclosed, Optional<Committee> committee, Imprint imprint, Texts texts,
    Vocabulary words,
    Numbers numbers, Sentences sentences, TargetWords targets, PlaceWords places, PlanTerms terms) {

  public static ReportScope of(Disclosed disclosed, Optional<Committee> committee, Language language, Imprint imprint) {
    Texts texts = Texts.in(language);
    return new ReportScope(disclosed, committee, imprint, texts, new Vocabulary(texts), new Numbers(texts),
        new Sentences(texts),
        new TargetWords(texts), new PlaceWords(texts), new PlanTerms(texts, disclosed.status().entry().plan().terms()));
  }

  public Status status() { return disclosed.status(); }

  public Plan plan() { return status().entry().plan(); }

  public int year() { return status().year(); }

  public String text(String key, Object... values) { return texts.of(key, values); }

  /** What this edition says otherwise than the one before, in the report's language. */
  public List<Imprint.Correction> corrected() {
    return imprint.corrected().stream().map(c -> c.in(texts.language())).toList();
  }

  public String inLanguage(Translated words) { return words.in(texts.language(), ""); }

  private Set<String> chosen() { return committee.map(c -> Set.copyOf(c.areas())).orElse(Set.of()); }

  public List<AreaStatus> areas() {
    Set<String> chosen = chosen();
    return status().areas().stream().filter(a -> chosen.isEmpty() || chosen.contains(a.area().id())).toList();
  }

  public List<GoalStatus> goals() {
    Set<String> covered = areas().stream().map(a -> a.area().id()).collect(Collectors.toSet());
    return status().goals().stream()
        .filter(g -> g.goal().focusArea() == null || covered.contains(g.goal().focusArea())).toList();
  }

  public List<GoalStatus> goalsOf(AreaStatus area) {
    return status().goals().stream().filter(g -> area.area().id().equals(g.goal().focusArea())).toList();
  }

  /** Every row of the plan's tables that the report covers: one in two tiers is two rows. */
  public List<MeasureStatus> measures() {
    if (chosen().isEmpty()) return status().measures();
    Set<String> own = areas().stream().flatMap(a -> a.measures().stream()).collect(Collectors.toSet());
    Set<String> tied = status().areas().stream().flatMap(a -> a.measures().stream()).collect(Collectors.toSet());
    return status().measures().stream().filter(m -> own.contains(m.measure().id()) || !tied.contains(m.measure().id()))
        .toList();
  }

  /** The same, a measure that stands in two tiers counted once: at its first row. */
  public List<MeasureStatus> once() {
    return once(measures());
  }

  public static List<MeasureStatus> once(List<MeasureStatus> rows) {
    Set<String> seen = new HashSet<>();
    return rows.stream().filter(m -> {
      boolean repeated = m.measure().sameAs().stream().anyMatch(seen::contains);
      seen.add(m.measure().id());
      return !repeated;
    }).toList();
  }

  public boolean repeated(MeasureStatus row) {
    return once().stream().noneMatch(m -> m.measure().id().equals(row.measure().id()));
  }

  public List<IndicatorStatus> indicators() {
    if (chosen().isEmpty()) return status().indicators();
    Set<String> own = areas().stream().flatMap(a -> a.indicators().stream()).collect(Collectors.toSet());
    Set<String> tied = status().areas().stream().flatMap(a -> a.indicators().stream()).collect(Collectors.toSet());
    return status().indicators().stream()
        .filter(i -> own.contains(i.indicator().id()) || !tied.contains(i.indicator().id())).toList();
  }

  public List<IndicatorStatus> indicatorsOf(AreaStatus area) {
    return area.indicators().stream().flatMap(id -> status().indicator(id).stream()).toList();
  }

  public boolean covers(Unit unit) {
    return committee.map(c -> c.units().isEmpty() || c.units().contains(unit.id())).orElse(true);
  }

  public List<Unit> covered(List<Unit> units) { return units.stream().filter(this::covers).toList(); }

  public boolean binding(MeasureStatus m) {
    return plan().obligations().stream().filter(o -> o.id().equals(m.measure().obligation())).findFirst()
        .map(Plan.Obligation::binding).orElse(true);
  }

  public String obligation(MeasureStatus m) {
    return plan().obligations().stream().filter(o -> o.id().equals(m.measure().obligation())).findFirst()
        .map(Plan.Obligation::label).orElse(m.measure().obligation());
  }

  /** The service area a unit is summed under: its own word, else the unit above it, else "" . */
  public String serviceArea(Unit unit) {
    if (unit.serviceArea() != null) return unit.serviceArea();
    if (unit.parent() == null) return "";
    return plan().unit(unit.parent()).map(Unit::name).orElse("");
  }

  /** Service areas in the order their units come. */
  public Set<String> serviceAreas(List<Unit> units) {
    return units.stream().map(this::serviceArea).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** At most so many names, and how many more there are; {@code what} they are names of. */
  public String named(String what, List<String> names, int most) {
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? text("list.and-more", first, rest(what, names, most)) : first;
  }

  /** How many of the names are left out. */
  String rest(String what, List<String> names, int named) {
    return NumberMark.of("antall." + what + "." + year() + ".resten", names.subList(named, names.size()),
        names.size() - named);
  }

  /** The count of something in this report; the id holds for the committee, whose report covers its own alone. */
  public CountedNumber count(String what, List<String> members) {
    return new CountedNumber("antall." + what + "." + year() + committee.map(c -> "." + c.id()).orElse(""), members,
        members.size());
  }

  /** A count in running text: under ten in letters; {@code one} says its own "one". */
  String counted(CountedNumber number, String one, String many, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = letters(number);
    System.arraycopy(more, 0, values, 1, more.length);
    return text(number.value() == 1 ? one : many, values);
  }

  String letters(CountedNumber number) { return number.as(texts.number(number.value())); }

  /** {@code one} where the number is one, else {@code many}; the number itself is {@code {0}}. */
  String counted(CountedNumber number, String one, String many) {
    return text(number.value() == 1 ? one : many, number);
  }

  public Counted counts(MeasureStatus m) { return Counted.of(m, year()); }

  /** The ids under which these are traced. */
  static List<String> ids(List<IndicatorStatus> indicators) {
    return indicators.stream().map(i -> FigureIds.of(i.current().figure())).toList();
  }

  List<String> measureIds(List<MeasureStatus> measures) {
    return measures.stream().map(m -> FigureIds.measure(m.measure().id(), year())).toList();
  }

  static List<String> unitIds(List<Unit> units) { return units.stream().map(u -> FigureIds.unit(u.id())).toList(); }
}
