package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed.Baseline;
import no.oppvekststatus.assessment.Assessed.Goalpost;
import no.oppvekststatus.assessment.statistics.Confidence;
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

  /** The target as a number of the indicator's scale; empty where there is none or it cannot be known. */
  Optional<Goalpost> goalpost(@Nullable Double reference) {
    Target t = link.target();
    boolean example = link.example();
    if (t instanceof Target.Value v) return Optional.of(new Goalpost(v.year(), v.value(), null, null, example));
    if (t instanceof Target.Range r) return Optional.of(new Goalpost(r.year(), null, r.low(), r.high(), example));
    if (t instanceof Target.Change c)
      return baseline.map(b -> new Goalpost(c.year(), b.value().add(c.change()), null, null, example));
    if (t instanceof Target.BeatReference && reference != null)
      return Optional.of(new Goalpost(null, BigDecimal.valueOf(reference), null, null, example));
    return Optional.empty();
  }

  /** How this promise turns the indicator's scale so that higher is better. */
  Scale scale(Optional<Goalpost> goal) {
    if (link.target() instanceof Target.Range r) return Scale.within(number(r.low()), number(r.high()));
    if (indicator.polarity() != Indicator.Polarity.WITHIN_RANGE) return Scale.of(indicator.polarity());
    Double point = goal.filter(g -> g.year() != null).map(g -> number(g.value())).orElse(null);
    return point != null ? Scale.within(point, point) : Scale.within(number(indicator.rangeLow()), number(indicator.rangeHigh()));
  }

  static @Nullable Double number(@Nullable BigDecimal b) { return b == null ? null : b.doubleValue(); }
}
