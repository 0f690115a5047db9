package no.oppvekststatus.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The yardstick: the same cells, expanded beforehand, copied into a lean table with its natural key and nothing else:
 * no provenance, no revisions, no check of anything.
 */
final class LeanCopy {
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS obs (table_id text, region text, contents text, year smallint, value numeric, status text,"
          + " PRIMARY KEY (table_id, region, contents, year))";

  private final DataSource database;
  private final Path rows;

  /** @param rows file the rows are written to, in the order they were read */
  LeanCopy(DataSource database, Path rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Writes the kept cells as rows of the lean table. @return number of rows */
  long unload() throws SQLException, IOException {
    try (Connection c = database.getConnection(); OutputStream out = Files.newOutputStream(rows)) {
      return copy(c)
          .copyOut("COPY (SELECT table_id, place, contents || ' ' || breakdown, period::smallint, value, symbol"
              + " FROM observation ORDER BY file_id, cell::bigint) TO STDOUT", out);
    }
  }

  /** Seconds of the driver's COPY into the empty table. */
  double byDriver(long expected) throws SQLException, IOException {
    prepare();
    try (Connection c = database.getConnection(); InputStream in = Files.newInputStream(rows)) {
      long start = System.nanoTime();
      long copied = copy(c).copyIn("COPY obs FROM STDIN", in, 1 << 16);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (copied != expected) throw new IllegalStateException(copied + " rows copied, not " + expected);
      return seconds;
    }
  }

  /** Seconds of psql's \copy into the empty table, with psql's start; empty where there is no psql. */
  Optional<Double> byPsql(HikariDataSource login) throws SQLException, InterruptedException {
    URI at = URI.create(login.getJdbcUrl().substring("jdbc:".length()));
    ProcessBuilder psql = new ProcessBuilder("psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", at.getHost(), "-p",
        Integer.toString(at.getPort()),
        "-U", login.getUsername(), "-d", at.getPath().substring(1), "-c", "\\copy obs from '" + rows + "'");
    psql.environment().put("PGPASSWORD", String.valueOf(login.getPassword()));
    prepare();
    long start = System.nanoTime();
    try {
      Process running = psql.inheritIO().start();
      if (!running.waitFor(5, TimeUnit.MINUTES) || running.exitValue() != 0)
        throw new IllegalStateException("psql failed");
      return Optional.of((System.nanoTime() - start) / 1e9);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Bytes the server has written to its log of changes so far: how much work a load was, whatever else the machine
   * does.
   */
  long logged() throws SQLException {
    try (Connection c = database.getConnection(); Statement s = c.createStatement();
        ResultSet row = s.executeQuery("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Makes the table, or empties it. */
  void prepare() throws SQLException {
    try (Connection c = database.getConnection(); Statement s = c.createStatement()) {
      s.execute(TABLE);
      s.execute("TRUNCATE obs");
      s.execute("CHECKPOINT");
    }
  }

  private static CopyManager copy(Connection c) throws SQLException {
    return c.unwrap(PGConnection.class).getCopyAPI();
  }
}
