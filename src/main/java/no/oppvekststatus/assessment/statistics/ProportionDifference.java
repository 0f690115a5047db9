package no.oppvekststatus.assessment.statistics;

/** The difference of two proportions by Newcombe's method 10, from the Wilson limits of each; on the scale −1–1. */
public final class ProportionDifference {
  private ProportionDifference() {}

  /** The 95 % interval of x1/n1 − x2/n2. */
  public static Interval of(double x1, double n1, double x2, double n2) {
    Interval one = Intervals.wilson(x1, n1, Confidence.P95);
    Interval two = Intervals.wilson(x2, n2, Confidence.P95);
    double p1 = x1 / n1;
    double p2 = x2 / n2;
    double d = p1 - p2;
    return new Interval(d - Math.hypot(p1 - one.lower(), two.upper() - p2),
        d + Math.hypot(one.upper() - p1, p2 - two.lower()));
  }
}
