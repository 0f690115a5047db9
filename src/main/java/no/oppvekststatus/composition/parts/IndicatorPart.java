package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.FigureRow;
import no.oppvekststatus.document.Document.Block.IndicatorBlock;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.wording.DistinctDecimals;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.Mark;
import no.oppvekststatus.wording.Numbers;

/** One indicator as one block: verdict, sentence, chart, figures and the line that names the source. */
final class IndicatorPart {
  private final ReportScope scope;
  private final IndicatorStatus status;
  private final Indicator indicator;
  private final Numbers numbers;

  private IndicatorPart(ReportScope scope, IndicatorStatus status) {
    this.scope = scope;
    this.status = status;
    this.indicator = DistinctDecimals.of(status).indicator();
    this.numbers = scope.numbers();
  }

  /** A block for each indicator that has a course to draw, then the others as rows of one table. */
  static List<Block> all(ReportScope a, List<IndicatorStatus> indicators) {
    List<Block> blocks = new ArrayList<>();
    indicators.stream().filter(IndicatorPart::drawn).forEach(i -> blocks.add(new IndicatorPart(a, i).block()));
    List<Row> rows = indicators.stream().filter(i -> !drawn(i)).map(i -> new IndicatorPart(a, i).row()).toList();
    if (rows.isEmpty()) return blocks;
    if (!blocks.isEmpty()) blocks.add(Text.smallHeading(a.text("area.not-drawn")));
    blocks.add(new Table("", List.of(Column.left(a.text("remarks.figure"), 5), Column.left(a.text("table.status"), 3),
        Column.left(a.text("unit.says"), 8)), rows));
    return blocks;
  }

  /** A link from the title of an indicator to its own block. */
  static Link link(ReportScope a, IndicatorStatus status) {
    String title = a.inLanguage(status.indicator().title());
    return new Link(title, a.text("link.indicator", title), IndicatorBlock.anchor(status.indicator().id()));
  }

  /** Nothing to hold a figure against, one figure alone, or none this year: words in place of a chart. */
  static boolean drawn(IndicatorStatus status) {
    return status.current().figure().known().isPresent() && status.current().verdict() != Verdict.NO_TARGET
        && status.years().stream().filter(y -> y.figure().known().isPresent()).count() > 1;
  }

  private Row row() {
    Mark verdict = scope.words().of(status.current().verdict());
    return Row.normal(IndicatorBlock.anchor(indicator.id()), List.of(
        Cell.of(scope.inLanguage(indicator.title())), new Mark(verdict.icon(), verdict.capital()).cell(),
        Cell.of(scope.sentences().of(status)).withNote(sourceLine()).leading(links())));
  }

  private IndicatorBlock block() {
    Mark verdict = scope.words().of(status.current().verdict());
    return new IndicatorBlock(indicator.id(), verdict.icon(), verdict.capital(), scope.inLanguage(indicator.title()),
        scope.sentences().of(status), ChartOf.indicator(scope, status), figures(), sourceLine(), links());
  }

  private List<FigureRow> figures() {
    List<FigureRow> rows = new ArrayList<>();
    Assessed a = status.current();
    String year = a.figure().year() + (a.figure().preliminary() ? " *" : "");
    if (a.figure().known().isPresent()) {
      rows.add(new FigureRow(year, numbers.value(indicator, a.figure()), null, true, false));
      rows.add(a.certainty().map(i -> row("figure.interval", numbers.interval(indicator, a.figure(), i)))
          .orElse(absent("figure.interval", "figure.not-stated")));
    } else absentRows(rows, a, year);
    if (a.path() != null && status.link().target().isNumber())
      rows.add(new FigureRow(scope.text("figure.path", a.figure().year()),
          NumberMark.of(FigureIds.of(a.figure()) + FigureIds.PATH,
              numbers.bare(indicator, a.path())),
          null, false, false));
    Assessed.Baseline b = a.baseline();
    if (b != null) rows.add(new FigureRow(scope.text("figure.baseline", b.year()),
        numbers.bareBaseline(indicator, a, b), null, false, false));
    target(rows, a);
    references(rows, a);
    breakdowns(rows);
    return rows;
  }

  private void absentRows(List<FigureRow> rows, Assessed a, String year) {
    Mark why =
        a.figure().absence() == null ? scope.words().of(a.verdict()) : scope.words().of(a.figure().absence());
    rows.add(new FigureRow(year, why.word(), null, true, true));
    status.latest().filter(l -> l.figure().year() < a.figure().year()).ifPresent(l -> rows.add(new FigureRow(
        scope.text("figure.latest", l.figure().year()), numbers.value(indicator, l.figure()),
        null, false, false)));
  }

