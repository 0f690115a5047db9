package no.oppvekststatus.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;

/**
 * The rules actually applied to the indicators of one report, for its methods chapter.
 *
 * @param intervals how many current figures have their interval by each method, in the order of the methods
 * @param uncertain current figures without an interval, compared as they stand
 * @param absent indicators without a current figure, and why; hidden ones are among them
 * @param changes figures held against their baseline; {@code newcombe} of them with the base known on both sides
 * @param references comparisons with other places at 95 %
 * @param trends series long and whole enough for the trend test
 */
public record Methods(Map<Method, Integer> intervals, List<Indicator> uncertain, List<Without> absent, int changes,
    int newcombe,
    int references, int trends) {
  private static final double CHANCE = 1 - Confidence.P95.level();
  private static final double EXACT_BELOW = 10;

  /** Chapter 4 of the rules. */
  public enum Method {
    WILSON("method.wilson"), EXACT_POISSON("method.exact-poisson"), BYAR("method.byar"), STUDENT("method.student");

    private final String text;

    Method(String text) { this.text = text; }

    /** The key of the text that names it. */
    public String text() { return text; }
  }

  public record Without(Indicator indicator, Absence why) {}

  public static Methods of(List<IndicatorStatus> indicators) {
    Map<Method, Integer> intervals = new EnumMap<>(Method.class);
    List<Indicator> uncertain = new ArrayList<>();
    List<Without> absent = new ArrayList<>();
    for (IndicatorStatus s : indicators) {
      Figure f = s.current().figure();
      Optional<Method> method = method(s.indicator(), s.current());
      method.ifPresent(m -> intervals.merge(m, 1, Integer::sum));
      if (f.absence() != null) absent.add(new Without(s.indicator(), f.absence()));
      else if (method.isEmpty()) uncertain.add(s.indicator());
    }
    return new Methods(intervals, List.copyOf(uncertain), List.copyOf(absent),
        count(indicators.stream().map(IndicatorStatus::current).filter(a -> a.change() != null).toList()),
        count(indicators.stream().filter(Methods::newcombe).toList()),
        count(indicators.stream().flatMap(s -> s.current().references().stream())
            .filter(r -> r.mark() != ReferenceVerdict.NO_INTERVAL).toList()),
        count(indicators.stream().filter(s -> s.trend().computed()).toList()));
  }

  /** Comparisons expected to stand out at 95 % though nothing is different. */
  public double expectedFalseAlarms() {
    return CHANCE * (references + changes);
  }

  public static Optional<Method> method(Indicator i, Assessed row) {
    if (row.certainty().isEmpty()) return Optional.empty();
    return switch (i.kind().interval()) {
      case WILSON -> Optional.of(Method.WILSON);
      case POISSON_RATE -> Optional.of(few(row.figure().x()) ? Method.EXACT_POISSON : Method.BYAR);
      case POISSON_COUNT -> Optional.of(few(row.figure().value()) ? Method.EXACT_POISSON : Method.BYAR);
      case STUDENT -> Optional.of(Method.STUDENT);
      case NONE -> Optional.empty();
    };
  }

  private static boolean few(java.math.@org.jspecify.annotations.Nullable BigDecimal x) {
    return x != null && x.doubleValue() < EXACT_BELOW;
  }

  private static boolean newcombe(IndicatorStatus s) {
    Indicator i = s.indicator();
    Assessed.Baseline b = s.current().baseline();
    boolean range = i.polarity() == Indicator.Polarity.WITHIN_RANGE
        || s.current().target() != null && s.current().target().value() == null;
    return i.kind().isShare() && !range && s.current().change() != null && b != null && b.n() != null
        && s.current().certainty().isPresent();
  }

  private static int count(List<?> all) { return all.size(); }
}
