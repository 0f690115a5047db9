package no.oppvekststatus.composition.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.AssessedTarget;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Methods;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.Numbers;
import no.oppvekststatus.wording.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The figures of the indicators, and what is computed from each: interval, baseline, path, target, rule. */
final class FigureOrigins {
  private final Disclosed disclosed;
  private final Texts texts;
  private final Map<String, Origin> all;

  FigureOrigins(Disclosed disclosed, Texts texts, Map<String, Origin> all) {
    this.disclosed = disclosed;
    this.texts = texts;
    this.all = all;
  }

  void add(IndicatorStatus status) {
    Stream.concat(Stream.of(status.current()), Stream.concat(status.years().stream(), status.breakdowns().stream()))
        .forEach(y -> assessed(status, y));
    status.references().stream().flatMap(s -> s.figures().stream()).filter(f -> f.known().isPresent())
        .forEach(f -> put(figure(status.indicator(), f, "", texts.of("hiding.published"))));
    put(Origin.of(status.indicator().id() + "#akse",
        status.indicator().title(texts.language()) + ", " + texts.of("origin.axis"), texts.of("formula.axis"),
        status.years().stream().map(Assessed::figure).filter(f -> f.known().isPresent()).map(FigureIds::of).toList()));
  }

  private void put(Origin origin) { all.putIfAbsent(origin.id(), origin); }

  private void assessed(IndicatorStatus status, Assessed y) {
    Figure f = y.figure();
    for (String part : f.breakdown().split(";"))
      if (!part.isEmpty()) put(Origin.of("inndeling." + part, part, texts.of("formula.category")));
    Origin figure = figure(status.indicator(), f, String.valueOf(y.rule()), hiding(status.indicator(), f));
    put(figure);
    for (ReferenceMark r : y.references())
      if (r.figure().known().isPresent()) put(figure(status.indicator(), r.figure(), "", texts.of("hiding.published")));
    put(beside(figure, "#regel", "origin.rule", texts.of("formula.rule", new Vocabulary(texts).of(y.verdict()).word()),
        List.of()));
    put(beside(figure, "#tabell", "origin.table", texts.of("formula.as-file"), List.of()));
    y.certainty().ifPresent(c -> interval(status.indicator(), y, figure, c));
    baseline(status, y, figure);
    if (y.path() != null) put(beside(figure, FigureIds.PATH, "origin.path", texts.of("formula.path"),
        List.of(figure.id() + FigureIds.BASELINE, figure.id() + FigureIds.TARGET)).valued(y.path().toPlainString()));
    if (y.target() != null) target(status, y.target(), figure);
  }

  private Origin figure(Indicator i, Figure f, String rule, String hiding) {
    boolean known = f.known().isPresent();
    return new Origin(FigureIds.of(f),
        i.title(texts.language()) + ", " + f.place() + ", " + f.period()
            + (f.breakdown().isEmpty() ? "" : ", " + f.breakdown()),
        f.known().map(BigDecimal::toPlainString).orElse(""), known ? formula(i) + parts(f) : "", List.of(),
        known ? f.provenance() : List.of(), rule, hiding);
  }

  private static String parts(Figure f) {
    return f.x() == null && f.n() == null ? "" : " (x = " + number(f.x()) + ", n = " + number(f.n()) + ")";
  }

  private static String number(@Nullable BigDecimal number) { return number == null ? "–" : number.toPlainString(); }

  private String formula(Indicator i) {
    String key = "formula." + i.kind().key();
    return i.kind().needsFactor() ? texts.of(key, new Numbers(texts).whole(Math.round(i.factor()))) : texts.of(key);
  }

  private Origin beside(Origin figure, String suffix, String word, String formula, List<String> of) {
    return new Origin(figure.id() + suffix, figure.what() + ", " + texts.of(word), "", formula, of, List.of(),
        figure.rule(), figure.hiding());
  }

  private void interval(Indicator i, Assessed y, Origin figure, Interval interval) {
    String method = Methods.method(i, y).map(m -> texts.of(m.text())).orElse("");
    put(beside(figure, FigureIds.LOWER, "origin.lower", texts.of("formula.interval", method), List.of(figure.id()))
        .valued(String.valueOf(interval.lower())));
    put(beside(figure, FigureIds.UPPER, "origin.upper", texts.of("formula.interval", method), List.of(figure.id()))
        .valued(String.valueOf(interval.upper())));
  }

  private void baseline(IndicatorStatus status, Assessed y, Origin figure) {
    Assessed.Baseline b = y.baseline();
    if (b == null) return;
    Optional<Figure> then = status.series().in(b.year()).filter(f -> f.known().isPresent());
    String formula = status.link().baselineValue() != null ? texts.of("formula.plan-states", b.year())
        : texts.of("formula.figure-of-year", b.year());
    put(beside(figure, FigureIds.BASELINE, "origin.baseline", formula,
        then.map(f -> List.of(FigureIds.of(f))).orElse(List.of()))
        .valued(b.value().toPlainString()));
  }

  private void target(IndicatorStatus status, AssessedTarget t, Origin figure) {
    boolean reference = status.link().target().comparison().isPresent();
    String formula = reference ? texts.of("formula.target-reference") : t.example() ? texts.of("formula.target-example")
        : status.link().target() instanceof IndicatorLink.Target.ChangeTarget ? texts.of("formula.target-change")
        : texts.of("formula.target");
    List<String> of = reference
        ? status.current().references().stream().map(r -> FigureIds.of(r.figure())).limit(1).toList() : List.of();
    end(figure, FigureIds.TARGET, formula, of, t.value());
    end(figure, FigureIds.TARGET_LOW, formula, of, t.low());
    end(figure, FigureIds.TARGET_HIGH, formula, of, t.high());
  }

  private void end(Origin figure, String suffix, String formula, List<String> of, @Nullable BigDecimal value) {
    if (value != null) put(beside(figure, suffix, "origin.target", formula, of).valued(value.toPlainString()));
  }

  /** What was decided on this figure; of one that is hidden no more than its mark says. */
  private String hiding(Indicator i, Figure f) {
    if (f.absence() != null) return f.absence() == Absence.SUPPRESSED || f.absence() == Absence.TOO_SMALL
        ? new Vocabulary(texts).of(f.absence()).word() : "";
    if (!Disclosed.decides(i)) return texts.of(i.aboutPeople() ? "hiding.published" : "hiding.no-people");
    BigDecimal people = i.kind().peopleIn(f.x(), f.n());
    if (people == null) return texts.of("hiding.no-people");
    if (people.signum() == 0) return texts.of("hiding.zero");
    boolean enough = people.doubleValue() >= disclosed.threshold() - 0.5 && (f.n() == null || i.kind().isMean()
        || f.n().subtract(people).doubleValue() >= disclosed.threshold() - 0.5 || f.n().compareTo(people) == 0);
    return enough ? texts.of("hiding.enough", disclosed.threshold()) : texts.of("hiding.earlier");
  }
}
