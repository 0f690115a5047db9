package no.oppvekststatus.composition.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.parts.StatusTally;
import no.oppvekststatus.document.NumberMark;

/** Counts by verdict as one line of text. */
final class SheetWords {
  private SheetWords() {}

  static String results(ReportScope a, AreaStatus s) {
    return results(a, StatusTally.owner(a, s), s.indicators(), s.results());
  }

  static String results(ReportScope a, GoalStatus s) {
    return results(a, StatusTally.owner(a, s), s.indicators(), s.results());
  }

  static String efforts(ReportScope a, AreaStatus s) {
    return efforts(a, StatusTally.owner(a, s), s.measures(), s.efforts());
  }

  static String efforts(ReportScope a, GoalStatus s) {
    return efforts(a, StatusTally.owner(a, s), s.measures(), s.efforts());
  }

  /** Of every measure that the report covers, for an alternative text. */
  static String efforts(ReportScope a) {
    return NumberMark.plain(
        efforts(a, "", List.of(), a.once().stream().collect(Collectors.toMap(m -> m.verdict(), m -> 1, Integer::sum))));
  }

  private static String results(ReportScope a, String owner, List<String> indicators, Map<Verdict, Integer> counts) {
    return counts.entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
        .map(e -> StatusTally.count(a, owner, indicators, e.getKey(), e.getValue()) + " "
            + a.words().of(e.getKey()).word())
        .collect(Collectors.joining(", "));
  }

  private static String efforts(ReportScope a, String owner, List<String> measures,
      Map<MeasureStatus.MeasureState, Integer> counts) {
    return counts.entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
        .map(e -> StatusTally.count(a, owner, measures, e.getKey(), e.getValue()) + " "
            + a.words().of(e.getKey()).word())
        .collect(Collectors.joining(", "));
  }
}
