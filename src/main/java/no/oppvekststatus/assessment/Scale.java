package no.oppvekststatus.assessment;

import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Turns an indicator's own scale so that higher is better: as it stands, with the sign changed, or as minus the distance to
 * the nearest end of a range (ends count as inside; a null end is open).
 */
record Scale(boolean lowerIsBetter, boolean range, @Nullable Double low, @Nullable Double high) {

  static Scale of(Indicator.Polarity polarity) { return new Scale(polarity == Indicator.Polarity.LOWER_IS_BETTER, false, null, null); }

  static Scale within(@Nullable Double low, @Nullable Double high) { return new Scale(false, true, low, high); }

  double turn(double value) {
    if (range) return 0.0 - distance(value);
    return lowerIsBetter ? -value : value;
  }

  /** The interval's farthest and nearest points, where it is a range. */
  Interval turn(Interval i) {
    if (!range) return lowerIsBetter ? new Interval(-i.upper(), -i.lower()) : i;
    double farthest = Math.max(distance(i.lower()), distance(i.upper()));
    boolean reaches = (low == null || i.upper() >= low) && (high == null || i.lower() <= high);
    double nearest = reaches ? 0 : Math.min(distance(i.lower()), distance(i.upper()));
    return new Interval(0.0 - farthest, 0.0 - nearest);
  }

  private double distance(double value) {
    if (low != null && value < low) return low - value;
    return high != null && value > high ? value - high : 0;
  }
}
