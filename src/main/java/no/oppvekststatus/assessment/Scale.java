package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import no.oppvekststatus.assessment.statistics.Bounds;
import no.oppvekststatus.assessment.statistics.Fraction;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Turns an indicator's own scale so that higher is better: as it stands, with the sign changed, or as minus the
 * distance to the nearest end of a range (ends count as inside; a null end is open). Exact: what is equally far on both
 * sides is equal.
 */
public record Scale(boolean lowerIsBetter, boolean range, @Nullable Fraction low, @Nullable Fraction high) {

  static Scale of(Indicator.Polarity polarity) {
    return new Scale(polarity == Indicator.Polarity.LOWER_IS_BETTER, false, null, null);
  }

  public static Scale within(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new Scale(false, true, low == null ? null : Fraction.of(low), high == null ? null : Fraction.of(high));
  }

  static Scale at(Fraction point) { return new Scale(false, true, point, point); }

  public Fraction turn(Fraction value) {
    if (range) return distance(value).negate();
    return lowerIsBetter ? value.negate() : value;
  }

  /** The interval's farthest and nearest points, where it is a range. */
  public Bounds turn(Bounds b) {
    if (!range) return lowerIsBetter ? new Bounds(b.upper().negate(), b.lower().negate()) : b;
    Fraction one = distance(b.lower());
    Fraction other = distance(b.upper());
    Fraction farthest = one.above(other) ? one : other;
    boolean reaches = (low == null || b.upper().atLeast(low)) && (high == null || high.atLeast(b.lower()));
    Fraction nearest = reaches ? Fraction.ZERO : one.below(other) ? one : other;
    return new Bounds(farthest.negate(), nearest.negate());
  }

  private Fraction distance(Fraction value) {
    if (low != null && value.below(low)) return low.minus(value);
    return high != null && value.above(high) ? value.minus(high) : Fraction.ZERO;
  }
}
