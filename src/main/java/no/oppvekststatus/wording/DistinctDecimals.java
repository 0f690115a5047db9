package no.oppvekststatus.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.AssessedTarget;
import no.oppvekststatus.assessment.BaselineChange;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * With how many decimals an indicator is printed, so that two numbers of which a sentence says that one is lower,
 * behind or not yet there are never printed alike: the indicator's own, and as many more as it takes.
 */
public final class DistinctDecimals {
  private static final Set<Verdict> SHORT_OF_TARGET =
      Set.of(Verdict.WRONG_WAY, Verdict.BEHIND, Verdict.NOT_CERTAIN, Verdict.ON_TRACK);

  private DistinctDecimals() {}

  private record Pair(BigDecimal one, BigDecimal other) {
    boolean alike(int decimals) { return Rounding.of(one, decimals).compareTo(Rounding.of(other, decimals)) == 0; }
  }

  /** The same status, its numbers printed with enough decimals. */
  public static IndicatorStatus of(IndicatorStatus s) {
    Indicator distinct = s.indicator().withDecimals(of(s.indicator(), s.current()));
    return new IndicatorStatus(distinct, s.link(), s.series(), s.years(), s.current(), s.latest(), s.breakdowns(),
        s.references(), s.compared(),
        s.trend());
  }

  /** How many decimals print one year's numbers apart. */
  public static int of(Indicator i, Assessed year) {
    return decimals(i.decimals(), pairs(year));
  }

  /** The indicator with enough decimals to print two numbers apart that are not the same. */
  static Indicator of(Indicator i, BigDecimal one, BigDecimal other) {
    return i.withDecimals(decimals(i.decimals(), pair(one, other).toList()));
  }

  private static int decimals(int fewest, List<Pair> pairs) {
    int decimals = fewest;
    for (Pair p : pairs) while (p.alike(decimals)) decimals++;
    return decimals;
  }

  private static List<Pair> pairs(Assessed a) {
    if (a.figure().known().isEmpty()) return List.of();
    BigDecimal value = a.figure().known().get();
    List<Pair> pairs = new ArrayList<>();
    boolean moved = a.change() == BaselineChange.BETTER || a.change() == BaselineChange.WORSE;
    if (moved && a.baseline() != null) pair(value, a.baseline().value()).forEach(pairs::add);
    if (a.verdict() == Verdict.BEHIND) pair(value, a.path()).forEach(pairs::add);
    if (SHORT_OF_TARGET.contains(a.verdict())) ends(a.target()).flatMap(t -> pair(value, t)).forEach(pairs::add);
    if (a.verdict() == Verdict.REACHED_UNCERTAIN) a.certainty()
        .ifPresent(i -> ends(a.target())
            .flatMap(t -> Stream.of(i.lower(), i.upper()).flatMap(end -> pair(BigDecimal.valueOf(end), t)))
            .forEach(pairs::add));
    a.references().stream().filter(r -> r.figure().known().isPresent()).findFirst()
        .filter(r -> r.mark().differs())
        .ifPresent(r -> pair(value, r.figure().value()).forEach(pairs::add));
    return pairs;
  }

  private static Stream<BigDecimal> ends(@Nullable AssessedTarget t) {
    return t == null ? Stream.empty() : Stream.of(t.value(), t.low(), t.high()).filter(Objects::nonNull);
  }

  /** None where one is unknown or both are the same number: then there is nothing to distinguish. */
  private static Stream<Pair> pair(BigDecimal one, @Nullable BigDecimal other) {
    return other == null || one.compareTo(other) == 0 ? Stream.empty() : Stream.of(new Pair(one, other));
  }
}
