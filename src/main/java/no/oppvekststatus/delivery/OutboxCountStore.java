package no.oppvekststatus.delivery;

import java.util.EnumMap;
import java.util.Map;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the mails of the outbox. */
@Repository
public class OutboxCountStore {
  private final JdbcClient jdbc;

  OutboxCountStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** How many mails are in each state, 0 also where none is. */
  public Map<MailState, Long> byState() {
    Map<MailState, Long> mails = new EnumMap<>(MailState.class);
    jdbc.sql(SqlFile.of("delivery/count-outbox")).query(rs -> {
      mails.put(MailState.of(rs.getString("state")), rs.getLong("mails"));
    });
    return mails;
  }
}
