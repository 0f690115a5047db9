package no.oppvekststatus.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.intake.FileState;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.sources.FetchResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nights: one row per business date, and what each of them left in the database. */
@Repository
public class NightLogStore {
  private final JdbcClient jdbc;
  private final NightFaultStore faults;

  NightLogStore(JdbcClient jdbc, NightFaultStore faults) {
    this.jdbc = jdbc;
    this.faults = faults;
  }

  Optional<Night> find(LocalDate date) {
    return jdbc.sql(SqlFile.of("job/find-night")).param("date", date).query(NightLogStore::night).optional();
  }

  Optional<Night> last() {
    return jdbc.sql(SqlFile.of("job/find-last-night")).query(NightLogStore::night).optional();
  }

  /** Newest first. */
  public List<Night> all() {
    return jdbc.sql(SqlFile.of("job/list-nights")).query(NightLogStore::night).list();
  }

  void begin(LocalDate date, String fingerprint, Instant at) {
    jdbc.sql(SqlFile.of("job/begin-night")).param("date", date).param("fingerprint", fingerprint)
        .param("at", UtcTime.of(at))
        .update();
  }

  void end(LocalDate date, String fingerprint, Night.NightOutcome outcome, String closing, Instant at) {
    jdbc.sql(SqlFile.of("job/end-night")).param("date", date).param("fingerprint", fingerprint)
        .param("outcome", outcome.code())
        .param("closing", closing).param("at", UtcTime.of(at)).update();
  }

  /** The table it closed with, once more: its mails are sent after it has ended. */
  void close(LocalDate date, String closing, Instant at) {
    jdbc.sql(SqlFile.of("job/close-night")).param("date", date).param("closing", closing).param("at", UtcTime.of(at))
        .update();
  }

  /** What the next message of the night says. */
  NightNews news(LocalDate date) {
    OffsetDateTime started = UtcTime.of(find(date).orElseThrow().startedAt());
    Optional<OffsetDateTime> until = jdbc.sql(SqlFile.of("job/find-reported-until")).param("date", date)
        .query((rs, i) -> Optional.ofNullable(rs.getObject("reported_until", OffsetDateTime.class))).single();
    NightFacts all = facts(started, started);
    return until.map(t -> NightNews.after(all, facts(t, started)))
        .orElseGet(() -> new NightNews(all, Optional.empty()));
  }

  /** What has happened since an instant, as the database has it. */
  NightFacts since(Instant instant) {
    return facts(UtcTime.of(instant), UtcTime.of(instant));
  }

  /** Data remarks are those of the night that began at {@code night}. */
  private NightFacts facts(OffsetDateTime since, OffsetDateTime night) {
    return new NightFacts(files(since), drafts(since), left(), mail(since), remarks(night), fetches(since),
        faults.all(), receptions(since));
  }

  /** Of the business date of the night that began then. */
  private List<NightFacts.RemarkCount> remarks(OffsetDateTime since) {
    return jdbc.sql(SqlFile.of("job/count-remarks")).param("since", since)
        .query((rs, i) -> new NightFacts.RemarkCount(rs.getString("municipality"), rs.getInt("year"),
            rs.getString("code"), rs.getLong("fresh"),
            rs.getLong("known")))
        .list();
  }

  /** True when a mail in the outbox waits to be sent now. */
  boolean mailDue(Instant now) {
    return jdbc.sql(SqlFile.of("job/is-mail-due")).param("now", UtcTime.of(now)).query(Boolean.class).single();
  }

  private List<NightFacts.SourceFetch> fetches(OffsetDateTime since) {
    return jdbc.sql(SqlFile.of("job/list-fetches")).param("since", since)
        .query((rs, i) -> new NightFacts.SourceFetch(
            FetchResult.FetchOutcome.of(rs.getString("outcome")), rs.getString("message")))
        .list();
  }

  private List<NightFacts.File> files(OffsetDateTime since) {
    return jdbc.sql(SqlFile.of("job/list-received-files")).param("since", since)
        .query(
            (rs, i) -> new NightFacts.File(rs.getString("name"), rs.getString("municipality"), rs.getString("format"),
                FileState.of(rs.getString("state")), rs.getLong("taken"), rs.getLong("added"), rs.getLong("changed"),
                rs.getLong("refused"), rs.getString("unread")))
        .list();
  }

  private List<NightFacts.ReceptionNote> receptions(OffsetDateTime since) {
    return jdbc.sql(SqlFile.of("job/list-reception-notes")).param("since", since)
        .query((rs, i) -> new NightFacts.ReceptionNote(rs.getString("message"), rs.getBoolean("fresh"))).list();
  }

  private List<NightFacts.Drafts> drafts(OffsetDateTime since) {
    return jdbc.sql(SqlFile.of("job/list-printed-drafts")).param("since", since)
        .query(
            (rs, i) -> new NightFacts.Drafts(rs.getString("municipality"), rs.getInt("year"), rs.getInt("documents")))
        .list();
  }

  private List<NightFacts.Left> left() {
    return jdbc.sql(SqlFile.of("job/list-left-in-inbox"))
        .query((rs, i) -> new NightFacts.Left(rs.getString("path"), InboxState.of(rs.getString("state")),
            rs.getString("remedy"),
            rs.getObject("first_night", LocalDate.class)))
        .list();
  }

  private NightFacts.Mail mail(OffsetDateTime since) {
    return jdbc.sql(SqlFile.of("job/count-edition-mails")).param("since", since)
        .query((rs, i) -> new NightFacts.Mail(rs.getInt("sent"), rs.getInt("waiting"), rs.getInt("failed"),
            rs.getInt("repeated")))
        .single();
  }

  private static Night night(java.sql.ResultSet rs, int row) throws java.sql.SQLException {
    OffsetDateTime ended = rs.getObject("ended_at", OffsetDateTime.class);
    return new Night(rs.getObject("business_date", LocalDate.class), rs.getString("fingerprint"),
        rs.getObject("started_at", OffsetDateTime.class).toInstant(), UtcTime.instant(ended),
        Night.NightOutcome.of(rs.getString("outcome")), rs.getBoolean("reported"), rs.getString("closing"));
  }
}
