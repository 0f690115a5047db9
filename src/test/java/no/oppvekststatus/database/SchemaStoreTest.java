package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

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

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
