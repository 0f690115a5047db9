package no.oppvekststatus.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The cells of the published tables, as last read, each with the file it came from.
 *
 * <p>A file is merged set-wise. A cell is unchanged when value, symbol, base and finality are those kept; it then keeps
 * its first file, unless the table's {@code updated} is later than the kept one. A cell whose {@code updated} is
 * earlier than the kept one never overwrites it; where either is unknown the file read last wins. Made-up data never
 * overwrite real data.
 */
@Component
public class ObservationStore {
  /** Cells of a file that are held, where nothing else is said. */
  public static final long MOST_HELD = 200_000;

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final long mostHeld;

  @Autowired
  public ObservationStore(DataSource dataSource) { this(dataSource, MOST_HELD); }

  /** @param mostHeld cells of a file that are held; one with more is merged while it is read, or staged */
  public ObservationStore(DataSource dataSource, long mostHeld) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.mostHeld = mostHeld;
  }

  /**
   * Room for the observations of one file. Takes part in a transaction of the calling thread where there is one.
   *
   * @param fileId id in source_file; may be unknown (0) when only {@link Staging#compare} is called
   */
  public Staging open(long fileId) { return Staging.open(dataSource, fileId, mostHeld); }

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
    Provenance before =
        new Provenance(row.getString("old_sha256"), row.getString("old_name"), row.getString("old_cell"),
            row.getString("table_id"), updated, row.getObject("old_received_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("old_sample"));
    return new Revision(kept(row, index), row.getBigDecimal("old_value"), row.getString("old_symbol"),
        row.getBigDecimal("old_base"),
        row.getBoolean("old_preliminary"), updated, before);
  }

  private static KeptObservation kept(ResultSet row, int index) throws SQLException {
    Instant updated = instant(row, "updated");
    Observation observation =
        new Observation(row.getString("table_id"), row.getString("contents"), row.getString("place"),
            row.getString("period"), row.getString("breakdown"), row.getBigDecimal("value"), row.getString("symbol"),
            row.getBigDecimal("base"), row.getBoolean("preliminary"), updated, row.getString("cell"));
    return new KeptObservation(observation,
        new Provenance(row.getString("sha256"), row.getString("name"), observation.cell(),
            observation.table(), updated, row.getObject("received_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("sample")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return UtcTime.instant(at);
  }

  /** A cell that stood twice in a file with different content; {@code cells} are the places in the file. */
  public record Conflict(String table, String contents, String place, String period, String breakdown, String cells) {}

  /**
   * The observations of one file on their way in: held by place; where they are too many to be held, merged place by
   * place if the file has them so, else streamed into a temporary table with COPY; then either merged or compared,
   * once. Not for two threads. Within a surrounding transaction: one at a time, and no other statement of that
   * transaction until it is merged or compared.
   */
  public static final class Staging implements AutoCloseable {
    private final DataSource dataSource;
    private final Connection connection;
    private final boolean joined;
    private final long fileId;
    private final long mostHeld;
    private final FileCells cells = new FileCells();
    private final StagedCellStore staged;
    private final BlockStore blocks;
    private final Set<String> passed = new HashSet<>();
    private @Nullable KeptTable beside;
    private @Nullable MergeStore merging;
    private @Nullable BlockMerge merged;

    private Staging(DataSource dataSource, Connection connection, long fileId, long mostHeld) {
      this.dataSource = dataSource;
      this.connection = connection;
      this.joined = DataSourceUtils.isConnectionTransactional(connection, dataSource);
      this.fileId = fileId;
      this.mostHeld = mostHeld;
      this.staged = new StagedCellStore(connection);
      this.blocks = new BlockStore(connection);
    }

    static Staging open(DataSource dataSource, long fileId, long mostHeld) {
      Staging staging = new Staging(dataSource, DataSourceUtils.getConnection(dataSource), fileId, mostHeld);
      try {
        if (!staging.joined) staging.connection.setAutoCommit(false);
        return staging;
      } catch (SQLException e) {
        staging.close();
        throw failed(e);
      }
    }

    /**
     * What is kept of the places of a table, for a file whose cells are only added where they do not say it: the others
     * are told by {@link KeptTable#says}. Empty where nothing is kept of them, or too much to be held; every cell of
     * the file is then added. To be asked before the first cell.
     *
     * @param writes whether the file is to be merged: the table is then locked until the transaction ends
     */
    public Optional<KeptTable> keptTable(CellGrid grid, boolean writes) {
      try {
        if (writes) blocks.lock(grid.table());
        if (!blocks.has(grid.table())) return Optional.empty();
        Map<String, KeptBlock> kept = blocks.find(grid.table(), grid.places(), CellGrid.LONGEST);
        if (!kept.isEmpty()) beside = new KeptTable(grid, kept);
        return Optional.ofNullable(beside);
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /**
     * Each place of the file's one table is complete when the next begins: what is too much to be held is merged while
     * the file is read, and nothing is staged. To be said before the first cell.
     *
     * @param at as for {@link #merge}, null for {@link #compare}
     */
    public void placeByPlace(@Nullable Instant at) {
      try {
        merging = new MergeStore(blocks, fileId, at, beside);
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** One cell of the file. */
    public void add(Observation o) {
      if (merged != null) throw new IllegalStateException("already merged or compared");
      if (o.value() == null && o.symbol().isEmpty())
        throw new IllegalArgumentException("a cell without value and mark: " + o.cell());
      try {
        if (!staged.opened() && cells.count() >= mostHeld) makeRoom(o);
        if (staged.opened()) staged.add(o);
        else cells.add(o);
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private void makeRoom(Observation next) throws SQLException {
      if (merging == null) staged.open(cells.drain());
      else if (!cells.endWith(next)) pass(merging);
    }

    private void pass(MergeStore to) throws SQLException {
      for (FileBlock block : cells.drain()) {
        if (!passed.add(block.place())) throw new IllegalStateException("a place begins a second time");
        to.take(block);
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
        end(at);
        if (!joined) connection.commit();
        return count();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** What {@link #merge} would do; nothing is written. */
    public MergeCount compare() {
      try {
        end(null);
        if (!joined) connection.rollback();
        return count();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    /** Cells that stood twice with different content; none of them is written. Known after merge or compare. */
    public long conflicting() {
      return count(CellOutcome.CONFLICT);
    }

    /** The first 1000 keys of {@link #conflicting()}, place by place in the order of the file. */
    public List<Conflict> conflicts() {
      return merged == null ? List.of() : merged.conflicts();
    }

    /** Cells with another value than the one kept, from an earlier publication (or made up): counted as unchanged. */
    public long outdated() {
      return count(CellOutcome.OUTDATED);
    }

    /**
     * Cells with another value than a kept one of the same {@code updated}: taken, the earlier value kept as a
     * revision.
     */
    public long contradicting() {
      return count(CellOutcome.CONTRADICTING);
    }

    /** Cells like the kept ones but without their base: the base is kept, and they are counted as unchanged. */
    public long baseless() {
      return count(CellOutcome.BASELESS);
    }

    @Override
    public void close() {
      try {
        staged.close(joined);
        if (!joined) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      } catch (SQLException e) {
        // the connection is broken or its transaction has failed: both end with it, and the first failure is reported
      } finally {
        DataSourceUtils.releaseConnection(connection, dataSource);
      }
    }

    private void end(@Nullable Instant at) throws SQLException {
      if (merged != null) throw new IllegalStateException("already merged or compared");
      if (merging != null && !merging.isOf(at)) throw new IllegalStateException("begun as another merge");
      staged.end();
      MergeStore merge = merging == null ? new MergeStore(blocks, fileId, at, beside) : merging;
      if (staged.opened()) staged.each(merge::take);
      else if (merging != null) pass(merging);
      else for (FileBlock block : cells.byTable()) merge.take(block);
      merged = merge.end();
    }

    private MergeCount count() {
      return new MergeCount(count(CellOutcome.ADDED), count(CellOutcome.CHANGED) + contradicting(),
          count(CellOutcome.UNCHANGED)
              + count(CellOutcome.RENEWED) + count(CellOutcome.REPEATED) + outdated() + baseless());
    }

    private long count(CellOutcome outcome) { return merged == null ? 0 : merged.count(outcome); }
  }

  static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("the database refused: " + e.getMessage(), e);
  }
}
