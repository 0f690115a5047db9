package no.oppvekststatus.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a published table is written: what its publisher calls it, which codes the texts of its hand-made downloads stand
 * for, and which categories of its columns are totals.
 *
 * @param title the publisher's own title; null where the table is known by its id alone
 * @param codes catalogue's name of a dimension → text in a download → the interface's code
 * @param totals column → the category that says nothing about a row; rows with another category are other figures
 */
public record TableSpelling(@Nullable String title, Map<String, Map<String, String>> codes,
    Map<String, String> totals) {
  public static final TableSpelling PLAIN = new TableSpelling(null, Map.of(), Map.of());

  /** The interface's code for what a file writes. */
  public String code(String dimension, String written) {
    return codes.getOrDefault(dimension, Map.of()).getOrDefault(written, written);
  }
}
