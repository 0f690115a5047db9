package no.oppvekststatus.assessment;

import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.Revision;
import no.oppvekststatus.plan.PlanBook;

/**
 * All that one assessment reads.
 *
 * @param year the report year; {@code businessDate} the day the run counts as, never the wall clock
 * @param answers of the municipality, for the report year, the year before, and every year its own counts are shown for
 * @param places what KLASS has told of places over time; {@code revisions} what cells among the observations said before
 */
public record AssessmentInput(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate,
    List<KeptObservation> observations, List<KeptAnswer> answers, Places places, List<Revision> revisions) {

  /** Without KLASS and without a history of revisions. */
  public AssessmentInput(PlanBook book, PlanBook.Entry entry, int year, LocalDate businessDate, List<KeptObservation> observations,
      List<KeptAnswer> answers) {
    this(book, entry, year, businessDate, observations, answers, Places.NONE, List.of());
  }
}
