package no.oppvekststatus.assessment.statistics;

import java.util.Optional;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.assessment.Scale;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;

/** A figure's interval against another's value: similar where it lies within, ends included; otherwise by polarity. */
public final class ReferenceTest {
  private ReferenceTest() {}

  public static ReferenceVerdict of(Figure own, Figure other, Indicator indicator, Confidence c) {
    Optional<Interval> interval = Intervals.of(own, indicator, c);
    Optional<Bounds> bounds = interval.map(i -> Bounds.of(interval, ExactValue.of(own, indicator)));
    return of(bounds, ExactValue.of(other, indicator), indicator);
  }

  public static ReferenceVerdict of(Optional<Bounds> bounds, Fraction reference, Indicator indicator) {
    if (bounds.isEmpty()) return ReferenceVerdict.NO_INTERVAL;
    Bounds own = bounds.get();
    return switch (indicator.polarity()) {
      case LOWER_IS_BETTER -> mark(own, reference, ReferenceVerdict.WORSE, ReferenceVerdict.BETTER);
      case NEUTRAL -> mark(own, reference, ReferenceVerdict.HIGHER, ReferenceVerdict.LOWER);
      case HIGHER_IS_BETTER -> mark(own, reference, ReferenceVerdict.BETTER, ReferenceVerdict.WORSE);
      case WITHIN_RANGE -> {
        Scale scale = Scale.within(indicator.rangeLow(), indicator.rangeHigh());
        yield mark(scale.turn(own), scale.turn(reference), ReferenceVerdict.BETTER, ReferenceVerdict.WORSE);
      }
    };
  }

  private static ReferenceVerdict mark(Bounds own, Fraction reference, ReferenceVerdict above, ReferenceVerdict below) {
    if (own.lower().above(reference)) return above;
    return own.upper().below(reference) ? below : ReferenceVerdict.SIMILAR;
  }
}
