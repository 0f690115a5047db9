package no.oppvekststatus.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The rows in which the places of a table are kept, read and written on one connection. Not for two threads. */
final class BlockStore {
  private static final int BUFFER = 64 * 1024;
  private static final int FETCHED = 500;

  private final Connection connection;
  private final LayoutStore layouts;
  private final PublishedFileStore published;
  private final BlockLine line = new BlockLine();
  private final CopyLine revision = new CopyLine();

  BlockStore(Connection connection) {
    this.connection = connection;
    this.layouts = new LayoutStore(connection);
    this.published = new PublishedFileStore(connection);
  }

  PublishedFileStore published() { return published; }

  /** Waits until no other file is merged with the table, and keeps others waiting until the transaction ends. */
  void lock(String table) throws SQLException {
    run("figures/lock-table", table);
  }

  /** Whether anything is kept of the table. */
  boolean has(String table) throws SQLException {
    try (PreparedStatement sql = prepare("figures/has-table")) {
      sql.setString(1, table);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** What is kept of these places, by place. */
  Map<String, KeptBlock> find(String table, Collection<String> places) throws SQLException {
    return find(table, places, Long.MAX_VALUE);
  }

  /** The same, and nothing where it takes more characters than {@code longest}. */
  Map<String, KeptBlock> find(String table, Collection<String> places, long longest) throws SQLException {
    List<BlockRowReader> rows = new ArrayList<>();
    long length = 0;
    try (PreparedStatement sql = prepare("figures/find-cell-blocks")) {
      sql.setString(1, table);
      sql.setArray(2, texts(places));
      sql.setFetchSize(FETCHED);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          BlockRowReader read = new BlockRowReader(row);
          length += read.length();
          if (length > longest) return Map.of();
          rows.add(read);
        }
      }
    }
    Map<String, KeptBlock> found = new HashMap<>();
    for (BlockRowReader row : rows) found.put(row.place(), row.block(table, layouts.find(row.layout()), published));
    return found;
  }

  /** Writes places of one table anew. @param known whether something may be kept of them */
  void write(String table, List<MergedBlock> blocks, boolean known) throws SQLException {
    Map<Long, List<Patch>> patches = new LinkedHashMap<>();
    List<MergedBlock> whole = new ArrayList<>();
    for (MergedBlock block : blocks) {
      Optional<Patch> patch = Patch.of(block);
      if (patch.isEmpty()) whole.add(block);
      else patches.computeIfAbsent(block.origin(0).id(), id -> new ArrayList<>()).add(patch.get());
    }
    for (Map.Entry<Long, List<Patch>> p : patches.entrySet()) patch(table, p.getKey(), p.getValue());
    writeWhole(table, whole, known);
  }

  private void patch(String table, long origin, List<Patch> patches) throws SQLException {
    List<Object> parameters = new ArrayList<>(List.of(origin, texts(patches.stream().map(Patch::place).toList()),
        array("int8", patches, Patch::first), array("int8", patches, Patch::step)));
    for (int i = 0; i < Patch.CELLS; i++) {
      int cell = i;
      parameters.add(array("int4", patches, p -> p.positions().get(cell)));
      parameters.add(array("numeric", patches, p -> p.values().get(cell)));
    }
    parameters.add(table);
    run("figures/patch-cell-blocks", parameters.toArray());
  }

  private Array array(String type, List<Patch> patches, Function<Patch, @Nullable Object> part) throws SQLException {
    return connection.createArrayOf(type, patches.stream().map(part).toArray());
  }

  private void writeWhole(String table, List<MergedBlock> blocks, boolean known) throws SQLException {
    if (blocks.isEmpty()) return;
    if (known) run("figures/remove-cell-blocks", table, texts(blocks.stream().map(MergedBlock::place).toList()));
    List<Long> numbers = new ArrayList<>(blocks.size());
    for (MergedBlock block : blocks) numbers.add(number(block));
    PGCopyOutputStream copy = copy("figures/copy-cell-blocks");
    try {
      for (int i = 0; i < blocks.size(); i++) copy.write(line.of(blocks.get(i), numbers.get(i)));
      copy.endCopy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (copy.isActive()) copy.cancelCopy();
    }
  }

  private long number(MergedBlock block) throws SQLException {
    KeptBlock kept = block.kept();
    return kept != null && kept.layout() == block.layout() ? kept.number() : layouts.number(block.layout());
  }

  /** Keeps what cells said before. @param by the file that replaced them */
  void revise(List<BlockMerge.Merged> merged, long by, Instant at) throws SQLException {
    if (merged.stream().allMatch(m -> m.replaced().isEmpty())) return;
    PGCopyOutputStream copy = copy("figures/copy-revisions");
    try {
      for (BlockMerge.Merged m : merged)
        for (BlockMerge.Replaced r : m.replaced()) copy.write(revision(m.block(), r).number(by).instant(at).bytes());
      copy.endCopy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (copy.isActive()) copy.cancelCopy();
    }
  }

  private CopyLine revision(MergedBlock block, BlockMerge.Replaced r) {
    KeptCell before = r.before();
    return revision.start().text(block.table()).text(r.name().contents()).text(block.place()).text(r.name().period())
        .text(r.name().breakdown())
        .number(before.value()).text(before.symbol()).number(before.base()).flag(before.preliminary())
        .instant(before.published().updated())
        .text(before.cell()).number(before.published().fileId());
  }

  private PGCopyOutputStream copy(String name) throws SQLException {
    return new PGCopyOutputStream(connection.unwrap(PGConnection.class), SqlFile.of(name), BUFFER);
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private void run(String name, Object... parameters) throws SQLException {
    try (PreparedStatement sql = prepare(name)) {
      for (int i = 0; i < parameters.length; i++) sql.setObject(i + 1, parameters[i]);
      sql.execute();
    }
  }

  private PreparedStatement prepare(String name) throws SQLException {
    return connection.prepareStatement(SqlFile.of(name));
  }
}
