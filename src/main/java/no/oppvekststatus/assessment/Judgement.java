package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed.AssessedTarget;
import no.oppvekststatus.assessment.Assessed.Baseline;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.statistics.Bounds;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.ExactValue;
import no.oppvekststatus.assessment.statistics.Fraction;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.assessment.statistics.Intervals;
import no.oppvekststatus.assessment.statistics.ProportionDifference;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Holds one figure against one promise. Pure; the same figures give the same verdict. Value, baseline, path, target and
 * the ends of a range are exact; only intervals are floating point.
 */
final class Judgement {
  private final Promise promise;
  private final Figure figure;
  private final Optional<Interval> interval;
  private final Optional<AssessedTarget> goal;
  private final Optional<Fraction> point;
  private final Scale scale;

  private Judgement(Promise promise, Figure figure, @Nullable Figure reference) {
    this.promise = promise;
    this.figure = figure;
    this.interval = Intervals.of(figure, promise.indicator(), Confidence.P95);
    this.goal = promise.printedTarget(reference);
    this.point = promise.point(reference);
    this.scale = promise.scale(point);
  }

  /** {@code reference}: the figure to beat in the same period, null where the promise names none or it is not known. */
  static Assessed of(Promise promise, Figure figure, @Nullable Figure reference, List<ReferenceMark> marks) {
    return new Judgement(promise, figure, reference).assessed(marks);
  }

  private Assessed assessed(List<ReferenceMark> marks) {
    VerdictRule.Decision d = VerdictRule.decide(toCase());
    boolean shown = figure.value() != null && d.verdict() != Verdict.TOO_SMALL;
    boolean hidden = d.verdict() == Verdict.SUPPRESSED || d.verdict() == Verdict.TOO_SMALL;
    BigDecimal path = hidden ? null : path().flatMap(this::nativePath).map(Fraction::decimal).orElse(null);
    return new Assessed(figure, shown ? interval.orElse(null) : null, promise.baseline().orElse(null),
        goal.orElse(null), path,
        d.verdict(), d.rule(), shown ? change() : null, shown ? marks : List.of());
  }

  private VerdictInput toCase() {
    boolean baseless = interval.isEmpty() && promise.indicator().kind().isShare();
    boolean known = figure.value() != null;
    return new VerdictInput(figure, promise.indicator().minBase(), known ? scale.turn(value()) : Fraction.ZERO,
        known ? bounds() : new Bounds(Fraction.ZERO, Fraction.ZERO), !baseless, neutral(), target().orElse(null),
        goal.map(AssessedTarget::year).orElse(null), promise.baseline().map(Baseline::year).orElse(null),
        known && change() == BaselineChange.WORSE, path().orElse(null));
  }

  private boolean neutral() { return promise.indicator().polarity() == Indicator.Polarity.NEUTRAL; }

  /** On the indicator's own scale; only for a figure that is there. */
  private Fraction value() {
    return ExactValue.of(figure, promise.indicator());
  }

  /** Turned. */
  private Bounds bounds() { return scale.turn(Bounds.of(interval, value())); }

  /** Turned: the value to reach, 0 = within the range. */
  private Optional<Fraction> target() {
    return goal.map(g -> point.map(scale::turn).orElse(Fraction.ZERO));
  }

  /** Turned. */
  private Optional<Fraction> path() {
    if (goal.isEmpty() || neutral()) return Optional.empty();
    Fraction t = target().orElseThrow();
    Integer yt = goal.get().year();
    if (yt == null) return Optional.of(t);
    return promise.baseline()
        .map(b -> Optional.of(new TargetPath(scale.turn(exact(b)), b.year(), t, yt).at(figure.year())))
        .orElseGet(() -> TargetPath.withoutBaseline(t, yt, figure.year()));
  }

  private Fraction exact(Baseline b) { return ExactValue.of(b, promise.indicator()); }

  /** The path on the indicator's own scale; on the baseline's side of a range, unknown where that side is unknown. */
  private Optional<Fraction> nativePath(Fraction turned) {
    if (!scale.range()) return Optional.of(scale.lowerIsBetter() ? turned.negate() : turned);
    if (goal.isPresent() && goal.get().year() == null) return point;
    if (promise.baseline().isEmpty()) return Optional.empty();
    Fraction b = exact(promise.baseline().get());
    if (scale.low() != null && b.below(scale.low())) return Optional.of(scale.low().plus(turned));
    return scale.high() != null && b.above(scale.high()) ? Optional.of(scale.high().minus(turned)) : Optional.empty();
  }

  /** Against the baseline; null without a baseline, up to its year, and for neutral indicators. */
  private @Nullable BaselineChange change() {
    if (promise.baseline().isEmpty() || figure.value() == null || neutral()) return null;
    Baseline b = promise.baseline().get();
    if (figure.year() <= b.year()) return null;
    return bothBased(b) ? newcombe(b) : againstValue(b);
  }

  private boolean bothBased(Baseline b) {
    return promise.indicator().kind().isShare() && !scale.range() && Intervals.isProportion(figure)
        && b.x() != null && b.n() != null && b.interval() != null;
  }

  private BaselineChange newcombe(Baseline b) {
    Interval d = ProportionDifference.of(number(figure.x()), number(figure.n()), number(b.x()), number(b.n()));
    boolean down = scale.lowerIsBetter();
    if (down ? d.upper() < 0 : d.lower() > 0) return BaselineChange.BETTER;
    return (down ? d.lower() > 0 : d.upper() < 0) ? BaselineChange.WORSE : BaselineChange.UNCERTAIN;
  }

  private BaselineChange againstValue(Baseline b) {
    Bounds now = bounds();
    Fraction then = scale.turn(exact(b));
    if (now.lower().above(then)) return BaselineChange.BETTER;
    return now.upper().below(then) ? BaselineChange.WORSE : BaselineChange.UNCERTAIN;
  }

  private static double number(@Nullable BigDecimal b) { return b == null ? Double.NaN : b.doubleValue(); }
}
