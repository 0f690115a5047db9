package no.oppvekststatus.assessment.statistics;

import java.util.Optional;
import no.oppvekststatus.assessment.Scale;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;

/** A figure's interval against another's value: similar where it lies within, ends included; otherwise by polarity. */
public final class ReferenceTest {
  private ReferenceTest() {}

  /** better, similar, worse, higher, lower, or no_interval where there is none. */
  public static String of(Figure own, Figure other, Indicator indicator, Confidence c) {
    Optional<Interval> interval = Intervals.of(own, indicator, c);
    Optional<Bounds> bounds = interval.map(i -> Bounds.of(interval, ExactValue.of(own, indicator)));
    return of(bounds, ExactValue.of(other, indicator), indicator);
  }

  public static String of(Optional<Bounds> bounds, Fraction reference, Indicator indicator) {
    if (bounds.isEmpty()) return "no_interval";
    Bounds own = bounds.get();
    return switch (indicator.polarity()) {
      case LOWER_IS_BETTER -> mark(own, reference, "worse", "better");
      case NEUTRAL -> mark(own, reference, "higher", "lower");
      case HIGHER_IS_BETTER -> mark(own, reference, "better", "worse");
      case WITHIN_RANGE -> {
        Scale scale = Scale.within(indicator.rangeLow(), indicator.rangeHigh());
        yield mark(scale.turn(own), scale.turn(reference), "better", "worse");
      }
    };
  }

  private static String mark(Bounds own, Fraction reference, String above, String below) {
    if (own.lower().above(reference)) return above;
    return own.upper().below(reference) ? below : "similar";
  }
}
