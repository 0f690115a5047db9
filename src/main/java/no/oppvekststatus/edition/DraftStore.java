package no.oppvekststatus.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what the drafts in {@code out/} show, so that a night without news prints nothing. */
@Repository
public class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** One municipality's drafts of one year; {@code printed} is empty until they lie in {@code out/}. */
  public record Draft(String municipality, int year, LocalDate businessDate, String due, Optional<String> printed) {
    public String name() { return municipality + " " + year; }

    public boolean stale() { return !printed.equals(Optional.of(due)); }
  }

  /** Says what the drafts ought to show; the business date moves only when that has changed. */
  public void setDue(String municipality, int year, LocalDate businessDate, String fingerprint) {
    jdbc.sql(SqlFile.of("edition/set-due-draft")).param("municipality", municipality).param("year", year)
        .param("date", businessDate).param("due", fingerprint).update();
  }

  public List<Draft> all() {
    return jdbc.sql(SqlFile.of("edition/list-drafts")).query(DraftStore::draft).list();
  }

  Optional<Draft> find(String municipality, int year) {
    return jdbc.sql(SqlFile.of("edition/find-draft")).param("municipality", municipality).param("year", year)
        .query(DraftStore::draft).optional();
  }

  private static Draft draft(ResultSet rs, int row) throws SQLException {
    return new Draft(rs.getString("municipality"), rs.getInt("year"), rs.getObject("business_date", LocalDate.class),
        rs.getString("due"), Optional.ofNullable(rs.getString("printed")));
  }

  public void printed(String municipality, int year, String fingerprint, int documents, Instant at) {
    jdbc.sql(SqlFile.of("edition/mark-draft-printed")).param("municipality", municipality).param("year", year)
        .param("printed", fingerprint).param("documents", documents).param("at", UtcTime.of(at)).update();
  }
}
