package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.disclosure.TableProblem.CountCell;

/** Chapter 8.1: which counts are hidden for their own sake. */
final class Primary {
  private Primary() {}

  static boolean is(CountCell c, int threshold) {
    return c.printed()
        && (bodyTooSmall(c, threshold) || ranges(c, threshold).stream().anyMatch(r -> r[0] <= c.x() && c.x() <= r[1]));
  }

  /** Too few people for T values: the cell goes, and its base is not printed either. */
  static boolean bodyTooSmall(CountCell c, int threshold) {
    return c.printed() && c.n() != null && c.n() > 0 && c.n() <= threshold;
  }

  /** Hidden by the base alone: neither the count nor its complement is small. */
  static boolean onlyBase(CountCell c, int threshold) {
    boolean small = c.x() > 0 && c.x() < threshold || c.x() == 0 && c.zeroDiscloses();
    boolean complement = c.n() != null && c.n() > c.x() && c.n() - c.x() < threshold;
    return c.n() != null && c.n() < c.minBase() && !small && !complement && !bodyTooSmall(c, threshold);
  }

  /** The values that are primary, as ranges with both ends included. */
  static List<long[]> ranges(CountCell c, int threshold) {
    List<long[]> ranges = new ArrayList<>();
    if (c.n() != null && c.n() < c.minBase()) ranges.add(new long[] {0, c.n()});
    ranges.add(new long[] {c.zeroDiscloses() ? 0 : 1, threshold - 1L});
    if (c.n() != null) ranges.add(new long[] {Math.max(0, c.n() - threshold + 1), c.n() - 1});
    return ranges;
  }
}
