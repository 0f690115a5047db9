package no.oppvekststatus.assessment;

import java.util.Optional;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/** A figure's interval against one value: similar where it lies within, ends included; otherwise by polarity. */
public final class ReferenceTest {
  private ReferenceTest() {}

  /** better, similar, worse, higher, lower, or no_interval where there is none. */
  public static String of(Optional<Interval> interval, double reference, Indicator indicator) {
    if (interval.isEmpty()) return "no_interval";
    Interval i = interval.get();
    if (indicator.polarity() == Indicator.Polarity.WITHIN_RANGE) {
      Scale scale = Scale.within(number(indicator.rangeLow()), number(indicator.rangeHigh()));
      return mark(scale.turn(i), scale.turn(reference), "better", "worse");
    }
    return switch (indicator.polarity()) {
      case LOWER_IS_BETTER -> mark(i, reference, "worse", "better");
      case NEUTRAL -> mark(i, reference, "higher", "lower");
      case HIGHER_IS_BETTER, WITHIN_RANGE -> mark(i, reference, "better", "worse");
    };
  }

  private static String mark(Interval i, double reference, String above, String below) {
    if (i.lower() > reference) return above;
    return i.upper() < reference ? below : "similar";
  }

  private static @Nullable Double number(java.math.@Nullable BigDecimal b) { return b == null ? null : b.doubleValue(); }
}
