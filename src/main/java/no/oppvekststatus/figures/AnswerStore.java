package no.oppvekststatus.figures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.plan.AnswerStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the units answered, as last handed in, each answer with the form it came from. */
@Component
public class AnswerStore {
  private final JdbcTemplate rows;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public AnswerStore(DataSource dataSource) {
    this.rows = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /**
   * Writes new and changed answers; a changed one is kept as a revision. Takes part in a transaction of the calling
   * thread where there is one. Should a form answer one thing twice, its last line stands.
   */
  public MergeCount merge(long fileId, List<Answer> answers, Instant at) {
    return transaction.execute(status -> {
      rows.execute(SqlFile.of("figures/lock-answers"));
      MergeCount count = classified(answers);
      OffsetDateTime replacedAt = UtcTime.of(at);
      rows.update(SqlFile.of("figures/revise-answers"), fileId, replacedAt);
      rows.update(SqlFile.of("figures/replace-answers"), fileId);
      rows.update(SqlFile.of("figures/add-answers"), fileId);
      rows.execute(SqlFile.of("figures/close-answer-staging"));
      return count;
    });
  }

  /** What {@link #merge} would do; nothing is written. */
  public MergeCount compare(List<Answer> answers) {
    return transaction.execute(status -> {
      MergeCount count = classified(answers);
      rows.execute(SqlFile.of("figures/close-answer-staging"));
      return count;
    });
  }

  /** Every answer of the municipality's units in the rounds from–to, both included, by year, unit, kind and item. */
  public List<KeptAnswer> of(String municipality, int fromYear, int toYear) {
    return jdbc.sql(SqlFile.of("figures/find-answers"))
        .param("municipality", municipality).param("from", fromYear).param("to", toYear)
        .query(AnswerStore::kept).list();
  }

  private MergeCount classified(List<Answer> answers) {
    rows.execute(SqlFile.of("figures/open-answer-staging"));
    rows.batchUpdate(SqlFile.of("figures/stage-answer"), staged(answers));
    rows.execute(SqlFile.of("figures/mark-repeated-answers"));
    rows.execute(SqlFile.of("figures/classify-staged-answers"));
    Map<String, Long> outcomes = new HashMap<>();
    rows.query(SqlFile.of("figures/count-staged-answers"), row -> {
      outcomes.put(row.getString("outcome"), row.getLong("answers"));
    });
    return new MergeCount(outcomes.getOrDefault("added", 0L), outcomes.getOrDefault("changed", 0L),
        outcomes.getOrDefault("unchanged", 0L) + outcomes.getOrDefault("repeated", 0L));
  }

  private static List<Object[]> staged(List<Answer> answers) {
    List<Object[]> lines = new ArrayList<>();
    for (Answer a : answers) {
      LocalDate date = a.date();
      lines.add(new Object[] {(long) lines.size(), a.municipality(), a.unit(), a.year(), a.kind().name(), a.item(),
          a.status().code(),
          a.quantity(), a.base(), a.approximate(), date == null ? null : Date.valueOf(date), a.note(), a.cell()});
    }
    return lines;
  }

  private static KeptAnswer kept(ResultSet row, int index) throws SQLException {
    Answer answer = new Answer(row.getString("municipality"), row.getString("unit"), row.getInt("year"),
        Answer.AnswerKind.valueOf(row.getString("kind")), row.getString("item"),
        AnswerStatus.of(row.getString("status")), row.getBigDecimal("quantity"),
        row.getBigDecimal("base"), row.getBoolean("approximate"), row.getObject("done_on", LocalDate.class),
        row.getString("note"), row.getString("cell"));
    return new KeptAnswer(answer, new Provenance(row.getString("sha256"), row.getString("name"), answer.cell(), "",
        null, row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("sample")));
  }
}
