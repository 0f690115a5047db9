package no.oppvekststatus.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The night's data remarks in plain Norwegian: the new ones by kind, the known ones as a number. */
final class RemarkLines {
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("OUTLIER", "tall som skiller seg ut"),
      Map.entry("ANSWERS_FELL", "over en femtedel færre svar enn sist"),
      Map.entry("SHARE_ABOVE_100", "prosent over hundre"),
      Map.entry("MORE_THAN_ALL", "teller større enn nevner"),
      Map.entry("BASE_JUMP", "nevner som gjør et hopp"),
      Map.entry("BASE_MISSING", "prosent uten antall svar"),
      Map.entry("YEAR_MISSING", "tall som mangler for rapportåret"),
      Map.entry("YEAR_GAP", "år uten tall mellom år med tall"),
      Map.entry("YEAR_VANISHED", "år som er borte fra den nyeste publiseringen"),
      Map.entry("REVISED", "tall som er endret i kilden"),
      Map.entry("CONTRADICTING", "to filer av samme publisering med ulike tall"),
      Map.entry("FINAL_DIFFERS", "endelig tall ulikt det foreløpige"),
      Map.entry("PLACES_DIFFER", "kommunenummer som ikke stemmer med KLASS"),
      Map.entry("PRELIMINARY", "foreløpige tall"),
      Map.entry("UNIT_SILENT", "enheter uten svar"),
      Map.entry("GOAL_WITHOUT_INDICATOR", "mål uten indikator"),
      Map.entry("GOAL_WITHOUT_MEASURE", "mål uten tiltak"));

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
  private static String word(String code) { return WORDS.getOrDefault(code, "merknader til planfilen"); }
}