  private void target(List<FigureRow> rows, Assessed a) {
    Assessed.AssessedTarget t = a.target();
    if (t == null) return;
    scope.targets().plain(DistinctDecimals.of(status))
        .ifPresent(p -> rows.add(new FigureRow(scope.targets().label(t), p, null, false, false)));
  }

  private void references(List<FigureRow> rows, Assessed a) {
    for (Assessed.ReferenceMark r : a.references()) {
      if (r.figure().known().isEmpty()) {
        Mark why = scope.words()
            .of(r.figure().absence() == null ? no.oppvekststatus.figures.Absence.MISSING : r.figure().absence());
        rows.add(new FigureRow(scope.places().of(r), why.word(), null, false, true));
      } else {
        Mark mark = scope.words().comparison(indicator, r);
        rows.add(new FigureRow(scope.places().of(r), numbers.bare(indicator, r.figure()),
            mark.icon(), mark.word(), false, false));
      }
    }
  }

  private void breakdowns(List<FigureRow> rows) {
    for (Assessed b : status.breakdowns()) {
      String label = BreakdownWords.of(scope, b.figure().breakdown());
      rows.add(
          b.figure().known().map(v -> new FigureRow(label, numbers.bare(indicator, b.figure()), null, false, false))
              .orElseGet(() -> new FigureRow(label, scope.words().of(b.figure().absence() == null
                  ? Absence.MISSING : b.figure().absence()).word(), null, false, true)));
    }
  }

  private FigureRow row(String key, String value) {
    return new FigureRow(scope.text(key), value, null, false, false);
  }

  private FigureRow absent(String key, String word) {
    return new FigureRow(scope.text(key), scope.text(word), null, false, true);
  }

  private String sourceLine() {
    List<String> said = new ArrayList<>();
    List<Link> links = links();
    if (!links.isEmpty()) said.add(links.stream().map(Link::words).collect(Collectors.joining(", ", "", ".")));
    if (indicator.irregular() && drawn(status)) said.add(scope.text("source.irregular"));
    marks(said);
    absences(said);
    status.series().breaksBefore().forEach(y -> said.add(scope.sentences().breakBefore(y)));
    if (status.current().figure().preliminary()) said.add(scope.text("source.preliminary"));
    if (drawn(status)) said.add(scope.sentences().trend(status));
    return String.join(" ", said);
  }

  /** "2021, 2022: skjermet."; that a survey is not held each year is stated elsewhere. */
  private void absences(List<String> said) {
    Map<String, List<String>> years = new LinkedHashMap<>();
    for (Assessed y : status.years()) {
      Absence why = y.figure().absence();
      boolean explained = indicator.irregular() && (why == Absence.NOT_MEASURED || why == Absence.NOT_ASKED);
      if (why != null && !explained && y != status.current())
        years.computeIfAbsent(scope.words().of(why).word(), k -> new ArrayList<>())
            .add(String.valueOf(y.figure().year()));
    }
    years.forEach((word, all) -> said.add(scope.text("source.absence", String.join(", ", all), word)));
  }

  /** "Kilde [3]", and "[5]" where there are more. */
  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    scope.status().sources().stream().filter(s -> used(status, s)).forEach(s -> links.add(SourcePart.link(scope, s,
        scope.text(links.isEmpty() ? "source.first" : "source.further", SourcePart.number(s)))));
    return links;
  }

  /** Whether the indicator's figures are from the source, or would be. */
  static boolean used(IndicatorStatus status, Status.SourceUse use) {
    return status.indicator().reading().table(use.source().id()).isPresent()
        || status.years().stream().flatMap(y -> y.figure().provenance().stream())
            .anyMatch(p -> p.table().equals(use.source().table()));
  }

  /** The words of the marks that stand in the figure table, places with the same mark together. */
  private void marks(List<String> said) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    status.current().references().stream().filter(r -> r.figure().known().isPresent())
        .forEach(r -> places.computeIfAbsent(
            scope.words().comparison(indicator, r).word(), k -> new ArrayList<>()).add(scope.places().of(r)));
    places.forEach((word, all) -> said.add(scope.text("source.absence", String.join(", ", all), word)));
  }
}
