package no.oppvekststatus.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges the places of one file with the kept ones, some tens of thousands of cells at a time: what is kept of them is
 * read, {@link BlockMerge} decides, and what is new is written.
 */
final class MergeStore {
  private static final int WINDOW = 50_000;

  private final long fileId;
  private final @Nullable Instant at;
  private final PublishedFileStore published;
  private final BlockStore blocks;
  private final BlockMerge merge;
  private final boolean sample;
  private final @Nullable KeptTable beside;
  private final Map<@Nullable Instant, PublishedFile> own = new HashMap<>();
  private final List<FileBlock> window = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private long held;
  private boolean known;

  /**
   * @param at when cells are replaced, null where the file is only compared and nothing is written
   * @param beside what was read of the file's table before the file, null where nothing was
   */
  MergeStore(BlockStore blocks, long fileId, @Nullable Instant at, @Nullable KeptTable beside) throws SQLException {
    this.fileId = fileId;
    this.at = at;
    this.blocks = blocks;
    this.published = blocks.published();
    this.beside = beside;
    this.sample = published.sample(fileId);
    this.merge = new BlockMerge(sample, this::published);
  }

  /** Whether cells are replaced then, or, where it is null, only compared. */
  boolean isOf(@Nullable Instant replaced) {
    return Objects.equals(at, replaced);
  }

  /** The next place; those of one table follow each other. */
  void take(FileBlock block) throws SQLException {
    if (held >= WINDOW || !window.isEmpty() && !window.get(0).table().equals(block.table())) flush();
    if (window.isEmpty()) begin(block.table());
    window.add(block);
    held += block.cells().size();
    KeptPlace place = beside(block.place());
    if (place == null) return;
    held += place.block().layout().size();
    taken.add(block.place());
  }

  private @Nullable KeptPlace beside(String place) { return beside == null ? null : beside.place(place); }

  /** What became of the cells, after the last place has been merged. */
  BlockMerge end() throws SQLException {
    if (beside != null) for (String place : beside.again())
      if (!taken.contains(place)) take(new FileBlock(beside.grid().table(), place));
    flush();
    return merge;
  }

  private void begin(String table) throws SQLException {
    if (at != null) blocks.lock(table);
    known = blocks.has(table);
  }

  private void flush() throws SQLException {
    if (window.isEmpty()) return;
    String table = window.get(0).table();
    List<String> places =
        window.stream().map(FileBlock::place).filter(p -> beside == null || !beside.asked(p)).toList();
    Map<String, KeptBlock> kept = known && !places.isEmpty() ? blocks.find(table, places) : Map.of();
    List<BlockMerge.Merged> merged = new ArrayList<>(window.size());
    for (FileBlock block : window) {
      BlockMerge.Merged m = merged(block, kept);
      if (m.written()) merged.add(m);
    }
    if (at != null) {
      blocks.revise(merged, fileId, at);
      blocks.write(table, merged.stream().map(BlockMerge.Merged::block).toList(), known);
    }
    window.clear();
    held = 0;
  }

  private BlockMerge.Merged merged(FileBlock block, Map<String, KeptBlock> kept) {
    KeptPlace place = beside(block.place());
    return beside == null || place == null ? merge.merge(block, kept.get(block.place()))
        : merge.merge(block, place, beside.grid().updated());
  }

  private PublishedFile published(@Nullable Instant updated) {
    return own.computeIfAbsent(updated, u -> {
      try {
        return at == null ? new PublishedFile(0, fileId, u, sample) : published.keep(fileId, u, sample);
      } catch (SQLException e) {
        throw ObservationStore.failed(e);
      }
    });
  }
}
