package no.oppvekststatus.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.delivery.MailState;
import no.oppvekststatus.delivery.OutboxCountStore;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.job.Night.NightOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the operator watches: the latest nights, what was refused, what still lies in the inbox, the mails. */
@Component
@ConditionalOnWebApplication
class NightStore {
  /** As many refusals as one page shows; the rest stands in {@code rejections --csv}. */
  static final int MOST = 200;

  private final JdbcClient jdbc;
  private final OutboxCountStore outbox;

  NightStore(JdbcClient jdbc, OutboxCountStore outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  List<ListedNight> nights() {
    return jdbc.sql(SqlFile.of("web/find-nights"))
        .query((rs, i) -> new ListedNight(rs.getObject("business_date", LocalDate.class),
            rs.getObject("started_at", OffsetDateTime.class).toInstant(),
            UtcTime.instant(rs.getObject("ended_at", OffsetDateTime.class)),
            NightOutcome.of(rs.getString("outcome")),
            rs.getString("closing")))
        .list();
  }

  List<FileRefusal> refusals() {
    return jdbc.sql(SqlFile.of("web/find-refusals")).param("most", MOST).query((rs, i) -> new FileRefusal(
        rs.getString("municipality"), rs.getString("name"),
        rs.getObject("received_at", OffsetDateTime.class).toInstant(),
        rs.getString("code"), rs.getString("place"), rs.getString("remedy"))).list();
  }

  List<InboxEntry> leftInInbox() {
    return jdbc.sql(SqlFile.of("web/find-left-in-inbox")).query((rs, i) -> new InboxEntry(rs.getString("path"),
        InboxState.of(rs.getString("state")), rs.getObject("last_night", LocalDate.class), rs.getString("remedy")))
        .list();
  }

  Mails mails() {
    Map<MailState, Long> mails = outbox.byState();
    return new Mails(mails.getOrDefault(MailState.WAITING, 0L), mails.getOrDefault(MailState.SENT, 0L),
        mails.getOrDefault(MailState.FAILED, 0L));
  }

  /** {@code ended} is null while it runs; {@code closing} is the table the night closed with. */
  record ListedNight(LocalDate date, Instant started, @Nullable Instant ended, NightOutcome outcome, String closing) {}

  record FileRefusal(String municipality, String file, Instant received, String code, String place, String remedy) {}

  record InboxEntry(String path, InboxState state, LocalDate lastNight, String remedy) {}

  record Mails(long waiting, long sent, long failed) {}
}
