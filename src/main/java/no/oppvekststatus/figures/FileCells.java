package no.oppvekststatus.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of one file by table and place, in the order in which each is first seen. */
final class FileCells {
  private final Map<List<String>, FileBlock> blocks = new LinkedHashMap<>();
  private FileBlock last = new FileBlock("", "");
  private long count;

  void add(Observation o) {
    if (!last.holds(o))
      last = blocks.computeIfAbsent(List.of(o.table(), o.place()), key -> new FileBlock(o.table(), o.place()));
    last.add(o);
    count++;
  }

  /** Whether the cell is of the same place of the same table as the last. */
  boolean endWith(Observation o) {
    return last.holds(o);
  }

  long count() { return count; }

  /** The places of each table in turn; the tables by id, so that two files never wait for one another. */
  List<FileBlock> byTable() {
    return blocks.values().stream().sorted(Comparator.comparing(FileBlock::table)).toList();
  }

  /** Gives the blocks and forgets them. */
  List<FileBlock> drain() {
    List<FileBlock> all = new ArrayList<>(blocks.values());
    blocks.clear();
    last = new FileBlock("", "");
    count = 0;
    return all;
  }
}
