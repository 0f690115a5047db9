package no.oppvekststatus.composition.sheets;

import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.assessment.Status.MeetingStatus;
import no.oppvekststatus.assessment.Status.MilestoneStatus;
import no.oppvekststatus.composition.parts.CoverPart;
import no.oppvekststatus.composition.parts.EvaluationPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.plan.Plan;

/** Evaluations, milestones and meetings, one row each. */
final class EvaluationSheet {
  private EvaluationSheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("sheet.kind", 20).column("sheet.what", 60).column("evaluations.who", 36)
        .column("table.due", 18)
        .column("table.status", 20).column("sheet.owing", 10).column("sheet.done", 12).column("meetings.held", 10)
        .column("meetings.minimum", 10);
    EvaluationPart.evaluations(a).forEach(e -> evaluation(a, e, rows));
    EvaluationPart.milestones(a).forEach(m -> milestone(a, m, rows));
    a.plan().timeTargets().forEach(t -> timeTarget(a, t, rows));
    a.status().meetings().forEach(m -> meeting(a, m, rows));
    return rows.sheet(a.text("sheet.evaluations"), a.text("evaluations.title"));
  }

  private static void evaluation(ReportScope a, EvaluationStatus e, SheetRows rows) {
    String by = e.evaluation() == null ? ""
        : e.evaluation().by().stream().map(Plan.PlanReference::label).distinct().collect(Collectors.joining(", "));
    rows.row(Sheet.words(a.text("evaluations.what")), Sheet.words(e.subject()), Sheet.words(by), Sheet.day(e.due()),
        Workbooks.mark(a.words().of(e.state())), Sheet.whole(EvaluationPart.owing(e)),
        Sheet.whole(EvaluationPart.done(e)),
        Sheet.EMPTY, Sheet.EMPTY);
  }

  private static void milestone(ReportScope a, MilestoneStatus m, SheetRows rows) {
    rows.row(Sheet.words(a.text("milestones.what")), Sheet.words(m.milestone().what()), Sheet.EMPTY,
        Sheet.year(m.milestone().year()), Workbooks.mark(a.words().of(m.state())), Sheet.EMPTY, Sheet.EMPTY,
        Sheet.EMPTY,
        Sheet.EMPTY);
  }

  private static void timeTarget(ReportScope a, Plan.TimeTarget t, SheetRows rows) {
    SheetValue due = t.raw().isBlank() ? new SheetValue.AbsentValue(a.text("evaluation.no-deadline"))
        : Sheet.words(NumberMark.of("plan.timeTargets." + t.id() + ".raw", a.numbers().written(t.raw())));
    rows.row(Sheet.words(CoverPart.capital(a.text("milestones.plan-date"))), Sheet.words(t.what()), Sheet.EMPTY, due,
        Sheet.EMPTY, Sheet.EMPTY, Sheet.EMPTY, Sheet.EMPTY, Sheet.EMPTY);
  }

  private static void meeting(ReportScope a, MeetingStatus m, SheetRows rows) {
    SheetValue held = m.held() == null ? new SheetValue.AbsentValue(a.text("measure.unanswered"))
        : Sheet.whole(EvaluationPart.held(m));
    SheetValue minimum = m.minimum() == null ? new SheetValue.AbsentValue(a.text("meetings.no-minimum"))
        : Sheet.number("moter." + m.arena().id() + ".krav", m.minimum(), 0);
    rows.row(Sheet.words(a.text("meetings.arena")), Sheet.words(m.arena().name()), Sheet.EMPTY, Sheet.EMPTY,
        Sheet.EMPTY,
        Sheet.EMPTY, Sheet.EMPTY, held, minimum);
  }
}
