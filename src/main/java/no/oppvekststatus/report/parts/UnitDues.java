package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.assessment.Status.MeetingStatus;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Block.Table;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.lineage.FigureIds;
import no.oppvekststatus.report.lineage.Printed;

/** The evaluations a unit owes and its own meetings, by its own answers alone. */
final class UnitDues {
  private UnitDues() {}

  static Block of(Account a, Unit unit) {
    List<Row> rows = new ArrayList<>();
    for (EvaluationStatus e : a.status().evaluations()) if (concerns(a, e, unit)) rows.add(evaluation(a, e, unit));
    for (MeetingStatus m : a.status().meetings()) own(m.answers(), unit).ifPresent(k -> rows.add(new Row("normal", List.of(
        Cell.of(m.arena().name()), m.minimum() == null ? Cell.absent(a.text("meetings.no-minimum"))
            : Cell.of(a.text("meetings.at-least", EvaluationPart.minimum(m))),
        k.answer().quantity() == null ? Cell.absent(a.text("measure.unanswered"))
            : Cell.of(a.text("meetings.held-number", Printed.of(FigureIds.answer(k), k.answer().quantity().toBigInteger())))))));
    if (rows.isEmpty()) return new Text("body", a.text("unit.no-evaluations"));
    return new Table("", List.of(new Column(a.text("evaluations.what"), 6, "left"),
        new Column(a.text("table.due"), 3, "left"), new Column(a.text("table.status"), 3, "left")), rows);
  }

  /** It answered it, or it owes an answer on the measure that is evaluated. */
  private static boolean concerns(Account a, EvaluationStatus e, Unit unit) {
    if (own(e.answers(), unit).isPresent()) return true;
    return e.measure() != null && a.status().measure(e.measure()).stream().flatMap(m -> m.answers().stream())
        .anyMatch(u -> u.obliged().binding() && u.obliged().unit().id().equals(unit.id()));
  }

  private static Row evaluation(Account a, EvaluationStatus e, Unit unit) {
    Optional<KeptAnswer> answer = own(e.answers(), unit);
    EvaluationState state = answer.filter(k -> k.answer().status().equals("gjennomfort")).isPresent() ? EvaluationState.DONE
        : e.state() == EvaluationState.DONE || e.state() == EvaluationState.PARTLY_DONE ? EvaluationState.LATE : e.state();
    return new Row("normal", List.of(Cell.of(e.subject()), EvaluationPart.due(a, e),
        answer.isEmpty() && e.owing() <= 1 ? a.words().of(e.state()).cell() : a.words().of(state).cell()));
  }

  private static Optional<KeptAnswer> own(List<KeptAnswer> answers, Unit unit) {
    return answers.stream().filter(k -> k.answer().unit().equals(unit.id())).findFirst();
  }
}
