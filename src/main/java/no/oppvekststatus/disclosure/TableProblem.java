package no.oppvekststatus.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of people in plan order, and which of them add up to which. */
public record TableProblem(List<CountCell> cells, List<TotalWithParts> groups) {

  public TableProblem {
    Set<String> ids = new HashSet<>();
    for (CountCell c : cells) if (!ids.add(c.id())) throw new IllegalArgumentException("two cells " + c.id());
    for (TotalWithParts g : groups) {
      if (!ids.containsAll(g.parts()) || !ids.contains(g.total()))
        throw new IllegalArgumentException("unknown cell in " + g);
    }
  }

  /**
   * One count.
   *
   * @param x people counted, 0 or more; {@code n} people asked, null where there is no base
   * @param minBase N of chapter 8, 0 = none
   * @param printed false for a remainder that nobody prints: it is in the sums, and is never shown nor judged
   */
  public record CountCell(String id, long x, @Nullable Long n, int minBase, boolean zeroDiscloses, boolean printed) {
    public CountCell {
      if (x < 0 || n != null && x > n) throw new IllegalArgumentException("not a count: " + id + " " + x + " of " + n);
    }

    /** A count that would be printed. */
    public static CountCell of(String id, long x, @Nullable Long n, int minBase, boolean zeroDiscloses) {
      return new CountCell(id, x, n, minBase, zeroDiscloses, true);
    }
  }

  /** {@code total} is the sum of {@code parts}. */
  public record TotalWithParts(String total, List<String> parts) {}

  CountCell cell(String id) { return cells.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(); }
}
