package no.oppvekststatus.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.DurableFile;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes the mails: who they are from, who gets the answer, what they say, and the document or the way to it. */
final class MailWriter {
  private static final long MEGABYTE = 1_000_000;

  private final Home home;
  private final EditionStore editions;
  private final Clock clock;
  private final MailSettings settings;

  MailWriter(Home home, EditionStore editions, Clock clock, MailSettings settings) {
    this.home = home;
    this.editions = editions;
    this.clock = clock;
    this.settings = settings;
  }

  /** Answers go to the plan's owner. A document that is too large for a mail is linked to. */
  MimeMessage message(OutboxStore.OfEdition mail, Edition edition, Edition.EditionDocument document,
      PlanBook book) throws MessagingException, IOException {
    Letter.Names names = names(edition.municipality(), book);
    Optional<Organisation> organisation = book.of(edition.municipality()).map(PlanBook.Entry::organisation);
    if (!settings.allows(mail.address()))
      throw new MessagingException("the address's domain is not among oppvekst.mail.domains");
    List<Path> files = files(mail, edition, document, organisation);
    long size = 0;
    for (Path file : files) size += Files.size(file);
    boolean attached = size <= settings.mostMegabytes() * MEGABYTE;
    Letter letter = Letter.of(edition, document, names, new Letter.Sending(sample(edition, organisation, editions),
        attached, link(document)));
    MimeMessage message = new KeptIdMessage("<" + document.id() + "." + mail.recipient() + "@oppvekststatus.invalid>");
    MimeMessageHelper helper = filled(message, mail.address(), letter);
    Optional<String> owner = organisation.flatMap(MailWriter::owner);
    if (owner.isPresent()) helper.setReplyTo(owner.get());
    if (attached) for (Path file : files) helper.addAttachment(String.valueOf(file.getFileName()), file.toFile());
    message.saveChanges();
    return message;
  }

  /** The document, and its workbook where the recipient wants it. */
  private List<Path> files(OutboxStore.OfEdition mail, Edition edition, Edition.EditionDocument document,
      Optional<Organisation> organisation) {
    Path folder = home.edition(edition.municipality(), edition.year(), edition.number());
    Optional<Edition.EditionDocument> workbook =
        organisation.flatMap(o -> Recipients.workbook(edition, document, o, mail.recipient()));
    return Stream.concat(Stream.of(document), workbook.stream()).map(d -> folder.resolve(d.path())).toList();
  }

  MimeMessage message(OutboxStore.Message mail) throws MessagingException {
    MimeMessage message = new KeptIdMessage("<drift." + mail.id() + "@oppvekststatus.invalid>");
    filled(message, mail.address(), new Letter(mail.subject(), mail.body()));
    message.saveChanges();
    return message;
  }

  /** As a file, where there is no mail server; {@code name} without its ending. */
  void writeFile(MimeMessage message, String name) throws IOException, MessagingException {
    Files.createDirectories(home.post());
    Path file = home.post().resolve(name + ".eml");
    WholeFile.<MessagingException>write(file, message::writeTo);
    DurableFile.forceFolders(file, home.out());
  }

  /** Also of a plan that has been refused since it was published. */
  private static Letter.Names names(String municipality, PlanBook book) throws MessagingException {
    String name = book.municipality(municipality).map(Municipality::name)
        .orElseThrow(() -> new MessagingException("no plan for " + municipality));
    return new Letter.Names(book.title(municipality).orElse(""), name);
  }

  /**
   * Whether an edition shows made-up data: its organisation, where it is known, is an example, or one of its files was.
   */
  static boolean sample(Edition edition, Optional<Organisation> organisation, EditionStore editions) {
    return organisation.filter(Organisation::sample).isPresent() || editions.anySample(edition.originals());
  }

  /** A report on its page; what has no page as the document itself. The counter asks for a login. */
  private Optional<String> link(Edition.EditionDocument document) {
    String page = document.kind() == DocumentKind.STATUS_REPORT ? "/rapport/" : "/dokument/";
    return settings.counter().isBlank() ? Optional.empty() : Optional.of(settings.counter().strip()
        .replaceFirst("/+$", "") + page + document.id());
  }

  private static Optional<String> owner(Organisation organisation) {
    return organisation.recipients().stream().filter(Organisation.Recipient::ofPlan)
        .map(Organisation.Recipient::email).filter(email -> !email.isBlank()).findFirst();
  }

  private MimeMessageHelper filled(MimeMessage message, String address, Letter letter) throws MessagingException {
    MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
    helper.setFrom(settings.from());
    helper.setTo(address);
    helper.setSubject(letter.subject());
    helper.setText(letter.body());
    helper.setSentDate(Date.from(clock.instant()));
    return helper;
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
