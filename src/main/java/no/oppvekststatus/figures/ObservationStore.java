package no.oppvekststatus.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The cells of the published tables, as last read, each with the file it came from.
 *
 * <p>A file is merged set-wise. A cell is unchanged when value, symbol, base and finality are those kept; it then keeps
 * its first file, unless the table's {@code updated} is later than the kept one. A cell whose {@code updated} is earlier
 * than the kept one never overwrites it; where either is unknown the file read last wins. Made-up data never overwrite
 * real data.
 */
@Component
public class ObservationStore {
  private final DataSource dataSource;
  private final JdbcClient jdbc;

  public ObservationStore(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Room for the observations of one file. Takes part in a transaction of the calling thread where there is one.
   *
   * @param fileId id in source_file; may be unknown (0) when only {@link Staging#compare} is called
   */
  public Staging open(long fileId) {
    return Staging.open(dataSource, fileId);
  }

  /** What is kept of these tables for these places, by table, contents, place, period and breakdown. */
  public List<KeptObservation> find(Collection<String> tables, Collection<String> places) {
    return jdbc.sql(SqlFile.of("figures/find-observations"))
        .param("tables", tables.toArray(String[]::new))
        .param("places", places.toArray(String[]::new))
        .query(ObservationStore::kept).list();
  }

  /** What the same cells said before they were changed, in the same order. */
  public List<Revision> revisions(Collection<String> tables, Collection<String> places) {
    return jdbc.sql(SqlFile.of("figures/find-revisions"))
        .param("tables", tables.toArray(String[]::new))
        .param("places", places.toArray(String[]::new))
        .query(ObservationStore::revision).list();
  }

  private static Revision revision(ResultSet row, int index) throws SQLException {
    Instant updated = instant(row, "old_updated");
    Provenance before = new Provenance(row.getString("old_sha256"), row.getString("old_name"), row.getString("old_cell"),
        row.getString("table_id"), updated, row.getObject("old_received_at", OffsetDateTime.class).toInstant(), row.getBoolean("old_sample"));
    return new Revision(kept(row, index), row.getBigDecimal("old_value"), row.getString("old_symbol"), row.getBigDecimal("old_base"),
        row.getBoolean("old_preliminary"), updated, before);
  }

  private static KeptObservation kept(ResultSet row, int index) throws SQLException {
    Instant updated = instant(row, "updated");
    Observation observation = new Observation(row.getString("table_id"), row.getString("contents"), row.getString("place"),
        row.getString("period"), row.getString("breakdown"), row.getBigDecimal("value"), row.getString("symbol"),
        row.getBigDecimal("base"), row.getBoolean("preliminary"), updated, row.getString("cell"));
    return new KeptObservation(observation, new Provenance(row.getString("sha256"), row.getString("name"), observation.cell(),
        observation.table(), updated, row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("sample")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** A cell that stood twice in a file with different content; {@code cells} are the places in the file. */
  public record Conflict(String table, String contents, String place, String period, String breakdown, String cells) {}

  /**
   * The observations of one file on their way in: streamed into a temporary table with COPY, 64 KB at a time, then either
   * merged or compared, once. Not for two threads. Within a surrounding transaction: one at a time, and no other
   * statement of that transaction until it is merged or compared.
   */
  public static final class Staging implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final DataSource dataSource;
    private final Connection connection;
    private final boolean joined;
    private final long fileId;
    private final Map<String, Long> outcomes = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final CopyLine line = new CopyLine();
    private @Nullable PGCopyOutputStream copy;
    private long lines;

    private Staging(DataSource dataSource, Connection connection, boolean joined, long fileId) {
      this.dataSource = dataSource;
      this.connection = connection;
      this.joined = joined;
      this.fileId = fileId;
    }

    static Staging open(DataSource dataSource, long fileId) {
      Connection connection = DataSourceUtils.getConnection(dataSource);
      boolean joined = DataSourceUtils.isConnectionTransactional(connection, dataSource);
      Staging staging = new Staging(dataSource, connection, joined, fileId);
      try {
        if (!joined) connection.setAutoCommit(false);
        staging.run("figures/open-observation-staging");
        staging.copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), SqlFile.of("figures/copy-observations"), BUFFER);
        return staging;
      } catch (SQLException e) {
        staging.close();
        throw failed(e);
      }
    }

    /** One cell of the file; it is sent on at once. */
    public void add(Observation o) {
      if (copy == null) throw new IllegalStateException("already merged or compared");
      line.start(++lines).text(o.table()).text(o.contents()).text(o.place()).text(o.period()).text(o.breakdown())
          .number(o.value()).text(o.symbol()).number(o.base()).flag(o.preliminary()).instant(o.updated()).text(o.cell());
      try {
        copy.write(line.bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * Writes what is new and what is changed; a changed row is kept as a revision. Commits, unless a surrounding
     * transaction does. added + changed + unchanged + {@link #conflicting()} is the number of observations added.
     *
     * @param at when it was replaced, for the revisions
     */
    public MergeCount merge(Instant at) {
      try {
        endCopy();
        run("figures/lock-observations");
        classify();
        OffsetDateTime replacedAt = at.atOffset(ZoneOffset.UTC);
        run("figures/revise-observations", fileId, replacedAt);
        run("figures/replace-observations", fileId);
        run("figures/add-observations", fileId);
        if (!joined) connection.commit();
        return count();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** What {@link #merge} would do; nothing is written. */
    public MergeCount compare() {
      try {
        endCopy();
        classify();
        if (!joined) connection.rollback();
        return count();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** Cells that stood twice with different content; none of them is written. Known after merge or compare. */
    public long conflicting() { return outcome("conflict"); }

    /** The first 1000 keys of {@link #conflicting()}, in the order of the file. */
    public List<Conflict> conflicts() { return List.copyOf(conflicts); }

    /** Cells with another value than the one kept, from an earlier publication (or made up): counted as unchanged. */
    public long outdated() { return outcome("outdated"); }

    /** Cells with another value than a kept one of the same {@code updated}: taken, the earlier value kept as a revision. */
    public long contradicting() { return outcome("contradicting"); }

    /** Cells like the kept ones but without their base: the base is kept, and they are counted as unchanged. */
    public long baseless() { return outcome("baseless"); }

    @Override
    public void close() {
      try {
        if (copy != null) abandonCopy(copy);
        if (joined) run("figures/close-observation-staging");
        else {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      } catch (SQLException e) {
        // the connection is broken or its transaction has failed: both end with it, and the first failure is what tells
      } finally {
        DataSourceUtils.releaseConnection(connection, dataSource);
      }
    }

    private void classify() throws SQLException {
      run("figures/analyze-staged-observations");
      run("figures/mark-duplicate-observations");
      run("figures/classify-staged-observations", fileId);
      try (PreparedStatement sql = prepare("figures/count-staged-observations"); ResultSet row = sql.executeQuery()) {
        while (row.next()) outcomes.put(row.getString("outcome"), row.getLong("cells"));
      }
      if (conflicting() == 0) return;
      try (PreparedStatement sql = prepare("figures/list-conflicting-observations"); ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          conflicts.add(new Conflict(row.getString("table_id"), row.getString("contents"), row.getString("place"),
              row.getString("period"), row.getString("breakdown"), row.getString("cells")));
        }
      }
    }

    private MergeCount count() {
      return new MergeCount(outcome("added"), outcome("changed") + outcome("contradicting"),
          outcome("unchanged") + outcome("renewed") + outcome("repeated") + outcome("outdated") + outcome("baseless"));
    }

    private long outcome(String name) { return outcomes.getOrDefault(name, 0L); }

    private void endCopy() throws SQLException {
      if (copy == null) throw new IllegalStateException("already merged or compared");
      PGCopyOutputStream ending = copy;
      copy = null;
      ending.endCopy();
    }

    private static void abandonCopy(PGCopyOutputStream copy) throws SQLException {
      if (copy.isActive()) copy.cancelCopy();
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

    private static IllegalStateException failed(SQLException e) {
      return new IllegalStateException("the database refused: " + e.getMessage(), e);
    }
  }
}
