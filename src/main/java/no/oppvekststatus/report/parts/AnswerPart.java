package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.Document.Section;
import no.oppvekststatus.report.words.MeasureSentences;

/** Every answer with the unit's own words, once by measure and once by unit. */
public final class AnswerPart {
  private AnswerPart() {}

  public static List<Section> byMeasure(Account a) {
    String name = a.text("answers.by-measure-section");
    MeasureSentences sentences = new MeasureSentences(a.texts(), a.plan().terms(), a.year());
    MeasureMarks marks = MeasureMarks.of(a.plan());
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("answers.by-measure"), name, true, null, List.of(new Text("lead", MeasurePart.summary(a)))));
    for (MeasureStatus m : a.once()) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Statements(List.of(new Block.Statement(a.words().of(m.verdict()).icon(),
          a.words().of(m.verdict(), a.counts(m)).capital() + ". " + sentences.of(m)))));
      answers(a, "", m.answers(), MeasurePart.choice(a, m)).ifPresent(blocks::add);
      for (MeasureStatus.PartStatus p : m.parts())
        answers(a, p.part().title(), p.answers(), MeasurePart.choice(a, m)).ifPresent(blocks::add);
      sections.add(new Section(2, null, marks.of(m.measure()) + " " + m.measure().title(), name, false, null, blocks));
    }
    return sections;
  }

  private static java.util.Optional<Table> answers(Account a, String caption, List<UnitAnswer> answers, boolean choice) {
    List<Row> rows = new ArrayList<>();
    for (UnitAnswer u : answers) rows.add(new Row("normal", List.of(u.obliged().binding() ? Cell.of(u.obliged().unit().name())
        : Cell.of(u.obliged().unit().name()).withNote(a.text("answers.not-bound")), a.words().answer(u.status(), choice).cell(), comment(a, u))));
    if (rows.isEmpty()) return java.util.Optional.empty();
    return java.util.Optional.of(new Table(caption, List.of(new Column(CoverPart.capital(a.terms().unit()), 5, "left"),
        new Column(a.text("table.answer"), 4, "left"), new Column(a.text("answers.comment"), 8, "left")), rows));
  }

  private static Cell comment(Account a, UnitAnswer u) {
    String said = DeviationPart.reason(u);
    return said.isEmpty() ? Cell.absent(a.text("answers.no-comment")) : Cell.of(a.text("quote", said));
  }

  public static List<Section> byUnit(Account a) {
    String name = a.text("answers.by-unit-section", a.terms().unit());
    Map<Unit, List<Row>> rows = new LinkedHashMap<>();
    a.status().completeness().reporting().forEach(u -> rows.put(u, new ArrayList<>()));
    for (MeasureStatus m : a.once()) {
      collect(a, rows, m, m.measure().title(), m.answers());
      m.parts().forEach(p -> collect(a, rows, m, m.measure().title() + " – " + p.part().title(), p.answers()));
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("answers.by-unit", a.terms().unit()), name, true, null, List.<Block>of(new Block.Panels(List.of(YearPart.answers(a))))));
    rows.forEach((unit, own) -> sections.add(new Section(2, null, unit.name(), name, false, null, List.of(own.isEmpty()
        ? new Text("body", a.text("unit.no-measures"))
        : new Table("", List.of(new Column(CoverPart.capital(a.terms().measure()), 7, "left"),
            new Column(a.text("table.answer"), 4, "left"), new Column(a.text("answers.comment"), 7, "left")), own)))));
    return sections;
  }

  private static void collect(Account a, Map<Unit, List<Row>> rows, MeasureStatus m, String title, List<UnitAnswer> answers) {
    for (UnitAnswer u : answers) if (u.obliged().binding()) rows.computeIfAbsent(u.obliged().unit(), k -> new ArrayList<>())
        .add(new Row("normal", List.of(Cell.of(title), a.words().answer(u.status(), MeasurePart.choice(a, m)).cell(), comment(a, u))));
  }
}
