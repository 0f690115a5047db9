package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.Counts;
import no.oppvekststatus.assessment.MeasureStatus.PartStatus;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Bar;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Key;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.TierColour;
import no.oppvekststatus.wording.Counted;
import no.oppvekststatus.wording.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The measures table by table as the plan has them: by tier under the pyramid where it has tiers, else by its own
 * tables.
 */
public final class MeasurePart {
  private static final int NAMED_UNITS = 3;

  private MeasurePart() {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("measures.section");
    List<Section> sections = new ArrayList<>();
    List<Block> top = new ArrayList<>();
    top.add(Text.lead(summary(a)));
    PyramidPart.of(a).ifPresent(top::add);
    sections.add(new Section(1, null, a.text(PyramidPart.of(a).isPresent() ? "measures.by-tier" : "measures.title"),
        name, false, null, top));
    MeasureMarks marks = MeasureMarks.of(a.plan());
    for (Plan.MeasureTable table : a.plan().measureTables()) {
      List<MeasureStatus> rows = a.measures().stream().filter(m -> m.measure().table().equals(table.id())).toList();
      if (!rows.isEmpty()) sections.add(table(a, table, rows, marks));
    }
    List<MeasureStatus> loose = a.measures().stream()
        .filter(m -> a.plan().measureTables().stream().noneMatch(t -> t.id().equals(m.measure().table()))).toList();
    if (!loose.isEmpty()) sections.add(section(a, a.text("measures.other"), null, loose, marks));
    if (a.once().stream().anyMatch(m -> !choice(a, m)))
      sections.add(new Section(2, null, "", name, false, null, foot(a)));
    sections.addAll(CommentPart.ofMeasures(a));
    sections.addAll(DeviationPart.of(a, marks));
    return sections;
  }

  static String summary(ReportScope a) {
    List<MeasureStatus> owed = a.once().stream().filter(a::binding).toList();
    if (owed.isEmpty()) return a.text("measures.none");
    return a.counted(a.count("skal-gjennomfores", a.measureIds(owed)), "measures.summary.one", "measures.summary.many",
        StatusTally.efforts("antall.skal-gjennomfores." + a.year(), owed, a));
  }

