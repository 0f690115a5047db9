package no.oppvekststatus.figures;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.oppvekststatus.plan.Municipality;

/**
 * The county a municipality lay in: the two first digits of the number it had that year. County reforms gave new
 * numbers to the municipalities too, so that its numbers give them.
 *
 * @param code today's county in the spelling of one publisher ("EKA34" or "34"), "" where it is not asked for
 */
record Counties(Municipality municipality, String code) {

  /** The county of an earlier year in the same spelling; empty where it is today's, not one, or not known. */
  Optional<String> codeIn(int year) {
    String today = municipality.countyNumber();
    if (today.isEmpty() || !code.endsWith(today)) return Optional.empty();
    List<String> numbers = new NumberHistory(municipality).in(year, number -> false).numbers();
    TreeSet<String> counties =
        new TreeSet<>(numbers.stream().filter(n -> n.length() == 4).map(n -> n.substring(0, 2)).toList());
    if (counties.size() != 1 || counties.first().equals(today)) return Optional.empty();
    return Optional.of(code.substring(0, code.length() - today.length()) + counties.first());
  }

  /** The first year in which the municipality lies in today's county. */
  Optional<Integer> firstYear() {
    return municipality.numbers().stream()
        .filter(n -> n.number().startsWith(municipality.countyNumber()) && n.from() != null)
        .flatMap(n -> Optional.ofNullable(n.from()).stream()).map(java.time.LocalDate::getYear).min(Integer::compareTo);
  }

  /** Every code the county of any of its numbers has in this spelling. */
  static List<String> all(Municipality m) {
    return m.numbers().stream().map(n -> n.number().substring(0, Math.min(2, n.number().length()))).distinct().sorted()
        .flatMap(c -> java.util.stream.Stream.of(c, "EKA" + c)).toList();
  }
}
