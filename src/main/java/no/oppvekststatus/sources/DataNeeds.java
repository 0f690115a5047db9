package no.oppvekststatus.sources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Source;

/**
 * What the plans and the catalogue need of one source.
 *
 * @param places those that the plans' figures are read from, in each publisher's spelling
 * @param contents the contents codes that indicators read
 * @param breakdown the catalogue's name of a dimension → the codes that indicators read
 */
record DataNeeds(Set<String> places, Set<String> contents, Map<String, Set<String>> breakdown) {
  /** Udir's own code of the country; it never stands in a file, where the country is 0. */
  private static final String UDIR_COUNTRY = "I";

  static DataNeeds of(Source source, List<Indicator> indicators, Set<String> places) {
    List<Indicator.FigureSource.FromTable> readings = indicators.stream().map(Indicator::reading)
        .flatMap(r -> r.table(source.id()).stream()).toList();
    Set<String> contents =
        readings.stream().flatMap(r -> Stream.of(r.x(), r.n(), r.value(), r.s())).filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Set<String>> breakdown = new TreeMap<>();
    readings.forEach(
        r -> r.breakdown().forEach((name, code) -> breakdown.computeIfAbsent(name, n -> new TreeSet<>()).add(code)));
    Set<String> asked = new TreeSet<>(places);
    asked.add(UDIR_COUNTRY);
    return new DataNeeds(asked, contents, breakdown);
  }
}
