package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One figure held against the promise: one row of the export before references are spread out.
 *
 * @param interval 95 %, null where there is none ("uten usikkerhetsmål")
 * @param path the plan's value for that year, with every decimal, or 34 digits of one that does not end
 * @param rule the number of the rule that decided (0 = no target)
 * @param change against the baseline, null without one
 */
public record Assessed(Figure figure, @Nullable Interval interval, @Nullable Baseline baseline,
    @Nullable AssessedTarget target,
    @Nullable BigDecimal path, Verdict verdict, int rule, @Nullable BaselineChange change,
    List<ReferenceMark> references) {

  /** The value at the start of the plan, with its parts where they are known. */
  public record Baseline(int year, BigDecimal value, @Nullable BigDecimal x, @Nullable BigDecimal n,
      @Nullable Interval interval) {}

  /** The target: a value, a range (value null), or a reference's value of the period (year null). */
  public record AssessedTarget(@Nullable Integer year, @Nullable BigDecimal value, @Nullable BigDecimal low,
      @Nullable BigDecimal high, boolean example) {}

  /**
   * The figure against one comparison place: {@code mark} at 95 %, {@code mark998} at 99.8 %.
   */
  public record ReferenceMark(String place, String name, Figure figure, ReferenceVerdict mark,
      ReferenceVerdict mark998) {}

  public Optional<Interval> certainty() { return Optional.ofNullable(interval); }
}
