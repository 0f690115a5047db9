package no.oppvekststatus.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import no.oppvekststatus.database.SqlFile;
import org.springframework.stereotype.Repository;

/** At most one night at a time on a database: a lock that the server itself lets go when its holder dies. */
@Repository
class RunLockStore {
  private final DataSource dataSource;

  RunLockStore(DataSource dataSource) { this.dataSource = dataSource; }

  /** Empty when another program holds it. Close to let go. */
  Optional<Held> take() {
    try {
      Connection connection = dataSource.getConnection();
      if (answer(connection, "job/take-run-lock")) return Optional.of(new Held(connection));
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen svarte ikke da kjøringen skulle låses: " + e.getMessage(), e);
    }
  }

  /** Who holds it; empty when it has been let go meanwhile. */
  Optional<RunHolder> holder() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement sql = connection.prepareStatement(SqlFile.of("job/find-run-lock-holder")); ResultSet row = sql.executeQuery()) {
      if (!row.next()) return Optional.empty();
      String address = row.getString("address");
      return Optional.of(new RunHolder(row.getString("application_name"), address == null ? "" : address,
          row.getObject("since", OffsetDateTime.class).toInstant()));
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen svarte ikke da den ble spurt hvem som holder kjøringen: " + e.getMessage(), e);
    }
  }

  private static boolean answer(Connection connection, String name) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of(name)); ResultSet row = sql.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The lock, held by a connection of its own. */
  static final class Held implements AutoCloseable {
    private final Connection connection;

    private Held(Connection connection) { this.connection = connection; }

    @Override
    public void close() {
      try (connection) {
        answer(connection, "job/release-run-lock");
      } catch (SQLException e) {
        // the connection is gone, and the lock with it
      }
    }
  }
}
