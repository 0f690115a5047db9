package no.oppvekststatus.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator tied to goals of a plan with what the plan wants of it.
 *
 * @param baselineYear null where there is no baseline; the value is then read from the figures of that year
 * @param example true where the plan states no such number and the target is ours, to be printed as "eksempel"
 */
public record IndicatorLink(String indicator, List<String> goals, @Nullable Integer baselineYear,
    @Nullable BigDecimal baselineValue, Target target, boolean example, @Nullable String why) {

  /** Chapter 5 of the rules. */
  public sealed interface Target {
    record NoTarget() implements Target {}
    record ValueTarget(int year, BigDecimal value) implements Target {}
    record ChangeTarget(int year, BigDecimal change) implements Target {}
    record RangeTarget(int year, @Nullable BigDecimal low, @Nullable BigDecimal high) implements Target {}
    record BeatReference(Indicator.ComparisonPlace reference) implements Target {}
  }
}
