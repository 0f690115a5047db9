package no.oppvekststatus.edition;

import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the data remarks of each municipality and year, so that new remarks can be distinguished from known ones. */
@Repository
public class FindingStore {
  private final JdbcClient jdbc;

  FindingStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  List<Background.KnownRemark> known(String municipality, int year) {
    return jdbc.sql(SqlFile.of("edition/list-findings")).param("municipality", municipality).param("year", year)
        .query((row, i) -> new Background.KnownRemark(row.getString("code"), row.getString("subject"),
            row.getString("detail"),
            row.getObject("first_seen", LocalDate.class)))
        .list();
  }

  /** What holds on the business date, after what must be hidden is hidden; the first date a remark was made stays. */
  @Transactional
  public void note(String municipality, int year, LocalDate date, List<Finding> findings) {
    for (Finding f : findings)
      jdbc.sql(SqlFile.of("edition/note-finding")).param("municipality", municipality).param("year", year)
          .param("code", f.kind().code())
          .param("subject", f.subject()).param("detail", Background.key(f.detail())).param("date", date).update();
  }
}
