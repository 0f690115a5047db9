package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.report.Icon;

/** The counts behind a light, as words and as one mark each. */
final class Tally {
  private static final List<Verdict> RESULT_ORDER = List.of(Verdict.WRONG_WAY, Verdict.BEHIND, Verdict.NOT_CERTAIN, Verdict.ON_TRACK,
      Verdict.REACHED_UNCERTAIN, Verdict.REACHED, Verdict.BASELINE, Verdict.NO_TARGET, Verdict.NOT_MEASURED, Verdict.TOO_SMALL,
      Verdict.SUPPRESSED);
  private static final List<MeasureStatus.Verdict> EFFORT_ORDER = List.of(MeasureStatus.Verdict.IN_OPERATION,
      MeasureStatus.Verdict.PARTLY, MeasureStatus.Verdict.DELAYED, MeasureStatus.Verdict.UNANSWERED,
      MeasureStatus.Verdict.START_UNKNOWN, MeasureStatus.Verdict.NOT_DUE, MeasureStatus.Verdict.CHOSEN,
      MeasureStatus.Verdict.NOT_APPLICABLE, MeasureStatus.Verdict.ENDED);

  private Tally() {}

  static String results(Map<Verdict, Integer> counts, Account a) {
    List<String> said = new ArrayList<>();
    for (Verdict v : RESULT_ORDER) if (counts.getOrDefault(v, 0) > 0) said.add(counts.get(v) + " " + a.words().of(v).word());
    return said.isEmpty() ? a.text("result.no-indicator") : String.join(", ", said);
  }

  static List<Icon> resultStrip(Map<Verdict, Integer> counts, Account a) {
    List<Icon> strip = new ArrayList<>();
    for (Verdict v : RESULT_ORDER) for (int i = 0; i < counts.getOrDefault(v, 0); i++) strip.add(a.words().of(v).icon());
    return strip;
  }

  static String efforts(Map<MeasureStatus.Verdict, Integer> counts, Account a) {
    List<String> said = new ArrayList<>();
    for (MeasureStatus.Verdict v : EFFORT_ORDER)
      if (counts.getOrDefault(v, 0) > 0) said.add(counts.get(v) + " " + a.words().of(v).word());
    return said.isEmpty() ? a.text("effort.no-measure") : String.join(", ", said);
  }

  static List<Icon> effortStrip(Map<MeasureStatus.Verdict, Integer> counts, Account a) {
    List<Icon> strip = new ArrayList<>();
    for (MeasureStatus.Verdict v : EFFORT_ORDER) for (int i = 0; i < counts.getOrDefault(v, 0); i++) strip.add(a.words().of(v).icon());
    return strip;
  }

  static Map<MeasureStatus.Verdict, Integer> efforts(List<MeasureStatus> measures) {
    Map<MeasureStatus.Verdict, Integer> counts = new EnumMap<>(MeasureStatus.Verdict.class);
    measures.forEach(m -> counts.merge(m.verdict(), 1, Integer::sum));
    return counts;
  }
}
