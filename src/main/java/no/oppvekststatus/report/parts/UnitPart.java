package no.oppvekststatus.report.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.assessment.Status.GoalStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Panel;
import no.oppvekststatus.report.Document.Block.Panels;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.Document.Section;
import no.oppvekststatus.report.lineage.FigureIds;
import no.oppvekststatus.report.words.Counted;
import no.oppvekststatus.report.words.Headlines;
import no.oppvekststatus.report.words.Mark;

/** What one unit answered, this year and last, what it lacks and what it needs; nothing of any other unit. */
public final class UnitPart {
  private static final List<String> ORDER = List.of("ikke-startet", "under-etablering", "kjent", "i-drift");

  private UnitPart() {}

  private record Own(MeasureStatus measure, String title, UnitAnswer answer) {}

  public static List<Section> of(Account a, Unit unit) {
    String name = a.text("unit.section");
    List<Own> own = own(a, unit);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, unit.name(), name, false, null, List.of(new Text("lead", a.text("unit.lead")), panels(a, unit, own))));
    sections.add(new Section(2, null, a.text("unit.measures"), name, false, null, List.of(own.isEmpty()
        ? new Text("body", a.text("unit.no-measures")) : measures(a, own))));
    sections.add(new Section(2, null, a.text("deviation.title"), name, false, null, List.of(deviations(a, unit))));
    sections.add(new Section(2, null, a.text("unit.evaluations"), name, false, null, List.of(UnitDues.of(a, unit))));
    sections.add(new Section(2, null, a.text("unit.needs"), name, false, null, List.of(needs(a, unit))));
    sections.add(new Section(2, null, a.text("unit.talk"), name, false, null, List.of(new Block.Boxed("", YearPart.numbered(questions(a, unit))))));
    sections.add(new Section(2, null, a.text("unit.indicators"), name, false, null, indicators(a, own)));
    return sections;
  }

  private static List<Own> own(Account a, Unit unit) {
    List<Own> all = new ArrayList<>();
    for (MeasureStatus m : a.once()) {
      answer(m.answers(), unit).ifPresent(u -> all.add(new Own(m, m.measure().title(), u)));
      for (MeasureStatus.PartStatus p : m.parts())
        answer(p.answers(), unit).ifPresent(u -> all.add(new Own(m, m.measure().title() + " – " + p.part().title(), u)));
    }
    return all;
  }

  private static Optional<UnitAnswer> answer(List<UnitAnswer> answers, Unit unit) {
    return answers.stream().filter(u -> u.obliged().unit().id().equals(unit.id())).findFirst();
  }

  private static Panels panels(Account a, Unit unit, List<Own> own) {
    List<Own> owed = own.stream().filter(o -> a.binding(o.measure())).toList();
    Counted.Number running = count(a, unit, "i-drift", owed.stream().filter(o -> o.answer().status().equals("i-drift")).toList());
    Counted.Number silent = count(a, unit, "ubesvart", owed.stream().filter(o -> o.answer().answer().isEmpty()).toList());
    Counted.Number before = count(a, unit, "i-drift-i-fjor", owed.stream()
        .filter(o -> o.answer().lastYear().filter(k -> k.answer().status().equals("i-drift")).isPresent()).toList());
    boolean answered = a.status().completeness().answered().stream().anyMatch(u -> u.id().equals(unit.id()));
    boolean inTime = a.status().completeness().inTime().stream().anyMatch(u -> u.id().equals(unit.id()));
    LocalDate due = a.status().entry().organisation().round().due(a.year());
    return new Panels(List.of(
        new Panel(a.text("unit.running"), a.text("count.of", running, count(a, unit, "skal-gjennomfores", owed)), a.text("unit.must-measures"), List.of(), null,
            List.of(a.text("unit.last-year", a.letters(before)), silent.value() == 0 ? a.text("unit.silent.none")
                : a.told(silent, "unit.silent.one", "unit.silent.many"))),
        new Panel(a.text("unit.deviations"), deviationCount(a, unit).toString(), null, List.of(), null, List.of(a.text("unit.deviation-is"))),
        new Panel(a.text("unit.form"), a.text(answered ? inTime ? "unit.in-time" : "unit.late" : "unit.not-handed-in"), null, List.of(), null,
            List.of(a.text("unit.form-due", a.numbers().date(due))))));
  }

  /** What the unit's own answers were counted to. */
  private static Counted.Number count(Account a, Unit unit, String what, List<Own> counted) {
    return new Counted.Number(FigureIds.unit(unit.id()) + "." + what + "." + a.year(),
        counted.stream().map(o -> o.answer().answer().map(FigureIds::answer).orElse(FigureIds.measure(o.measure().measure().id(), a.year()))).toList(),
        counted.size());
  }

  private static Counted.Number deviationCount(Account a, Unit unit) {
    List<String> answers = deviationsOf(a, unit).stream().map(d -> FigureIds.answer(d.answer())).toList();
    return new Counted.Number(FigureIds.unit(unit.id()) + ".avvik." + a.year(), answers, answers.size());
  }

  private static Table measures(Account a, List<Own> own) {
    List<Row> rows = new ArrayList<>();
    String tier = "";
    for (Own o : own) {
      String heading = a.plan().tiers().stream().filter(t -> t.id().equals(o.measure().measure().tier())).findFirst()
          .map(t -> t.label() + " (" + t.colourLabel() + ")").orElse("");
      if (!heading.equals(tier) && !heading.isEmpty()) rows.add(CostPart.group(heading, 4));
      tier = heading;
      boolean choice = !a.binding(o.measure());
      Mark now = a.words().answer(o.answer().status(), choice);
      Mark last = a.words().answer(lastYear(o), choice);
      rows.add(new Row("normal", List.of(Cell.of(o.title()), last.cell(), now.cell(), Cell.of(change(a, o)))));
    }
    return new Table("", List.of(new Column(CoverPart.capital(a.terms().measure()), 9, "left"),
        new Column(a.text("unit.last", a.year() - 1), 5, "left"), new Column(a.text("unit.now", a.year()), 5, "left"),
        new Column(a.text("unit.change"), 4, "left")), rows);
  }

  private static String lastYear(Own o) { return o.answer().lastYear().map(k -> k.answer().status()).orElse("ikke-besvart"); }

  /** Forwards, back or unchanged on the way to operation; other answers are only told to be new or changed. */
  private static String change(Account a, Own o) {
    String now = o.answer().status();
    String last = lastYear(o);
    if (now.equals("ikke-besvart")) return a.text("unit.change-silent");
    if (last.equals("ikke-besvart")) return a.text("unit.change-new");
    if (now.equals(last)) return a.text("unit.change-none");
    int from = ORDER.indexOf(last);
    int to = ORDER.indexOf(now);
    if (from < 0 || to < 0) return a.text("unit.change-other");
    return a.text(to > from ? "unit.change-forward" : "unit.change-back");
  }

  private static List<DeviationPart.Deviation> deviationsOf(Account a, Unit unit) {
    return DeviationPart.deviations(a).stream().filter(d -> d.answer().obliged().unit().id().equals(unit.id())).toList();
  }

  private static Block deviations(Account a, Unit unit) {
    List<Row> rows = deviationsOf(a, unit).stream().map(d -> new Row("normal", List.of(Cell.of(d.title()), a.words().answer(d.answer().status()).cell(),
        DeviationPart.reason(d.answer()).isEmpty() ? Cell.absent(a.text("deviation.no-reason"))
            : Cell.of(a.text("quote", DeviationPart.reason(d.answer())))))).toList();
    if (rows.isEmpty()) return new Text("body", a.text("unit.no-deviations"));
    return new Table("", List.of(new Column(CoverPart.capital(a.terms().measure()), 5, "left"),
        new Column(a.text("table.answer"), 3, "left"), new Column(a.text("table.reason"), 5, "left")), rows);
  }

  private static Block needs(Account a, Unit unit) {
    List<CompetenceNeed> needs = a.status().needs().stream().filter(n -> n.unit().id().equals(unit.id())).toList();
    if (needs.isEmpty()) return new Text("body", a.text("unit.no-needs"));
    List<Row> rows = new ArrayList<>();
    for (CompetenceNeed n : needs) rows.add(new Row("normal", List.of(Cell.of(CostPart.what(a, n)),
        n.amount() == null ? Cell.absent(a.text("costs.no-amount"))
            : Cell.of(CostPart.amount(a, n, n.amount())))));
    return new Table("", List.of(new Column(a.text("costs.need-head"), 5, "left"), new Column(a.text("unit.cost"), 2, "right")), rows);
  }

  /** The municipality's figures for the goals that the unit's measures serve. */
  private static List<Block> indicators(Account a, List<Own> own) {
    Set<String> measures = own.stream().map(o -> o.measure().measure().id()).collect(Collectors.toSet());
    Set<String> goals = a.status().goals().stream().filter(g -> g.measures().stream().anyMatch(measures::contains))
        .map((GoalStatus g) -> g.goal().id()).collect(Collectors.toSet());
    List<IndicatorStatus> linked = a.status().indicators().stream().filter(i -> i.link().goals().stream().anyMatch(goals::contains)).toList();
    if (linked.isEmpty()) return List.of(new Text("body", a.text("unit.no-indicators")));
    List<Block> blocks = new ArrayList<>();
    Headlines headlines = new Headlines(a.texts());
    blocks.add(new Text("note", a.text("unit.indicators-note")));
    List<Row> rows = linked.stream().map(i -> new Row("normal", List.of(Cell.of(a.inLanguage(i.indicator().title())),
        new Mark(a.words().of(i.current().verdict()).icon(), a.words().of(i.current().verdict()).word()).cell(),
        Cell.of(i.current().figure().known().isPresent() ? headlines.stands(i) : a.sentences().of(i))))).toList();
    blocks.add(new Table("", List.of(new Column(a.text("remarks.figure"), 5, "left"),
        new Column(a.text("table.status"), 3, "left"), new Column(a.text("unit.says"), 7, "left")), rows));
    return blocks;
  }

  private static List<String> questions(Account a, Unit unit) {
    List<String> asked = new ArrayList<>();
    Counted.Number deviations = deviationCount(a, unit);
    if (deviations.value() > 0) asked.add(a.told(deviations, "unit.ask-deviation.one", "unit.ask-deviation.many"));
    boolean silent = a.status().completeness().silent().stream().anyMatch(u -> u.id().equals(unit.id()));
    if (silent) asked.add(a.text("unit.ask-form"));
    boolean needs = a.status().needs().stream().anyMatch(n -> n.unit().id().equals(unit.id()));
    if (needs) asked.add(a.text("unit.ask-needs"));
    asked.add(a.text("unit.ask-plan", a.plan().title()));
    return asked;
  }

  static String labels(List<Plan.Reference> references) {
    return references.stream().map(Plan.Reference::label).distinct().collect(Collectors.joining(", "));
  }
}
