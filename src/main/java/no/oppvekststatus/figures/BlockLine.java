package no.oppvekststatus.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * One place of a table as the row in which it is kept. What no cell has is left out, what most cells share stands once.
 */
final class BlockLine {
  private final CopyLine line = new CopyLine();

  /** @param layout the number of the block's layout */
  byte[] of(KeptBlock block, long layout) {
    List<KeptCell> cells = block.cells();
    long origin = most(cells);
    line.start().text(block.table()).text(block.place()).number(layout).number(origin);
    line.array(cells, c -> c.value() == null ? null : c.value().toPlainString());
    if (any(cells, c -> !c.symbol().isEmpty())) line.texts(cells, c -> c.symbol().isEmpty() ? null : c.symbol());
    else line.none();
    if (any(cells, c -> c.base() != null)) line.array(cells, c -> c.base() == null ? null : c.base().toPlainString());
    else line.none();
    if (any(cells, KeptCell::preliminary)) line.array(cells, c -> c.preliminary() ? "t" : null);
    else line.none();
    places(cells);
    if (any(cells, c -> c.published().id() != origin))
      line.array(cells, c -> c.published().id() == origin ? null : c.published().id());
    else line.none();
    return line.bytes();
  }

  /** The places in the file: two numbers where they run evenly, else the text of each. */
  private void places(List<KeptCell> cells) {
    OptionalLong first = number(cells.get(0).cell());
    OptionalLong second = cells.size() > 1 ? number(cells.get(1).cell()) : first;
    boolean even = first.isPresent() && second.isPresent();
    long start = first.orElse(0);
    long step = second.orElse(0) - start;
    for (int i = 2; even && i < cells.size(); i++) even = cells.get(i).cell().equals(Long.toString(start + i * step));
    if (even) line.number(start).number(step).none();
    else line.none().none().texts(cells, KeptCell::cell);
  }

  /** Empty where the text is not how the number is written. */
  private static OptionalLong number(String text) {
    if (text.isEmpty() || text.length() > 15 || text.length() > 1 && text.charAt(0) == '0') return OptionalLong.empty();
    return text.chars().allMatch(c -> c >= '0' && c <= '9') ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** The origin of most cells; of several the latest. */
  private static long most(List<KeptCell> cells) {
    Map<Long, Integer> times = new HashMap<>();
    long last = cells.get(0).published().id();
    int run = 0;
    for (KeptCell cell : cells) {
      long id = cell.published().id();
      if (id != last) {
        times.merge(last, run, Integer::sum);
        run = 0;
      }
      last = id;
      run++;
    }
    times.merge(last, run, Integer::sum);
    return Objects.requireNonNull(times.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow()
        .getKey());
  }

  private static boolean any(List<KeptCell> cells, Predicate<KeptCell> what) {
    for (KeptCell cell : cells) if (what.test(cell)) return true;
    return false;
  }
}
