package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.composition.parts.UnitYear.OwnAnswer;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.Headlines;

/** What one unit answered, this year and last, what it lacks and what it needs; nothing of any other unit. */
public final class UnitPart {
  private final ReportScope a;
  private final UnitYear year;

  private UnitPart(ReportScope a, Unit unit) {
    this.a = a;
    this.year = UnitYear.of(a, unit);
  }

  /** A part with no content is left out: the boxes on the first page say that there is none. */
  public static List<Section> of(ReportScope a, Unit unit) {
    UnitPart part = new UnitPart(a, unit);
    UnitTalk talk = new UnitTalk(a, part.year);
    UnitDues dues = UnitDues.of(a, unit);
    List<Section> sections = new ArrayList<>();
    sections
        .add(part.section(1, unit.name(), List.of(Text.lead(a.text("unit.lead", a.plan().title())), talk.panels())));
    sections.add(part.section(2, a.text("unit.measures"), List.of(part.measures())));
    dues.table().ifPresent(table -> sections.add(part.section(2, a.text("evaluations.section"), List.of(table))));
    if (!part.year.needs().isEmpty()) sections.add(part.section(2, a.text("unit.needs"), List.of(part.needs())));
    sections.add(part.section(1, "", List.of(talk.questions(dues))));
    sections.add(part.section(2, a.text("unit.indicators"), part.indicators()));
    return sections;
  }

  private Section section(int level, String title, List<Block> blocks) {
    return new Section(level, null, title, a.plan().municipality().name(), false, null, blocks);
  }

  private Block measures() {
    if (year.own().isEmpty()) return Text.body(a.text("unit.no-measures"));
    List<Row> rows = new ArrayList<>();
    String tier = "";
    MeasureStatus above = null;
    for (OwnAnswer o : year.own()) {
      String heading = a.plan().tiers().stream().filter(t -> t.id().equals(o.measure().measure().tier())).findFirst()
          .map(t -> t.label() + " (" + t.colourLabel() + ")").orElse("");
      if (!heading.equals(tier) && !heading.isEmpty()) rows.add(CostPart.group(heading, 4));
      tier = heading;
      String title = o.part() != null && o.measure() == above ? a.text("unit.part", o.part().title()) : o.title();
      above = o.measure();
      boolean choice = year.chooses(o);
      rows.add(Row.normal(
          List.of(said(o, title), a.words().answer(o.before(), choice).cell(), a.words().answer(o.now(), choice).cell(),
              year.deviates(o) ? Cell.strong(change(o)) : Cell.of(change(o)))));
    }
    return new Table("", List.of(Column.left(CoverPart.capital(a.terms().measure()), 15),
        Column.left(a.text("unit.last", a.year() - 1), 5), Column.left(a.text("unit.now", a.year()), 5),
        Column.left(a.text("unit.change"), 5)), rows);
  }

  /** With the unit's own words for the answer; a deviation without any is marked so. */
  private Cell said(OwnAnswer o, String title) {
    String reason = DeviationPart.reason(o.answer());
    if (!reason.isEmpty()) return Cell.of(title).withNote(a.text("quote", reason));
    return year.deviates(o) ? Cell.of(title).withNote(CoverPart.capital(a.text("deviation.no-reason")))
        : Cell.of(title);
  }

  private String change(OwnAnswer o) {
    String said = a.text(switch (o.change()) {
      case FORWARD -> "unit.change-forward";
      case BACK -> "unit.change-back";
      case NONE -> "unit.change-none";
      case NEW -> "unit.change-new";
      case SILENT -> "unit.change-silent";
      case OTHER -> "unit.change-other";
    });
    String why = standing(o);
    return why.isEmpty() ? said : said + ", " + why;
  }

  /** What an answer short of operation is: a deviation, or why it is none. */
  private String standing(OwnAnswer o) {
    if (year.deviates(o)) return a.text("unit.deviation");
    if (!year.owes(o) || !o.onTheWay()) return "";
    if (o.start().unknown()) return a.words().of(MeasureStatus.MeasureState.START_UNKNOWN).word();
    Integer due = o.start().due();
    return due != null && due > a.year() ? a.words().of(MeasureStatus.MeasureState.NOT_DUE).word() : "";
  }

  private Table needs() {
    List<Row> rows = new ArrayList<>();
    for (CompetenceNeed n : year.needs()) rows.add(Row.normal(List.of(Cell.of(CostPart.what(a, n)),
        n.amount() == null ? Cell.absent(a.text("costs.no-amount")) : Cell.of(CostPart.amount(a, n, n.amount())))));
    return new Table("", List.of(Column.left(a.text("costs.need-head"), 5), Column.right(a.text("unit.cost"), 2)),
        rows);
  }

  /** The municipality's figures for the goals that the unit's measures serve. */
  private List<Block> indicators() {
    Set<String> measures = year.own().stream().map(o -> o.measure().measure().id()).collect(Collectors.toSet());
    Set<String> goals = a.status().goals().stream().filter(g -> g.measures().stream().anyMatch(measures::contains))
        .map((GoalStatus g) -> g.goal().id()).collect(Collectors.toSet());
    List<IndicatorStatus> linked =
        a.status().indicators().stream().filter(i -> i.link().goals().stream().anyMatch(goals::contains)).toList();
    List<IndicatorStatus> known = linked.stream().filter(i -> i.current().figure().known().isPresent()).toList();
    List<Block> blocks = new ArrayList<>();
    if (linked.isEmpty()) blocks.add(Text.body(a.text("unit.no-indicators")));
    if (!known.isEmpty()) blocks.add(figures(known));
    if (known.stream().anyMatch(i -> i.current().target() != null && i.current().target().example()))
      blocks.add(Text.note(a.text("unit.example")));
    List<String> unknown = linked.stream().filter(i -> !known.contains(i)).map(this::unknown).toList();
    if (!unknown.isEmpty()) blocks.add(Text.note(a.text("unit.without-figures", a.year(), String.join("; ", unknown))));
    return blocks;
  }

  private Table figures(List<IndicatorStatus> known) {
    Headlines headlines = new Headlines(a.texts());
    List<Row> rows = known.stream().map(i -> Row.normal(List.of(Cell.of(a.inLanguage(i.indicator().title())),
        a.words().of(i.current().verdict()).cell(), Cell.of(CoverPart.capital(headlines.beside(i))), target(i))))
        .toList();
    return new Table("", List.of(Column.left(a.text("remarks.figure"), 17), Column.left(a.text("table.status"), 9),
        Column.left(a.text("unit.says"), 16), Column.left(a.text("figure.target-plain"), 7)), rows);
  }

  /** Where the figure is behind the plan of a year before the target's, also what the plan was. */
  private Cell target(IndicatorStatus i) {
    return a.targets().goal(i).map(Cell::of).map(c -> a.targets().behind(i).map(c::withNote).orElse(c))
        .orElseGet(() -> Cell.absent(a.text("meetings.no-minimum")));
  }

  private String unknown(IndicatorStatus i) {
    Absence why = i.current().figure().absence();
    return a.inLanguage(i.indicator().title()) + ": "
        + (why == null ? a.words().of(i.current().verdict()) : a.words().of(why)).word();
  }
}
