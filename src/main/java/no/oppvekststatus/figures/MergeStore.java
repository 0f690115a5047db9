package no.oppvekststatus.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<@Nullable Instant, PublishedFile> own = new HashMap<>();
  private final List<FileBlock> window = new ArrayList<>();
  private long held;
  private boolean known;

  /** @param at when cells are replaced, null where the file is only compared and nothing is written */
  MergeStore(Connection connection, long fileId, @Nullable Instant at) throws SQLException {
    this.fileId = fileId;
    this.at = at;
    this.published = new PublishedFileStore(connection);
    this.blocks = new BlockStore(connection, published);
    this.sample = published.sample(fileId);
    this.merge = new BlockMerge(sample, this::published);
  }

  /** The next place; those of one table follow each other. */
  void take(FileBlock block) throws SQLException {
    if (held >= WINDOW || !window.isEmpty() && !window.get(0).table().equals(block.table())) flush();
    if (window.isEmpty()) begin(block.table());
    window.add(block);
    held += block.cells().size();
  }

  /** What became of the cells, after the last place has been merged. */
  BlockMerge end() throws SQLException {
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
    Map<String, KeptBlock> kept = known ? blocks.find(table, window.stream().map(FileBlock::place).toList()) : Map.of();
    List<BlockMerge.Merged> merged = new ArrayList<>(window.size());
    for (FileBlock block : window) {
      BlockMerge.Merged m = merge.merge(block, kept.get(block.place()));
      if (m.written()) merged.add(m);
    }
    if (at != null) {
      blocks.revise(merged, fileId, at);
      blocks.write(table, merged.stream().map(BlockMerge.Merged::block).toList(), !kept.isEmpty());
    }
    window.clear();
    held = 0;
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
