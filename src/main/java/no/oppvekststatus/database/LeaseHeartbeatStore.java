package no.oppvekststatus.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at a steady pace that the holder of the lease is alive, on the connection that holds the run lock. Where that
 * connection is lost the lock is taken once more; where the lease is lost too, it falls silent.
 */
final class LeaseHeartbeatStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeatStore.class);

  private final LockStore locks;
  private final Duration every;
  private LockStore.Held lock;
  private volatile boolean ended;

  LeaseHeartbeatStore(LockStore.Held lock, LockStore locks, Duration every) {
    this.lock = lock;
    this.locks = locks;
    this.every = every;
  }

  void begin(long fencing) {
    Thread thread = new Thread(() -> {
      while (!ended && beat(fencing)) pause();
    }, "lease-heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private void pause() {
    try {
      Thread.sleep(every.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  /** False where the lease has been taken over. */
  private synchronized boolean beat(long fencing) {
    if (ended) return false;
    try {
      if (beaten(fencing)) return true;
      LOG.warn("the lease {} has been taken over", fencing);
      return false;
    } catch (SQLException e) {
      LOG.warn("no heartbeat for the lease {}: its connection is lost", fencing, e);
      again();
      return true;
    }
  }

  private boolean beaten(long fencing) throws SQLException {
    try (PreparedStatement sql = lock.connection().prepareStatement(SqlFile.of("database/beat-lease"))) {
      sql.setLong(1, fencing);
      return sql.executeUpdate() > 0;
    }
  }

  /** The run lock on a new connection, for the next heartbeat. */
  private void again() {
    lock.close();
    try {
      Optional<LockStore.Held> held = ConnectionStore.forNight(() -> locks.take(LockStore.Lock.RUN));
      held.ifPresent(taken -> lock = taken);
    } catch (RuntimeException e) {
      LOG.warn("the run lock cannot be taken again yet", e);
    }
  }

  /** The run lock is free afterwards. */
  @Override
  public synchronized void close() {
    ended = true;
    lock.close();
  }
}
