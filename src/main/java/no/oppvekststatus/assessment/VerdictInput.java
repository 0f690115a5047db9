package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import no.oppvekststatus.assessment.statistics.Bounds;
import no.oppvekststatus.assessment.statistics.Fraction;
import no.oppvekststatus.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict's rules look at, turned so that higher is better (see {@link Scale}), in exact numbers. The figure
 * itself is not turned.
 *
 * @param minBase smallest base that is shown
 * @param value the turned value; 0 and never read where the figure is absent
 * @param bounds the turned interval; the value twice where there is none
 * @param mayBeCertain false for a percent whose base is unknown: it is never certainly reached
 * @param target null where there is no target, or where it cannot be known
 * @param targetYear null for a reference to beat
 * @param baselineYear null without a baseline
 * @param path null where the plan has no line for the year
 */
record VerdictInput(Figure figure, int minBase, Fraction value, Bounds bounds, boolean mayBeCertain, boolean neutral,
    @Nullable Fraction target, @Nullable Integer targetYear, @Nullable Integer baselineYear, boolean certainlyWorse,
    @Nullable Fraction path) {

  boolean baseTooSmall() { return tooSmall(figure, minBase); }

  static boolean tooSmall(Figure f, int minBase) {
    return f.n() != null && f.n().compareTo(BigDecimal.valueOf(minBase)) < 0;
  }
}
