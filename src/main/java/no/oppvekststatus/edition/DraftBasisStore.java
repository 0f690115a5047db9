package no.oppvekststatus.edition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores what the drafts were last assessed from, so that what has not changed is not assessed again. */
@Repository
public class DraftBasisStore {
  private final JdbcClient jdbc;

  DraftBasisStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** What the drafts of one municipality and year are made from, as one hash. */
  record DraftBasis(String municipality, int year, String hash) {}

  /** By municipality: the same as long as no file and no edition has come that its drafts may depend on. */
  Map<String, String> received(List<String> municipalities) {
    Map<String, String> received = new HashMap<>();
    jdbc.sql(SqlFile.of("edition/find-received")).param("municipalities", municipalities.toArray(String[]::new))
        .query(row -> {
          received.put(row.getString("municipality"), row.getString("received"));
        });
    return received;
  }

  /** Those from which the drafts were assessed last, and whose result and remarks hold on the date too. */
  @Transactional
  public Set<DraftBasis> renewed(List<DraftBasis> all, LocalDate date) {
    of("edition/renew-findings", all, date).update();
    return new HashSet<>(of("edition/renew-assessments", all, date)
        .query((row, i) -> new DraftBasis(row.getString("municipality"), row.getInt("year"), row.getString("basis")))
        .list());
  }

  private JdbcClient.StatementSpec of(String sql, List<DraftBasis> all, LocalDate date) {
    return jdbc.sql(SqlFile.of(sql))
        .param("municipalities", all.stream().map(DraftBasis::municipality).toArray(String[]::new))
        .param("years", all.stream().map(DraftBasis::year).toArray(Integer[]::new))
        .param("bases", all.stream().map(DraftBasis::hash).toArray(String[]::new)).param("date", date);
  }

  /** @param until the last date on which the same basis gives the same result */
  void note(DraftBasis basis, LocalDate date, LocalDate until) {
    jdbc.sql(SqlFile.of("edition/note-basis")).param("municipality", basis.municipality()).param("year", basis.year())
        .param("basis", basis.hash()).param("date", date).param("until", until).update();
  }
}
