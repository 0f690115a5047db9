package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.FigureIds;

/**
 * Unit by unit: how much of what it shall do is in operation, and what is not, with its own words; every answer is in
 * the matrix.
 */
public final class UnitAnswerPart {
  private UnitAnswerPart() {}

  private record TitledAnswer(MeasureStatus measure, String title, UnitAnswer answer) {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("answers.by-unit-section", a.terms().unit());
    List<Row> rows = new ArrayList<>();
    for (Unit unit : a.status().completeness().reporting()) rows.addAll(unit(a, unit));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Panels(List.of(YearPart.answers(a)))));
    if (!rows.isEmpty()) {
      blocks.add(Text.note(a.text("answers.by-unit-note", a.terms().unit(), a.text("matrix.title"))));
      blocks
          .add(new Table("", List.of(Column.left(CoverPart.capital(a.terms().unit()) + " / " + a.terms().measure(), 8),
              Column.left(a.text("table.answer"), 4), Column.left(a.text("answers.comment"), 6)), rows));
    }
    return List.of(new Section(1, null, a.text("answers.by-unit", a.terms().unit()), name, true, null, blocks));
  }

  private static List<Row> unit(ReportScope a, Unit unit) {
    List<TitledAnswer> own = own(a, unit);
    List<TitledAnswer> bound = own.stream().filter(o -> a.binding(o.measure())).toList();
    List<TitledAnswer> owed = bound.stream().filter(o -> !UnitYear.outside(o.answer().status())).toList();
    CountedNumber running =
        count(a, unit, "i-drift", owed.stream().filter(o -> o.answer().status() == AnswerStatus.IN_OPERATION).toList());
    List<Row> rows = new ArrayList<>();
    boolean silent = !own.isEmpty() && own.stream().allMatch(o -> o.answer().answer().isEmpty());
    String none = own.isEmpty() ? "answers.unit-none" : bound.isEmpty() ? "answers.unit-free" : "answers.unit-outside";
    Cell stands = silent ? a.words().answer(AnswerStatus.UNANSWERED).cell() : Cell.strong(owed.isEmpty() ? a.text(none)
        : a.text("answers.unit-running", running, count(a, unit, "skal-gjennomfores", owed)));
    rows.add(Row.group(List.of(Cell.strong(unit.name()), stands, Cell.of(""))));
    if (silent) return rows;
    for (TitledAnswer o : own) {
      String said = DeviationPart.reason(o.answer());
      boolean choice = MeasurePart.choice(a, o.measure());
      if (said.isEmpty() && (choice || o.answer().status() == AnswerStatus.IN_OPERATION)) continue;
      rows.add(Row.normal(List.of(Cell.of(o.title()), a.words().answer(o.answer().status(), choice).cell(),
          said.isEmpty() ? Cell.absent(a.text("answers.no-comment")) : Cell.of(a.text("quote", said)))));
    }
    return rows;
  }

  private static CountedNumber count(ReportScope a, Unit unit, String what, List<TitledAnswer> counted) {
    return a.count("enhet." + unit.id() + "." + what,
        counted.stream().map(o -> o.answer().answer().map(FigureIds::answer)
            .orElse(FigureIds.measure(o.measure().measure().id(), a.year()))).toList());
  }

  /** The unit's answers to what the plan obliges the unit to do, parts of measures included. */
  private static List<TitledAnswer> own(ReportScope a, Unit unit) {
    List<TitledAnswer> own = new ArrayList<>();
    for (MeasureStatus m : a.once()) {
      collect(own, unit, m, m.measure().title(), m.answers());
      m.parts().forEach(p -> collect(own, unit, m, m.measure().title() + " – " + p.part().title(), p.answers()));
    }
    return own;
  }

  private static void collect(List<TitledAnswer> own, Unit unit, MeasureStatus m, String title,
      List<UnitAnswer> answers) {
    answers.stream().filter(u -> u.obliged().binding() && u.obliged().unit().id().equals(unit.id()))
        .forEach(u -> own.add(new TitledAnswer(m, title, u)));
  }
}
