package no.oppvekststatus.composition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/**
 * Composes the export: one row a figure and reference. What a hidden row leaves empty is the contract of the command
 * {@code export}.
 */
public final class PublishedFigures {
  private static final String DRAFT = "draft";

  private final Status status;
  private final Imprint imprint;

  private PublishedFigures(Status status, Imprint imprint) {
    this.status = status;
    this.imprint = imprint;
  }

  /** In the order of the report; none where the year has no figures. */
  public static List<PublishedFigure> of(Disclosed disclosed, Imprint imprint) {
    return new PublishedFigures(disclosed.status(), imprint).all();
  }

  private List<PublishedFigure> all() {
    if (status.indicators().stream().flatMap(PublishedFigures::rows).noneMatch(PublishedFigures::figure))
      return List.of();
    List<PublishedFigure> all = new ArrayList<>();
    for (IndicatorStatus i : status.indicators())
      rows(i).forEach(row -> {
        List<ReferenceMark> references = hidden(row) ? List.of() : row.references();
        if (references.isEmpty()) all.add(of(i, row, null));
        for (ReferenceMark r : references) all.add(of(i, row, r));
      });
    return List.copyOf(all);
  }

  private static Stream<Assessed> rows(IndicatorStatus i) {
    return Stream.concat(i.years().stream(), i.breakdowns().stream());
  }

  private static boolean figure(Assessed row) {
    return row.figure().known().isPresent() || !row.figure().provenance().isEmpty() || hidden(row);
  }

  private static boolean hidden(Assessed row) { return row.verdict() == Verdict.SUPPRESSED; }

  private PublishedFigure of(IndicatorStatus status, Assessed row, @Nullable ReferenceMark reference) {
    Indicator i = status.indicator();
    boolean hidden = hidden(row);
    return new PublishedFigure(this.status.entry().municipalityId(), key(status, row.figure()),
        new PublishedFigure.Measurement(code(i.kind()), i.unit(Language.BOKMAL), plain(i.factor()), code(i.polarity())),
        numbers(row),
        baseline(row), target(row), i.minBase(), hidden ? null : row.path(), row.verdict().name(), row.rule(),
        hidden || row.change() == null ? "" : row.change().code(),
        hidden ? PublishedFigure.Reference.NONE : reference(reference),
        !hidden && current(status, row) ? status.trend().code() : "", hidden ? null : i.decimals(),
        hidden ? PublishedFigure.FigureOrigin.NONE : origin(i, row.figure().provenance()), hidden ? "" : edition(),
        hidden ? "" : FigureIds.of(row.figure()), hidden ? "" : this.status.rulesVersion());
  }

  private static boolean current(IndicatorStatus i, Assessed row) {
    return row == i.current() || row.figure().equals(i.current().figure());
  }

  private String edition() { return imprint.draft() ? DRAFT : String.valueOf(imprint.edition()); }

  private PublishedFigure.FigureKey key(IndicatorStatus i, Figure f) {
    return new PublishedFigure.FigureKey(status.entry().plan().id(), String.join("|", i.link().goals()),
        i.indicator().id(), f.place(), f.period(),
        f.breakdown());
  }

  private static PublishedFigure.FigureNumbers numbers(Assessed row) {
    Figure f = row.figure();
    String symbol = f.absence() == null ? "" : f.absence().code();
    String preliminary = String.valueOf(f.preliminary());
    if (hidden(row) || row.verdict() == Verdict.TOO_SMALL)
      return new PublishedFigure.FigureNumbers(null, null, null, null, null, null, symbol, preliminary);
    Interval certainty = row.interval();
    return new PublishedFigure.FigureNumbers(f.x(), f.n(), f.s(), f.value(),
        certainty == null ? null : plain(certainty.lower()),
        certainty == null ? null : plain(certainty.upper()), symbol, preliminary);
  }

  private static PublishedFigure.PublishedBaseline baseline(Assessed row) {
    Assessed.Baseline b = row.baseline();
    return b == null ? new PublishedFigure.PublishedBaseline(null, null, null, null)
        : new PublishedFigure.PublishedBaseline(b.year(), b.value(), b.x(), b.n());
  }

  private static PublishedFigure.PublishedTarget target(Assessed row) {
    Assessed.AssessedTarget t = row.target();
    return t == null ? new PublishedFigure.PublishedTarget(null, null, null, null)
        : new PublishedFigure.PublishedTarget(t.year(), t.value(), t.low(), t.high());
  }

  private static PublishedFigure.Reference reference(@Nullable ReferenceMark r) {
    if (r == null) return PublishedFigure.Reference.NONE;
    boolean known = r.figure().known().isPresent();
    return new PublishedFigure.Reference(r.place(), r.figure().value(), known ? r.mark().code() : "",
        known ? r.mark998().code() : "");
  }

  private PublishedFigure.FigureOrigin origin(Indicator i, List<Provenance> from) {
    Optional<Source> source = source(i, from);
    return new PublishedFigure.FigureOrigin(source.map(Source::id).orElse(""),
        source.map(Source::table)
            .orElse(from.stream().map(Provenance::table).distinct().collect(Collectors.joining("|"))),
        from.stream().map(Provenance::updated).filter(Objects::nonNull).max(Instant::compareTo).orElse(null),
        from.stream().map(Provenance::sha256).toList(), from.stream().map(Provenance::cell).toList());
  }

  private Optional<Source> source(Indicator i, List<Provenance> from) {
    String named = i.reading().table().map(Indicator.FigureSource.FromTable::source).orElse("");
    return status.sources().stream().map(Status.SourceUse::source).filter(s -> s.id().equals(named)).findFirst()
        .or(() -> status.sources().stream().map(Status.SourceUse::source)
            .filter(s -> from.stream().anyMatch(p -> p.table().equals(s.table()))).findFirst());
  }

  private static String code(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT); }

  private static BigDecimal plain(double number) {
    BigDecimal stripped = BigDecimal.valueOf(number).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
