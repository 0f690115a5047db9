package no.oppvekststatus.assessment.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Confidence intervals by chapter 4 of the rules. Nothing here gives a number that is not finite. */
public final class Intervals {
  private Intervals() {}

  /** Wilson's interval of x of n on the scale 0–1; {@code 0 ≤ x ≤ n}, {@code n > 0}; x need not be whole. */
  public static Interval wilson(double x, double n, Confidence c) {
    if (!(n > 0) || x < 0 || x > n) throw new IllegalArgumentException("not a proportion: " + x + " of " + n);
    double z = c.z();
    double root = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
    double lower = x == 0 ? 0 : (2 * x + z * z - root) / (2 * (n + z * z));
    double upper = x == n ? 1 : (2 * x + z * z + root) / (2 * (n + z * z));
    return new Interval(Math.max(0, lower), Math.min(1, upper));
  }

  /** Limits of a count x ≥ 0: exact if x &lt; 10, otherwise Byar's. */
  public static Interval poisson(double x, Confidence c) {
    return x < 10 ? exactPoisson(x, c) : byar(x, c);
  }

  public static Interval exactPoisson(double x, Confidence c) {
    double tail = (1 - c.level()) / 2;
    double lower = x == 0 ? 0 : quantile(ChiSquaredDistribution.of(2 * x), tail) / 2;
    double upper = upperQuantile(ChiSquaredDistribution.of(2 * x + 2), tail) / 2;
    return new Interval(lower, upper);
  }

  public static Interval byar(double x, Confidence c) {
    double lower = x * Math.pow(1 - 1 / (9 * x) - c.z() / (3 * Math.sqrt(x)), 3);
    double y = x + 1;
    double upper = y * Math.pow(1 - 1 / (9 * y) + c.z() / (3 * Math.sqrt(y)), 3);
    return new Interval(Math.max(0, lower), upper);
  }

  /** Student's interval of a mean m with standard deviation s of n ≥ 2 values. */
  public static Interval student(double m, double s, double n, Confidence c) {
    if (!(n >= 2) || s < 0) throw new IllegalArgumentException("no interval for a mean of " + n);
    double half = upperQuantile(TDistribution.of(n - 1), (1 - c.level()) / 2) * s / Math.sqrt(n);
    return new Interval(m - half, m + half);
  }

  /** The interval of a figure on its own scale, or none: "uten usikkerhetsmål". */
  public static Optional<Interval> of(Figure f, Indicator indicator, Confidence c) {
    if (f.value() == null) return Optional.empty();
    return switch (indicator.kind().interval()) {
      case WILSON -> proportion(f, c);
      case POISSON_RATE -> rate(f, indicator.factor(), c);
      case POISSON_COUNT ->
          f.value().signum() < 0 ? Optional.empty() : Optional.of(poisson(f.value().doubleValue(), c));
      case STUDENT -> mean(f, c);
      case NONE -> Optional.empty();
    };
  }

  /** x and n where they can be a proportion: both known, {@code 0 ≤ x ≤ n}, {@code n > 0}. */
  public static boolean isProportion(Figure f) {
    return f.x() != null && f.n() != null && f.n().signum() > 0 && f.x().signum() >= 0 && f.x().compareTo(f.n()) <= 0;
  }

  private static Optional<Interval> proportion(Figure f, Confidence c) {
    if (!isProportion(f)) return Optional.empty();
    Interval i = wilson(number(f.x()), number(f.n()), c);
    return Optional.of(new Interval(100 * i.lower(), 100 * i.upper()));
  }

  private static Optional<Interval> rate(Figure f, double factor, Confidence c) {
    if (f.x() == null || f.n() == null || f.n().signum() <= 0 || f.x().signum() < 0) return Optional.empty();
    Interval i = poisson(number(f.x()), c);
    return Optional.of(new Interval(i.lower() / number(f.n()) * factor, i.upper() / number(f.n()) * factor));
  }

  private static Optional<Interval> mean(Figure f, Confidence c) {
    if (f.value() == null || f.s() == null || f.n() == null || f.n().compareTo(BigDecimal.valueOf(2)) < 0
        || f.s().signum() < 0)
      return Optional.empty();
    return Optional.of(student(f.value().doubleValue(), f.s().doubleValue(), number(f.n()), c));
  }

  private static double number(@org.jspecify.annotations.Nullable BigDecimal b) {
    return b == null ? Double.NaN : b.doubleValue();
  }

  /** One Newton step on the library's root, which stops at nine digits. */
  private static double quantile(ContinuousDistribution d, double p) {
    double q = d.inverseCumulativeProbability(p);
    for (int i = 0; i < 2; i++) q -= (d.cumulativeProbability(q) - p) / d.density(q);
    return q;
  }

  private static double upperQuantile(ContinuousDistribution d, double p) {
    double q = d.inverseSurvivalProbability(p);
    for (int i = 0; i < 2; i++) q += (d.survivalProbability(q) - p) / d.density(q);
    return q;
  }
}
