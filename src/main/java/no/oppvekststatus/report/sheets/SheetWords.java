package no.oppvekststatus.report.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.report.lineage.Printed;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.parts.Tally;

/** Counts by verdict as one line of text. */
final class SheetWords {
  private SheetWords() {}

  static String results(Account a, AreaStatus s) { return results(a, Tally.owner(a, s), s.indicators(), s.results()); }

  static String results(Account a, GoalStatus s) { return results(a, Tally.owner(a, s), s.indicators(), s.results()); }

  static String efforts(Account a, AreaStatus s) { return efforts(a, Tally.owner(a, s), s.measures(), s.efforts()); }

  static String efforts(Account a, GoalStatus s) { return efforts(a, Tally.owner(a, s), s.measures(), s.efforts()); }

  /** Of every measure that the account covers, for an alternative text. */
  static String efforts(Account a) {
    return Printed.plain(efforts(a, "", List.of(), a.once().stream().collect(Collectors.toMap(m -> m.verdict(), m -> 1, Integer::sum))));
  }

  private static String results(Account a, String owner, List<String> indicators, Map<Verdict, Integer> counts) {
    return counts.entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
        .map(e -> Tally.count(a, owner, indicators, e.getKey(), e.getValue()) + " " + a.words().of(e.getKey()).word()).collect(Collectors.joining(", "));
  }

  private static String efforts(Account a, String owner, List<String> measures, Map<MeasureStatus.Verdict, Integer> counts) {
    return counts.entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
        .map(e -> Tally.count(a, owner, measures, e.getKey(), e.getValue()) + " " + a.words().of(e.getKey()).word()).collect(Collectors.joining(", "));
  }
}
