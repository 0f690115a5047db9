package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night whose program lost a session to the database could not write how its steps ended. */
class LostSessionTest {
  private static final String[] NIGHT = {"nightly", "--date", "2025-09-01"};
  private static final String[][] LEFT =
      {{"STARTED", "FAILED"}, {"UNKNOWN", "UNKNOWN"}};

  @TempDir Path folder;

  @Test
  void theNextStartClosesWhatWasLeftOpenAndDoesIt() throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    String[] settings = {"--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres",
        "--oppvekst.database.durable=false"};
    JdbcClient jdbc = JdbcClient.create(database);
    FjordvikHome home = FjordvikHome.furnish(folder, 2020);
    home.run(settings, NIGHT);
    int year = 2021;
    for (String[] left : LEFT) {
      jdbc.sql("UPDATE batch_step_execution SET status = ?, end_time = NULL WHERE step_name LIKE 'import%'")
          .param(left[0]).update();
      jdbc.sql("UPDATE batch_job_execution SET status = ?, exit_code = 'FAILED'").param(left[1]).update();
      jdbc.sql("UPDATE night SET outcome = 'failed'").update();
      home.hand(year++);
      home.run(settings, NIGHT);
      assertThat(home.files("inbox", ".csv")).as(left[0] + " in " + left[1]).isEmpty();
    }
  }
}
