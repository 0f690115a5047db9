package no.oppvekststatus.assessment.statistics;

/**
 * A confidence interval on the figure's own scale (0–100 for proportions and percents), {@code lower ≤ upper}, finite.
 */
public record Interval(double lower, double upper) {
  public Interval {
    if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper))
      throw new IllegalArgumentException("not an interval: " + lower + ".." + upper);
  }
}
