package no.oppvekststatus.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The connections to the database, in two pools of one server: a night draws from its own, everybody else from the
 * other. A night therefore never waits for readers of the counter, and never takes a connection from them. Which pool a
 * thread draws from must not change within a transaction. While this program holds the lease of the night, each
 * connection of the night carries its fencing number, and the database refuses what is written with an old one. A
 * thread that works on a part of a night has connections that carry the part's number as well.
 */
public final class ConnectionStore extends AbstractRoutingDataSource implements AutoCloseable {
  private static final ThreadLocal<Pool> DRAWS_FROM = ThreadLocal.withInitial(() -> Pool.COUNTER);
  private static final ThreadLocal<PartLease> WORKS_ON = new ThreadLocal<>();

  private final HikariDataSource counter;
  private final HikariDataSource night;
  private final AwaitedConnectionStore awaited = new AwaitedConnectionStore();
  private final String node;
  private volatile long fence;

  private enum Pool { COUNTER, NIGHT }

  /** @param node the name that the night's sessions end with, this program's alone */
  ConnectionStore(HikariDataSource counter, HikariDataSource night, String node) {
    this.counter = counter;
    this.night = night;
    this.node = node;
    setTargetDataSources(Map.of(Pool.COUNTER, counter, Pool.NIGHT, night));
    afterPropertiesSet();
  }

  /** Does the work with the night's connections; only on this thread. */
  public static <T> T forNight(Supplier<T> work) {
    Pool before = DRAWS_FROM.get();
    DRAWS_FROM.set(Pool.NIGHT);
    try {
      return work.get();
    } finally {
      DRAWS_FROM.set(before);
    }
  }

  /** Does the work on behalf of the part of a night; only on this thread. */
  static <T> T forPart(PartLease part, Supplier<T> work) {
    WORKS_ON.set(part);
    try {
      return work.get();
    } finally {
      WORKS_ON.remove();
    }
  }

  /** Whether the calling thread works on behalf of the part. */
  static boolean works(PartLease part) {
    return part.equals(WORKS_ON.get());
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = awaited.connect(super::getConnection, this::beside);
    return draws() ? fenced(connection) : connection;
  }

  private Connection fenced(Connection connection) throws SQLException {
    boolean set = false;
    @Nullable PartLease part = WORKS_ON.get();
    long night = part == null ? fence : part.night();
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/set-fence"))) {
      sql.setString(1, night == 0 ? "" : Long.toString(night));
      sql.setString(2, part == null ? "" : part.fence());
      sql.execute();
      set = true;
      return connection;
    } finally {
      if (!set) connection.close();
    }
  }

  /**
   * The fencing number of what the night writes from now on; 0 for none. A connection that is in use keeps what it has.
   */
  void fence(long number) {
    fence = number;
  }

  long fence() { return fence; }

  /** A connection that belongs to none of the pools; whoever asks for it closes it. */
  public Connection beside() throws SQLException {
    Properties login = new Properties();
    login.putAll(counter.getDataSourceProperties());
    if (counter.getUsername() != null) login.setProperty("user", counter.getUsername());
    if (counter.getPassword() != null) login.setProperty("password", counter.getPassword());
    return DriverManager.getConnection(counter.getJdbcUrl(), login);
  }

  /** How the sessions of this program's nights are named in the database. */
  String node() { return node; }

  /** Whether the calling thread draws from the night's pool. */
  boolean draws() {
    return DRAWS_FROM.get() == Pool.NIGHT;
  }

  HikariDataSource counter() { return counter; }

  HikariDataSource night() { return night; }

  @Override
  protected Object determineCurrentLookupKey() { return DRAWS_FROM.get(); }

  @Override
  public void close() {
    counter.close();
    night.close();
  }
}
