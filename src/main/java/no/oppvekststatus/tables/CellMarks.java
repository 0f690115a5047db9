package no.oppvekststatus.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.formats.RejectionCode;

/**
 * The marks of a table's cells ("status" in JSON-stat) by the cell's index. In order they take two or three bytes each,
 * so that a table of a hundred million cells can have one at every other cell; out of order they are few or refused.
 */
final class CellMarks {
  private static final int MOST_UNORDERED = 1_000_000;
  private static final int BLOCK = 64 * 1024;
  private static final int GROUP = 7;
  private static final int MORE = 1 << GROUP;

  private final List<String> distinct = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  /** For each mark its distance from the one before and its number, in groups of seven bits, the lowest first. */
  private final List<byte[]> blocks = new ArrayList<>();
  private final TreeMap<Long, Integer> unordered = new TreeMap<>();
  private long bytes;
  private long last = -1;

  /** The last one said of a cell holds. */
  void put(long index, String mark) throws Malformed {
    int number = numbers.computeIfAbsent(mark, m -> {
      distinct.add(m);
      return distinct.size() - 1;
    });
    if (unordered.isEmpty() && index > last) {
      write(index - last);
      write(number);
      last = index;
      return;
    }
    if (unordered.isEmpty()) keepUnordered();
    unordered.put(index, number);
    if (unordered.size() > MOST_UNORDERED)
      throw new Malformed(RejectionCode.TOO_LARGE, "status", "Merkene står i uorden og er for mange.");
  }

  /** From the first cell on. */
  Cursor cursor() { return new Cursor(); }

  private void keepUnordered() {
    Map<Long, Integer> read = new HashMap<>();
    for (Cursor each = cursor(); each.index() != Cursor.NONE && read.size() <= MOST_UNORDERED; each.next())
      read.put(each.index(), each.number);
    unordered.putAll(read);
    blocks.clear();
  }

  private void write(long value) {
    long rest = value;
    for (; rest >= MORE; rest >>>= GROUP) writeByte((int) rest & MORE - 1 | MORE);
    writeByte((int) rest);
  }

  private void writeByte(int value) {
    int at = (int) (bytes++ % BLOCK);
    if (at == 0) blocks.add(new byte[BLOCK]);
    blocks.get(blocks.size() - 1)[at] = (byte) value;
  }

  /** Stands at a marked cell, from the first to the last. */
  final class Cursor {
    static final long NONE = Long.MAX_VALUE;

    private long read;
    private long index = -1;
    private int number;

    private Cursor() { next(); }

    /** The index of the cell, {@link #NONE} after the last. */
    long index() { return index; }

    String mark() { return distinct.get(number); }

    void next() {
      if (!unordered.isEmpty()) {
        Map.Entry<Long, Integer> entry = unordered.higherEntry(index);
        index = entry == null ? NONE : entry.getKey();
        number = entry == null ? 0 : entry.getValue();
      } else if (read == bytes) index = NONE;
      else {
        index += value();
        number = (int) value();
      }
    }

    private long value() {
      long value = 0;
      for (int shift = 0;; shift += GROUP) {
        byte group = blocks.get((int) (read / BLOCK))[(int) (read++ % BLOCK)];
        value |= (long) (group & MORE - 1) << shift;
        if (group >= 0) return value;
      }
    }
  }
}
