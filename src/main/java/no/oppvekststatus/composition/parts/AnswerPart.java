package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.MeasureSentences;

/** Every answer to every measure with the units' own words; those that answered alike share a row. */
public final class AnswerPart {
  /** From in operation to silent. */
  private static final List<AnswerStatus> ORDER = List.of(AnswerStatus.IN_OPERATION, AnswerStatus.KNOWN,
      AnswerStatus.BEING_ESTABLISHED, AnswerStatus.NOT_STARTED, AnswerStatus.ENDED, AnswerStatus.NOT_CHOSEN,
      AnswerStatus.NOT_APPLICABLE,
      AnswerStatus.UNANSWERED);

  private AnswerPart() {}

  /** The same answer in the same words; those whom the plan does not bind stand apart, and last. */
  private record Alike(boolean bound, AnswerStatus status, String words) {
    static Alike of(UnitAnswer u) { return new Alike(u.obliged().binding(), u.status(), DeviationPart.reason(u)); }

    static final Comparator<Alike> FIRST_IN_OPERATION = Comparator.comparing((Alike x) -> !x.bound())
        .thenComparing(x -> ORDER.indexOf(x.status())).thenComparing(Alike::words);
  }

  /** Under the headings of the plan's tables where it has more than one. */
  public static List<Section> byMeasure(ReportScope a) {
    String name = a.text("answers.by-measure-section");
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("answers.by-measure"), name, true, null,
        List.of(Text.lead(MeasurePart.summary(a)))));
    List<Plan.MeasureTable> tables = a.plan().measureTables();
    for (Plan.MeasureTable table : tables) {
      List<MeasureStatus> own = a.once().stream().filter(m -> m.measure().table().equals(table.id())).toList();
      if (own.isEmpty()) continue;
      if (tables.size() > 1) sections.add(MeasurePart.headed(a, table, name));
      own.forEach(m -> sections.add(measure(a, m, tables.size() > 1 ? 3 : 2)));
    }
    a.once().stream().filter(m -> tables.stream().noneMatch(t -> t.id().equals(m.measure().table())))
        .forEach(m -> sections.add(measure(a, m, 2)));
    return sections;
  }

  private static Section measure(ReportScope a, MeasureStatus m, int level) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Statements(List.of(new Block.Statement(a.words().of(m.verdict()).icon(),
        a.words().of(m.verdict(), a.counts(m)).capital() + ". "
            + new MeasureSentences(a.texts(), a.plan().terms(), a.year()).of(m)))));
    boolean choice = MeasurePart.choice(a, m);
    answers(a, m.measure().id(), "", m.answers(), choice).ifPresent(blocks::add);
    for (MeasureStatus.PartStatus p : m.parts())
      answers(a, m.measure().id() + "." + p.part().id(), p.part().title(), p.answers(), choice).ifPresent(blocks::add);
    return new Section(level, null, MeasureMarks.of(a.plan()).of(m.measure()) + " " + m.measure().title(),
        a.text("answers.by-measure-section"), false, null, blocks);
  }

  private static Optional<Table> answers(ReportScope a, String id, String caption, List<UnitAnswer> answers,
      boolean choice) {
    if (answers.isEmpty()) return Optional.empty();
    Map<Alike, List<UnitAnswer>> alike = answers.stream()
        .collect(Collectors.groupingBy(Alike::of, () -> new TreeMap<>(Alike.FIRST_IN_OPERATION), Collectors.toList()));
    boolean commented = alike.keySet().stream().anyMatch(x -> !x.words().isEmpty());
    List<Row> rows = new ArrayList<>();
    alike.forEach((said, by) -> {
      Cell count = Cell
          .of(a.count("svar." + id + "." + (rows.size() + 1), by.stream().map(FigureIds::answer).toList()).toString());
      Cell units = Cell.of(by.stream().map(u -> u.obliged().unit().name()).collect(Collectors.joining(", ")));
      List<Cell> cells = new ArrayList<>(List.of(a.words().answer(said.status(), choice).cell(), count,
          said.bound() ? units : units.withNote(a.text("answers.not-bound"))));
      if (commented) cells.add(
          said.words().isEmpty() ? Cell.absent(a.text("answers.no-comment")) : Cell.of(a.text("quote", said.words())));
      rows.add(Row.normal(cells));
    });
    List<Column> columns =
        new ArrayList<>(List.of(Column.left(a.text("table.answer"), 6), Column.right(a.text("table.count"), 2),
            Column.left(CoverPart.capital(a.terms().unitPlural()), commented ? 19 : 30)));
    if (commented) columns.add(Column.left(a.text("answers.comment"), 11));
    return Optional.of(new Table(caption, columns, rows));
  }
}
