package no.oppvekststatus.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each table we have read was last changed by its publisher. */
@Repository
class SourceStore {
  private final JdbcClient jdbc;

  SourceStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  Map<String, Instant> latest() {
    Map<String, Instant> latest = new HashMap<>();
    jdbc.sql(SqlFile.of("job/find-latest-updates")).query(rs -> {
      latest.put(rs.getString("table_id"), rs.getObject("updated", OffsetDateTime.class).toInstant());
    });
    return latest;
  }
}
