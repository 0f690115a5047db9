package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's own question about the schema against what Flyway itself wrote. */
class SchemaStoreTest {
  private final DataSource database = TestDatabase.fresh();
  private final SchemaStore schema = new SchemaStore(database, new ServerSettings(false, ""));

  @Test
  void aSchemaThatFlywayMigratedIsNewest() {
    assertThat(schema.newest()).isTrue();
  }

  @Test
  void anEmptyDatabaseIsMigrated() throws SQLException {
    run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    assertThat(schema.newest()).isFalse();
    schema.afterPropertiesSet();
    assertThat(schema.newest()).isTrue();
  }

  @Test
  void aMigrationWhoseLastPartWasCutShortIsFinished() throws SQLException {
    run("DROP TRIGGER fence ON rejection");
    assertThat(schema.newest()).isFalse();
    schema.afterPropertiesSet();
    assertThat(schema.newest()).isTrue();
  }

  @Test
  void aSchemaOfAnotherTextIsRefusedByFlyway() throws SQLException {
    run("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '002'");
    assertThat(schema.newest()).isFalse();
    assertThatThrownBy(schema::afterPropertiesSet).isInstanceOf(FlywayException.class);
  }

  @Test
  void aMigrationThatFailedOrThatTheProgramDoesNotBringIsLeftToFlyway() throws SQLException {
    run("UPDATE flyway_schema_history SET success = false WHERE version = '012'");
    assertThat(schema.newest()).isFalse();
    run("UPDATE flyway_schema_history SET success = true WHERE version = '012'");
    run("UPDATE flyway_schema_history SET script = 'V999__later.sql' WHERE version = '012'");
    assertThat(schema.newest()).isFalse();
  }

  /** The server is lost at the n-th commit: its work is done, and whoever asked for it does not hear so. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5, 9, 14, 23})
  void aProgramKilledAtACommitLeavesASchemaThatTheNextOneBringsUpToDate(int n) throws SQLException {
    DataSource empty = TestDatabase.empty();
    int[] commits = {0};
    DataSource lost = (DataSource) proxy(DataSource.class, empty, (connection, method) -> {
      if (!method.equals("getConnection")) return connection;
      return proxy(Connection.class, connection, (answer, called) -> {
        if (called.equals("commit") && ++commits[0] == n) throw new SQLException("the server is lost", "08006");
        return answer;
      });
    });
    try {
      new SchemaStore(lost, new ServerSettings(false, "")).afterPropertiesSet();
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("the server is lost");
    }
    assertThat(commits[0]).isGreaterThanOrEqualTo(n);
    SchemaStore next = new SchemaStore(empty, new ServerSettings(false, ""));
    next.afterPropertiesSet();
    assertThat(next.newest()).isTrue();
  }

  @FunctionalInterface
  private interface After {
    @Nullable
    Object call(@Nullable Object answer, String method) throws SQLException;
  }

  private static Object proxy(Class<?> type, Object real, After after) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
      try {
        return after.call(method.invoke(real, given), method.getName());
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    });
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
