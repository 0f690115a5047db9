package no.oppvekststatus.composition.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/** An indicator's chart as data: only figures that are shown, no point for an absence, at most twelve years. */
final class ChartOf {
  private static final int YEARS = 12;
  private static final int ALT_LENGTH = 400;

  private final ReportScope scope;
  private final IndicatorStatus status;
  private final Indicator indicator;
  private final List<Assessed> rows;

  private ChartOf(ReportScope scope, IndicatorStatus status) {
    this.scope = scope;
    this.status = status;
    this.indicator = status.indicator();
    int last = status.years().size();
    this.rows = status.years().subList(Math.max(0, last - YEARS), last);
  }

  static Chart indicator(ReportScope scope, IndicatorStatus status) { return new ChartOf(scope, status).chart(); }

  private Chart chart() {
    List<Chart.ChartPoint> points =
        rows.stream().filter(r -> r.figure().known().isPresent()).map(ChartOf::point).toList();
    Optional<Chart.ChartTarget> target = target();
    int from = rows.isEmpty() ? scope.year() : rows.get(0).figure().year();
    int to = rows.isEmpty() ? scope.year() : rows.get(rows.size() - 1).figure().year();
    Assessed.Baseline b = status.current().baseline();
    Assessed.Baseline drawn = b != null && points.stream().anyMatch(p -> p.year() == b.year()) ? b : null;
    int end = Math.max(to, target.map(Chart.ChartTarget::year).filter(Objects::nonNull).orElse(to));
    String latest = points.isEmpty() ? null : scope.numbers().value(indicator, last());
    return new Chart(!indicator.irregular(), from, end, indicator.decimals(), points,
        drawn == null ? null : Integer.valueOf(drawn.year()),
        drawn == null ? null : scope.numbers().bareBaseline(indicator, status.current(), drawn), target.orElse(null),
        comparison(from).orElse(null), missing(), breaks(from), latest, alt());
  }

  private static Chart.ChartPoint point(Assessed row) {
    double value = row.figure().known().orElseThrow().doubleValue();
    return new Chart.ChartPoint(row.figure().year(), value, row.certainty().map(i -> i.lower()).orElse(null),
        row.certainty().map(i -> i.upper()).orElse(null), row.figure().preliminary(), FigureIds.of(row.figure()));
  }

  private Figure last() {
    List<Figure> known = rows.stream().map(Assessed::figure).filter(f -> f.known().isPresent()).toList();
    return known.get(known.size() - 1);
  }

  private Optional<Chart.ChartTarget> target() {
    Assessed.AssessedTarget t = status.current().target();
    if (t == null) return Optional.empty();
    Assessed.Baseline path = t.value() != null && t.year() != null ? status.current().baseline() : null;
    return scope.targets().plain(status)
        .map(amount -> new Chart.ChartTarget(t.year(), number(t.value()), number(t.low()), number(t.high()),
            path == null ? null : Double.valueOf(path.value().doubleValue()),
            path == null ? null : Integer.valueOf(path.year()),
            scope.targets().label(t) + ": " + amount));
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  /** At most one comparison stands in the chart: the first that has figures. */
  private Optional<Chart.Comparison> comparison(int from) {
    for (Series s : status.references()) {
      List<Figure> figures = s.figures().stream().filter(f -> f.known().isPresent() && f.year() >= from).toList();
      if (figures.isEmpty()) continue;
      List<Chart.ChartPoint> points = figures.stream()
          .map(f -> new Chart.ChartPoint(f.year(), f.known().orElseThrow().doubleValue(), null, null, f.preliminary(),
              FigureIds.of(f)))
          .toList();
      String last = scope.numbers().bare(indicator, figures.get(figures.size() - 1));
      return Optional.of(new Chart.Comparison(name(s.place()) + " " + last, points));
    }
    return Optional.empty();
  }

  private String name(String place) {
    return status.years().stream().flatMap(y -> y.references().stream()).filter(r -> r.place().equals(place))
        .map(scope.places()::of).findFirst().orElseGet(() -> scope.places().of(place, place));
  }

  private List<Chart.Missing> missing() {
    List<Chart.Missing> gone = new ArrayList<>();
    for (Assessed r : rows) {
      Absence absence = r.figure().absence();
      if (absence != null) gone.add(new Chart.Missing(r.figure().year(), scope.words().of(absence).icon()));
    }
    return gone;
  }

  private List<Chart.Break> breaks(int from) {
    return status.series().breaksBefore().stream().filter(y -> y > from)
        .map(y -> new Chart.Break(y, scope.text("figure.break", y))).toList();
  }

  private String alt() {
    List<String> said = new ArrayList<>();
    said.add(scope.inLanguage(indicator.title()) + ", " + scope.plan().municipality().name() + ".");
    List<Figure> known = rows.stream().map(Assessed::figure).filter(f -> f.known().isPresent()).toList();
    if (known.size() == 1) said.add(scope.text("alt.one", known.get(0).year()));
    if (known.size() > 1) said.add(scope.text(indicator.irregular() ? "alt.points" : "alt.line", known.get(0).year(),
        known.get(known.size() - 1).year()));
    status.latest().ifPresent(l -> said.add(latest(l)));
    Assessed.Baseline b = status.current().baseline();
    if (b != null)
      said.add(scope.text("alt.baseline", b.year(), scope.numbers().baseline(indicator, status.current(), b)));
    Assessed.AssessedTarget t = status.current().target();
    if (t != null)
      scope.targets().plain(status).ifPresent(p -> said.add(scope.targets().label(t) + ": " + p + "."));
    said.add(scope.words().of(status.current().verdict()).capital() + ".");
    status.current().references().stream().filter(r -> r.figure().known().isPresent()).findFirst()
        .ifPresent(r -> said.add(
            scope.places().of(r) + " " + scope.numbers().value(indicator, r.figure()) + ": "
                + scope.words().comparison(indicator, r).word() + "."));
    absences().ifPresent(said::add);
    String alt = String.join(" ", said);
    String plain = NumberMark.plain(alt);
    return plain.length() <= ALT_LENGTH ? alt : plain.substring(0, ALT_LENGTH - 1) + "…";
  }

  private String latest(Assessed row) {
    String value = scope.numbers().value(indicator, row.figure());
    return row.certainty()
        .map(i -> scope.text("alt.latest-interval", row.figure().year(), value,
            scope.numbers().interval(indicator, row.figure(), i)))
        .orElse(scope.text("alt.latest", row.figure().year(), value));
  }

  private Optional<String> absences() {
    String gone = rows.stream().filter(r -> r.figure().absence() != null)
        .map(r -> r.figure().year() + " " + scope.words().of(r.figure().absence()).word())
        .collect(Collectors.joining(", "));
    return gone.isEmpty() ? Optional.empty() : Optional.of(gone + ".");
  }
}
