package no.oppvekststatus.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a cube one by one, row-major: the last dimension changes fastest. */
@FunctionalInterface
interface CellSink {
  /** @param written the number, null where the cell holds a mark or nothing; it may change after the call */
  void cell(@Nullable CharSequence written, String symbol) throws IOException;
}
