package no.oppvekststatus.plan.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.RemarkCode;
import no.oppvekststatus.plan.Unit;

/** What is odd in a plan as a whole: numbers used twice, goals that nothing serves, units that are only types. */
final class PlanRemarks {
  private final Ids ids;
  private final FoundRemarks remarks;
  private final PlanReading reading;

  PlanRemarks(PlanReading reading) {
    this.reading = reading;
    this.ids = reading.ids();
    this.remarks = reading.remarks();
  }

  void all(List<Measure> measures, List<Plan.Goal> goals, List<IndicatorLink> links, List<Unit> units,
      List<Plan.Challenge> challenges) {
    rowNumbers(measures);
    sameMeasures(measures);
    tiers(measures);
    goals(measures, goals, links);
    for (Unit u : units)
      if (!u.namedInSource() && !u.external())
        remarks.add(RemarkCode.UNIT_ONLY_TYPE, u.id(), ids.line(EntryKind.UNIT, u.id()), u.name(), u.id());
    for (Plan.Challenge c : challenges)
      if (c.measure() == null)
        remarks.add(RemarkCode.CHALLENGE_WITHOUT_MEASURE, c.id(), ids.line(EntryKind.CHALLENGE, c.id()), c.title());
  }

  /** Numbers are compared within one tier's tables: two tiers may both begin at 1. */
  private void rowNumbers(List<Measure> measures) {
    Map<String, Measure> seen = new HashMap<>();
    for (Measure m : measures) {
      if (m.rowNo() == null || m.rowNo().isBlank()) continue;
      Measure earlier = seen.putIfAbsent(m.tier() + "/" + m.rowNo(), m);
      if (earlier != null)
        remarks.add(RemarkCode.DUPLICATE_ROW_NUMBER, m.id(), ids.line(EntryKind.MEASURE, m.id()), m.rowNo(),
            earlier.title(),
            m.title());
    }
  }

  /** One remark where the plan sorts no measure at all, else one for each that it left out. */
  private void tiers(List<Measure> measures) {
    List<Measure> without = measures.stream().filter(m -> m.tier() == null).toList();
    if (!without.isEmpty() && without.size() == measures.size())
      remarks.add(RemarkCode.PLAN_WITHOUT_TIERS, "measures", reading.root().line("measures"));
    else
      for (Measure m : without)
        remarks.add(RemarkCode.MEASURE_WITHOUT_TIER, m.id(), ids.line(EntryKind.MEASURE, m.id()), m.title());
  }

  private void sameMeasures(List<Measure> measures) {
    for (YamlMapping b : reading.root().blocks("measures"))
      for (Measure m : measures)
        if (m.id().equals(b.textOr("id")))
          for (String other : m.sameAs())
            measures.stream().filter(o -> o.id().equals(other) && !o.sameAs().contains(m.id())).findFirst()
                .ifPresent(o -> b.problem("same_measure_as",
                    "«" + m.id() + "» sier at «" + other + "» er samme tiltak, men ikke omvendt.",
                    "Legg til same_measure_as: [" + m.id() + "] hos «" + other + "»."));
  }

  private void goals(List<Measure> measures, List<Plan.Goal> goals, List<IndicatorLink> links) {
    Set<String> served = new HashSet<>();
    measures.forEach(m -> m.goals().forEach(g -> served.add(g.ref())));
    Set<String> measured = new HashSet<>();
    links.forEach(l -> measured.addAll(l.goals()));
    for (Plan.Goal g : goals) {
      int line = ids.line(EntryKind.GOAL, g.id());
      if (!served.contains(g.id()) && g.measure() == null)
        remarks.add(RemarkCode.GOAL_WITHOUT_MEASURE, g.id(), line, g.text());
      if (!measured.contains(g.id()))
        remarks.add(RemarkCode.GOAL_WITHOUT_INDICATOR, g.id(), line, g.text());
    }
  }
}
