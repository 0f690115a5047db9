package no.oppvekststatus.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.FindingCode;

/** The night's data remarks in plain Norwegian: the new ones by kind, the known ones as a number. */
final class RemarkLines {
  private RemarkLines() {}

  static List<String> of(List<NightFacts.RemarkCount> remarks) {
    if (remarks.stream().allMatch(r -> r.fresh() == 0)) return List.of();
    Map<String, List<NightFacts.RemarkCount>> byReport = new LinkedHashMap<>();
    remarks.forEach(r -> byReport.computeIfAbsent(r.municipality() + " " + r.year(), k -> new ArrayList<>()).add(r));
    List<String> lines = new ArrayList<>(List.of("", "Nye datamerknader (arket Datakvalitet i arbeidsboken):"));
    byReport.forEach((report, kinds) -> {
      long known = kinds.stream().mapToLong(NightFacts.RemarkCount::known).sum();
      if (kinds.stream().allMatch(r -> r.fresh() == 0)) return;
      lines.add("  " + report + ":" + (known > 0 ? " (" + known + " er kjent fra før)" : ""));
      Map<String, Long> fresh = new LinkedHashMap<>();
      kinds.stream().filter(r -> r.fresh() > 0).forEach(r -> fresh.merge(word(r.code()), r.fresh(), Long::sum));
      fresh.forEach((word, n) -> lines.add("    " + n + " × " + word));
    });
    return lines;
  }

  /** A remark on the plan file has a code of its own; there are many kinds, and the report has their words. */
  private static String word(String code) {
    return FindingCode.find(code).map(RemarkLines::word).orElse("merknader til planfilen");
  }

  private static String word(FindingCode code) {
    return switch (code) {
      case OUTLIER -> "tall som skiller seg ut";
      case ANSWERS_FELL -> "over en femtedel færre svar enn sist";
      case SHARE_ABOVE_100 -> "prosent over hundre";
      case MORE_THAN_ALL -> "teller større enn nevner";
      case BASE_JUMP -> "nevner som gjør et hopp";
      case BASE_MISSING -> "prosent uten antall svar";
      case YEAR_MISSING -> "tall som mangler for rapportåret";
      case YEAR_GAP -> "år uten tall mellom år med tall";
      case YEAR_VANISHED -> "år som er borte fra den nyeste publiseringen";
      case REVISED -> "tall som er endret i kilden";
      case CONTRADICTING -> "to filer av samme publisering med ulike tall";
      case FINAL_DIFFERS -> "endelig tall ulikt det foreløpige";
      case PLACES_DIFFER -> "kommunenummer som ikke stemmer med KLASS";
      case COMPARED_MISSING -> "sammenligningskommune uten tall";
      case PRELIMINARY -> "foreløpige tall";
      case UNIT_SILENT -> "enheter uten svar";
      case GOAL_WITHOUT_INDICATOR -> "mål uten indikator";
      case GOAL_WITHOUT_MEASURE -> "mål uten tiltak";
    };
  }
}
