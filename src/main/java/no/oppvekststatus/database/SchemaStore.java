package no.oppvekststatus.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings the schema up to date before anything else asks the database. Where the history of migrations says, script by
 * script, what the program brings, nothing is left to do, and Flyway, whose start costs more than this question, is not
 * loaded. In every other case it is Flyway that decides.
 */
public final class SchemaStore implements InitializingBean {
  private static final String MIGRATIONS = "classpath:sql/migration";

  private final DataSource database;
  private final ServerSettings asked;

  SchemaStore(DataSource database, ServerSettings asked) {
    this.database = database;
    this.asked = asked;
  }

  /** The running server is asked how it keeps what it confirms before the first row is written, whoever started it. */
  @Override
  public void afterPropertiesSet() {
    if (asked.durable()) DurabilityReader.require(database);
    if (asked.schema().isEmpty() && newest()) return;
    try (Connection connection = database.getConnection()) {
      migrate(new SingleConnectionDataSource(connection, true));
    } catch (SQLException e) {
      throw silent(e);
    }
  }

  /**
   * On one connection: Flyway would do a migration on one and note it on another, and a program or server that is
   * killed between the two commits would leave a migration that is done and not noted, which no later start gets past.
   */
  private void migrate(DataSource one) {
    FluentConfiguration flyway = Flyway.configure().dataSource(one).locations(MIGRATIONS).cleanDisabled(true);
    (asked.schema().isEmpty() ? flyway : flyway.target(asked.schema())).load().migrate();
  }

  /** Whether every migration of the program, and no other, has been done here, with the text that it has now. */
  boolean newest() {
    try (Connection connection = database.getConnection()) {
      return whole(connection) && done(connection).equals(brought());
    } catch (SQLException e) {
      throw silent(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException silent(SQLException e) {
    return new IllegalStateException("Databasen svarte ikke: " + e.getMessage(), e);
  }

  private static boolean whole(Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/is-schema-whole"));
        ResultSet row = sql.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Script and checksum of each migration that was done; one that failed has no checksum that any script has. */
  private static Map<String, Long> done(Connection connection) throws SQLException {
    Map<String, Long> done = new HashMap<>();
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/list-migrations"));
        ResultSet row = sql.executeQuery()) {
      while (row.next())
        done.put(row.getString("script"), row.getBoolean("success") ? row.getInt("checksum") : Long.MIN_VALUE);
    }
    return done;
  }

  private static Map<String, Long> brought() throws IOException {
    Map<String, Long> brought = new HashMap<>();
    for (Resource script : new PathMatchingResourcePatternResolver().getResources(MIGRATIONS + "/V*.sql"))
      brought.put(String.valueOf(script.getFilename()), (long) checksum(script));
    return brought;
  }

  /** As Flyway writes it into the history: CRC-32 of the lines, without what ends them. */
  private static int checksum(Resource script) throws IOException {
    CRC32 sum = new CRC32();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        sum.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return (int) sum.getValue();
  }
}
