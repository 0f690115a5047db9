package no.oppvekststatus.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox: one row per edition, document and recipient. */
@Repository
class OutboxStore {
  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** A mail waiting to be sent; {@code attempts} so far. */
  record Waiting(long id, long edition, UUID document, String recipient, String address, int attempts) {}

  /** True when the row is new; a second time it stays as it is. */
  boolean owe(long edition, Recipients.Owed owed, Instant now) {
    return jdbc.sql(SqlFile.of("delivery/owe-mail")).param("edition", edition).param("document", owed.document().id())
        .param("recipient", owed.recipient()).param("address", owed.address()).param("now", at(now)).update() > 0;
  }

  /** Editions for which nobody has been put in the outbox yet: the program was stopped between freezing and that. */
  List<Long> editionsWithoutMail() { return jdbc.sql(SqlFile.of("delivery/find-editions-without-mail")).query(Long.class).list(); }

  /** Takes one mail that is due and locks its row to the end of the transaction; another sender passes it by. */
  Optional<Waiting> take(Instant now) {
    return jdbc.sql(SqlFile.of("delivery/take-mail")).param("now", at(now))
        .query((rs, i) -> new Waiting(rs.getLong("id"), rs.getLong("edition_id"), rs.getObject("document_id", UUID.class),
            rs.getString("recipient"), rs.getString("address"), rs.getInt("attempts"))).optional();
  }

  void sent(long id, Instant now) { jdbc.sql(SqlFile.of("delivery/mark-sent")).param("id", id).param("now", at(now)).update(); }

  /** {@code state} waiting (tried again at {@code nextTry}) or failed (given up). */
  void missed(long id, String state, Instant nextTry, String problem) {
    jdbc.sql(SqlFile.of("delivery/mark-missed")).param("id", id).param("state", state).param("next", at(nextTry))
        .param("problem", problem).update();
  }

  private static OffsetDateTime at(Instant i) { return i.atOffset(ZoneOffset.UTC); }
}
