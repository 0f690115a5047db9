package no.oppvekststatus.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The connections to the database, in two pools of one server: a night draws from its own, everybody else from the other.
 * A night therefore never waits for readers of the counter, and never takes a connection from them. Which pool a thread
 * draws from must not change within a transaction.
 */
public final class ConnectionStore extends AbstractRoutingDataSource implements AutoCloseable {
  private static final ThreadLocal<Pool> DRAWS_FROM = ThreadLocal.withInitial(() -> Pool.COUNTER);

  private final HikariDataSource counter;
  private final HikariDataSource night;

  private enum Pool { COUNTER, NIGHT }

  ConnectionStore(HikariDataSource counter, HikariDataSource night) {
    this.counter = counter;
    this.night = night;
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
