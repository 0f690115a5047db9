package no.oppvekststatus.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.oppvekststatus.plan.Municipality;
import org.jspecify.annotations.Nullable;

/** Which numbers stood for today's municipality in a year: itself, one renumbered, or the ones that were merged. */
record NumberHistory(Municipality municipality) {

  /**
   * The numbers whose cells make today's figure of one year.
   *
   * @param newer the numbers gone past on the way back, today's first
   * @param mergedBefore the year in which they became one, null where there was no merger in between
   * @param splitBefore the year in which they were split off, null where there was no split: nothing can be carried
   *     over
   */
  record Origins(List<String> numbers, List<String> newer, @Nullable Integer mergedBefore,
      @Nullable Integer splitBefore) {
    Optional<Integer> breakBefore() { return Optional.ofNullable(splitBefore != null ? splitBefore : mergedBefore); }
  }

  /**
   * Goes back from today's number until numbers valid in the year; stops earlier where the source has carried its
   * figures back to a newer number ({@code carriedBack}).
   */
  Origins in(int year, Predicate<String> carriedBack) {
    return from(municipality.number(), year, carriedBack);
  }

  private Origins from(String number, int year, Predicate<String> carriedBack) {
    Optional<Municipality.MunicipalityNumber> own =
        municipality.numbers().stream().filter(n -> n.number().equals(number)).findFirst();
    List<Municipality.MunicipalityNumber> before =
        municipality.numbers().stream().filter(n -> n.successors().contains(number) && !n.number().equals(number))
            .toList();
    if (own.isEmpty() || before.isEmpty() || own.get().validIn(year) || carriedBack.test(number))
      return new Origins(List.of(number), List.of(), null, null);
    Integer since = own.get().from() == null ? null : own.get().from().getYear();
    List<String> numbers = new ArrayList<>();
    Set<String> newer = new LinkedHashSet<>(List.of(number));
    Integer merged = before.size() > 1 ? since : null;
    Integer split = before.stream().anyMatch(n -> n.successors().size() > 1) ? since : null;
    for (Municipality.MunicipalityNumber n : before) {
      Origins o = from(n.number(), year, carriedBack);
      numbers.addAll(o.numbers());
      newer.addAll(o.newer());
      if (merged == null) merged = o.mergedBefore();
      if (split == null) split = o.splitBefore();
    }
    return new Origins(List.copyOf(numbers), List.copyOf(newer), merged, split);
  }
}
