package no.oppvekststatus.intake.survey;

import java.util.List;
import no.oppvekststatus.formats.Rejection;

/**
 * A survey table as it was handed in, its columns being known.
 *
 * @param remarks on the table as a whole, which is read all the same
 */
record SurveyTable(List<SurveyLine> lines, boolean sample, List<Rejection> remarks) {}