  /** What the bars mean and whom the counts are about, once for all the tables. */
  private static List<Block> foot(ReportScope a) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Key(a.text("measures.bar-key"), List.of(
        a.words().answer(AnswerStatus.IN_OPERATION).key(), new Block.KeyItem(Icon.PARTLY, a.text("measures.bar-other")),
        a.words().answer(AnswerStatus.UNANSWERED).key())));
    boolean apart = a.once().stream().flatMap(m -> m.answers().stream()).anyMatch(u -> !u.obliged().binding());
    if (apart) blocks.add(Text.note(a.text("measures.apart", a.text("matrix.title"))));
    return blocks;
  }

  private static Section table(ReportScope a, Plan.MeasureTable table, List<MeasureStatus> rows, MeasureMarks marks) {
    Section headed = headed(a, table, a.text("measures.section"));
    return section(a, headed.title(), headed.tierColour(), rows, marks);
  }

  /** The table's own heading in its tier's colour, with nothing under it. */
  static Section headed(ReportScope a, Plan.MeasureTable table, String name) {
    Optional<Plan.Tier> tier = a.plan().tiers().stream().filter(t -> t.id().equals(table.tier())).findFirst();
    String heading = tier.map(t -> t.label() + " (" + t.colourLabel() + ") – " + heading(table)).orElse(heading(table));
    return new Section(2, null, CoverPart.capital(heading), name, false, tier.map(Plan.Tier::colour).orElse(null),
        List.of());
  }

  /** The table's own heading; one printed in capitals is set as ordinary text. */
  private static String heading(Plan.MeasureTable table) {
    return lower(table.heading());
  }

  static String lower(String heading) {
    boolean capitals = heading.equals(heading.toUpperCase(java.util.Locale.ROOT)) && heading.length() > 3;
    return capitals ? heading.toLowerCase(java.util.Locale.ROOT) : heading;
  }

  private static Section section(ReportScope a, String heading, @Nullable TierColour colour, List<MeasureStatus> rows,
      MeasureMarks marks) {
    List<Block> blocks = new ArrayList<>();
    List<MeasureStatus> owed = rows.stream().filter(m -> !choice(a, m)).toList();
    List<MeasureStatus> free = rows.stream().filter(m -> choice(a, m)).toList();
    if (!owed.isEmpty()) blocks.add(owed(a, owed, marks));
    if (!free.isEmpty()) blocks.add(free(a, free, marks));
    return new Section(2, null, CoverPart.capital(heading), a.text("measures.section"), false, colour, blocks);
  }

  static boolean choice(ReportScope a, MeasureStatus m) { return !a.binding(m); }

  private static Table owed(ReportScope a, List<MeasureStatus> rows, MeasureMarks marks) {
    List<Row> printed = new ArrayList<>();
    for (MeasureStatus m : rows) {
      String mark = marks.of(m.measure());
      if (a.repeated(m)) {
        printed.add(Row.normal(List.of(Cell.of(mark), Cell.of(m.measure().title()).withNote(a.text("measures.also-in")),
            a.words().of(m.verdict()).cell(), Cell.of(""), Cell.of(""), Cell.of(""),
            responsible(a, m.measure().responsible()), start(a,
                m.measure().id(), m.measure().start()))));
        continue;
      }
      printed.add(Row.normal(List.of(Cell.of(mark), title(a, m), a.words().of(m.verdict()).cell(), bar(a, a.counts(m)),
          running(a, a.counts(m)), silent(a.counts(m)), responsible(a, m.measure().responsible()),
          start(a, m.measure().id(), m.measure().start()))));
      for (PartStatus p : m.parts()) printed.add(Row.normal(List.of(Cell.of(""), Cell.of("– " + p.part().title()),
          a.words().of(p.verdict()).cell(), bar(a, part(a, m, p)), running(a, part(a, m, p)), silent(part(a, m, p)),
          responsible(a, p.part().responsible().isEmpty() ? m.measure().responsible() : p.part().responsible()),
          start(a, m.measure().id() + "." + p.part().id(),
              p.part().start() == null ? m.measure().start() : p.part().start()))));
    }
    return new Table("",
        List.of(Column.left(a.text("table.number"), 2), Column.left(CoverPart.capital(a.terms().measure()), 18),
            Column.left(a.text("table.status"), 7), Column.left(CoverPart.capital(a.terms().unitPlural()), 4),
            Column.right(a.text("table.in-operation"), 4), Column.right(a.text("table.unanswered"), 4),
            Column.left(a.text("table.responsible"), 11), Column.left(a.text("table.start"), 5)),
        printed);
  }

  private static Counted part(ReportScope a, MeasureStatus m, PartStatus p) { return Counted.of(m, p, a.year()); }

  /** The title, and under it who is silent; who is not in operation stands among the deviations and in the matrix. */
  private static Cell title(ReportScope a, MeasureStatus m) {
    Cell title = Cell.of(m.measure().title());
    List<String> silent = m.answers().stream().filter(u -> u.obliged().binding() && u.answer().isEmpty())
        .map(u -> u.obliged().unit().name()).toList();
    return m.counts().answered() == 0 || silent.isEmpty() ? title : title.withNote(a.text("measures.silent",
        a.named("ikke-svart." + m.measure().id(), silent, NAMED_UNITS)));
  }

  static Cell bar(ReportScope a, Counted counted) {
    Counts c = counted.counts();
    if (c.obliged() == 0) return Cell.absent(a.text("measures.nobody"));
    return Cell.bar(
        new Bar(c.inOperation(), Math.max(0, c.answered() - c.inOperation()), c.obliged() - c.answered(), c.obliged(),
            false),
        a.text("measures.bar-alt", counted.inOperation(), counted.obliged(), counted.answered(), counted.silent()));
  }

  static Cell running(ReportScope a, Counted c) {
    return c.counts().applicable() == 0 ? Cell.of("–") : Cell.of(a.text("count.of", c.inOperation(), c.applicable()));
  }

  private static Cell silent(Counted c) { return Cell.of(c.silent().toString()); }

  private static Cell responsible(ReportScope a, List<Plan.PlanReference> roles) {
    List<String> named = roles.stream().map(Plan.PlanReference::label).distinct().toList();
    if (named.isEmpty()) return Cell.absent(a.text("absence.missing"));
    return Cell.of(named.size() == 1 ? named.get(0) : a.text("list.with-more", named.get(0)));
  }

  private static Cell start(ReportScope a, String measure, Measure.Start start) {
    String raw = NumberMark.of("tiltak." + measure + ".start", start.raw());
    if (start.year() != null && start.raw().isBlank()) return Cell.of(String.valueOf(start.year()));
    if (start.raw().isBlank()) return Cell.absent(a.text("absence.missing"));
    return start.year() == null ? Cell.absent(raw) : Cell.of(raw);
  }

  private static Table free(ReportScope a, List<MeasureStatus> rows, MeasureMarks marks) {
    List<Row> printed = new ArrayList<>();
    for (MeasureStatus m : rows) {
      List<Mark> answers =
          m.answers().stream().filter(u -> u.obliged().binding()).map(u -> a.words().answer(u.status(), true)).toList();
      Mark verdict = a.words().of(m.verdict(), a.counts(m));
      String alt = a.text("measures.chosen-alt", a.counts(m).chosen(), a.counts(m).answered());
      printed.add(Row.normal(List.of(Cell.of(marks.of(m.measure())), Cell.of(m.measure().title()), verdict.cell(),
          answers.isEmpty() ? Cell.absent(a.text("measures.nobody"))
              : Cell.strip(answers.stream().map(Mark::icon).toList(), alt))));
    }
    return new Table("",
        List.of(Column.left(a.text("table.number"), 2), Column.left(CoverPart.capital(a.terms().measure()), 14),
            Column.left(a.text("table.status"), 9), Column.left(a.text("measures.who-chose"), 12)),
        printed);
  }
}
