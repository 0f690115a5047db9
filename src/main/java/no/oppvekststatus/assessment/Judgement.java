package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import no.oppvekststatus.assessment.Assessed.Baseline;
import no.oppvekststatus.assessment.Assessed.Goalpost;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.assessment.statistics.Intervals;
import no.oppvekststatus.assessment.statistics.ProportionDifference;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Kind;
import org.jspecify.annotations.Nullable;

/** Holds one figure against one promise. Pure; the same figures give the same verdict. */
final class Judgement {
  private final Promise promise;
  private final Figure figure;
  private final Optional<Interval> interval;
  private final Optional<Goalpost> goal;
  private final Scale scale;

  private Judgement(Promise promise, Figure figure, @Nullable Double reference) {
    this.promise = promise;
    this.figure = figure;
    this.interval = Intervals.of(figure, promise.indicator(), Confidence.P95);
    this.goal = promise.goalpost(reference);
    this.scale = promise.scale(goal);
  }

  /** {@code reference}: the value to beat in the figure's period, null where the promise names none or it is not known. */
  static Assessed of(Promise promise, Figure figure, @Nullable Double reference, List<ReferenceMark> marks) {
    return new Judgement(promise, figure, reference).assessed(marks);
  }

  private Assessed assessed(List<ReferenceMark> marks) {
    VerdictRule.Decision d = VerdictRule.decide(toCase());
    boolean shown = figure.value() != null && d.verdict() != Verdict.TOO_SMALL;
    boolean hidden = d.verdict() == Verdict.SUPPRESSED || d.verdict() == Verdict.TOO_SMALL;
    Double path = path().isPresent() && !hidden ? nativePath(path().getAsDouble()) : null;
    return new Assessed(figure, shown ? interval.orElse(null) : null, promise.baseline().orElse(null), goal.orElse(null), path,
        d.verdict(), d.rule(), shown ? change() : null, shown ? marks : List.of());
  }

  private VerdictInput toCase() {
    double value = figure.value() == null ? 0 : scale.turn(figure.value().doubleValue());
    Interval bounds = figure.value() == null ? new Interval(0, 0) : interval.map(scale::turn).orElse(new Interval(value, value));
    Kind kind = promise.indicator().kind();
    boolean baseless = interval.isEmpty() && (kind == Kind.PERCENT || kind == Kind.PROPORTION);
    OptionalDouble path = path();
    return new VerdictInput(figure, promise.indicator().minBase(), value, bounds, !baseless, neutral(), target(),
        goal.map(Goalpost::year).orElse(null), promise.baseline().map(Baseline::year).orElse(null),
        figure.value() != null && "worse".equals(change()), path.isPresent() ? path.getAsDouble() : null);
  }

  private boolean neutral() { return promise.indicator().polarity() == Indicator.Polarity.NEUTRAL; }

  /** Turned: the value to reach, 0 = within the range. */
  private @Nullable Double target() {
    if (goal.isEmpty()) return null;
    BigDecimal value = goal.get().value();
    return value == null ? Double.valueOf(0) : Double.valueOf(scale.turn(value.doubleValue()));
  }

  /** Turned. */
  private OptionalDouble path() {
    Double t = target();
    if (t == null || goal.isEmpty() || neutral()) return OptionalDouble.empty();
    Integer yt = goal.get().year();
    if (yt == null) return OptionalDouble.of(t);
    if (promise.baseline().isEmpty()) return TargetPath.withoutBaseline(t, yt, figure.year());
    Baseline b = promise.baseline().get();
    return OptionalDouble.of(new TargetPath(scale.turn(b.value().doubleValue()), b.year(), t, yt).at(figure.year()));
  }

  /** The path on the indicator's own scale; on the baseline's side of a range, unknown where that side is unknown. */
  private @Nullable Double nativePath(double turned) {
    if (!scale.range()) return scale.lowerIsBetter() ? Double.valueOf(0.0 - turned) : Double.valueOf(turned);
    if (goal.isPresent() && goal.get().year() == null) return Promise.number(goal.get().value());
    if (promise.baseline().isEmpty()) return null;
    double b = promise.baseline().get().value().doubleValue();
    if (scale.low() != null && b < scale.low()) return scale.low() + turned;
    return scale.high() != null && b > scale.high() ? scale.high() - turned : null;
  }

  /** Against the baseline: better, worse, uncertain; null without a baseline, up to its year, and for neutral indicators. */
  private @Nullable String change() {
    if (promise.baseline().isEmpty() || figure.value() == null || neutral()) return null;
    Baseline b = promise.baseline().get();
    if (figure.year() <= b.year()) return null;
    Interval d = bothBased(b) ? newcombe(b) : againstValue(b);
    if (d.lower() > 0) return "better";
    return d.upper() < 0 ? "worse" : "uncertain";
  }

  private boolean bothBased(Baseline b) {
    Kind kind = promise.indicator().kind();
    return (kind == Kind.PROPORTION || kind == Kind.PERCENT) && !scale.range() && Intervals.isProportion(figure)
        && b.x() != null && b.n() != null && b.interval() != null;
  }

  private Interval newcombe(Baseline b) {
    Interval d = ProportionDifference.of(number(figure.x()), number(figure.n()), number(b.x()), number(b.n()));
    return scale.turn(d);
  }

  private Interval againstValue(Baseline b) {
    double v = scale.turn(number(figure.value()));
    Interval i = interval.map(scale::turn).orElse(new Interval(v, v));
    double base = scale.turn(b.value().doubleValue());
    return new Interval(i.lower() - base, i.upper() - base);
  }

  private static double number(@Nullable BigDecimal b) { return b == null ? Double.NaN : b.doubleValue(); }
}
