package no.oppvekststatus.web;

import java.time.Clock;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of who fetched an unpublished report. It is written before the first byte leaves. */
@Component
@ConditionalOnWebApplication
class AccessStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  AccessStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void record(Viewer viewer, ListedDocument document) {
    jdbc.sql(SqlFile.of("web/add-access"))
        .param("at", UtcTime.of(clock.instant())).param("name", viewer.name())
        .param("document",
            document.id() + " " + document.municipality() + "/" + document.year() + "/" + document.path())
        .update();
  }
}
