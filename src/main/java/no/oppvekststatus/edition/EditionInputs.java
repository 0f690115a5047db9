package no.oppvekststatus.edition;

import java.util.List;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.document.Imprint;

/**
 * All that an edition was made from, enough to make it again without database, inbox or plans in force.
 *
 * @param earlier what the editions before it had shown or hidden
 * @param threshold of the disclosure control; {@code imprint} with number, clock, approver, reason and corrections
 */
record EditionInputs(AssessmentInput assessed, List<EarlierCell> earlier, int threshold, Imprint imprint,
    BuildVersion making) {}
