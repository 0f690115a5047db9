package no.oppvekststatus.wording;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.assessment.Status.EffortLight;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.assessment.Status.ResultLight;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Texts;

/** The status vocabulary: every verdict, light, answer, evaluation and absence as one mark with its word. */
public final class Vocabulary {
  private final Texts texts;

  public Vocabulary(Texts texts) { this.texts = texts; }

  private Mark mark(Icon icon, String key) { return new Mark(icon, texts.of(key)); }

  public Mark of(Verdict verdict) {
    return switch (verdict) {
      case REACHED -> mark(Icon.REACHED, "verdict.reached");
      case REACHED_UNCERTAIN -> mark(Icon.REACHED_UNCERTAIN, "verdict.reached-uncertain");
      case ON_TRACK -> mark(Icon.ON_TRACK, "verdict.on-track");
      case BEHIND -> mark(Icon.BEHIND, "verdict.behind");
      case WRONG_WAY -> mark(Icon.WRONG_WAY, "verdict.wrong-way");
      case NOT_CERTAIN -> mark(Icon.NOT_CERTAIN, "verdict.not-certain");
      case BASELINE -> mark(Icon.BASELINE, "verdict.baseline");
      case NOT_MEASURED -> mark(Icon.NOT_MEASURED, "verdict.not-measured");
      case TOO_SMALL -> mark(Icon.TOO_SMALL, "verdict.too-small");
      case SUPPRESSED -> mark(Icon.SUPPRESSED, "verdict.suppressed");
      case NO_TARGET -> mark(Icon.NO_TARGET, "verdict.no-target");
    };
  }

  public Mark of(MeasureStatus.MeasureState verdict) {
    return switch (verdict) {
      case IN_OPERATION -> mark(Icon.IN_OPERATION, "measure.in-operation");
      case PARTLY -> mark(Icon.PARTLY, "measure.partly");
      case DELAYED -> mark(Icon.DELAYED, "measure.delayed");
      case UNANSWERED -> mark(Icon.UNANSWERED, "measure.unanswered");
      case START_UNKNOWN -> mark(Icon.START_UNKNOWN, "measure.start-unknown");
      case NOT_DUE -> mark(Icon.NOT_DUE, "measure.not-due");
      case NOT_APPLICABLE -> mark(Icon.NOT_APPLICABLE, "measure.not-applicable");
      case CHOSEN -> mark(Icon.CHOSEN, "measure.chosen");
      case ENDED -> mark(Icon.ENDED, "measure.ended");
    };
  }

  /** As above, with "valgt av k av n" where the units choose themselves. */
  public Mark of(MeasureStatus.MeasureState verdict, Counted counted) {
    return verdict == MeasureStatus.MeasureState.CHOSEN && counted.counts().answered() > 0
        ? new Mark(Icon.CHOSEN, texts.of("measure.chosen-of", counted.chosen(), counted.answered())) : of(verdict);
  }

  public Mark of(ResultLight light) {
    return switch (light) {
      case NO_INDICATOR -> mark(Icon.NO_TARGET, "result.no-indicator");
      case WRONG_WAY -> mark(Icon.WRONG_WAY, "verdict.wrong-way");
      case BEHIND -> mark(Icon.BEHIND, "verdict.behind");
      case REACHED -> mark(Icon.REACHED, "verdict.reached");
      case ON_TRACK -> mark(Icon.ON_TRACK, "verdict.on-track");
      case BASELINE_ONLY -> mark(Icon.BASELINE, "result.baseline-only");
      case NOT_MEASURED -> mark(Icon.NOT_MEASURED, "verdict.not-measured");
    };
  }

  public Mark of(EffortLight light) {
    return switch (light) {
      case NO_MEASURE -> mark(Icon.NONE_LINKED, "effort.no-measure");
      case START_UNKNOWN -> mark(Icon.START_UNKNOWN, "measure.start-unknown");
      case NOT_DUE -> mark(Icon.NOT_DUE, "measure.not-due");
      case DELAYED -> mark(Icon.DELAYED, "measure.delayed");
      case IN_OPERATION -> mark(Icon.IN_OPERATION, "measure.in-operation");
      case UNANSWERED -> mark(Icon.UNANSWERED, "measure.unanswered");
      case PARTLY -> mark(Icon.PARTLY, "measure.partly");
    };
  }

