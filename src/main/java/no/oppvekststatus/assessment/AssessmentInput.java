package no.oppvekststatus.assessment;

import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.plan.PlanBook;

/**
 * All that one assessment reads.
 *
 * @param year the report year; {@code businessDate} the day the run counts as, never the wall clock
 * @param answers of the municipality, for the report year, the year before, and every year its own counts are shown for
 * @param background what is known from before: of places, of the cells, of the remarks
 */
public record AssessmentInput(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate,
    List<KeptObservation> observations, List<KeptAnswer> answers, Background background) {

  /** Where nothing is known from before. */
  public AssessmentInput(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate,
      List<KeptObservation> observations,
      List<KeptAnswer> answers) {
    this(book, entry, year, businessDate, observations, answers, Background.NONE);
  }
}
