package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Boxed;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Key;
import no.oppvekststatus.document.Document.Block.Panel;
import no.oppvekststatus.document.Document.Block.Panels;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Statements;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.FollowUpKind;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.Mark;

/**
 * The year on one page: what the statistics say first, the lights of every area, who answered, what is to be decided.
 */
public final class YearPart {
  /** With more areas than this their rows have no marks, only words. */
  private static final int AREAS_WITH_MARKS = 6;
  private static final int LATE_NAMED = 2;
  private static final int SILENT_NAMED = 6;
  /** The id of a number that the document itself gives its lines. */
  static final String ROW = "dokument.linje";

  private YearPart() {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("year.section");
    return List.of(
        new Section(1, null, a.text("year.title", a.year()), name, true, null,
            List.of(new Statements(Highlights.of(a)))),
        new Section(2, null, a.text("year.lights-title"), name, false, null, lights(a)),
        new Section(1, null, "", name, false, null, foot(a)));
  }

  /** Every area a row; where they are many, in words alone, so that the year still stands on one page. */
  private static List<Block> lights(ReportScope a) {
    if (a.areas().isEmpty()) return List.of(Text.body(a.text("area.none")));
    boolean many = a.areas().size() > AREAS_WITH_MARKS;
    List<Row> rows = a.areas().stream().map(area -> row(a, area, many)).toList();
    Table table = new Table("", List.of(Column.left(a.text("table.number"), 1),
        Column.left(CoverPart.capital(a.terms().area()), many ? 9 : 7), Column.left(a.text("year.result-head"), 6),
        Column.left(a.text("year.effort-head"), many ? 6 : 8)), rows);
    return many ? List.of(table) : List.of(Text.note(a.text("year.lights-note")), table, key(a));
  }

  private static Row row(ReportScope a, AreaStatus area, boolean many) {
    Mark result = a.words().of(area.result());
    Mark effort = a.words().of(area.effort());
    List<String> ids = a.goalsOf(area).stream().map(g -> "planmal." + g.goal().id()).toList();
    CountedNumber goals = new CountedNumber(StatusTally.owner(a, area) + ".mal", ids, ids.size());
    Cell title = Cell.of(area.area().title()).leading(AreaPart.links(a, area));
    return Row.normal(List.of(Cell.strong(AreaPart.mark(area.area())),
        many ? title : title.withNote(a.counted(goals, "goals.one", "goals.many")),
        light(result, area.indicators().size(), StatusTally.results(area, a),
            many ? List.of() : StatusTally.resultStrip(area.results(), a)),
        light(effort, area.measures().size(), StatusTally.efforts(area, a),
            many ? List.of() : StatusTally.effortStrip(area.efforts(), a))));
  }

  /** The counts stand under the light where it rests on more than one. */
  private static Cell light(Mark mark, int basis, String counts, List<Icon> strip) {
    Cell cell = new Cell(mark.icon(), mark.capital(), basis < 2 ? null : counts, List.of(), null, null, true, false);
    return strip.size() < 2 ? cell : cell.withStrip(strip, counts);
  }

  private static Key key(ReportScope a) {
    List<Block.KeyItem> items = Stream.concat(
        a.indicators().stream().map(i -> a.words().of(i.current().verdict())),
        a.once().stream().map(m -> a.words().of(m.verdict()))).distinct().map(Mark::key).toList();
    return new Key(a.text("key.label"), items);
  }

  /** Who answered, beside what was corrected where anything was, else beside what is to be decided. */
  private static List<Block> foot(ReportScope a) {
    List<String> decisions = numbered(decisions(a));
    if (a.imprint().corrected().isEmpty() && a.imprint().reason() == null)
      return List.of(
          new Panels(List.of(answers(a), new Panel(a.text("decision.title"), null, null, List.of(), null, decisions))));
    return List.of(new Panels(List.of(answers(a), corrected(a))), new Boxed(a.text("decision.title"), decisions));
  }

