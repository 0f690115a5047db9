package no.oppvekststatus.composition.parts;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.wording.Mark;

/**
 * Each focus area with its goals, their two lights and the counts behind them, and one block an indicator; then the
 * goals that the plan ties to measures or to itself as a whole. An indicator tied to two areas is drawn once, at the
 * first.
 */
public final class AreaPart {
  /** With more areas than this they follow each other on the page. */
  private static final int AREAS_WITH_A_PAGE = 8;
  /** An area with this many charts or fewer may begin where the one before it ends. */
  private static final int CHARTS_BEFORE_A_PAGE = 3;

  private AreaPart() {}

  public static List<Section> of(ReportScope a) {
    List<Section> sections = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    for (AreaStatus area : a.areas()) {
      List<GoalStatus> goals = a.goalsOf(area);
      List<IndicatorStatus> indicators = a.indicatorsOf(area);
      if (!hasChapter(a, area)) continue;
      sections.add(area(a, area, goals, indicators, drawn));
      indicators.forEach(i -> drawn.add(i.indicator().id()));
    }
    elsewhere(a, drawn, sections);
    return sections;
  }

  private static Section area(ReportScope a, AreaStatus area, List<GoalStatus> goals, List<IndicatorStatus> indicators,
      List<String> drawn) {
    String name = CoverPart.capital(a.terms().area(area.area().kind())) + " " + mark(area.area());
    List<Block> blocks = new ArrayList<>();
    blocks.add(goals(a, "", goals.size() == 1 ? List.of() : List.of(whole(a, area)), goals, mark(area.area()) + "."));
    List<IndicatorStatus> fresh = indicators.stream().filter(i -> !drawn.contains(i.indicator().id())).toList();
    List<String> before =
        indicators.stream().filter(i -> !fresh.contains(i)).map(i -> a.inLanguage(i.indicator().title())).toList();
    blocks.addAll(IndicatorPart.all(a, fresh));
    if (!before.isEmpty()) blocks.add(Text.note(a.text("area.shown-before", String.join("; ", before))));
    blocks.addAll(CommentPart.ofArea(a, area, goals, fresh));
    boolean first = a.areas().stream().filter(x -> hasChapter(a, x)).findFirst().filter(area::equals).isPresent();
    boolean page = fresh.stream().filter(IndicatorPart::drawn).count() > CHARTS_BEFORE_A_PAGE
        && a.areas().size() <= AREAS_WITH_A_PAGE;
    return new Section(1, mark(area.area()), area.area().title(), name, first || page, null, anchor(area), blocks);
  }

  private static boolean hasChapter(ReportScope a, AreaStatus area) {
    return !a.goalsOf(area).isEmpty() || !a.indicatorsOf(area).isEmpty();
  }

  private static URI anchor(AreaStatus area) { return URI.create("#omrade-" + area.area().id()); }

  /** From where an area is named by its title to its chapter, if it has one. */
  static List<Link> links(ReportScope a, AreaStatus area) {
    return hasChapter(a, area)
        ? List.of(
            new Link(area.area().title(), a.text("link.chapter", mark(area.area()), area.area().title()), anchor(area)))
        : List.of();
  }

  /** The area's own two lights, above its goals'. */
  private static Row whole(ReportScope a, AreaStatus area) {
    return Row.normal(List.of(Cell.strong(mark(area.area())), Cell.strong(a.text("area.whole")),
        counted(a.words().of(area.result()), true, area.indicators().size(), StatusTally.results(area, a)),
        counted(a.words().of(area.effort()), true, area.measures().size(), StatusTally.efforts(area, a))));
  }

  static Table goals(ReportScope a, String caption, List<Row> before, List<GoalStatus> goals, String prefix) {
    List<Row> rows = new ArrayList<>(before);
    int number = 0;
    for (GoalStatus g : goals) {
      number++;
      rows.add(Row.normal(List.of(Cell.of(prefix + NumberMark.of("planmal." + g.goal().id() + ".nr",
          g.goal().order() > 0 ? g.goal().order() : number)), Cell.of(g.goal().text()),
          counted(a.words().of(g.result()), false, g.indicators().size(), StatusTally.results(g, a)),
          counted(a.words().of(g.effort()), false, g.measures().size(), StatusTally.efforts(g, a)))));
    }
    return new Table(caption, List.of(Column.left(a.text("table.number"), 1), Column.left(a.text("area.goal"), 6),
        Column.left(a.text("area.result"), 5), Column.left(a.text("area.effort"), 5)), rows);
  }

  /** The counts stand under a light that rests on more than one. */
  private static Cell counted(Mark mark, boolean strong, int basis, String counts) {
    return new Cell(mark.icon(), mark.capital(), basis < 2 ? null : counts, List.of(), null, null, strong, false);
  }

  /** Goals under measures, goals of the plan as a whole, and indicators that belong to no area. */
  private static void elsewhere(ReportScope a, List<String> drawn, List<Section> sections) {
    List<Block> blocks = new ArrayList<>();
    List<GoalStatus> loose = a.goals().stream().filter(g -> g.goal().focusArea() == null).toList();
    List<GoalStatus> whole = loose.stream().filter(g -> g.goal().measure() == null).toList();
    if (!whole.isEmpty()) blocks.add(goals(a, a.text("area.plan-goals"), List.of(), whole, ""));
    Map<String, List<GoalStatus>> byMeasure = new LinkedHashMap<>();
    loose.stream().filter(g -> g.goal().measure() != null)
        .forEach(g -> byMeasure.computeIfAbsent(g.goal().measure(), k -> new ArrayList<>()).add(g));
    if (!byMeasure.isEmpty()) blocks.add(underMeasures(a, byMeasure));
    blocks.addAll(
        IndicatorPart.all(a, a.indicators().stream().filter(i -> !drawn.contains(i.indicator().id())).toList()));
    blocks.addAll(CommentPart.ofRest(a, loose,
        a.indicators().stream().filter(i -> !drawn.contains(i.indicator().id())).toList()));
    if (!blocks.isEmpty())
      sections.add(new Section(1, null, a.text(sections.isEmpty() ? "area.goals-and-figures" : "area.other-goals"),
          a.text("area.goals-section"), a.areas().size() <= AREAS_WITH_A_PAGE, null, blocks));
  }

  private static Table underMeasures(ReportScope a, Map<String, List<GoalStatus>> byMeasure) {
    List<Row> rows = new ArrayList<>();
    byMeasure.forEach((measure, goals) -> {
      String title = a.plan().measure(measure).map(m -> m.title()).orElse(measure);
      rows.add(Row.group(List.of(Cell.of(""), Cell.strong(title), Cell.of(""), Cell.of(""))));
      rows.addAll(goals(a, "", List.of(), goals, "").rows());
    });
    return new Table(a.text("area.measure-goals"), List.of(Column.left(a.text("table.number"), 1),
        Column.left(a.text("area.goal"), 6), Column.left(a.text("area.result"), 5),
        Column.left(a.text("area.effort"), 5)), rows);
  }

  /** The plan's own section number, else the area's order. */
  static String mark(Plan.FocusArea area) {
    return NumberMark.of("omrade." + area.id() + ".nr", area.section() == null ? area.order() : area.section());
  }
}
