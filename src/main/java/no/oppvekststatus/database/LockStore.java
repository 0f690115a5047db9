package no.oppvekststatus.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/**
 * Who may write what alone, on this database: advisory locks of PostgreSQL, each held by a connection of its own. The
 * server lets a lock go when that connection ends, however it ends, so that a killed program leaves none behind.
 */
@Repository
public class LockStore {
  private static final long POLL_MILLIS = 100;

  private final DataSource dataSource;
  private final Duration wait;

  /** @param settings how long {@link #holding} waits for another holder */
  public LockStore(DataSource dataSource, LockSettings settings) {
    this.dataSource = dataSource;
    this.wait = settings.longest();
  }

  /**
   * What is written by one at a time. The holder of the run lock may wait for another; the holder of any other
   * waits for none.
   *
   * @param key its number on the database; {@code busy} the message where the lock is taken
   */
  public record Lock(long key, String busy) {
    private static final long REPORT_YEAR = 727_003L;

    /** The night, from its first step to its last. */
    public static final Lock RUN = new Lock(727_001, "En annen kjøring er i gang (kjører allerede).");

    /** What the publishers answer, on its way into the inbox. */
    public static final Lock FETCH = new Lock(727_002, "En annen henting er i gang.");

    /** One file on its way through intake: its original, its rows and the marked copy of a form. */
    public static final Lock INTAKE = new Lock(727_004, "Et annet program leser inn en fil.");

    /** What is purged by rule. */
    public static final Lock HOUSEKEEPING = new Lock(727_005, "En annen rydding er i gang.");

    /** What is put into the committees' delivery folders. */
    public static final Lock DELIVERY = new Lock(727_015, "Et annet program leverer til utvalgenes mapper.");

    /** Drafts, forms and editions of one municipality and report year: their folders and their rows. */
    public static Lock reportYear(String municipality, int year) {
      String named = municipality + " " + year;
      return new Lock(REPORT_YEAR << Integer.SIZE | Integer.toUnsignedLong(named.hashCode()),
          String.format(Locale.ROOT, "Et annet program skriver rapporter eller skjemaer for %s.", named));
    }
  }

  /** Somebody else holds the lock: nothing has been done. */
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(Lock lock) { super(lock.busy() + " Vent til det er ferdig, og prøv igjen. Ingenting er gjort."); }
  }

  /** Work that is done while a lock is held. */
  @FunctionalInterface
  public interface LockedWork<T, E extends Exception> {
    T run() throws E;
  }

  /** Does the work alone, after waiting a while for another holder; {@link Busy} where that one does not end. */
  public <T, E extends Exception> T holding(Lock lock, LockedWork<T, E> work) throws E {
    Held held = await(lock);
    try {
      return work.run();
    } finally {
      held.close();
    }
  }

  /** Does the work alone; empty where another holds the lock. */
  public <T, E extends Exception> Optional<T> trying(Lock lock, LockedWork<T, E> work) throws E {
    Optional<Held> held = take(lock);
    if (held.isEmpty()) return Optional.empty();
    try {
      return Optional.of(work.run());
    } finally {
      held.get().close();
    }
  }

  /** Empty when another program holds it. Close to release it. */
  public Optional<Held> take(Lock lock) {
    try {
      return taken(dataSource.getConnection(), lock);
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen svarte ikke da arbeidet skulle låses: " + e.getMessage(), e);
    }
  }

  private static Optional<Held> taken(Connection connection, Lock lock) throws SQLException {
    boolean taken = false;
    try {
      taken = answer(connection, "database/take-lock", lock);
      return taken ? Optional.of(new Held(connection, lock)) : Optional.empty();
    } finally {
      if (!taken) connection.close();
    }
  }

  /** Who holds it; empty when it has been released meanwhile. */
  public Optional<LockHolder> holder(Lock lock) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/find-lock-holder"))) {
      sql.setLong(1, lock.key() >>> Integer.SIZE);
      sql.setLong(2, lock.key() & 0xFFFF_FFFFL);
      try (ResultSet row = sql.executeQuery()) {
        if (!row.next()) return Optional.empty();
        String address = row.getString("address");
        return Optional.of(new LockHolder(row.getString("application_name"), address == null ? "" : address,
            row.getObject("since", OffsetDateTime.class).toInstant()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen svarte ikke da den ble spurt hvem som holder låsen: " + e.getMessage(),
          e);
    }
  }

  private Held await(Lock lock) {
    long last = System.nanoTime() + wait.toNanos();
    Optional<Held> held = take(lock);
    while (held.isEmpty()) {
      if (System.nanoTime() >= last) throw new Busy(lock);
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Busy(lock);
      }
      held = take(lock);
    }
    return held.get();
  }

  private static boolean answer(Connection connection, String name, Lock lock) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of(name))) {
      sql.setLong(1, lock.key());
      try (ResultSet row = sql.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** A lock, held by a connection of its own. */
  public static final class Held implements AutoCloseable {
    private final Connection connection;
    private final Lock lock;

    private Held(Connection connection, Lock lock) {
      this.connection = connection;
      this.lock = lock;
    }

    /** For what its holder writes by itself; ended when the lock is released. */
    Connection connection() {
      return connection;
    }

    @Override
    public void close() {
      try (connection) {
        answer(connection, "database/release-lock", lock);
      } catch (SQLException e) {
        // the connection is gone, and the lock with it
      }
    }
  }
}
