package no.oppvekststatus.assessment.statistics;

import java.util.Arrays;
import java.util.Collection;

/**
 * A figure far from the others on arrival: the modified z-score, or the quartiles where half of the values are alike.
 */
public final class Outlier {
  private static final double LIMIT = 3.5;
  private static final int FEWEST = 5;

  private Outlier() {}

  /** Whether x stands out among the values (x is one of them); never with fewer than five. */
  public static boolean is(double x, Collection<Double> values) {
    if (values.size() < FEWEST) return false;
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = quantile(sorted, 0.5);
    double mad = mad(sorted, median);
    if (mad > 0) return Math.abs(modifiedZ(x, median, mad)) > LIMIT;
    double q1 = quantile(sorted, 0.25);
    double q3 = quantile(sorted, 0.75);
    double iqr = q3 - q1;
    return x < q1 - 1.5 * iqr || x > q3 + 1.5 * iqr;
  }

  public static double modifiedZ(double x, double median, double mad) { return 0.6745 * (x - median) / mad; }

  /** Median absolute deviation from the median. */
  public static double mad(double[] values, double median) {
    return quantile(Arrays.stream(values).map(v -> Math.abs(v - median)).sorted().toArray(), 0.5);
  }

  /** Quantile of type 7 of sorted values. */
  public static double quantile(double[] sorted, double p) {
    double at = (sorted.length - 1) * p;
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
