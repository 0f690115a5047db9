package no.oppvekststatus.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether the database answers, asked over a short-lived connection outside every pool: exhausted pools do not make the
 * answer wrong. One question at a time, and an answer stands for a second, so that whoever asks often does not exhaust
 * the server.
 */
public final class DatabaseHealthStore {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealthStore.class);
  private static final int LIMIT_SECONDS = 3;
  private static final Duration STANDS = Duration.ofSeconds(1);

  private final DataSource direct;
  private boolean answered;
  private long askedAt;
  private boolean asked;

  /** @param direct opens a connection of its own each time, within a time limit */
  public DatabaseHealthStore(DataSource direct) {
    this.direct = direct;
  }

  static DatabaseHealthStore of(String url, @Nullable String user, @Nullable String password) {
    PGSimpleDataSource direct = new PGSimpleDataSource();
    direct.setURL(url);
    if (user != null) direct.setUser(user);
    if (password != null) direct.setPassword(password);
    direct.setApplicationName("oppvekststatus-helse");
    direct.setLoginTimeout(LIMIT_SECONDS);
    direct.setConnectTimeout(LIMIT_SECONDS);
    direct.setSocketTimeout(LIMIT_SECONDS);
    return new DatabaseHealthStore(direct);
  }

  /** True where it answered within the time limit. */
  public synchronized boolean answers() {
    if (asked && System.nanoTime() - askedAt < STANDS.toNanos()) return answered;
    answered = ask();
    askedAt = System.nanoTime();
    asked = true;
    return answered;
  }

  private boolean ask() {
    try (Connection connection = direct.getConnection()) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql(SqlFile.of("database/answer-alive"))
          .query(Integer.class).single() == 1;
    } catch (SQLException | RuntimeException e) {
      LOG.warn("the database does not answer", e);
      return false;
    }
  }
}
