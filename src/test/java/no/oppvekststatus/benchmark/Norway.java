package no.oppvekststatus.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** As many municipalities in as many counties as there are, with invented numbers of the real form. */
final class Norway {
  /** County number → how many municipalities it has; 357 in all. */
  private static final Map<String, Integer> COUNTIES = new TreeMap<>(Map.ofEntries(Map.entry("03", 1), Map.entry("11", 23),
      Map.entry("15", 27), Map.entry("18", 41), Map.entry("31", 12), Map.entry("32", 21), Map.entry("33", 18), Map.entry("34", 46),
      Map.entry("39", 6), Map.entry("40", 17), Map.entry("42", 25), Map.entry("46", 43), Map.entry("50", 38), Map.entry("55", 21),
      Map.entry("56", 18)));

  private Norway() {}

  /** The first {@code count} municipality numbers, at most 357, in order. */
  static List<String> municipalities(int count) {
    List<String> numbers = new ArrayList<>();
    COUNTIES.forEach((county, size) -> {
      for (int i = 1; i <= size; i++) numbers.add(county + String.format(Locale.ROOT, "%02d", i));
    });
    return numbers.subList(0, count);
  }
}
