package no.oppvekststatus.figures;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Indicator.ComparisonPlace;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Municipality.MunicipalityNumber;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;

/**
 * The places that the figures of a plan are read from, in every publisher's spelling: the municipality under all its
 * numbers, its counties, KOSTRA group and nation, and the municipalities that the plan compares it with. The one rule
 * for what is asked of publishers, what a receipt counts as read, and what a report loads.
 */
public final class ReadPlaces {
  private ReadPlaces() {}

  public static Set<String> of(Plan plan, Places history) {
    return of(plan.municipality(), plan.compared(), history);
  }

  private static Set<String> of(Municipality own, List<Municipality> compared, Places history) {
    Set<String> places = of(history.completed(own));
    compared.forEach(other -> places.addAll(numbers(history.completed(other))));
    return places;
  }

  /** Those of all plans together; of a plan that is refused, those of its municipality. */
  public static Set<String> of(PlanBook book, Places history) {
    Set<String> places = new TreeSet<>();
    book.municipalities().forEach(m -> places.addAll(of(history.completed(m))));
    book.heads().forEach(p -> places.addAll(of(p.municipality(), p.compared(), history)));
    return places;
  }

  private static Set<String> of(Municipality m) {
    Set<String> places = numbers(m);
    places.addAll(Assembly.countyCodes(m));
    Stream.of(ComparisonPlace.values()).forEach(reference -> places.addAll(Assembly.codes(reference, m)));
    places.remove("");
    return places;
  }

  private static Set<String> numbers(Municipality m) {
    List<String> numbers = m.numbers().stream().map(MunicipalityNumber::number).toList();
    Set<String> all = new TreeSet<>(numbers);
    all.add(m.number());
    return all;
  }
}
