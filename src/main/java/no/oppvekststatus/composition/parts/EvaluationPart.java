package no.oppvekststatus.composition.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.assessment.Status.MeetingStatus;
import no.oppvekststatus.assessment.Status.MilestoneStatus;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Event;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Block.Timeline;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.Mark;

/** Evaluations, milestones and meetings: due, held, late, waiting for an event. */
public final class EvaluationPart {
  /** Fewer dates than this are read as fast in the table. */
  private static final int EVENTS_FOR_A_LINE = 3;

  private EvaluationPart() {}

  public static List<EvaluationStatus> evaluations(ReportScope a) {
    List<String> covered = a.measures().stream().map(m -> m.measure().id()).toList();
    return a.status().evaluations().stream().filter(e -> e.measure() == null || covered.contains(e.measure())).toList();
  }

  public static List<MilestoneStatus> milestones(ReportScope a) {
    List<String> covered = a.measures().stream().map(m -> m.measure().id()).toList();
    return a.status().milestones().stream().filter(m -> covered.contains(m.measure())).toList();
  }

  public static List<Section> of(ReportScope a) {
    String name = a.text("evaluations.section");
    List<EvaluationStatus> evaluations = evaluations(a);
    List<Block> first = new ArrayList<>();
    first.add(Text.lead(summary(a, evaluations)));
    List<Event> events = events(a, evaluations);
    if (events.size() >= EVENTS_FOR_A_LINE)
      first.add(new Timeline(a.text("evaluations.timeline", a.year()), events, alt(a, evaluations)));
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("evaluations.title"), name, a.committee().isEmpty(), null, first));
    sections.add(new Section(2, null, a.text("evaluations.table"), name, false, null, List.of(evaluations.isEmpty()
        ? Text.body(a.text("evaluations.none")) : table(a, evaluations))));
    sections.add(new Section(2, null, a.text("milestones.title"), name, false, null, milestoneBlocks(a)));
    sections.add(new Section(2, null, a.text(minimumAsked(a) ? "meetings.title" : "meetings.title-held"), name, false,
        null, List.of(meetings(a))));
    return sections;
  }

  private static String summary(ReportScope a, List<EvaluationStatus> evaluations) {
    List<String> said = new ArrayList<>();
    for (EvaluationState state : EvaluationState.values()) {
      CountedNumber n = a.count("evalueringer." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          evaluations.stream().filter(e -> e.state() == state).map(e -> "evaluering." + e.id()).toList());
      if (n.value() > 0) said.add(n + " " + a.words().of(state).word());
    }
    String counted =
        said.isEmpty() ? a.text("evaluations.none") : a.text("evaluations.summary", String.join(", ", said));
    List<MeetingStatus> asked = a.status().meetings().stream().filter(m -> m.minimum() != null).toList();
    if (asked.isEmpty()) return counted;
    CountedNumber held = a.count("moteplasser.nok", arenas(asked.stream().filter(EvaluationPart::enough).toList()));
    return counted + " "
        + a.text("meetings.summary", a.letters(held), a.letters(a.count("moteplasser.med-krav", arenas(asked))));
  }

  private static List<String> arenas(List<MeetingStatus> meetings) {
    return meetings.stream().map(m -> heldId(m)).toList();
  }

  private static String heldId(MeetingStatus m) { return "moter." + m.arena().id() + ".holdt"; }

  /** Meetings held, with the answers they were counted from; only where somebody has answered. */
  public static CountedNumber held(MeetingStatus m) {
    return new CountedNumber(heldId(m), m.answers().stream().map(FigureIds::answer).toList(),
        m.held() == null ? 0 : m.held());
  }

  /** The least number that is asked for. */
  public static String minimum(MeetingStatus m) {
    return NumberMark.of("moter." + m.arena().id() + ".krav", String.valueOf(m.minimum()));
  }

  /** The units that have done the evaluation. */
  public static CountedNumber done(EvaluationStatus e) {
    return new CountedNumber("evaluering." + e.id() + ".gjort", e.answers().stream()
        .filter(k -> k.answer().status() == AnswerStatus.DONE).map(FigureIds::answer).toList(), e.done());
  }

  /** How many units must do the evaluation. */
  public static CountedNumber owing(EvaluationStatus e) {
    return new CountedNumber("evaluering." + e.id() + ".skal", List.of("evaluering." + e.id()), e.owing());
  }

  private static boolean enough(MeetingStatus m) {
    return m.held() != null && m.minimum() != null && m.held() >= m.minimum();
  }

  /** The numbers on the line are the table's own. */
  private static List<Event> events(ReportScope a, List<EvaluationStatus> evaluations) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < evaluations.size(); i++) {
      LocalDate due = evaluations.get(i).due();
      if (due != null && due.getYear() == a.year())
        events.add(new Event(due.getMonthValue(), a.words().of(evaluations.get(i).state()).icon(),
            NumberMark.of(YearPart.ROW, i + 1)));
    }
    return events;
  }

  private static String alt(ReportScope a, List<EvaluationStatus> evaluations) {
    return a.text("evaluations.timeline-alt", a.year()) + " " + evaluations.stream()
        .filter(e -> e.due() != null && e.due().getYear() == a.year())
        .map(e -> a.numbers().month(e.due().getMonthValue()) + ": " + e.subject() + ", "
            + a.words().of(e.state()).word())
        .collect(Collectors.joining("; ")) + ".";
  }

  private static Table table(ReportScope a, List<EvaluationStatus> evaluations) {
    List<Row> rows = new ArrayList<>();
    for (EvaluationStatus e : evaluations) {
      Mark state = a.words().of(e.state());
      Cell cell = e.owing() > 1 ? state.cell().withNote(a.text("count.of-units", done(e), a.terms().units(owing(e))))
          : state.cell();
      rows.add(Row.normal(
          List.of(Cell.of(NumberMark.of(YearPart.ROW, rows.size() + 1)), subject(e), by(a, e), due(a, e), cell)));
    }
    return new Table("", List.of(Column.left(a.text("table.number"), 1),
        Column.left(a.text("evaluations.what"), 9), Column.left(a.text("evaluations.who"), 5),
        Column.left(a.text("table.due"), 5), Column.left(a.text("table.status"), 5)), rows);
  }

  private static Cell subject(EvaluationStatus e) {
    String text = e.evaluation() == null ? null : e.evaluation().text();
    return text == null || text.isBlank() || text.equals(e.subject()) ? Cell.of(e.subject())
        : Cell.of(e.subject()).withNote(text);
  }

  private static Cell by(ReportScope a, EvaluationStatus e) {
    if (e.evaluation() == null || e.evaluation().by().isEmpty()) return Cell.absent(a.text("absence.not-stated"));
    return Cell
        .of(e.evaluation().by().stream().map(Plan.PlanReference::label).distinct().collect(Collectors.joining(", ")));
  }

  public static Cell due(ReportScope a, EvaluationStatus e) {
    if (e.due() != null) return Cell.of(a.numbers().date(e.due()));
    return Cell
        .absent(a.text(e.state() == EvaluationState.WAITING ? "evaluations.after-event" : "evaluation.no-deadline"));
  }

  /** The plan's own dates have no verdict: a committee reads how many there are, the plan's owner reads them all. */
  private static List<Block> milestoneBlocks(ReportScope a) {
    List<Row> rows = new ArrayList<>();
    for (MilestoneStatus m : milestones(a)) rows.add(Row.normal(List.of(Cell.of(m.milestone().what()),
        m.milestone().year() == null ? Cell.absent(a.text("evaluation.no-deadline"))
            : Cell.of(String.valueOf(m.milestone().year())),
        a.words().of(m.state()).cell())));
    List<Plan.TimeTarget> dates = a.plan().timeTargets();
    Text more =
        Text.note(a.counted(a.count("tidspunkter", dates.stream().map(t -> "plan.timeTargets." + t.id()).toList()),
            "milestones.dates.one", "milestones.dates.many"));
    if (a.committee().isPresent() && !dates.isEmpty())
      return rows.isEmpty() ? List.of(more) : List.of(milestoneTable(a, rows), more);
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) blocks.add(milestoneTable(a, rows));
    if (!dates.isEmpty()) blocks.add(dates(a, dates));
    return blocks.isEmpty() ? List.of(Text.body(a.text("milestones.none"))) : blocks;
  }

  private static Table dates(ReportScope a, List<Plan.TimeTarget> dates) {
    List<Row> rows = dates.stream().map(t -> Row.normal(List.of(Cell.of(t.what()), t.raw().isBlank()
        ? Cell.absent(a.text("evaluation.no-deadline"))
        : Cell.of(NumberMark.of("plan.timeTargets." + t.id() + ".raw", a.numbers().written(t.raw())))))).toList();
    return new Table(a.text("milestones.dates"), List.of(Column.left(a.text("milestones.date-what"), 5),
        Column.left(a.text("milestones.date-when"), 6)), rows);
  }

  private static Table milestoneTable(ReportScope a, List<Row> rows) {
    return new Table("", List.of(Column.left(a.text("milestones.what"), 5),
        Column.left(a.text("table.due"), 3), Column.left(a.text("table.status"), 3)), rows);
  }

  private static Block meetings(ReportScope a) {
    if (a.status().meetings().isEmpty()) return Text.body(a.text("meetings.none"));
    if (!minimumAsked(a)) return meetingsHeld(a);
    List<Row> rows = new ArrayList<>();
    for (MeetingStatus m : a.status().meetings()) rows.add(Row.normal(List.of(Cell.of(m.arena().name()),
        m.held() == null ? Cell.absent(a.text("measure.unanswered")) : Cell.of(held(m).toString()),
        m.minimum() == null ? Cell.absent(a.text("meetings.no-minimum")) : Cell.of(minimum(m)), state(a, m))));
    return new Table("", List.of(Column.left(a.text("meetings.arena"), 6), Column.right(a.text("meetings.held"), 2),
        Column.right(a.text("meetings.minimum"), 2), Column.left(a.text("table.status"), 4)), rows);
  }

  private static boolean minimumAsked(ReportScope a) {
    return a.status().meetings().isEmpty() || a.status().meetings().stream().anyMatch(m -> m.minimum() != null);
  }

  /** Where the plan asks for no number of meetings there is nothing to hold it against. */
  private static Text meetingsHeld(ReportScope a) {
    return Text.body(a.text("meetings.held-only", a.status().meetings().stream().map(m -> m.arena().name() + ": "
        + (m.held() == null ? a.text("measure.unanswered")
            : a.counted(held(m), "meetings.held-number.one", "meetings.held-number.many")))
        .collect(Collectors.joining("; "))));
  }

  private static Cell state(ReportScope a, MeetingStatus m) {
    if (m.minimum() == null) return Cell.absent(a.text("meetings.plan-has-none"));
    if (m.held() == null) return a.words().answer(AnswerStatus.UNANSWERED).cell();
    return enough(m) ? Cell.status(Icon.DONE, a.text("meetings.enough"))
        : Cell.status(Icon.LATE, a.text("meetings.too-few", held(m), minimum(m)));
  }
}
