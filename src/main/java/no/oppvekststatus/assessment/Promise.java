package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed.AssessedTarget;
import no.oppvekststatus.assessment.Assessed.Baseline;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.ExactValue;
import no.oppvekststatus.assessment.statistics.Fraction;
import no.oppvekststatus.assessment.statistics.Intervals;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.IndicatorLink.Target;
import org.jspecify.annotations.Nullable;

/** What the plan wants of one indicator, with the baseline read from the figures where the plan gives only its year. */
record Promise(Indicator indicator, IndicatorLink link, Optional<Baseline> baseline) {

  static Promise of(Indicator indicator, IndicatorLink link, Series own) {
    if (link.baselineYear() == null) return new Promise(indicator, link, Optional.empty());
    int year = link.baselineYear();
    Optional<Figure> measured = own.in(year).filter(f -> f.value() != null && !VerdictInput.tooSmall(f, indicator.minBase()));
    BigDecimal stated = link.baselineValue();
    if (stated == null)
      return new Promise(indicator, link, measured.map(f -> from(f, indicator, f.known().orElseThrow())));
    Optional<Figure> same = measured.filter(f -> sameAsPrinted(f.known().orElseThrow(), stated, indicator.decimals()));
    return new Promise(indicator, link, Optional.of(same.map(f -> from(f, indicator, stated))
        .orElse(new Baseline(year, stated, null, null, null))));
  }

  private static Baseline from(Figure f, Indicator indicator, BigDecimal value) {
    return new Baseline(f.year(), value, f.x(), f.n(), Intervals.of(f, indicator, Confidence.P95).orElse(null));
  }

  /** The plan's number is the figure, rounded: then its parts belong to it. */
  private static boolean sameAsPrinted(BigDecimal figure, BigDecimal stated, int decimals) {
    int d = Math.min(decimals, Math.max(0, stated.scale()));
    return Rounding.of(figure, d).compareTo(Rounding.of(stated, d)) == 0;
  }

  /**
   * The target as it is printed; empty where there is none or it cannot be known.
   *
   * @param reference the figure to beat, null where the promise names none or it is not known
   */
  Optional<AssessedTarget> goalpost(@Nullable Figure reference) {
    Target t = link.target();
    boolean example = link.example();
    if (t instanceof Target.ValueTarget v) return Optional.of(new AssessedTarget(v.year(), v.value(), null, null, example));
    if (t instanceof Target.RangeTarget r) return Optional.of(new AssessedTarget(r.year(), null, r.low(), r.high(), example));
    if (t instanceof Target.ChangeTarget c)
      return baseline.map(b -> new AssessedTarget(c.year(), changed(b, c.change()), null, null, example));
    if (t instanceof Target.BeatReference && reference != null)
      return Optional.of(new AssessedTarget(null, reference.known().orElseThrow(), null, null, example));
    return Optional.empty();
  }

  /** As exact as the target is printed: a sum is written out, a fraction that does not end to the written precision. */
  private BigDecimal changed(Baseline b, BigDecimal change) {
    Fraction exact = changedExactly(b, change);
    BigDecimal sum = b.value().add(change);
    return Fraction.of(sum).equals(exact) ? sum : exact.decimal();
  }

  private Fraction changedExactly(Baseline b, BigDecimal change) {
    return ExactValue.of(b, indicator).plus(Fraction.of(change));
  }

  /** The one number to reach, exactly; empty for a range, and where there is none or it cannot be known. */
  Optional<Fraction> point(@Nullable Figure reference) {
    Target t = link.target();
    if (t instanceof Target.ValueTarget v) return Optional.of(Fraction.of(v.value()));
    if (t instanceof Target.ChangeTarget c) return baseline.map(b -> changedExactly(b, c.change()));
    return t instanceof Target.BeatReference && reference != null
        ? Optional.of(ExactValue.of(reference, indicator)) : Optional.empty();
  }

  /** How this promise turns the indicator's scale so that higher is better. */
  Scale scale(Optional<Fraction> point) {
    if (link.target() instanceof Target.RangeTarget r) return Scale.within(r.low(), r.high());
    if (indicator.polarity() != Indicator.Polarity.WITHIN_RANGE) return Scale.of(indicator.polarity());
    boolean beats = link.target() instanceof Target.BeatReference;
    return point.filter(p -> !beats).map(Scale::at)
        .orElseGet(() -> Scale.within(indicator.rangeLow(), indicator.rangeHigh()));
  }
}
