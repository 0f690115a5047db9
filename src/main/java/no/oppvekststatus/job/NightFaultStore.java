package no.oppvekststatus.job;

import java.time.Clock;
import java.util.List;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which files, plans and municipalities the last night could not finish, and why. */
@Repository
public class NightFaultStore {
  private static final int LONGEST = 500;
  private final JdbcClient jdbc;
  private final Clock clock;

  NightFaultStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What one step could not finish. */
  record NightFault(String step, String item, String message) {}

  /** By step and name. */
  List<NightFault> all() {
    return jdbc.sql(SqlFile.of("job/list-faults"))
        .query((row, i) -> new NightFault(row.getString("step"), row.getString("item"), row.getString("message")))
        .list();
  }

  /** True when the last night left something undone. */
  public boolean any() { return !all().isEmpty(); }

  /** A step begins: it tries everything that is left once more. */
  void forget(String step) {
    jdbc.sql(SqlFile.of("job/forget-faults")).param("step", step).update();
  }

  void note(String step, String item, String message) {
    jdbc.sql(SqlFile.of("job/note-fault")).param("step", step).param("item", item)
        .param("message", message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…")
        .param("at", UtcTime.of(clock.instant())).update();
  }
}
