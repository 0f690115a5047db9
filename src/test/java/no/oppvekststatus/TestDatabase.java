package no.oppvekststatus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One embedded PostgreSQL for all tests of the JVM; each test gets a migrated database of its own. */
public final class TestDatabase {
  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  /** A new database with every migration applied and nothing else in it. */
  public static DataSource fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    create(name, TEMPLATE);
    return SERVER.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder()
          .setLocaleConfig("locale", "C")
          .setServerConfig("fsync", "off")
          .setServerConfig("timezone", "America/St_Johns")
          .setPGStartupWait(Duration.ofSeconds(90))
          .start();
      create(server, TEMPLATE, "template1");
      Flyway.configure().dataSource(server.getDatabase("postgres", TEMPLATE))
          .locations("classpath:sql/migration").load().migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void create(String name, String template) {
    create(SERVER, name, template);
  }

  private static void create(EmbeddedPostgres server, String name, String template) {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("could not make " + name, e);
    }
  }
}
