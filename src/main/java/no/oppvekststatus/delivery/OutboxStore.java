package no.oppvekststatus.delivery;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox: one row per edition, document and recipient, and one per message to operations. */
@Repository
class OutboxStore {
  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** A mail in hand; {@code attempts} so far. */
  sealed interface Waiting {
    long id();

    String recipient();

    String address();

    int attempts();

    void on(WaitingCases cases) throws MessagingException, IOException;
  }

  /** How each kind of mail is sent: a new kind does not compile until it is. */
  interface WaitingCases {
    void document(OfEdition mail) throws MessagingException, IOException;

    void message(Message mail) throws MessagingException, IOException;
  }

  /** A document of an edition. */
  record OfEdition(long id, long edition, UUID document, String recipient, String address, int attempts)
      implements Waiting {
    @Override
    public void on(WaitingCases cases) throws MessagingException, IOException { cases.document(this); }
  }

  /** A message to operations, with its own text. */
  record Message(long id, String recipient, String address, String subject, String body, int attempts)
      implements Waiting {
    @Override
    public void on(WaitingCases cases) throws MessagingException, IOException { cases.message(this); }
  }

  /** True when the row is new; a second time it stays as it is. */
  boolean enqueue(long edition, Recipients.AddressedDocument queued, Instant now) {
    return jdbc.sql(SqlFile.of("delivery/add-mail")).param("edition", edition).param("document", queued.document().id())
        .param("recipient", queued.recipient()).param("address", queued.address()).param("now", UtcTime.of(now))
        .update() > 0;
  }

  /** Puts a message to operations in the outbox, each text once. */
  void enqueue(String address, String subject, String body, Instant now) {
    jdbc.sql(SqlFile.of("delivery/add-message")).param("recipient", "drift").param("address", address)
        .param("subject", subject)
        .param("body", body).param("now", UtcTime.of(now)).update();
  }

  /** Mails to send now, the oldest first. */
  List<Long> due(Instant now) {
    return jdbc.sql(SqlFile.of("delivery/list-due-mails")).param("now", UtcTime.of(now)).query(Long.class).list();
  }

  /**
   * Notes that a claimed mail is being sent; empty where another sender has done so since it was listed.
   *
   * @param server whether a mail server is asked: a mail that a sender died with may then arrive twice
   */
  Optional<Waiting> begin(long id, boolean server, Instant now) {
    return jdbc.sql(SqlFile.of("delivery/begin-mail")).param("id", id).param("server", server)
        .param("now", UtcTime.of(now))
        .query(OutboxStore::waiting).optional();
  }

  private static Waiting waiting(ResultSet rs, int row) throws SQLException {
    UUID document = rs.getObject("document_id", UUID.class);
    if (document == null)
      return new Message(rs.getLong("id"), rs.getString("recipient"), rs.getString("address"), rs.getString("subject"),
          rs.getString("body"), rs.getInt("attempts"));
    return new OfEdition(rs.getLong("id"), rs.getLong("edition_id"), document, rs.getString("recipient"),
        rs.getString("address"), rs.getInt("attempts"));
  }

  void sent(long id, Instant now) {
    jdbc.sql(SqlFile.of("delivery/mark-sent")).param("id", id).param("now", UtcTime.of(now)).update();
  }

  /** {@code last}: it is given up; otherwise it is tried again at {@code nextTry}. */
  void missed(long id, boolean last, Instant nextTry, String problem) {
    jdbc.sql(SqlFile.of("delivery/mark-missed")).param("id", id).param("state", last ? "failed" : "waiting")
        .param("next", UtcTime.of(nextTry))
        .param("problem", problem).update();
  }
}