  static Panel answers(ReportScope a) {
    List<Unit> reporting = a.covered(a.status().completeness().reporting());
    List<Unit> answered = a.covered(a.status().completeness().answered());
    List<Unit> inTime = a.covered(a.status().completeness().inTime());
    List<Unit> silent = a.covered(a.status().completeness().silent());
    List<String> lines = new ArrayList<>();
    if (reporting.isEmpty()) lines.add(a.text("answered.nobody-obliged", a.terms().unitPlural()));
    else if (silent.isEmpty()) lines.add(a.text("answered.all"));
    else lines
        .add(a.text("answered.silent", a.named("ikke-svart", silent.stream().map(Unit::name).toList(), SILENT_NAMED)));
    String due = a.numbers().date(a.status().entry().organisation().round().due(a.year()));
    if (!reporting.isEmpty()) lines.add(
        a.text("answered.in-time", a.terms().unitsCounted(a.count("svart-i-tide", ReportScope.unitIds(inTime))), due));
    List<Icon> strip = Stream
        .concat(answered.stream().map(u -> Icon.ANSWERED_DOT), silent.stream().map(u -> Icon.UNANSWERED)).toList();
    CountedNumber said = a.count("svart", ReportScope.unitIds(answered));
    CountedNumber owing = a.count("rapporterer", ReportScope.unitIds(reporting));
    String big = reporting.isEmpty() ? null : a.text("count.of", said, owing);
    String alt = a.text("answered.alt", said, owing);
    return new Panel(a.text("answered.title"), big,
        reporting.isEmpty() ? null : a.text("answered.note", a.terms().unitPlural()), strip, alt, lines);
  }

  private static Panel corrected(ReportScope a) {
    List<String> lines = new ArrayList<>();
    for (Imprint.Correction c : RemarkPart.corrected(a))
      lines.add(a.text("corrected.line", c.what(), c.before(), c.now()));
    if (a.imprint().reason() != null) lines.add(a.text("corrected.reason", a.imprint().reason()));
    return new Panel(a.text("corrected.title"), null, null, List.of(), null, lines);
  }

  private static List<String> decisions(ReportScope a) {
    List<String> lines = new ArrayList<>();
    CountedNumber undated = a.count("uten-startar", a.measureIds(a.once().stream()
        .filter(m -> m.verdict() == MeasureStatus.MeasureState.START_UNKNOWN).toList()));
    if (undated.value() > 0) lines.add(a.counted(undated, "decision.undated.one", "decision.undated.many"));
    CountedNumber needs = CostPart.count(a, "behov", CostPart.needs(a));
    if (needs.value() > 0)
      lines.add(a.counted(needs, "decision.needs.one", "decision.needs.many") + " " + CostPart.totals(a));
    List<String> late = EvaluationPart.evaluations(a).stream().filter(e -> e.state() == EvaluationState.LATE)
        .map(e -> e.subject()).distinct().toList();
    if (!late.isEmpty())
      lines.add(a.counted(a.count("forsinkede-evalueringer", late), "decision.late.one", "decision.late.many",
          a.named("forsinkede-evalueringer", late, LATE_NAMED)));
    if (a.plan().validTo().getYear() <= a.year()) lines.add(a.text("decision.plan-ends", a.plan().validTo().getYear()));
    else a.plan().followUps().stream().filter(f -> f.kind() == FollowUpKind.REVISION)
        .flatMap(f -> Stream.ofNullable(f.month())
            .map(month -> a.text("decision.revision", f.what(), a.numbers().month(month), a.year() + 1)))
        .findFirst().ifPresent(lines::add);
    lines.add(a.text("decision.take-note"));
    return lines;
  }

  static List<String> numbered(List<String> lines) {
    return IntStream.range(0, lines.size()).mapToObj(i -> NumberMark.of(ROW, i + 1) + ". " + lines.get(i)).toList();
  }
}
