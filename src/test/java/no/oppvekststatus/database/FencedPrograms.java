package no.oppvekststatus.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.fixtures.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs on one database of their own, each with the connections that a program has; and what they write. */
final class FencedPrograms {
  private static final String WRITES =
      "INSERT INTO fetch_result (source, asked_at, outcome, message) VALUES ('x', clock_timestamp(), 'unchanged', :message)";

  private final PGSimpleDataSource database;
  private final String called;

  /** @param called what the database calls their sessions */
  FencedPrograms(String called) throws SQLException {
    this.database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    this.called = called;
  }

  PGSimpleDataSource database() { return database; }

  ConnectionStore program(String node) { return new ConnectionStore(pool(""), pool(" " + node), node); }

  private HikariDataSource pool(String ending) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.getURL());
    pool.setUsername("postgres");
    pool.setMinimumIdle(0);
    pool.addDataSourceProperty("ApplicationName", called + ending);
    return pool;
  }

  static int write(ConnectionStore program, String said) {
    return JdbcClient.create(program).sql(WRITES).param("message", said).update();
  }

  List<String> written() {
    return JdbcClient.create(database).sql("SELECT message FROM fetch_result ORDER BY asked_at").query(String.class)
        .list();
  }

  /** Does the work on a thread of its own, and waits for it. */
  static void beside(Runnable work) {
    try {
      CompletableFuture.runAsync(work).get(2, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
