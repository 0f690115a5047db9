package no.oppvekststatus.assessment;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.ObligedUnit;

/**
 * One measure in one report year: its verdict and every obliged unit's answer.
 *
 * @param answers one per obliged unit of the year, in plan order; those with {@code obliged.binding() = false} stand
 *     apart and are out of every count
 * @param parts parts judged like measures
 */
public record MeasureStatus(Measure measure, MeasureState verdict, List<UnitAnswer> answers, Counts counts,
    List<PartStatus> parts) {

  /** Chapter 6 of the rules. */
  public enum MeasureState {
    ENDED, NOT_APPLICABLE, CHOSEN, IN_OPERATION, PARTLY, NOT_DUE, START_UNKNOWN, UNANSWERED, DELAYED
  }

  /** Silence is {@code Optional.empty()} and is out of every percentage. */
  public record UnitAnswer(ObligedUnit obliged, Optional<KeptAnswer> answer, Optional<KeptAnswer> lastYear) {
    public AnswerStatus status() { return answer.map(a -> a.answer().status()).orElse(AnswerStatus.UNANSWERED); }
  }

  /**
   * {@code applicable} = answered otherwise than not applicable; {@code chosen} = answered otherwise than not chosen.
   */
  public record Counts(int obliged, int answered, int applicable, int inOperation, int chosen) {}

  public record PartStatus(Measure.Part part, MeasureState verdict, List<UnitAnswer> answers, Counts counts) {}
}
