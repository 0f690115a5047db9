package no.oppvekststatus.intake;

import java.time.LocalDate;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be received.
 *
 * @param municipalityId the inbox folder it lay in; null where the file itself names its place
 * @param dryRun say what would happen and write nothing
 * @param businessDate nothing can have happened after it
 * @param dataset which of several data sets of a bundle, null where there is one
 */
public record Request(@Nullable String municipalityId, boolean dryRun, LocalDate businessDate, @Nullable String dataset,
    PlanBook book) {}
