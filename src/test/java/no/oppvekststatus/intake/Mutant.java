package no.oppvekststatus.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.intake.WholeReading.KeptCell;

/**
 * A file that was changed by chance.
 *
 * @param how what was done to it
 */
@SuppressWarnings("ArrayRecordComponent")
record Mutant(String how, byte[] bytes, Allowed allowed) {
  private static final Pattern UNIT = Pattern.compile("(?:(?:linje|rad) |^[^!]*![A-Z]+|^)(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  /** A line of a list of places gives a code or a change, and says of none of them where it stands. */
  private static final int UNPLACED = 2;

  /**
   * Where the cells of the mutant may be others than those of the original.
   *
   * @param units the lines, rows or cells of the cube that were changed, by their numbers in either file
   * @param heads what the other cells are about may be another, or they may be fewer, but none may have a new number
   * @param anything what was changed speaks of every cell
   */
  record Allowed(Set<Long> units, boolean heads, boolean anything) {
    static final Allowed NOTHING = new Allowed(Set.of(), false, false);
    static final Allowed ANYTHING = new Allowed(Set.of(), true, true);

    Allowed and(Allowed other) {
      Set<Long> both = new HashSet<>(units);
      both.addAll(other.units);
      return new Allowed(both, heads || other.heads, anything || other.anything);
    }
  }

  /** Why what was read of the mutant is wrong; empty where it is refused, or differs only where it may. */
  Optional<String> wrong(WholeReading original, WholeReading read) {
    if (!read.refused().isEmpty() || !original.refused().isEmpty() || allowed.anything()) return Optional.empty();
    if (allowed.heads()) return invented(original, read);
    Function<KeptCell, String> key = c -> c.about() + " = " + c.number();
    List<KeptCell> elsewhere = elsewhere(without(read.cells(), original.cells(), key));
    if (!elsewhere.isEmpty()) return Optional.of("another cell elsewhere: " + elsewhere.get(0));
    List<KeptCell> lost = elsewhere(without(original.cells(), read.cells(), key));
    int said = read.rejected() - original.rejected();
    return lost.isEmpty() || lost.stream().map(Mutant::unit).distinct().count() <= said ? Optional.empty()
        : Optional.of("lost in silence elsewhere: " + lost.get(0));
  }

  private Optional<String> invented(WholeReading original, WholeReading read) {
    Set<String> there = new HashSet<>();
    read.cells().stream().filter(c -> c.about().contains("|SUBMISSION|"))
        .forEach(c -> NUMBER.matcher(c.number()).results().forEach(m -> there.add(m.group())));
    original.cells().forEach(c -> NUMBER.matcher(c.number()).results().forEach(m -> there.add(m.group())));
    return elsewhere(read.cells()).stream().filter(c -> unit(c) >= 0)
        .filter(c -> NUMBER.matcher(c.number()).results().anyMatch(m -> !there.contains(m.group()))).findFirst()
        .map(c -> "a number that the original has not: " + c);
  }

  private List<KeptCell> elsewhere(List<KeptCell> cells) {
    List<KeptCell> placed =
        cells.stream().filter(c -> unit(c) >= 0).filter(c -> !allowed.units().contains(unit(c))).toList();
    List<KeptCell> unplaced = cells.stream().filter(c -> unit(c) < 0).toList();
    return placed.isEmpty() && unplaced.size() > UNPLACED * allowed.units().size() ? unplaced : placed;
  }

  private List<KeptCell> without(List<KeptCell> cells, List<KeptCell> others, Function<KeptCell, String> key) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(c -> left.merge(key.apply(c), 1, Integer::sum));
    List<KeptCell> more = new ArrayList<>();
    List<KeptCell> touchedLast =
        cells.stream().sorted(Comparator.comparing(c -> allowed.units().contains(unit(c)))).toList();
    for (KeptCell c : touchedLast) if (left.merge(key.apply(c), -1, Integer::sum) < 0) more.add(c);
    return more;
  }

  /** The line, the row or the place in the cube; -1 where the cell does not say. */
  static long unit(KeptCell cell) {
    Matcher m = UNIT.matcher(cell.place());
    return m.find() ? Long.parseLong(m.group(1)) : -1;
  }
}
