package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Spring Batch never starts again: a night whose program lost a session to the database, and could not write how
 * its steps ended, or was killed before its first execution was written, or after its last step before that was noted.
 */
class LostSessionTest {
  private static final String[] NIGHT = {"nightly", "--date", "2025-09-01"};
  private static final String[][] LEFT =
      {{"STARTED", "FAILED"}, {"UNKNOWN", "UNKNOWN"}};

  private static final String LAST = "job_execution_id = (SELECT max(job_execution_id) FROM batch_job_execution)";

  @TempDir Path folder;
  private JdbcClient jdbc = JdbcClient.create(new PGSimpleDataSource());

  @Test
  void theNextStartDoesWhatWasLeft() throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    String[] settings = {"--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres",
        "--oppvekst.database.durable=false"};
    jdbc = JdbcClient.create(database);
    FjordvikHome home = FjordvikHome.furnish(folder, 2020);
    home.run(settings, NIGHT);
    int year = 2021;
    for (String[] left : LEFT) {
      again("failed");
      jdbc.sql("UPDATE batch_step_execution SET status = ?, end_time = NULL WHERE step_name LIKE 'import%' AND " + LAST)
          .param(left[0]).update();
      jdbc.sql("UPDATE batch_job_execution SET status = ?, exit_code = 'FAILED' WHERE " + LAST).param(left[1]).update();
      home.hand(year++);
      home.run(settings, NIGHT);
      assertThat(home.files("inbox", ".csv")).as(left[0] + " in " + left[1]).isEmpty();
    }
    for (int killed = 0; killed < 2; killed++) {
      again("running");
      home.hand(year++);
      home.run(settings, NIGHT);
      assertThat(home.files("inbox", ".csv")).as("a run that ended and was not noted").isEmpty();
    }
    again("running");
    for (String table : new String[] {"step_execution_context", "step_execution", "job_execution_context",
        "job_execution_params", "job_execution"})
      jdbc.sql("DELETE FROM batch_" + table).update();
    home.hand(year);
    home.run(settings, NIGHT);
    assertThat(home.files("inbox", ".csv")).as("an instance without an execution").isEmpty();
  }

  /** The night has not ended, and its next start goes on with the last run. */
  private void again(String outcome) {
    jdbc.sql("UPDATE night SET outcome = ?, fingerprint = (SELECT parameter_value FROM batch_job_execution_params "
        + "WHERE parameter_name = 'run' AND " + LAST + ")").param(outcome).update();
  }
}
