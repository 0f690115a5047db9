package no.oppvekststatus.assessment;

import java.util.OptionalDouble;

/** The plan's own line from the baseline (b, yb) to the target (t, yt), {@code yt > yb}; level before and after. */
public record TargetPath(double b, int yb, double t, int yt) {

  public double at(int year) {
    int y = Math.max(yb, Math.min(yt, year));
    return y == yt ? t : b + (t - b) * (y - yb) / (yt - yb);
  }

  /** Without a baseline the path is the target from its year on. */
  static OptionalDouble withoutBaseline(double t, int yt, int year) {
    return year >= yt ? OptionalDouble.of(t) : OptionalDouble.empty();
  }
}
