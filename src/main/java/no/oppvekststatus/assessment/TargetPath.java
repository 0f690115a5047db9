package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import no.oppvekststatus.assessment.statistics.Fraction;

/** The plan's line from the baseline (b, yb) to the target (t, yt), {@code yt > yb}; level before and after. Exact. */
record TargetPath(Fraction b, int yb, Fraction t, int yt) {

  Fraction at(int year) {
    int y = Math.max(yb, Math.min(yt, year));
    return y == yt ? t : b.plus(t.minus(b).times(years(y - yb)).over(years(yt - yb)));
  }

  /** Without a baseline the path is the target from its year on. */
  static Optional<Fraction> withoutBaseline(Fraction t, int yt, int year) {
    return year >= yt ? Optional.of(t) : Optional.empty();
  }

  private static Fraction years(int count) { return Fraction.of(BigDecimal.valueOf(count)); }
}
