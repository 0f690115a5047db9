package no.oppvekststatus.assessment;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.EffortLight;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.assessment.Status.ResultLight;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;

/** Chapter 7 of the rules: two lights for each goal and area, never one score. */
public final class Lights {
  private static final Set<Verdict> REACHED = Set.of(Verdict.REACHED, Verdict.REACHED_UNCERTAIN);
  private static final Set<Verdict> JUDGED =
      Set.of(Verdict.WRONG_WAY, Verdict.BEHIND, Verdict.REACHED, Verdict.REACHED_UNCERTAIN,
          Verdict.ON_TRACK, Verdict.NOT_CERTAIN);
  private static final Set<MeasureStatus.MeasureState> COUNTED =
      Set.of(MeasureStatus.MeasureState.IN_OPERATION, MeasureStatus.MeasureState.PARTLY,
          MeasureStatus.MeasureState.DELAYED, MeasureStatus.MeasureState.UNANSWERED);

  private final Plan plan;
  private final List<IndicatorStatus> indicators;
  private final List<MeasureStatus> measures;

  public Lights(Plan plan, List<IndicatorStatus> indicators, List<MeasureStatus> measures) {
    this.plan = plan;
    this.indicators = indicators;
    this.measures = measures;
  }

  /** {@code verdicts}: of the linked indicators. */
  public static ResultLight result(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) return ResultLight.NO_INDICATOR;
    List<Verdict> judged = verdicts.stream().filter(JUDGED::contains).toList();
    if (judged.contains(Verdict.WRONG_WAY)) return ResultLight.WRONG_WAY;
    if (judged.contains(Verdict.BEHIND)) return ResultLight.BEHIND;
    if (!judged.isEmpty()) return REACHED.containsAll(judged) ? ResultLight.REACHED : ResultLight.ON_TRACK;
    boolean baseline = verdicts.contains(Verdict.BASELINE) || verdicts.contains(Verdict.NO_TARGET);
    return baseline ? ResultLight.BASELINE_ONLY : ResultLight.NOT_MEASURED;
  }

  /** {@code verdicts}: of the linked measures, one that stands in two tiers counted once. */
  public static EffortLight effort(List<MeasureStatus.MeasureState> verdicts) {
    if (verdicts.isEmpty()) return EffortLight.NO_MEASURE;
    List<MeasureStatus.MeasureState> counted = verdicts.stream().filter(COUNTED::contains).toList();
    if (counted.isEmpty())
      return verdicts.contains(MeasureStatus.MeasureState.START_UNKNOWN) ? EffortLight.START_UNKNOWN
          : EffortLight.NOT_DUE;
    if (counted.contains(MeasureStatus.MeasureState.DELAYED)) return EffortLight.DELAYED;
    if (counted.stream().allMatch(v -> v == MeasureStatus.MeasureState.IN_OPERATION)) return EffortLight.IN_OPERATION;
    boolean silent = counted.stream().allMatch(v -> v == MeasureStatus.MeasureState.UNANSWERED);
    return silent ? EffortLight.UNANSWERED : EffortLight.PARTLY;
  }

  public List<GoalStatus> goals() {
    return plan.goals().stream().map(g -> {
      List<IndicatorStatus> i = indicators.stream().filter(s -> s.link().goals().contains(g.id())).toList();
      List<MeasureStatus> m = measures.stream().filter(s -> linked(s.measure(), g)).toList();
      return new GoalStatus(g, result(verdicts(i)), effort(efforts(m)), ids(i), measureIds(m), results(i), counts(m));
    }).toList();
  }

  public List<AreaStatus> areas() {
    return plan.focusAreas().stream().map(a -> {
      List<Plan.Goal> goals = plan.goals().stream().filter(g -> a.id().equals(g.focusArea())).toList();
      Set<String> goalIds = goals.stream().map(Plan.Goal::id).collect(Collectors.toSet());
      List<IndicatorStatus> i = indicators.stream().filter(s -> s.link().goals().contains(a.id())
          || s.link().goals().stream().anyMatch(goalIds::contains)).toList();
      List<MeasureStatus> m = measures.stream().filter(s -> s.measure().focusAreas().contains(a.id())
          || s.measure().goals().stream().anyMatch(l -> l.ref().equals(a.id()) || goalIds.contains(l.ref()))
          || goals.stream().anyMatch(g -> s.measure().id().equals(g.measure()))).toList();
      return new AreaStatus(a, result(verdicts(i)), effort(efforts(m)), goals.stream().map(Plan.Goal::id).toList(),
          ids(i),
          measureIds(m), results(i), counts(m));
    }).toList();
  }

  private static boolean linked(Measure m, Plan.Goal g) {
    return m.id().equals(g.measure()) || m.goals().stream().anyMatch(l -> l.ref().equals(g.id()));
  }

  private static List<Verdict> verdicts(List<IndicatorStatus> indicators) {
    return indicators.stream().map(i -> i.current().verdict()).toList();
  }

  private static List<MeasureStatus.MeasureState> efforts(List<MeasureStatus> measures) {
    return once(measures).stream().map(MeasureStatus::verdict).toList();
  }

  /** A measure that stands in two tiers counts once: the first row of it. */
  static List<MeasureStatus> once(List<MeasureStatus> measures) {
    Set<String> seen = new HashSet<>();
    return measures.stream().filter(s -> {
      boolean first = s.measure().sameAs().stream().noneMatch(seen::contains);
      seen.add(s.measure().id());
      return first;
    }).toList();
  }

  private static List<String> ids(List<IndicatorStatus> indicators) {
    Set<String> ids = new LinkedHashSet<>();
    indicators.forEach(i -> ids.add(i.indicator().id()));
    return List.copyOf(ids);
  }

  private static List<String> measureIds(List<MeasureStatus> measures) {
    return measures.stream().map(m -> m.measure().id()).toList();
  }

  private static Map<Verdict, Integer> results(List<IndicatorStatus> indicators) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    verdicts(indicators).forEach(v -> counts.merge(v, 1, Integer::sum));
    return counts;
  }

  private static Map<MeasureStatus.MeasureState, Integer> counts(List<MeasureStatus> measures) {
    Map<MeasureStatus.MeasureState, Integer> counts = new EnumMap<>(MeasureStatus.MeasureState.class);
    efforts(measures).forEach(v -> counts.merge(v, 1, Integer::sum));
    return counts;
  }
}
