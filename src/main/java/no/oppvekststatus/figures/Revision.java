package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cell said before the file that is kept now changed it; of several changes the latest.
 *
 * @param symbol the earlier mark where there was no value, or ""
 * @param updated what the table said of its own last change at the time, null if unknown
 */
public record Revision(KeptObservation now, @Nullable BigDecimal value, String symbol, @Nullable BigDecimal base,
    boolean preliminary,
    @Nullable Instant updated, Provenance before) {}
