package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.wording.Numbers;

/** The counts behind a light, as words and as one mark each. */
public final class StatusTally {
  private static final List<Verdict> RESULT_ORDER =
      List.of(Verdict.WRONG_WAY, Verdict.BEHIND, Verdict.NOT_CERTAIN, Verdict.ON_TRACK,
          Verdict.REACHED_UNCERTAIN, Verdict.REACHED, Verdict.BASELINE, Verdict.NO_TARGET, Verdict.NOT_MEASURED,
          Verdict.TOO_SMALL,
          Verdict.SUPPRESSED);
  private static final List<MeasureStatus.MeasureState> EFFORT_ORDER = List.of(MeasureStatus.MeasureState.IN_OPERATION,
      MeasureStatus.MeasureState.PARTLY, MeasureStatus.MeasureState.DELAYED, MeasureStatus.MeasureState.UNANSWERED,
      MeasureStatus.MeasureState.START_UNKNOWN, MeasureStatus.MeasureState.NOT_DUE, MeasureStatus.MeasureState.CHOSEN,
      MeasureStatus.MeasureState.NOT_APPLICABLE, MeasureStatus.MeasureState.ENDED);

  private StatusTally() {}

  static String results(AreaStatus area, ReportScope a) {
    return results(owner(a, area), area.indicators(), area.results(), a);
  }

  static String results(GoalStatus goal, ReportScope a) {
    return results(owner(a, goal), goal.indicators(), goal.results(), a);
  }

  static String efforts(AreaStatus area, ReportScope a) {
    return efforts(owner(a, area), area.measures(), area.efforts(), a);
  }

  static String efforts(GoalStatus goal, ReportScope a) {
    return efforts(owner(a, goal), goal.measures(), goal.efforts(), a);
  }

  public static String owner(ReportScope a, AreaStatus area) { return "omrade." + area.area().id() + "." + a.year(); }

  public static String owner(ReportScope a, GoalStatus goal) { return "planmal." + goal.goal().id() + "." + a.year(); }

  /** How many of the owner's indicators have the verdict. */
  public static String count(ReportScope a, String owner, List<String> indicators, Verdict v, int count) {
    return NumberMark.of(owner + ".resultat." + code(v),
        ReportScope.ids(indicators.stream().flatMap(id -> a.status().indicator(id).stream())
            .filter(i -> i.current().verdict() == v).toList()),
        count);
  }

  /** How many of the owner's measures have the verdict. */
  public static String count(ReportScope a, String owner, List<String> measures, MeasureStatus.MeasureState v,
      int count) {
    return NumberMark.of(owner + ".innsats." + code(v), a.measureIds(ReportScope.once(
        measures.stream().flatMap(id -> a.status().measure(id).stream()).filter(m -> m.verdict() == v).toList())),
        count);
  }

  private static String code(Enum<?> verdict) { return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

  private static String results(String owner, List<String> indicators, Map<Verdict, Integer> counts, ReportScope a) {
    List<String> said = new ArrayList<>();
    for (Verdict v : RESULT_ORDER)
      if (counts.getOrDefault(v, 0) > 0) said
          .add(count(a, owner, indicators, v, counts.getOrDefault(v, 0)) + Numbers.HARD_SPACE + a.words().of(v).word());
    return said.isEmpty() ? a.text("result.no-indicator") : String.join(", ", said);
  }

  static List<Icon> resultStrip(Map<Verdict, Integer> counts, ReportScope a) {
    List<Icon> strip = new ArrayList<>();
    for (Verdict v : RESULT_ORDER)
      for (int i = 0; i < counts.getOrDefault(v, 0); i++) strip.add(a.words().of(v).icon());
    return strip;
  }

  /** Of these measures; {@code owner} names them. */
  static String efforts(String owner, List<MeasureStatus> measures, ReportScope a) {
    return efforts(owner, measures.stream().map(m -> m.measure().id()).toList(), efforts(measures), a);
  }

  private static String efforts(String owner, List<String> measures, Map<MeasureStatus.MeasureState, Integer> counts,
      ReportScope a) {
    List<String> said = new ArrayList<>();
    for (MeasureStatus.MeasureState v : EFFORT_ORDER)
      if (counts.getOrDefault(v, 0) > 0)
        said.add(count(a, owner, measures, v, counts.getOrDefault(v, 0)) + Numbers.HARD_SPACE + a.words().of(v).word());
    return said.isEmpty() ? a.text("effort.no-measure") : String.join(", ", said);
  }

  static List<Icon> effortStrip(Map<MeasureStatus.MeasureState, Integer> counts, ReportScope a) {
    List<Icon> strip = new ArrayList<>();
    for (MeasureStatus.MeasureState v : EFFORT_ORDER)
      for (int i = 0; i < counts.getOrDefault(v, 0); i++) strip.add(a.words().of(v).icon());
    return strip;
  }

  static Map<MeasureStatus.MeasureState, Integer> efforts(List<MeasureStatus> measures) {
    Map<MeasureStatus.MeasureState, Integer> counts = new EnumMap<>(MeasureStatus.MeasureState.class);
    measures.forEach(m -> counts.merge(m.verdict(), 1, Integer::sum));
    return counts;
  }
}
