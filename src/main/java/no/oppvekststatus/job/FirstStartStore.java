package no.oppvekststatus.job;

import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the database has been in use before. */
@Repository
public class FirstStartStore {
  private final JdbcClient jdbc;

  FirstStartStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** True when nothing was ever received, run or published. */
  public boolean neverHeldData() {
    return !jdbc.sql(SqlFile.of("job/has-held-data")).query(Boolean.class).single();
  }
}
