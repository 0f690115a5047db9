package no.oppvekststatus.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.sources.FetchResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fetches from publishers and their outcomes. */
@Repository
class FetchLogStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  FetchLogStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void note(FetchResult result) {
    jdbc.sql(SqlFile.of("job/note-fetch")).param("source", result.source().id())
        .param("at", UtcTime.of(clock.instant()))
        .param("outcome", result.outcome().code()).param("message", result.sentence()).update();
  }

  /** By source, the day in Oslo on which its publisher last answered. */
  Map<String, LocalDate> answered() {
    Map<String, LocalDate> answered = new HashMap<>();
    jdbc.sql(SqlFile.of("job/find-answered-fetches")).query(rs -> {
      answered.put(rs.getString("source"),
          LocalDate.ofInstant(rs.getObject("answered", OffsetDateTime.class).toInstant(), NorwegianTime.ZONE));
    });
    return answered;
  }
}
