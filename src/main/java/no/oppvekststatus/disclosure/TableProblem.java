package no.oppvekststatus.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of people in plan order, and which of them add up to which. */
public record TableProblem(List<Cell> cells, List<Group> groups) {

  public TableProblem {
    Set<String> ids = new HashSet<>();
    for (Cell c : cells) if (!ids.add(c.id())) throw new IllegalArgumentException("two cells " + c.id());
    for (Group g : groups) {
      if (!ids.containsAll(g.parts()) || !ids.contains(g.total())) throw new IllegalArgumentException("unknown cell in " + g);
    }
  }

  /**
   * One count.
   *
   * @param x people counted, 0 or more; {@code n} people asked, null where there is no base
   * @param minBase N of chapter 8, 0 = none
   * @param printed false for a remainder that nobody prints: it is in the sums, and is never shown nor judged
   */
  public record Cell(String id, long x, @Nullable Long n, int minBase, boolean zeroDiscloses, boolean printed) {
    public Cell {
      if (x < 0 || n != null && x > n) throw new IllegalArgumentException("not a count: " + id + " " + x + " of " + n);
    }

    /** A count that would be printed. */
    public static Cell of(String id, long x, @Nullable Long n, int minBase, boolean zeroDiscloses) {
      return new Cell(id, x, n, minBase, zeroDiscloses, true);
    }
  }

  /** {@code total} is the sum of {@code parts}. */
  public record Group(String total, List<String> parts) {}

  Cell cell(String id) { return cells.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(); }
}
