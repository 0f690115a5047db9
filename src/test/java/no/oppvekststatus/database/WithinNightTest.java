package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done for a night is never noted as done before it began, however slow the clock of the one that does it. */
class WithinNightTest {
  private Connection connection;

  @BeforeEach
  void aNightRunsAndAnotherNeverEnded() throws SQLException {
    connection = TestDatabase.fresh().getConnection();
    run("INSERT INTO night (business_date, fingerprint, started_at, reported) VALUES ('2026-11-30', '', '2026-11-30 02:30Z', false),"
        + " ('2027-11-30', '', '2027-11-30 02:30Z', false)");
    run("UPDATE lease SET work = '2026-11-30', holder = 'a', fencing = 7 WHERE name = 'night'");
  }

  @AfterEach
  void close() throws SQLException { connection.close(); }

  @Test
  void aSessionOfTheNightNotesNoEarlierInstantThanItsStart() throws SQLException {
    run("SET oppvekst.fence = '7'");
    assertThat(isWithin("2026-11-29 02:31Z", "2026-11-30 02:30Z")).isTrue();
    assertThat(isWithin("2026-11-30 02:31Z", "2026-11-30 02:31Z")).isTrue();
  }

  @Test
  void everyOtherSessionNotesWhatItsClockSays() throws SQLException {
    assertThat(isWithin("2026-11-29 02:31Z", "2026-11-29 02:31Z")).isTrue();
  }

  private boolean isWithin(String by, String noted) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(
            "SELECT within_night(timestamptz '" + by + "') = timestamptz '" + noted + "'")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void run(String text) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(text);
    }
  }
}
