package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseSettingsTest {
  @Test
  void theMigrationsApply() throws Exception {
    try (Connection connection = TestDatabase.fresh().getConnection();
        ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM observation")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void aSecondProgramOnTheSameHomeJoinsTheServerAndTheDataOutliveIt(@TempDir Path home) throws Exception {
    try (EmbeddedServerFile first = EmbeddedServerFile.open(home)) {
      run(first, "CREATE TABLE kept (a int)");
      try (EmbeddedServerFile second = EmbeddedServerFile.open(home)) {
        assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
        run(second, "INSERT INTO kept VALUES (1)");
      }
      run(first, "INSERT INTO kept VALUES (2)");
    }
    try (EmbeddedServerFile again = EmbeddedServerFile.open(home);
        Connection connection = DriverManager.getConnection(again.jdbcUrl(), "postgres", again.password());
        ResultSet row = connection.createStatement().executeQuery("SELECT sum(a) FROM kept")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(3);
    }
  }

  @Test
  void theServerStaysUntilAProgramThatJoinedHasEnded(@TempDir Path home) throws Exception {
    EmbeddedServerFile first = EmbeddedServerFile.open(home);
    EmbeddedServerFile second = EmbeddedServerFile.open(home);
    CompletableFuture<Void> closing;
    try (Connection working = DriverManager.getConnection(second.jdbcUrl(), "postgres", second.password())) {
      closing = CompletableFuture.runAsync(() -> {
        try {
          first.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      assertThatThrownBy(() -> closing.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
      working.createStatement().execute("CREATE TABLE kept (a int)");
    }
    closing.get(60, TimeUnit.SECONDS);
    assertThatThrownBy(() -> run(second, "CREATE TABLE more (a int)")).isInstanceOf(SQLException.class);
  }

  @Test
  void withNothingConfiguredTheStoresWorkOnAMigratedServerUnderTheHomeFolder(@TempDir Path home) {
    new ApplicationContextRunner()
        .withUserConfiguration(DatabaseSettings.class, SchemaSettings.class, ObservationStore.class, AnswerStore.class)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues("oppvekst.home=" + home)
        .run(context -> {
          assertThat(context).hasNotFailed().hasSingleBean(DataSource.class);
          assertThat(context.getBean(ObservationStore.class).find(List.of("12275"), List.of("5057"))).isEmpty();
          assertThat(home.resolve("data")).isDirectory();
        });
  }

  @Test
  void aStrangerOnTheMachineIsNotLetIn(@TempDir Path home) throws Exception {
    try (EmbeddedServerFile server = EmbeddedServerFile.open(home)) {
      String url = server.jdbcUrl();
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess")).isInstanceOf(SQLException.class);
      assertThat(Files.getPosixFilePermissions(home.resolve("data.password"))).hasSize(2);
      assertThat(url).doesNotContain(server.password());
    }
  }

  @Test
  void aFolderWhoseCreationWasCutShortIsMovedAside(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("data/base"));
    Files.writeString(home.resolve("data/PG_VERSION"), "17");
    try (EmbeddedServerFile server = EmbeddedServerFile.open(home)) {
      run(server, "CREATE TABLE kept (a int)");
    }
    assertThat(home.resolve("data.unfinished-1/PG_VERSION")).exists();
  }

  @Test
  void aNamedServerIsUsedInsteadOfAnEmbeddedOne() {
    new ApplicationContextRunner().withUserConfiguration(DatabaseSettings.class)
        .withPropertyValues("DATABASE_URL=postgres://ola:p%40ss@db.example.no:5433/plan?sslmode=require")
        .run(context -> {
          assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(EmbeddedServerFile.class);
          ConnectionStore pools = context.getBean(ConnectionStore.class);
          for (HikariDataSource pool : List.of(pools.counter(), pools.night())) {
            assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example.no:5433/plan?sslmode=require");
            assertThat(pool.getUsername()).isEqualTo("ola");
            assertThat(pool.getPassword()).isEqualTo("p@ss");
          }
        });
  }

  @Test
  void theNightHasConnectionsThatReadersCannotTakeAndTheAnswerOfHealthNeedsNone() throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    new ApplicationContextRunner().withUserConfiguration(DatabaseSettings.class)
        .withPropertyValues("spring.datasource.url=" + database.getURL(), "spring.datasource.username=postgres",
            "spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=250",
            "oppvekst.night.partitions=1",
            "oppvekst.night.connections=4")
        .run(context -> {
          DataSource connections = context.getBean(DataSource.class);
          try (Connection taken = connections.getConnection()) {
            assertThat(taken.isValid(1)).isTrue();
            assertThatThrownBy(connections::getConnection).isInstanceOf(SQLException.class);
            assertThat(ConnectionStore.forNight(() -> applicationName(connections))).as("the counter has none left")
                .startsWith("oppvekststatus ");
            assertThat(context.getBean(DatabaseHealthStore.class).answers()).isTrue();
          }
          assertThat(applicationName(connections)).startsWith("oppvekststatus ");
        });
  }

  @Test
  void aServerThatIsGoneOrKeepsSilentIsReportedWithinSeconds() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long before = System.nanoTime();
      assertThat(
          DatabaseHealthStore.of("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x", "a", "b").answers())
          .isFalse();
      assertThat(DatabaseHealthStore.of("jdbc:postgresql://127.0.0.1:1/x", "a", "b").answers()).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(25));
    }
  }

  private static String applicationName(DataSource connections) {
    try (Connection connection = connections.getConnection();
        ResultSet row = connection.createStatement().executeQuery("SELECT current_setting('application_name')")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAddressOfAnotherKindIsRefusedWithoutEchoingIt() {
    assertThatThrownBy(() -> DatabaseSettings.Address.of("mysql://a:secret@b/c"))
        .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("secret");
  }

  private static void run(EmbeddedServerFile server, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), "postgres", server.password())) {
      connection.createStatement().execute(sql);
    }
  }
}
