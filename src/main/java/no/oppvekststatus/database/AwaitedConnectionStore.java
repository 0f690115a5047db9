package no.oppvekststatus.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Waits for a server that gives no connection. One that says that it starts or recovers is waited for; PostgreSQL does
 * that for some seconds after one of its sessions was killed. One that cannot be reached is waited for once, as long as
 * the pool waits. After that each attempt asks it once and fails at once, until it answers: work that has lost its
 * server ends soon, however often it asks on its way out.
 */
final class AwaitedConnectionStore {
  /** PostgreSQL's code of a server that takes no sessions at the moment. */
  private static final String CANNOT_CONNECT_NOW = "57P03";
  private static final String CONNECTION_EXCEPTION = "08";
  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 200;

  private volatile boolean unreachable;

  /** Gives a connection, or says why not. */
  @FunctionalInterface
  interface Connecting {
    Connection connect() throws SQLException;
  }

  /** @param once opens a connection that belongs to no pool */
  Connection connect(Connecting pool, Connecting once) throws SQLException {
    long last = System.nanoTime() + RECOVERY.toNanos();
    while (true) {
      try {
        if (unreachable) once.connect().close();
        Connection connection = pool.connect();
        unreachable = false;
        return connection;
      } catch (SQLException | PoolInitializationException e) {
        unreachable = says(e, CONNECTION_EXCEPTION);
        if (!says(e, CANNOT_CONNECT_NOW) || System.nanoTime() >= last || interrupted()) throw e;
      }
    }
  }

  private static boolean says(Throwable e, String code) {
    for (Throwable cause = e; cause != null; cause = cause.getCause())
      if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith(code))
        return true;
    return false;
  }

  private static boolean interrupted() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
