package no.oppvekststatus.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file's statement about a table: the origin of the cells that were last said in it.
 *
 * @param id its number in the database, 0 where nothing is written
 * @param updated when the publisher had last changed the table, null if unknown
 */
record PublishedFile(long id, long fileId, @Nullable Instant updated, boolean sample) {}
