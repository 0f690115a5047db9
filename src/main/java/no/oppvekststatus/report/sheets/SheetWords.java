package no.oppvekststatus.report.sheets;

import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.report.parts.Account;

/** Counts by verdict as one line of text. */
final class SheetWords {
  private SheetWords() {}

  static String results(Account a, Map<Verdict, Integer> counts) {
    return counts.entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
        .map(e -> e.getValue() + " " + a.words().of(e.getKey()).word()).collect(Collectors.joining(", "));
  }

  static String efforts(Account a, Map<MeasureStatus.Verdict, Integer> counts) {
    return counts.entrySet().stream().filter(e -> e.getValue() > 0).sorted(Map.Entry.comparingByKey())
        .map(e -> e.getValue() + " " + a.words().of(e.getKey()).word()).collect(Collectors.joining(", "));
  }
}
