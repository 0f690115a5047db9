package no.oppvekststatus.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.edition.Home;
import no.oppvekststatus.plan.PlanBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox owes, each mail once: the row is locked while it is sent and says so in the same transaction.
 * Without a mail server the mails lie as files under {@code out/post/}. A mail that was accepted just before a crash is
 * sent again under the same Message-ID.
 */
@Component
public class OutboxMailer {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxMailer.class);
  private static final int MOST_ATTEMPTS = 8;

  private final OutboxStore outbox;
  private final EditionStore editions;
  private final Optional<JavaMailSender> server;
  private final TransactionTemplate transaction;
  private final Home home;
  private final Clock clock;
  private final MailSettings settings;

  OutboxMailer(OutboxStore outbox, EditionStore editions, ObjectProvider<JavaMailSender> server, PlatformTransactionManager transactions,
      Home home, Clock clock, MailSettings settings) {
    this.outbox = outbox;
    this.editions = editions;
    this.server = Optional.ofNullable(server.getIfAvailable());
    this.transaction = new TransactionTemplate(transactions);
    this.home = home;
    this.clock = clock;
    this.settings = settings;
  }

  /** What a round of sending gave: accepted by the server or laid as a file, put off, given up. */
  public record Round(int sent, int putOff, int givenUp) {
    Round plus(Round o) { return new Round(sent + o.sent, putOff + o.putOff, givenUp + o.givenUp); }
  }

  /** Puts the edition's recipients in the outbox, each once however often it is called; says how many were new. */
  public int owe(Edition edition, PlanBook.Entry entry) {
    int owed = 0;
    for (Recipients.Owed o : Recipients.of(edition, entry)) if (outbox.owe(edition.id(), o, clock.instant())) owed++;
    return owed;
  }

  /** Sends everything that is due now, one transaction a mail. */
  public Round deliver(PlanBook book) {
    for (long id : outbox.editionsWithoutMail())
      editions.find(id).ifPresent(e -> book.of(e.municipality()).ifPresent(entry -> owe(e, entry)));
    Round total = new Round(0, 0, 0);
    Instant now = clock.instant();
    for (Round one = next(book, now); one != null; one = next(book, now)) total = total.plus(one);
    return total;
  }

  private @org.jspecify.annotations.Nullable Round next(PlanBook book, Instant now) {
    return Objects.requireNonNull(transaction.execute(status -> outbox.take(now).map(mail -> send(mail, book, now)))).orElse(null);
  }

  private Round send(OutboxStore.Waiting mail, PlanBook book, Instant now) {
    try {
      post(mail, book);
      outbox.sent(mail.id(), now);
      return new Round(1, 0, 0);
    } catch (MailException | MessagingException | IOException e) {
      LOG.warn("mail {} to {} was not accepted", mail.id(), mail.recipient(), e);
      boolean last = mail.attempts() + 1 >= MOST_ATTEMPTS;
      outbox.missed(mail.id(), last ? "failed" : "waiting", now.plus(backoff(mail.attempts())), String.valueOf(e.getMessage()));
      return last ? new Round(0, 0, 1) : new Round(0, 1, 0);
    }
  }

  /** Mails the night's message to operations, where an address and a server are configured; a failure is only logged. */
  public void tellOperations(String subject, String text) {
    if (server.isEmpty() || settings.operations().isBlank()) return;
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(settings.operations());
    message.setSubject(subject);
    message.setText(text);
    try {
      server.get().send(message);
    } catch (MailException e) {
      LOG.warn("the night's message was not accepted by the mail server", e);
    }
  }

  /** 1, 2, 4 … minutes, at most a day. */
  static Duration backoff(int attempts) {
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts, 11));
    return wait.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : wait;
  }

  private void post(OutboxStore.Waiting mail, PlanBook book) throws MessagingException, IOException {
    Edition edition = editions.find(mail.edition()).orElseThrow();
    Edition.Document document = edition.documents().stream().filter(d -> d.id().equals(mail.document())).findFirst().orElseThrow();
    MimeMessage message = message(mail, edition, document, book);
    if (server.isPresent()) server.get().send(message);
    else lay(message, edition, mail, document);
  }

  private MimeMessage message(OutboxStore.Waiting mail, Edition edition, Edition.Document document, PlanBook book)
      throws MessagingException {
    PlanBook.Entry entry = book.of(edition.municipality()).orElseThrow(() -> new MessagingException("no plan for " + edition.municipality()));
    Letter letter = Letter.of(edition, document, entry.plan().municipality().name(), entry.plan().title());
    MimeMessage message = new KeptIdMessage("<" + document.id() + "." + mail.recipient() + "@oppvekststatus.invalid>");
    MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
    helper.setFrom(settings.from());
    helper.setTo(mail.address());
    helper.setSubject(letter.subject());
    helper.setText(letter.body());
    helper.setSentDate(Date.from(clock.instant()));
    Path file = home.edition(edition.municipality(), edition.year(), edition.number()).resolve(document.path());
    helper.addAttachment(document.path(), file.toFile());
    message.saveChanges();
    return message;
  }

  private void lay(MimeMessage message, Edition edition, OutboxStore.Waiting mail, Edition.Document document)
      throws IOException, MessagingException {
    String name = edition.municipality() + "-" + edition.year() + "-utgave-" + edition.number() + "-" + mail.recipient() + "-"
        + document.path().replace(".pdf", "") + ".eml";
    Files.createDirectories(home.post());
    Path part = home.post().resolve(name + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      message.writeTo(out);
    }
    Files.move(part, home.post().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Keeps its Message-ID from try to try, so that a receiver can tell a repeated mail from a new one. */
  private static final class KeptIdMessage extends MimeMessage {
    private final String id;

    KeptIdMessage(String id) {
      super(new JavaMailSenderImpl().getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException { setHeader("Message-ID", id); }
  }
}
