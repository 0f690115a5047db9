package no.oppvekststatus.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The cells of a file that are too many to be held: streamed into a temporary table, and given back place by place. */
final class StagedCellStore {
  private static final int BUFFER = 64 * 1024;
  private static final int FETCHED = 5_000;

  private final Connection connection;
  private final CopyLine line = new CopyLine();
  private @Nullable PGCopyOutputStream copy;
  private boolean opened;
  private long lines;

  StagedCellStore(Connection connection) {
    this.connection = connection;
  }

  /** Takes what each place is given, in this order. */
  @FunctionalInterface
  interface BlockSink {
    void take(FileBlock block) throws SQLException;
  }

  boolean opened() { return opened; }

  void open(Collection<FileBlock> first) throws SQLException {
    run("figures/open-observation-staging");
    copy =
        new PGCopyOutputStream(connection.unwrap(PGConnection.class), SqlFile.of("figures/copy-observations"), BUFFER);
    opened = true;
    for (FileBlock block : first) block.cells().forEach(this::add);
  }

  void add(Observation o) {
    if (copy == null) throw new IllegalStateException("not open");
    line.start().number(++lines).text(o.table()).text(o.contents()).text(o.place()).text(o.period()).text(o.breakdown())
        .number(o.value()).text(o.symbol()).number(o.base()).flag(o.preliminary()).instant(o.updated()).text(o.cell());
    try {
      copy.write(line.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After the last cell, and before the connection is used for anything else. */
  void end() throws SQLException {
    PGCopyOutputStream ending = copy;
    copy = null;
    if (ending != null) ending.endCopy();
  }

  /** Gives the places of each table in turn, each with its cells in the order of the file. */
  void each(BlockSink to) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("figures/list-staged-observations"))) {
      sql.setFetchSize(FETCHED);
      try (ResultSet row = sql.executeQuery()) {
        FileBlock block = null;
        Map<String, String> texts = new HashMap<>();
        while (row.next()) {
          Observation o = observation(row, texts);
          if (block == null || !block.holds(o)) {
            if (block != null) to.take(block);
            block = new FileBlock(o.table(), o.place());
            texts.clear();
          }
          block.add(o);
        }
        if (block != null) to.take(block);
      }
    }
  }

  /** Leaves the connection as it was. */
  void close(boolean joined) throws SQLException {
    if (copy != null && copy.isActive()) copy.cancelCopy();
    if (opened && joined) run("figures/close-observation-staging");
  }

  private void run(String name) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of(name))) {
      sql.execute();
    }
  }

  /** @param texts those of the cells before it in the same place: they are many, and most of their texts the same */
  private static Observation observation(ResultSet row, Map<String, String> texts) throws SQLException {
    OffsetDateTime updated = row.getObject("updated", OffsetDateTime.class);
    return new Observation(text(row, "table_id", texts), text(row, "contents", texts), text(row, "place", texts),
        text(row, "period", texts), text(row, "breakdown", texts), row.getBigDecimal("value"),
        text(row, "symbol", texts), row.getBigDecimal("base"), row.getBoolean("preliminary"), UtcTime.instant(updated),
        row.getString("cell"));
  }

  private static String text(ResultSet row, String column, Map<String, String> texts) throws SQLException {
    return texts.computeIfAbsent(row.getString(column), t -> t);
  }
}
