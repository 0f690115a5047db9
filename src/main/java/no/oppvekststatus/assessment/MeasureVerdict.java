package no.oppvekststatus.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.assessment.MeasureStatus.Counts;
import no.oppvekststatus.assessment.MeasureStatus.MeasureState;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Measure.Start;
import no.oppvekststatus.plan.StartKind;

/** Chapter 6 of the rules: the verdict of a measure or a part, the first that fits. */
record MeasureVerdict(String name, Function<MeasureVerdict.MeasureRound, Optional<MeasureState>> judge) {

  static final List<MeasureVerdict> IN_ORDER = List.of(
      new MeasureVerdict("ended",
          r -> when(r.over() || r.allAnswered() && r.applicableAll(AnswerStatus.ENDED), MeasureState.ENDED)),
      new MeasureVerdict("not applicable", r -> when(r.counts().obliged() == 0
          || r.allAnswered() && r.counts().applicable() == 0, MeasureState.NOT_APPLICABLE)),
      new MeasureVerdict("chosen", r -> when(!r.binding(), MeasureState.CHOSEN)),
      new MeasureVerdict("in operation",
          r -> when(r.allAnswered() && r.applicableAll(AnswerStatus.IN_OPERATION), MeasureState.IN_OPERATION)),
      new MeasureVerdict("partly", r -> when(r.counts().inOperation() > 0, MeasureState.PARTLY)),
      new MeasureVerdict("not due", r -> when(r.startsAfter(), MeasureState.NOT_DUE)),
      new MeasureVerdict("start unknown", r -> when(r.start().unknown(), MeasureState.START_UNKNOWN)),
      new MeasureVerdict("unanswered", r -> when(r.counts().applicable() == 0, MeasureState.UNANSWERED)),
      new MeasureVerdict("delayed", r -> Optional.of(MeasureState.DELAYED)));

  /** One measure in one report year. {@code statuses}: one per binding obliged unit, {@code UNANSWERED} for silence. */
  record MeasureRound(Start start, int year, boolean binding, List<AnswerStatus> statuses) {

    Counts counts() {
      int answered = statuses.size() - of(AnswerStatus.UNANSWERED);
      return new Counts(statuses.size(), answered, answered - of(AnswerStatus.NOT_APPLICABLE),
          of(AnswerStatus.IN_OPERATION), answered - of(AnswerStatus.NOT_CHOSEN));
    }

    private int of(AnswerStatus status) { return (int) statuses.stream().filter(s -> s == status).count(); }

    boolean allAnswered() { return counts().answered() == counts().obliged(); }

    boolean applicableAll(AnswerStatus status) {
      return counts().applicable() > 0 && of(status) == counts().applicable();
    }

    /** A period that has passed is not a deviation. */
    boolean over() {
      return start.kind() == StartKind.PERIOD && start.yearTo() != null && start.yearTo() < year;
    }

    boolean startsAfter() {
      Integer due = start.due();
      return due != null && due > year;
    }
  }

  static MeasureState of(MeasureRound round) {
    return IN_ORDER.stream().map(r -> r.judge.apply(round)).flatMap(Optional::stream).findFirst().orElseThrow();
  }

  static List<AnswerStatus> binding(List<UnitAnswer> answers) {
    return answers.stream().filter(a -> a.obliged().binding()).map(UnitAnswer::status).toList();
  }

  private static Optional<MeasureState> when(boolean fits, MeasureState verdict) {
    return fits ? Optional.of(verdict) : Optional.empty();
  }
}