  public Mark of(EvaluationState state) {
    return switch (state) {
      case NOT_DUE -> mark(Icon.NOT_DUE, "evaluation.not-due");
      case DONE -> mark(Icon.DONE, "evaluation.done");
      case PARTLY_DONE -> mark(Icon.PARTLY_DONE, "evaluation.partly-done");
      case LATE -> mark(Icon.LATE, "evaluation.late");
      case NO_DEADLINE -> mark(Icon.NO_DEADLINE, "evaluation.no-deadline");
      case WAITING -> mark(Icon.WAITING, "evaluation.waiting");
    };
  }

  /** A unit has answered that an evaluation without a date is not done. */
  public Mark notDone() {
    return mark(Icon.NO_DEADLINE, "evaluation.not-done");
  }

  /** A unit's answer; {@code choice} where the unit chooses itself. Silence is {@code UNANSWERED}. */
  public Mark answer(AnswerStatus status, boolean choice) {
    boolean chosen = choice && status != AnswerStatus.NOT_CHOSEN && status != AnswerStatus.NOT_APPLICABLE
        && status != AnswerStatus.UNANSWERED;
    return chosen && status != AnswerStatus.ENDED ? mark(Icon.CHOSEN_BY_UNIT, "answer.chosen") : answer(status);
  }

  public Mark answer(AnswerStatus status) {
    return switch (status) {
      case NOT_STARTED -> mark(Icon.NOT_STARTED, "answer.not-started");
      case BEING_ESTABLISHED -> mark(Icon.BEING_ESTABLISHED, "answer.being-established");
      case KNOWN -> mark(Icon.KNOWN, "answer.known");
      case IN_OPERATION -> mark(Icon.IN_OPERATION, "measure.in-operation");
      case ENDED -> mark(Icon.ENDED, "measure.ended");
      case NOT_CHOSEN -> mark(Icon.NOT_CHOSEN, "answer.not-chosen");
      case NOT_APPLICABLE -> mark(Icon.NOT_RELEVANT, "measure.not-applicable");
      case UNANSWERED -> mark(Icon.UNANSWERED, "measure.unanswered");
      case DONE, NOT_DONE, NONE -> throw new IllegalArgumentException("no answer to a measure: " + status);
    };
  }

  /** Against a reference; a double ring at 99.8 %. */
  public Mark comparison(ReferenceVerdict at95, ReferenceVerdict at998) {
    return switch (at95) {
      case BETTER -> mark(at998 == ReferenceVerdict.BETTER ? Icon.MUCH_BETTER : Icon.BETTER, "comparison.better");
      case WORSE -> mark(at998 == ReferenceVerdict.WORSE ? Icon.MUCH_WORSE : Icon.WORSE, "comparison.worse");
      case SIMILAR -> mark(Icon.SIMILAR, "comparison.similar");
      case HIGHER -> mark(Icon.HIGHER, "comparison.higher");
      case LOWER -> mark(Icon.LOWER, "comparison.lower");
      case NO_INTERVAL -> mark(Icon.NO_INTERVAL, "comparison.no-interval");
    };
  }

  /** Every mark that a comparison can have. */
  public List<Mark> comparisons() {
    return Arrays.stream(ReferenceVerdict.values())
        .flatMap(v -> Stream.of(comparison(v, ReferenceVerdict.SIMILAR), comparison(v, v))).toList();
  }

  /** As it was tested: within a range it is the distances that are alike. */
  public Mark comparison(Indicator i, Assessed.ReferenceMark r) {
    Mark mark = comparison(r.mark(), r.mark998());
    return i.polarity() == Indicator.Polarity.WITHIN_RANGE && r.mark() == ReferenceVerdict.SIMILAR
        ? mark(mark.icon(), "comparison.similar-distance") : mark;
  }

  /** Why there is no number, as a word in a table. */
  public Mark of(Absence absence) {
    return switch (absence) {
      case NOT_APPLICABLE -> mark(Icon.NOT_MEASURED, "absence.not-applicable");
      case MISSING -> mark(Icon.NOT_MEASURED, "absence.missing");
      case NOT_YET_PUBLISHED -> mark(Icon.NOT_MEASURED, "absence.not-yet-published");
      case CONFIDENTIAL -> mark(Icon.SUPPRESSED, "absence.confidential");
      case HIDDEN_BY_SOURCE -> mark(Icon.SUPPRESSED, "absence.hidden-by-source");
      case NOT_ASKED -> mark(Icon.NOT_MEASURED, "absence.not-asked");
      case NOT_MEASURED -> mark(Icon.NOT_MEASURED, "absence.not-measured");
      case BREAK -> mark(Icon.NOT_MEASURED, "absence.break");
      case TOO_SMALL -> mark(Icon.TOO_SMALL, "absence.too-small");
      case SUPPRESSED -> mark(Icon.SUPPRESSED, "absence.suppressed");
    };
  }
}
