package no.oppvekststatus.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import no.oppvekststatus.backup.BackupContents.CopiedSequence;
import no.oppvekststatus.database.SqlFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** Copies whole tables out of the database and into it, each in one transaction over all of them. */
@Repository
class TableCopyStore {
  private static final int BUFFER = 64 * 1024;

  private final DataSource dataSource;

  TableCopyStore(DataSource dataSource) { this.dataSource = dataSource; }

  /**
   * A table and the statements that copy it.
   *
   * @param columns their names as PostgreSQL quotes them, in the table's order
   * @param uses tables that its rows refer to
   */
  record DatabaseTable(String name, String columns, String copyOut, String copyIn, String hasRows, List<String> uses) {}

  /** An original that a row names. */
  record KeptOriginal(String path, String sha256) {}

  /** Where an edition's files lie; {@code part} is empty where they lie in its place. */
  record EditionFolder(String municipality, int year, int number, String part) {}

  /** Work on the database as it was at one moment, or as it is written in one transaction. */
  @FunctionalInterface
  interface CopyWork<T> {
    T on(TableCopying copying) throws IOException, SQLException;
  }

  /** Reads every table as it is at one moment, whatever others write meanwhile. */
  <T> T reading(CopyWork<T> work) throws IOException {
    return within(true, work);
  }

  /** Writes all of it, or nothing. */
  <T> T writing(CopyWork<T> work) throws IOException {
    return within(false, work);
  }

  private <T> T within(boolean reading, CopyWork<T> work) throws IOException {
    try (Connection connection = dataSource.getConnection()) {
      if (reading) {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
      }
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.on(new TableCopying(connection));
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen kunne ikke kopieres: " + e.getMessage(), e);
    }
  }

  /** The database within one transaction. */
  static final class TableCopying {
    private final Connection connection;
    private final JdbcClient jdbc;

    private TableCopying(Connection connection) {
      this.connection = connection;
      this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Versions of the migrations that the database has had. */
    List<String> schema() {
      return jdbc.sql(SqlFile.of("backup/list-schema-versions")).query(String.class).list();
    }

    /** In the order in which they are filled. */
    List<DatabaseTable> tables() {
      return TableOrder.of(jdbc.sql(SqlFile.of("backup/list-tables")).query(TableCopyStore::table).list());
    }

    List<CopiedSequence> sequences() {
      return jdbc.sql(SqlFile.of("backup/list-sequences")).query((rs, i) -> new CopiedSequence(rs.getString("name"),
          rs.getLong("last_value"))).list();
    }

    List<KeptOriginal> originals() {
      return jdbc.sql(SqlFile.of("backup/list-kept-originals"))
          .query((rs, i) -> new KeptOriginal(rs.getString("archived_as"), rs.getString("sha256"))).list();
    }

    List<EditionFolder> editions() {
      return jdbc.sql(SqlFile.of("backup/list-edition-folders"))
          .query((rs, i) -> new EditionFolder(rs.getString("municipality"), rs.getInt("year"), rs.getInt("number"),
              rs.getString("part")))
          .list();
    }

    boolean hasRows(DatabaseTable table) { return jdbc.sql(table.hasRows()).query(Boolean.class).single(); }

    /** Its rows as CSV; how many there were. */
    long copyOut(DatabaseTable table, OutputStream out) throws IOException, SQLException {
      try (PGCopyInputStream rows = new PGCopyInputStream(connection.unwrap(PGConnection.class), table.copyOut())) {
        rows.transferTo(out);
        return rows.getHandledRowCount();
      }
    }

    long copyIn(DatabaseTable table, InputStream in) throws IOException, SQLException {
      try (PGCopyOutputStream rows = new PGCopyOutputStream(connection.unwrap(PGConnection.class), table.copyIn(),
          BUFFER)) {
        in.transferTo(rows);
        return rows.endCopy();
      }
    }

    void set(CopiedSequence sequence) {
      jdbc.sql(SqlFile.of("backup/set-sequence")).param("name", sequence.name()).param("value", sequence.value())
          .query(Long.class).single();
    }

    /** Without it the first night would plan its queries for empty tables. */
    void refreshStatistics() {
      jdbc.sql(SqlFile.of("backup/refresh-statistics")).update();
    }
  }

  private static DatabaseTable table(ResultSet rs, int row) throws SQLException {
    Array uses = rs.getArray("uses");
    return new DatabaseTable(rs.getString("name"), rs.getString("columns"), rs.getString("copy_out"),
        rs.getString("copy_in"),
        rs.getString("has_rows"), List.of((String[]) uses.getArray()));
  }
}
