package no.oppvekststatus.database;

import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.home.MoveCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who runs the night: one program at a time, which holds the run lock and says by heartbeats that it is alive. A
 * program that has ended leaves the lock behind, and the next start takes the lease at once. One that lives on without
 * a heartbeat (frozen, cut off) is taken over when it has been silent for long enough: its sessions are ended, and the
 * fencing number is raised, so that the database refuses whatever it still tries to write.
 */
@Repository
public class LeaseStore {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseStore.class);
  private static final int TRIES = 3;

  private final ConnectionStore connections;
  private final LockStore locks;
  private final LeaseSettings settings;
  private final JdbcClient jdbc;
  private final NodeSessionStore sessions;

  LeaseStore(ConnectionStore connections, LockStore locks, LeaseSettings settings) {
    this.connections = connections;
    this.locks = locks;
    this.settings = settings;
    this.jdbc = JdbcClient.create(connections);
    this.sessions = new NodeSessionStore(jdbc);
  }

  /** A lease that was taken and not released. */
  private record Unreleased(String holder, String work, double silent) {}

  /**
   * Does the work under the lease; empty where another program holds it. One at a time in this program, on a thread of
   * the night.
   */
  public <T> Optional<T> holding(String work, Function<Lease, T> task) {
    Optional<LockStore.Held> lock = locked();
    if (lock.isEmpty()) return Optional.empty();
    try (LeaseHeartbeatStore alive = new LeaseHeartbeatStore(lock.get(), locks, settings.heartbeat())) {
      Lease lease = taken(work);
      Runnable check = () -> { if (connections.draws()) require(lease); };
      connections.fence(lease.fencing());
      MoveCheck.by(check);
      try {
        alive.begin(lease.fencing());
        return Optional.of(task.apply(lease));
      } finally {
        release(lease);
        MoveCheck.end(check);
        connections.fence(0);
      }
    }
  }

  /** The work of a program that holds the lease and has been silent for too long; empty where there is none. */
  public Optional<String> silentWork() {
    return silent().map(Unreleased::work);
  }

  /** True where another program has taken the lease over; false also where the database does not answer. */
  public boolean lost(Lease lease) {
    try {
      return !holds(lease);
    } catch (RuntimeException e) {
      LOG.warn("whether the lease {} is lost cannot be asked", lease.fencing(), e);
      return false;
    }
  }

  private void require(Lease lease) {
    if (!holds(lease)) throw new Lease.Lost(lease.fencing());
  }

  private boolean holds(Lease lease) {
    return jdbc.sql(SqlFile.of("database/holds-lease")).param("fencing", lease.fencing()).query(Boolean.class).single();
  }

  /** The run lock: free, or free after the sessions of a holder that has been silent for too long are ended. */
  private Optional<LockStore.Held> locked() {
    Optional<LockStore.Held> held = locks.take(LockStore.Lock.RUN);
    for (int n = 0; held.isEmpty() && n < TRIES; n++) {
      Optional<Unreleased> silent = silent();
      if (silent.isEmpty()) return Optional.empty();
      endSessions(silent.get());
      held = locks.take(LockStore.Lock.RUN);
    }
    return held;
  }

  private Lease taken(String work) {
    unreleased().ifPresent(this::endSessions);
    endParts();
    Lease lease = jdbc.sql(SqlFile.of("database/take-lease")).param("holder", connections.node()).param("work", work)
        .query((row, i) -> new Lease(row.getLong("fencing"), row.getInt("takeovers"))).single();
    jdbc.sql(SqlFile.of("database/forget-parts")).update();
    LOG.info("lease {} for the night {}, takeover {}", lease.fencing(), work, lease.takeovers());
    return lease;
  }

  private void release(Lease lease) {
    try {
      jdbc.sql(SqlFile.of("database/release-lease")).param("fencing", lease.fencing()).update();
    } catch (RuntimeException e) {
      LOG.warn("the lease {} was not released; the next start takes it over", lease.fencing(), e);
    }
  }

  private Optional<Unreleased> silent() {
    return unreleased().filter(u -> u.silent() * 1000 > settings.silence().toMillis());
  }

  private Optional<Unreleased> unreleased() {
    return jdbc.sql(SqlFile.of("database/find-lease"))
        .query((row, i) -> new Unreleased(row.getString("holder"), row.getString("work"), row.getDouble("silent")))
        .optional();
  }

  /** What the former holder has not committed is undone, and the locks that it holds are free. */
  private void endSessions(Unreleased former) {
    long ended = sessions.end(former.holder());
    LOG.warn("the night {} was left by node {}, silent for {} s; {} of its sessions are ended", former.work(),
        former.holder(),
        Math.round(former.silent()), ended);
  }

  /** A program that still works on a part of a night that was left would keep the number from being raised. */
  private void endParts() {
    jdbc.sql(SqlFile.of("database/list-part-holders")).query(String.class).list().stream()
        .filter(node -> !node.equals(connections.node())).forEach(sessions::end);
  }
}
