package no.oppvekststatus.disclosure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one edition already published said of the cells of a table, by cell id; a cell it did not have is not here. */
public record PastTable(Map<String, Past> cells) {

  /**
   * @param x the count as printed then, null where we hid it
   * @param unchanged of a shown cell: count and base are the same today; of a hidden one: nothing behind it has arrived
   *     since
   */
  public record Past(@Nullable Long x, boolean unchanged) {}
}
