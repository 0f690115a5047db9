package no.oppvekststatus.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one number came from.
 *
 * @param sha256 of the file's bytes, {@code cell} the place in it
 * @param sample true for made-up data, marked so in the file; every document then says so
 */
public record Provenance(String sha256, String fileName, String cell, String table, @Nullable Instant updated,
    Instant receivedAt, boolean sample) {}
