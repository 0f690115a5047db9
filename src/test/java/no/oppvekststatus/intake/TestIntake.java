package no.oppvekststatus.intake;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake, configured for tests of other rooms. */
public final class TestIntake {
  private TestIntake() {}

  public static InboxStore inbox(Path home, Intake intake, DataSource database, Clock clock) {
    return new InboxStore(home.resolve("inbox"), intake, JdbcClient.create(database), clock);
  }

  public static Intake at(Path home, DataSource database, Clock clock) {
    return IntakeSettings.open(home, 64L << 20, 0.5, database, clock);
  }
}
