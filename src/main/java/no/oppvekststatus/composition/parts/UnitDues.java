package no.oppvekststatus.composition.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.assessment.Status.MeetingStatus;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.Mark;

/** The evaluations that a unit itself is to do and the meetings it counts, judged by its own answers alone. */
record UnitDues(ReportScope scope, Unit unit, List<EvaluationStatus> evaluations) {

  static UnitDues of(ReportScope a, Unit unit) {
    return new UnitDues(a, unit, a.status().evaluations().stream()
        .filter(e -> e.owedBy().stream().anyMatch(u -> u.id().equals(unit.id())) || own(e.answers(), unit).isPresent())
        .toList());
  }

  private static Optional<KeptAnswer> own(List<KeptAnswer> answers, Unit unit) {
    return answers.stream().filter(k -> k.answer().unit().equals(unit.id())).findFirst();
  }

  /** Nothing where the plan asks the unit for neither. */
  Optional<Block> table() {
    List<Row> rows = new ArrayList<>();
    for (EvaluationStatus e : evaluations)
      rows.add(Row.normal(List.of(subject(e), EvaluationPart.due(scope, e), state(e).cell())));
    for (MeetingStatus m : scope.status().meetings()) own(m.answers(), unit).ifPresent(k -> rows.add(meeting(m, k)));
    return rows.isEmpty() ? Optional.empty()
        : Optional.of(new Block.Table("", List.of(Column.left(scope.text("sheet.what"), 10),
            Column.left(scope.text("unit.due"), 3), Column.left(scope.text("table.status"), 3)), rows));
  }

  /** With the plan's own words for it where one measure is evaluated more than once. */
  private Cell subject(EvaluationStatus e) {
    boolean alone = evaluations.stream().filter(other -> other.subject().equals(e.subject())).count() == 1;
    String text = e.evaluation() == null ? null : e.evaluation().text();
    return alone || text == null || text.isBlank() ? Cell.of(e.subject()) : Cell.of(e.subject()).withNote(text);
  }

  /**
   * Late is only what the unit has answered is not done, after a date; a missing answer and a missing date have words
   * of their own.
   */
  private Mark state(EvaluationStatus e) {
    Optional<AnswerStatus> answer = own(e.answers(), unit).map(k -> k.answer().status());
    if (answer.filter(s -> s == AnswerStatus.DONE).isPresent()) return scope.words().of(EvaluationState.DONE);
    LocalDate due = e.due();
    if (due != null && !scope.status().businessDate().isAfter(due))
      return scope.words().of(EvaluationState.NOT_DUE);
    if (e.state() == EvaluationState.WAITING) return scope.words().of(EvaluationState.WAITING);
    if (answer.isEmpty()) return scope.words().answer(AnswerStatus.UNANSWERED);
    return due == null ? scope.words().notDone() : scope.words().of(EvaluationState.LATE);
  }

  /** The answers by which an evaluation of the unit is late. */
  List<String> late() {
    return evaluations.stream().filter(e -> state(e).icon() == Icon.LATE).flatMap(e -> own(e.answers(), unit).stream())
        .map(FigureIds::answer).toList();
  }

  private Row meeting(MeetingStatus m, KeptAnswer k) {
    int held = k.answer().quantity() == null ? 0 : k.answer().quantity().intValue();
    Integer minimum = m.arena().minMeetingsPerYear();
    String meetings = scope.text(held == 1 ? "meetings.held-number.one" : "meetings.held-number.many",
        NumberMark.of(FigureIds.answer(k), held));
    return Row.normal(List.of(Cell.of(m.arena().name()), minimum == null ? Cell.absent(scope.text("unit.no-minimum"))
        : Cell.of(scope.text("meetings.at-least", NumberMark.of("moter." + m.arena().id() + ".krav", minimum))),
        minimum == null ? Cell.of(meetings) : Cell.status(held < minimum ? Icon.LATE : Icon.DONE, meetings)));
  }
}
