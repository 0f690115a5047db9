package no.oppvekststatus.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/**
 * Claims a mail before it is sent, by a lock of the database session: no two senders have the same mail in hand, no
 * transaction stays open while a mail server is spoken to, and PostgreSQL lets go at once when the sender dies.
 */
@Repository
class OutboxClaimStore {
  private final DataSource dataSource;

  OutboxClaimStore(DataSource dataSource) { this.dataSource = dataSource; }

  Claims open() {
    try {
      return new Claims(dataSource.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen svarte ikke da e-post skulle sendes: " + e.getMessage(), e);
    }
  }

  /** The claims of one sender, on a connection of its own. */
  static final class Claims implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient jdbc;

    private Claims(Connection connection) {
      this.connection = connection;
      this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** False where another sender has the mail in hand. */
    boolean take(long id) {
      return jdbc.sql(SqlFile.of("delivery/claim-mail")).param("id", id).query(Boolean.class).single();
    }

    /** Fails where the session has ended, and the claim with it; to be asked just before the mail is sent. */
    void require(long id) {
      if (!take(id)) throw new IllegalStateException("mail " + id + " is no longer claimed");
      release(id);
    }

    void release(long id) {
      jdbc.sql(SqlFile.of("delivery/release-mail")).param("id", id).query(Boolean.class).single();
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        // the session has ended, and its claims with it
      }
    }
  }
}
