package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.oppvekststatus.plan.AnswerStatus;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one unit in one round, from its self-report.
 *
 * @param unit the unit's id within the municipality; {@code year} the report year of the round
 * @param item what is answered: a measure or part id, an evaluation id, an arena id, a competence measure id or "ny-1",
 *     an indicator id
 * @param status see {@link AnswerKind}
 * @param quantity meetings held, amount in NOK, or x of a count; {@code base} n of a count
 * @param approximate the amount is an estimate
 * @param date when it was done (evaluation), or null
 * @param note the unit's own words, screened for personal data, or ""
 */
public record Answer(String municipality, String unit, int year, AnswerKind kind, String item, AnswerStatus status,
    @Nullable BigDecimal quantity, @Nullable BigDecimal base, boolean approximate, @Nullable LocalDate date,
    String note, String cell) {

  public enum AnswerKind {
    /** status: one of {@link AnswerStatus#OF_MEASURE}. */
    MEASURE,
    /** status: done or not done. */
    EVALUATION,
    /** quantity: meetings held in the year. */
    MEETING,
    /** quantity: amount in NOK or null = not costed; note says what. */
    COMPETENCE,
    /** quantity of base: the form's own counts, item = contents of the indicator. */
    COUNT,
    /** item "skjema": the form itself, date = when it was handed in. */
    SUBMISSION
  }
}
