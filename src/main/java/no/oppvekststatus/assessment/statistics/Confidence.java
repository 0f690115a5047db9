package no.oppvekststatus.assessment.statistics;

/** The two levels the rules use: 95 % for intervals and verdicts, 99.8 % for a second mark against a reference. */
public enum Confidence {
  P95(0.95, 1.959963984540054), P998(0.998, 3.090232306167814);

  private final double level;
  private final double z;

  Confidence(double level, double z) {
    this.level = level;
    this.z = z;
  }

  public double level() { return level; }

  /** Two-sided quantile of the standard normal distribution. */
  public double z() { return z; }
}
