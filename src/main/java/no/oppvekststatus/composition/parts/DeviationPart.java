package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.wording.FigureIds;

/**
 * What was promised and is due, and which a unit has answered is not in operation, with the unit's own reason; what is
 * being established; and what the plan has only in running text.
 */
public final class DeviationPart {
  private static final Set<AnswerStatus> SHORT_OF_OPERATION =
      Set.of(AnswerStatus.NOT_STARTED, AnswerStatus.BEING_ESTABLISHED, AnswerStatus.KNOWN);

  private static final int NAMED_UNITS = 4;

  private DeviationPart() {}

  /** One unit's answer on one measure or part of it. */
  public record Deviation(Measure measure, String title, UnitAnswer answer) {}

  /** In plan order; only units that the plan binds, never a measure that is not due, ended, or free to choose. */
  public static List<Deviation> deviations(ReportScope a) {
    List<Deviation> all = new ArrayList<>();
    for (MeasureStatus m : a.once()) {
      if (!a.binding(m)) continue;
      all.addAll(deviations(a, m, m.measure().title(), m.measure().start(), m.answers()));
      for (MeasureStatus.PartStatus p : m.parts())
        all.addAll(deviations(a, m, m.measure().title() + " – " + p.part().title(),
            p.part().start() == null ? m.measure().start() : p.part().start(), p.answers()));
    }
    return all;
  }

  private static List<Deviation> deviations(ReportScope a, MeasureStatus m, String title, Measure.Start start,
      List<UnitAnswer> answers) {
    boolean due = start.year() != null && start.year() <= a.year();
    if (!due || m.verdict() == MeasureStatus.MeasureState.ENDED || m.verdict() == MeasureStatus.MeasureState.NOT_DUE
        || m.verdict() == MeasureStatus.MeasureState.START_UNKNOWN)
      return List.of();
    return answers.stream().filter(u -> u.obliged().binding() && SHORT_OF_OPERATION.contains(u.status()))
        .map(u -> new Deviation(m.measure(), title, u)).toList();
  }

  public static String reason(UnitAnswer answer) {
    return answer.answer().map(k -> k.answer().note()).orElse("").strip();
  }

  static List<Section> of(ReportScope a, MeasureMarks marks) {
    String name = a.text("measures.section");
    List<Section> sections = new ArrayList<>(List.of(deviations(a, name),
        new Section(2, null, a.text("establishing.title"), name, false, null, List.of(establishing(a, marks)))));
    inRunningText(a, name).ifPresent(sections::add);
    return sections;
  }

  static Section deviations(ReportScope a, String name) {
    List<Deviation> all = deviations(a);
    return new Section(2, null, a.text("deviation.title"), name, false, null,
        List.of(Text.note(a.text("deviation.note")),
            all.isEmpty() ? Text.body(a.text("deviation.none")) : table(a, all)));
  }

  static Optional<Section> inRunningText(ReportScope a, String name) {
    return a.plan().textMeasures().isEmpty() ? Optional.empty()
        : Optional.of(new Section(2, null, a.text("text-measures.title"), name, false, null, List.of(onlyText(a))));
  }

  /** For each measure, the units with the same answer and the same reason together. */
  private static Table table(ReportScope a, List<Deviation> all) {
    record Same(String title, AnswerStatus status, String reason) {}
    Map<Same, List<String>> units = new LinkedHashMap<>();
    for (Deviation d : all)
      units.computeIfAbsent(new Same(d.title(), d.answer().status(), reason(d.answer())), k -> new ArrayList<>())
          .add(d.answer().obliged().unit().name());
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Same, List<String>> e : units.entrySet()) {
      Same same = e.getKey();
      rows.add(Row.normal(List.of(Cell.of(same.title()), a.words().answer(same.status()).cell(),
          Cell.of(a.committee().isPresent()
              ? a.named("avvik." + same.title() + "." + same.status(), e.getValue(), NAMED_UNITS)
              : String.join(", ", e.getValue())),
          same.reason().isEmpty() ? Cell.absent(a.text("deviation.no-reason"))
              : Cell.of(a.text("quote", same.reason())))));
    }
    return new Table("",
        List.of(Column.left(CoverPart.capital(a.terms().measure()), 5), Column.left(a.text("table.answer"), 3),
            Column.left(CoverPart.capital(a.terms().unitPlural()), 8), Column.left(a.text("table.reason"), 4)),
        rows);
  }

  /** Measures with units that are on the way: how many, and which. */
  private static Block establishing(ReportScope a, MeasureMarks marks) {
    List<Row> rows = new ArrayList<>();
    for (MeasureStatus m : a.once()) {
      List<UnitAnswer> own = m.answers().stream()
          .filter(u -> u.obliged().binding() && u.status() == AnswerStatus.BEING_ESTABLISHED).toList();
      List<String> units = own.stream().map(u -> u.obliged().unit().name()).toList();
      String id = FigureIds.measure(m.measure().id(), a.year()) + "#etableres";
      if (!units.isEmpty()) rows.add(Row.normal(List.of(Cell.of(marks.of(m.measure())), Cell.of(m.measure().title()),
          Cell.of(NumberMark.count(id, own.stream().map(FigureIds::answer).toList())),
          Cell.of(a.named("etableres." + m.measure().id(), units, NAMED_UNITS)))));
    }
    if (rows.isEmpty()) return Text.body(a.text("establishing.none"));
    return new Table("", List.of(Column.left(a.text("table.number"), 1),
        Column.left(CoverPart.capital(a.terms().measure()), 8), Column.right(a.text("table.count"), 2),
        Column.left(CoverPart.capital(a.terms().unitPlural()), 10)), rows);
  }

  private static Block onlyText(ReportScope a) {
    if (a.committee().isPresent()) return Text.body(a.text("text-measures.named",
        String.join("; ", a.plan().textMeasures().stream().map(Plan.TextMeasure::title).toList())));
    List<Row> rows = new ArrayList<>();
    for (Plan.TextMeasure t : a.plan().textMeasures())
      rows.add(Row.normal(List.of(Cell.of(t.title()), Cell.of(t.text()))));
    return new Table("", List.of(Column.left(a.text("text-measures.what"), 2),
        Column.left(a.text("text-measures.plan-says"), 3)), rows);
  }
}
