package no.oppvekststatus.edition;

import java.time.LocalDate;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.plan.ReportCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores what the drafts were last assessed from, so that what has not changed is not assessed again. */
@Repository
public class DraftBasisStore {
  private final JdbcClient jdbc;

  DraftBasisStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** The same as long as no file and no edition has come that the municipality's drafts may depend on. */
  String received(String municipality) {
    return jdbc.sql(SqlFile.of("edition/find-received")).param("municipality", municipality).query(String.class)
        .single();
  }

  /** True where the drafts were assessed from this basis, and their result and their remarks hold on the date too. */
  @Transactional
  public boolean renewed(ReportCase report, String basis) {
    of("edition/renew-findings", report, basis).update();
    return of("edition/renew-assessment", report, basis).update() > 0;
  }

  /** @param until the last date on which the same basis gives the same result */
  void note(ReportCase report, String basis, LocalDate until) {
    of("edition/note-basis", report, basis).param("until", until).update();
  }

  private JdbcClient.StatementSpec of(String sql, ReportCase report, String basis) {
    return jdbc.sql(SqlFile.of(sql)).param("municipality", report.municipality()).param("year", report.year())
        .param("date", report.date()).param("basis", basis);
  }
}
