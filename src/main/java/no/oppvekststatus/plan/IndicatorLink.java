package no.oppvekststatus.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
    <R> R on(TargetCases<R> cases);

    /** The place whose number is to be reached, where the target is another place's number. */
    default Optional<Indicator.ComparisonPlace> comparison() {
      return Optional.empty();
    }

    /** One number of the plan's own, to be reached along a path. */
    boolean isNumber();

    record NoTarget() implements Target {
      @Override
      public boolean isNumber() { return false; }

      @Override
      public <R> R on(TargetCases<R> cases) { return cases.none(); }
    }

    record ValueTarget(int year, BigDecimal value) implements Target {
      @Override
      public boolean isNumber() { return true; }

      @Override
      public <R> R on(TargetCases<R> cases) { return cases.value(this); }
    }

    record ChangeTarget(int year, BigDecimal change) implements Target {
      @Override
      public boolean isNumber() { return true; }

      @Override
      public <R> R on(TargetCases<R> cases) { return cases.change(this); }
    }

    record RangeTarget(int year, @Nullable BigDecimal low, @Nullable BigDecimal high) implements Target {
      @Override
      public boolean isNumber() { return false; }

      @Override
      public <R> R on(TargetCases<R> cases) { return cases.range(this); }
    }

    record BeatReference(Indicator.ComparisonPlace reference) implements Target {
      @Override
      public Optional<Indicator.ComparisonPlace> comparison() { return Optional.of(reference); }

      @Override
      public boolean isNumber() { return false; }

      @Override
      public <R> R on(TargetCases<R> cases) { return cases.beat(this); }
    }

    /** What is done with each kind of target: a new kind does not compile until every place has handled it. */
    interface TargetCases<R> {
      R none();

      R value(ValueTarget target);

      R change(ChangeTarget target);

      R range(RangeTarget target);

      R beat(BeatReference target);
    }
  }
}
