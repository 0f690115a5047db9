package no.oppvekststatus.edition;

import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.report.Imprint;

/**
 * All that an edition was made from, enough to make it again without database, inbox or plans in force.
 *
 * @param threshold of the disclosure control; {@code imprint} with number, clock, approver, reason and corrections
 */
record EditionInputs(AssessmentInput assessed, int threshold, Imprint imprint, Making making) {}
