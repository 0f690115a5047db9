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
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Source;

/**
 * What the plans and the catalogue need of one source.
 *
 * @param places every number of every municipality and its predecessors, with county, group and nation in each publisher's spelling
 * @param contents the contents codes that indicators read
 * @param breakdown the catalogue's name of a dimension → the codes that indicators read
 */
record DataNeeds(Set<String> places, Set<String> contents, Map<String, Set<String>> breakdown) {
  private static final List<String> NATION = List.of("EAK", "EAKUO", "0", "I");

  static DataNeeds of(Source source, List<Indicator> indicators, List<Municipality> municipalities) {
    List<Indicator.FigureSource.FromTable> readings = indicators.stream().map(Indicator::reading)
        .flatMap(r -> r.table(source.id()).stream()).toList();
    Set<String> contents = readings.stream().flatMap(r -> Stream.of(r.x(), r.n(), r.value(), r.s())).filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Set<String>> breakdown = new TreeMap<>();
    readings.forEach(r -> r.breakdown().forEach((name, code) -> breakdown.computeIfAbsent(name, n -> new TreeSet<>()).add(code)));
    return new DataNeeds(places(municipalities), contents, breakdown);
  }

  private static Set<String> places(List<Municipality> municipalities) {
    Set<String> places = new TreeSet<>(NATION);
    for (Municipality m : municipalities) {
      Set<String> numbers = m.numbers().stream().map(Municipality.MunicipalityNumber::number).collect(Collectors.toCollection(TreeSet::new));
      numbers.add(m.number());
      places.addAll(numbers);
      Stream.concat(Stream.of(m.countyNumber()), numbers.stream().map(n -> n.substring(0, Math.min(2, n.length()))))
          .forEach(county -> places.addAll(List.of(county, "EKA" + county)));
      String group = m.kostraGroup();
      if (group != null) places.add(group);
    }
    return places;
  }
}
