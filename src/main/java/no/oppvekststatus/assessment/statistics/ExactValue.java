package no.oppvekststatus.assessment.statistics;

import java.math.BigDecimal;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * The exact number behind a value. A value as published, or computed from x and n with decimals that end, is what it
 * says. One that fills the written precision was rounded to it: there the fraction x · factor / n stands for it, where
 * its parts give it.
 */
public final class ExactValue {
  private ExactValue() {}

  /** Only for a figure that is there. */
  public static Fraction of(Figure f, Indicator i) {
    return of(f.known().orElseThrow(), f.x(), f.n(), i.factor());
  }

  public static Fraction of(Assessed.Baseline b, Indicator i) { return of(b.value(), b.x(), b.n(), i.factor()); }

  private static Fraction of(BigDecimal value, @Nullable BigDecimal x, @Nullable BigDecimal n, double factor) {
    boolean ends = value.precision() < Fraction.WRITTEN.getPrecision();
    if (ends || x == null || n == null || n.signum() == 0) return Fraction.of(value);
    Fraction parts = Fraction.of(x).times(Fraction.of(BigDecimal.valueOf(factor))).over(Fraction.of(n));
    return parts.decimal().compareTo(value) == 0 ? parts : Fraction.of(value);
  }
}
