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
import no.oppvekststatus.plan.IndicatorLink.Target.TargetCases;
import org.jspecify.annotations.Nullable;

/** What the plan wants of one indicator, with the baseline read from the figures where the plan gives only its year. */
record Promise(Indicator indicator, IndicatorLink link, Optional<Baseline> baseline) {

  static Promise of(Indicator indicator, IndicatorLink link, Series own) {
    if (link.baselineYear() == null) return new Promise(indicator, link, Optional.empty());
    int year = link.baselineYear();
    Optional<Figure> measured =
        own.in(year).filter(f -> f.value() != null && !VerdictInput.tooSmall(f, indicator.minBase()));
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
  Optional<AssessedTarget> printedTarget(@Nullable Figure reference) {
    return link.target().on(new TargetAsStated(reference));
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
    return link.target().on(new TargetPoint(reference));
  }

  /** How this promise turns the indicator's scale so that higher is better. */
  Scale scale(Optional<Fraction> point) {
    return link.target().on(new TargetScale(point));
  }

  private final class TargetScale implements TargetCases<Scale> {
    private final Optional<Fraction> point;

    TargetScale(Optional<Fraction> point) { this.point = point; }

    @Override
    public Scale none() { return at(point); }

    @Override
    public Scale value(Target.ValueTarget target) { return at(point); }

    @Override
    public Scale change(Target.ChangeTarget target) { return at(point); }

    @Override
    public Scale range(Target.RangeTarget target) { return Scale.within(target.low(), target.high()); }

    @Override
    public Scale beat(Target.BeatReference target) { return at(Optional.empty()); }

    private Scale at(Optional<Fraction> aim) {
      if (indicator.polarity() != Indicator.Polarity.WITHIN_RANGE) return Scale.of(indicator.polarity());
      return aim.map(Scale::at).orElseGet(() -> Scale.within(indicator.rangeLow(), indicator.rangeHigh()));
    }
  }

  /** The target in the plan's own numbers. */
  private final class TargetAsStated implements TargetCases<Optional<AssessedTarget>> {
    private final @Nullable Figure reference;

    TargetAsStated(@Nullable Figure reference) { this.reference = reference; }

    @Override
    public Optional<AssessedTarget> none() { return Optional.empty(); }

    @Override
    public Optional<AssessedTarget> value(Target.ValueTarget v) {
      return Optional.of(new AssessedTarget(v.year(), v.value(), null, null, link.example()));
    }

    @Override
    public Optional<AssessedTarget> change(Target.ChangeTarget c) {
      return baseline.map(b -> new AssessedTarget(c.year(), changed(b, c.change()), null, null, link.example()));
    }

    @Override
    public Optional<AssessedTarget> range(Target.RangeTarget r) {
      return Optional.of(new AssessedTarget(r.year(), null, r.low(), r.high(), link.example()));
    }

    @Override
    public Optional<AssessedTarget> beat(Target.BeatReference beat) {
      return Optional.ofNullable(reference)
          .map(f -> new AssessedTarget(null, f.known().orElseThrow(), null, null, link.example()));
    }
  }

  /** The one number of the target, exactly. */
  private final class TargetPoint implements TargetCases<Optional<Fraction>> {
    private final @Nullable Figure reference;

    TargetPoint(@Nullable Figure reference) { this.reference = reference; }

    @Override
    public Optional<Fraction> none() { return Optional.empty(); }

    @Override
    public Optional<Fraction> value(Target.ValueTarget v) { return Optional.of(Fraction.of(v.value())); }

    @Override
    public Optional<Fraction> change(Target.ChangeTarget c) { return baseline.map(b -> changedExactly(b, c.change())); }

    @Override
    public Optional<Fraction> range(Target.RangeTarget r) { return Optional.empty(); }

    @Override
    public Optional<Fraction> beat(Target.BeatReference beat) {
      return Optional.ofNullable(reference).map(f -> ExactValue.of(f, indicator));
    }
  }
}
