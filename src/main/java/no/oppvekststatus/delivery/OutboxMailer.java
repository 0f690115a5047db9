package no.oppvekststatus.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends the pending mails of the outbox, each once: it is claimed before it is sent, and marked when it was accepted.
 * Without a mail server the mails lie as files under {@code out/post/}. A mail that a server accepted just before the
 * program was stopped is sent again under the same Message-ID, and reported. A server that fails is asked once a round;
 * the mails it was not asked for are put off with the one that failed.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class OutboxMailer {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxMailer.class);
  private static final int MOST_ATTEMPTS = 8;

  private final OutboxStore outbox;
  private final OutboxClaimStore claims;
  private final EditionStore editions;
  private final Optional<JavaMailSender> server;
  private final MailWriter mails;
  private final Clock clock;
  private final MailSettings settings;

  OutboxMailer(OutboxStore outbox, OutboxClaimStore claims, EditionStore editions,
      ObjectProvider<JavaMailSender> server, Home home,
      Clock clock, MailSettings settings) {
    this.outbox = outbox;
    this.claims = claims;
    this.editions = editions;
    this.server = Optional.ofNullable(server.getIfAvailable());
    this.mails = new MailWriter(home, editions, clock, settings);
    this.clock = clock;
    this.settings = settings;
  }

  /** What a round of sending gave: accepted by the server or written as a file, put off, given up. */
  public record MailRound(int sent, int putOff, int givenUp) {
    static final MailRound NONE = new MailRound(0, 0, 0);

    MailRound plus(MailRound o) { return new MailRound(sent + o.sent, putOff + o.putOff, givenUp + o.givenUp); }
  }

  /** Who would get which document. */
  public List<Recipients.AddressedDocument> recipients(List<Edition.EditionDocument> documents, PlanBook.Entry entry) {
    return Recipients.of(documents, entry, settings::allows);
  }

  /**
   * Puts the edition's recipients in the outbox, each once however often the method is called; returns how many were
   * new.
   */
  public int enqueue(Edition edition, PlanBook.Entry entry) {
    int queued = 0;
    for (Recipients.AddressedDocument o : recipients(edition.documents(), entry))
      if (o.allowed() && outbox.enqueue(edition.id(), o, clock.instant())) queued++;
    return queued;
  }

  /**
   * Sends everything that is due now. Not within a transaction, nor under the run lock: a server may keep silent for
   * long.
   */
  public MailRound deliver(PlanBook book) {
    List<Long> due = outbox.due(clock.instant());
    if (due.isEmpty()) return MailRound.NONE;
    MailRound total = MailRound.NONE;
    Optional<Exception> down = Optional.empty();
    try (OutboxClaimStore.Claims claimed = claims.open()) {
      for (long id : due) {
        if (!claimed.take(id)) continue;
        try {
          Optional<OutboxStore.Waiting> mail = outbox.begin(id, server.isPresent() && down.isEmpty(), clock.instant());
          if (mail.isEmpty()) continue;
          Optional<Exception> failure = down.isPresent() ? down : tried(mail.get(), book, () -> claimed.require(id));
          down = failure.filter(OutboxMailer::ofServer);
          total = total.plus(marked(mail.get(), failure));
        } finally {
          claimed.release(id);
        }
      }
    }
    return total;
  }

  /** Why the mail was not accepted, if so; {@code claimed} fails where another sender may have it in hand. */
  private Optional<Exception> tried(OutboxStore.Waiting mail, PlanBook book, Runnable claimed) {
    try {
      mail.on(new Posting(book, claimed));
      return Optional.empty();
    } catch (MailException | MessagingException | IOException e) {
      LOG.warn("mail {} to {} was not accepted", mail.id(), mail.recipient(), e);
      return Optional.of(e);
    }
  }

  private MailRound marked(OutboxStore.Waiting mail, Optional<Exception> failure) {
    Instant now = clock.instant();
    if (failure.isEmpty()) {
      outbox.sent(mail.id(), now);
      return new MailRound(1, 0, 0);
    }
    boolean last = mail.attempts() + 1 >= MOST_ATTEMPTS;
    outbox.missed(mail.id(), last, now.plus(backoff(mail.attempts())), String.valueOf(failure.get().getMessage()));
    return last ? new MailRound(0, 0, 1) : new MailRound(0, 1, 0);
  }

  /** Puts the night's message to operations in the outbox, where an address and a server are configured. */
  public void mailOperations(String subject, String text) {
    if (server.isPresent() && !settings.operations().isBlank())
      outbox.enqueue(settings.operations(), subject, text, clock.instant());
  }

  /** True where the server itself failed (no connection, no answer in time, no login), not this one mail. */
  private static boolean ofServer(Exception failure) {
    if (failure instanceof MailAuthenticationException) return true;
    return failure instanceof MailSendException e
        && (e.getCause() != null || Stream.of(e.getMessageExceptions()).anyMatch(OutboxMailer::lineCut));
  }

  private static boolean lineCut(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause())
      if (t instanceof SocketException || t instanceof InterruptedIOException || t instanceof EOFException) return true;
    return false;
  }

  /** 1, 2, 4 … minutes, at most a day. */
  static Duration backoff(int attempts) {
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts, 11));
    return wait.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : wait;
  }

  private final class Posting implements OutboxStore.WaitingCases {
    private final PlanBook book;
    private final Runnable claimed;

    Posting(PlanBook book, Runnable claimed) {
      this.book = book;
      this.claimed = claimed;
    }

    @Override
    public void message(OutboxStore.Message mail) throws MessagingException, IOException {
      post(mails.message(mail), "driftsmelding-" + mail.id(), claimed);
    }

    @Override
    public void document(OutboxStore.OfEdition mail) throws MessagingException, IOException {
      Edition edition = editions.find(mail.edition()).orElseThrow();
      Edition.EditionDocument document = edition.document(mail.document());
      post(mails.message(mail, edition, document, book),
          edition.municipality() + "-" + edition.year() + "-utgave-" + edition.number() + "-"
              + mail.recipient() + "-" + document.path().replace(".pdf", ""),
          claimed);
    }
  }

  /** {@code name} of the file that is written where there is no server. */
  private void post(MimeMessage message, String name, Runnable claimed) throws MessagingException, IOException {
    claimed.run();
    if (server.isPresent()) server.get().send(message);
    else mails.writeFile(message, name);
  }
}
