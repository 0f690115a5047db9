package no.oppvekststatus.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * One place of a table as the row in which it is kept. What no cell has is left out, what most cells share stands once.
 */
final class BlockLine {
  private final CopyLine line = new CopyLine();

  /** @param layout the number of the block's layout */
  byte[] of(MergedBlock block, long layout) {
    int size = block.size();
    long origin = most(block);
    line.start().text(block.table()).text(block.place()).number(layout).number(origin);
    line.array(size, block::value);
    if (any(size, i -> block.symbol(i) != null)) line.texts(size, block::symbol);
    else line.none();
    if (any(size, block::hasBase)) line.array(size, block::base);
    else line.none();
    if (any(size, block::preliminary)) line.array(size, (i, to) -> to.append(block.preliminary(i) ? "t" : "NULL"));
    else line.none();
    places(block);
    if (any(size, i -> block.origin(i).id() != origin)) line.array(size, (i, to) -> own(block, i, origin, to));
    else line.none();
    return line.bytes();
  }

  private static void own(MergedBlock block, int i, long origin, StringBuilder to) {
    long id = block.origin(i).id();
    if (id == origin) to.append("NULL");
    else to.append(id);
  }

  /** The places in the file: two numbers where they run evenly, else the text of each. */
  private void places(MergedBlock block) {
    long start = block.number(0);
    long second = block.size() > 1 ? block.number(1) : start;
    boolean even = start >= 0 && second >= 0;
    long step = second - start;
    for (int i = 2; even && i < block.size(); i++) {
      long number = block.number(i);
      even = number >= 0 && number == start + i * step;
    }
    if (even) line.number(start).number(step).none();
    else line.none().none().texts(block.size(), block::cell);
  }

  /** The origin of most cells; of several the latest. */
  private static long most(MergedBlock block) {
    Map<Long, Integer> times = new HashMap<>();
    long last = block.origin(0).id();
    int run = 0;
    for (int i = 0; i < block.size(); i++) {
      long id = block.origin(i).id();
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

  private static boolean any(int size, IntPredicate what) {
    for (int i = 0; i < size; i++) if (what.test(i)) return true;
    return false;
  }
}
