package no.oppvekststatus.figures;

import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.plan.PlanBook;

/**
 * Every municipality number that the plans or the lists from KLASS name, and the years that the lists cover
 * that a number is none.
 *
 * @param firstYear of the dates in the lists of codes; a list says nothing of what was before it
 * @param lastYear of the same dates; a list says nothing of what came after it
 */
public record KnownPlaces(Set<String> numbers, int firstYear, int lastYear) {
  private static final Pattern MUNICIPAL = Pattern.compile("(?!00|2[1-9]|99)\\d{4}");
  /** A list that names fewer municipalities is of a part of the country. */
  private static final int FEWEST_IN_A_COUNTRY = 300;

  /** Without a list nobody can say that a number is none. */
  public static final KnownPlaces NO_LIST = new KnownPlaces(Set.of(), Integer.MAX_VALUE, Integer.MIN_VALUE);

  public static KnownPlaces of(Places lists, PlanBook book) {
    IntSummaryStatistics years =
        lists.codes().stream().filter(c -> municipal(c.code())).flatMap(c -> Stream.of(c.from(), c.to()))
            .filter(Objects::nonNull).mapToInt(day -> day.getYear()).summaryStatistics();
    if (years.getCount() == 0) return NO_LIST;
    Set<String> numbers = new HashSet<>();
    lists.codes().forEach(c -> numbers.add(c.code()));
    lists.changes().forEach(c -> {
      numbers.add(c.oldCode());
      numbers.add(c.newCode());
    });
    book.municipalities().forEach(m -> m.numbers().forEach(n -> numbers.add(n.number())));
    if (numbers.stream().filter(KnownPlaces::municipal).count() < FEWEST_IN_A_COUNTRY) return NO_LIST;
    return new KnownPlaces(Set.copyOf(numbers), years.getMin(), years.getMax());
  }

  /** A number of the year that would have stood in a list, and stands in none. */
  public boolean stranger(String code, int year) {
    return firstYear <= year && year <= lastYear && !numbers.contains(code) && municipal(code);
  }

  /** A number of the form of a municipality's that stands in no list, whatever the year. */
  public boolean lacks(String code) {
    return firstYear <= lastYear && !numbers.contains(code) && municipal(code);
  }

  /** Not the whole country (00), islands, sea and abroad (21–29) or "unknown" (99), which tables number likewise. */
  private static boolean municipal(String code) {
    return MUNICIPAL.matcher(code).matches();
  }
}
