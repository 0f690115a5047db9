package no.oppvekststatus.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.TestDatabase;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.edition.Home;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutboxMailerTest {
  private static final Instant NOW = Instant.parse("2026-03-15T01:30:00Z");
  private static final byte[] PDF = "%PDF-1.7 not much of a report".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private final GreenMail catcher = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private Edition edition = null;

  @BeforeEach
  void publish() throws Exception {
    Home home = new Home(folder);
    Path archive = Files.createDirectories(home.edition("nordvik", 2025, 1));
    List<Edition.Document> documents = List.of(document("statusrapport-oppvekst-nb.pdf", "statusrapport", "oppvekst", "nb"),
        document("statusrapport-oppvekst-nn.pdf", "statusrapport", "oppvekst", "nn"),
        document("enhet-skole-a-nb.pdf", "enhet", "skole-a", "nb"), document("enhet-skole-b-nb.pdf", "enhet", "skole-b", "nb"),
        document("evaluering-nb.pdf", "evaluering", "planeier", "nb"));
    for (Edition.Document d : documents) Files.write(archive.resolve(d.path()), PDF);
    edition = new EditionStore(jdbc).keep(new Edition(0, "nordvik", "plan", 2025, 1, NOW, "planeier", "", "1.0", "", documents),
        List.of(), NOW);
  }

  @AfterEach
  void stop() { catcher.stop(); }

  @Test
  void aMailArrivesOnceWithThePdfHoweverOftenTheOutboxIsSent() throws Exception {
    catcher.start();
    OutboxMailer mailer = mailer(sender(catcher.getSmtp().getPort()), NOW);
    assertThat(mailer.deliver(book()).sent()).isEqualTo(3);
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.Round(0, 0, 0));
    MimeMessage[] arrived = catcher.getReceivedMessages();
    assertThat(arrived).hasSize(3);
    MimeMessage toCommittee = Stream.of(arrived).filter(m -> to(m).equals("utvalg@nordvik.invalid")).findFirst().orElseThrow();
    assertThat(toCommittee.getSubject()).isEqualTo("Statusrapport 2025: Tidlig innsats, Nordvik");
    MimeMultipart parts = (MimeMultipart) toCommittee.getContent();
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("statusrapport-oppvekst-nb.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
  }

  @Test
  void nothingOfAnEditionIsSentBeforeItsFilesLieInTheirPlace() {
    OutboxMailer mailer = mailer(null, NOW);
    assertThat(mailer.owe(edition, book().entries().get(0))).isEqualTo(3);
    jdbc.sql("UPDATE edition SET part = '1.x.part'").update();
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.Round(0, 0, 0));
    jdbc.sql("UPDATE edition SET part = ''").update();
    assertThat(mailer.deliver(book()).sent()).isEqualTo(3);
  }

  @Test
  void aUnitLeaderGetsNoOtherUnitsReport() {
    catcher.start();
    mailer(sender(catcher.getSmtp().getPort()), NOW).deliver(book());
    assertThat(jdbc.sql("TABLE outbox").query((rs, i) -> rs.getString("recipient") + " " + rs.getString("address")).list())
        .containsExactlyInAnyOrder("oppvekst utvalg@nordvik.invalid", "leder-a skole-a@nordvik.invalid", "eier planeier@nordvik.invalid");
    assertThat(jdbc.sql("SELECT d.path FROM outbox o JOIN edition_document d ON d.id = o.document_id WHERE o.recipient = 'leder-a'")
        .query(String.class).list()).containsExactly("enhet-skole-a-nb.pdf");
  }

  @Test
  void aServerThatDoesNotAnswerPutsTheMailOff() {
    OutboxMailer mailer = mailer(sender(1), NOW);
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.Round(0, 3, 0));
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.Round(0, 0, 0));
    catcher.start();
    assertThat(mailer(sender(catcher.getSmtp().getPort()), NOW.plusSeconds(61)).deliver(book()).sent()).isEqualTo(3);
    assertThat(catcher.getReceivedMessages()).hasSize(3);
  }

  @Test
  void theLastFailureIsGivenUpAndKept() {
    Instant now = NOW;
    for (int i = 0; i < 7; i++) {
      assertThat(mailer(sender(1), now).deliver(book()).givenUp()).isZero();
      now = now.plus(Duration.ofDays(1));
    }
    assertThat(mailer(sender(1), now).deliver(book()).givenUp()).isEqualTo(3);
    assertThat(jdbc.sql("SELECT DISTINCT state FROM outbox").query(String.class).list()).containsExactly("failed");
  }

  @Test
  void withoutAServerTheMailsLieAsFiles() throws Exception {
    OutboxMailer mailer = mailer(null, NOW);
    assertThat(mailer.deliver(book()).sent()).isEqualTo(3);
    assertThat(mailer.deliver(book()).sent()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("out/post"))) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder(
          "nordvik-2025-utgave-1-oppvekst-statusrapport-oppvekst-nb.eml", "nordvik-2025-utgave-1-leder-a-enhet-skole-a-nb.eml",
          "nordvik-2025-utgave-1-eier-evaluering-nb.eml");
    }
  }

  @Test
  void theWaitDoublesUpToADay() {
    assertThat(OutboxMailer.backoff(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(OutboxMailer.backoff(3)).isEqualTo(Duration.ofMinutes(8));
    assertThat(OutboxMailer.backoff(40)).isEqualTo(Duration.ofDays(1));
  }

  private OutboxMailer mailer(@Nullable JavaMailSender sender, Instant now) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (sender != null) beans.addBean("sender", sender);
    return new OutboxMailer(new OutboxStore(jdbc), new EditionStore(jdbc), beans.getBeanProvider(JavaMailSender.class),
        new JdbcTransactionManager(database), new Home(folder), Clock.fixed(now, ZoneOffset.UTC), new MailSettings("fra@nordvik.invalid", ""));
  }

  private static JavaMailSender sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return sender;
  }

  private static String to(MimeMessage m) {
    try {
      return m.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Edition.Document document(String path, String kind, String recipient, String language) {
    return new Edition.Document(UUID.randomUUID(), path, kind, recipient, language, 3, "0".repeat(64));
  }

  static PlanBook book() {
    Municipality municipality = new Municipality("nordvik", "Nordvik", "9901", "99", "Fylket", null, List.of());
    Plan.Terms terms = new Plan.Terms("enhet", "enheter", "enhetsleder", "tiltak", "område", "kommunedirektør", "utvalg");
    Plan plan = new Plan("plan", "Tidlig innsats", LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31), "2024–2027", "nb",
        municipality, terms, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of());
    Organisation organisation = new Organisation("nordvik", true, null, null, List.of(),
        List.of(new Organisation.Committee("oppvekst", "Utvalg for oppvekst", "utvalg@nordvik.invalid", List.of(), List.of())),
        List.of(new Organisation.Recipient("eier", "planeier", "planeier@nordvik.invalid", "evaluering", null),
            new Organisation.Recipient("leder-a", "enhetsleder", "skole-a@nordvik.invalid", "enhet", "skole-a")),
        new Organisation.Round(11, 1, 2, 1));
    return new PlanBook(List.of(new PlanBook.Entry(plan, organisation, Map.of())), List.of(), List.of(), "");
  }
}
