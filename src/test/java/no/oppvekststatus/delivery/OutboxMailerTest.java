package no.oppvekststatus.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
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
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
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
  private String counter = "";
  private List<String> domains = List.of();

  @BeforeEach
  void publish() throws Exception {
    Home home = new Home(folder);
    Path archive = Files.createDirectories(home.edition("nordvik", 2025, 1));
    List<Edition.EditionDocument> documents =
        List.of(document("statusrapport-oppvekst-nb.pdf", DocumentKind.STATUS_REPORT, "oppvekst", Language.BOKMAL),
            document("statusrapport-oppvekst-nb.xlsx", DocumentKind.STATUS_REPORT, "oppvekst", Language.BOKMAL),
            document("statusrapport-oppvekst-nn.pdf", DocumentKind.STATUS_REPORT, "oppvekst", Language.NYNORSK),
            document("enhet-skole-a-nb.pdf", DocumentKind.UNIT_REPORT, "skole-a", Language.BOKMAL),
            document("enhet-skole-b-nb.pdf", DocumentKind.UNIT_REPORT, "skole-b", Language.BOKMAL),
            document("evaluering-nb.pdf", DocumentKind.EVALUATION, "planeier", Language.BOKMAL));
    for (Edition.EditionDocument d : documents) Files.write(archive.resolve(d.path()), PDF);
    edition = new EditionStore(jdbc).keep(
        new Edition(0, "nordvik", "plan", 2025, 1, NOW, "planeier", "", "1.0", "", documents),
        new EditionStore.EditionContent(List.of(), Map.of(), ""), NOW, kept -> {});
    assertThat(mailer(null, NOW).enqueue(edition, book().entries().get(0))).isEqualTo(3);
  }

  @AfterEach
  void stop() { catcher.stop(); }

  @Test
  void aMailArrivesOnceWithThePdfHoweverOftenTheOutboxIsSent() throws Exception {
    catcher.start();
    OutboxMailer mailer = mailer(sender(catcher.getSmtp().getPort()), NOW);
    assertThat(mailer.deliver(book()).sent()).isEqualTo(3);
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 0, 0));
    MimeMessage[] arrived = catcher.getReceivedMessages();
    assertThat(arrived).hasSize(3);
    MimeMessage toCommittee =
        Stream.of(arrived).filter(m -> to(m).equals("utvalg@nordvik.invalid")).findFirst().orElseThrow();
    assertThat(toCommittee.getSubject()).isEqualTo("Eksempeldata: Statusrapport 2025: Tidlig innsats, Nordvik");
    MimeMultipart parts = (MimeMultipart) toCommittee.getContent();
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("statusrapport-oppvekst-nb.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
    assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("statusrapport-oppvekst-nb.xlsx");
    assertThat(arrived).filteredOn(m -> m != toCommittee)
        .allSatisfy(m -> assertThat(((MimeMultipart) m.getContent()).getCount()).isEqualTo(2));
  }

  @Test
  void anAddressOutsideTheAllowedDomainsGetsNothing() {
    domains = List.of("nordvik.kommune.no");
    assertThat(mailer(null, NOW).deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 3, 0));
    jdbc.sql("DELETE FROM outbox").update();
    assertThat(mailer(null, NOW).enqueue(edition, book().entries().get(0))).isZero();
    domains = List.of("invalid.example", "NORDVIK.invalid");
    assertThat(mailer(null, NOW).enqueue(edition, book().entries().get(0))).isEqualTo(3);
  }

  @Test
  void nothingOfAnEditionIsSentBeforeItsFilesLieInTheirPlace() {
    OutboxMailer mailer = mailer(null, NOW);
    jdbc.sql("UPDATE edition SET part = '1.x.part'").update();
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 0, 0));
    jdbc.sql("UPDATE edition SET part = ''").update();
    assertThat(mailer.deliver(book()).sent()).isEqualTo(3);
  }

  @Test
  void anAddressThatIsAddedAfterAPublicationGetsNoMailOfIt() {
    jdbc.sql("DELETE FROM outbox").update();
    assertThat(mailer(null, NOW).deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 0, 0));
    assertThat(jdbc.sql("TABLE outbox").query((rs, i) -> rs.getString("address")).list()).isEmpty();
  }

  @Test
  void aUnitLeaderGetsNoOtherUnitsReport() {
    catcher.start();
    mailer(sender(catcher.getSmtp().getPort()), NOW).deliver(book());
    assertThat(
        jdbc.sql("TABLE outbox").query((rs, i) -> rs.getString("recipient") + " " + rs.getString("address")).list())
        .containsExactlyInAnyOrder("oppvekst utvalg@nordvik.invalid", "leder-a skole-a@nordvik.invalid",
            "eier planeier@nordvik.invalid");
    assertThat(jdbc
        .sql(
            "SELECT d.path FROM outbox o JOIN edition_document d ON d.id = o.document_id WHERE o.recipient = 'leder-a'")
        .query(String.class).list()).containsExactly("enhet-skole-a-nb.pdf");
  }

  @Test
  void aServerThatDoesNotAnswerPutsTheMailOff() {
    OutboxMailer mailer = mailer(sender(1), NOW);
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 3, 0));
    assertThat(mailer.deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 0, 0));
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
          "nordvik-2025-utgave-1-oppvekst-statusrapport-oppvekst-nb.eml",
          "nordvik-2025-utgave-1-leder-a-enhet-skole-a-nb.eml",
          "nordvik-2025-utgave-1-eier-evaluering-nb.eml");
    }
  }

  @Test
  void theWaitDoublesUpToADay() {
    assertThat(OutboxMailer.backoff(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(OutboxMailer.backoff(3)).isEqualTo(Duration.ofMinutes(8));
    assertThat(OutboxMailer.backoff(40)).isEqualTo(Duration.ofDays(1));
  }

  /** The program's own settings with a shorter limit: the server takes the call and never says a word. */
  @Test
  void aServerThatAcceptsAndNeverAnswersIsGivenUpAtTheLimitAndAskedOnce() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      AtomicInteger calls = new AtomicInteger();
      Thread accepting = new Thread(() -> accept(silent, calls));
      accepting.start();
      new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
          .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + silent.getLocalPort(),
              "oppvekst.mail.limit=400")
          .run(context -> {
            OutboxMailer mailer = mailer(context.getBean(JavaMailSender.class), NOW);
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> mailer.deliver(book())))
                .isEqualTo(new OutboxMailer.MailRound(0, 3, 0));
          });
      assertThat(calls).as("the other mails are put off with the first").hasValue(1);
    }
  }

  @Test
  void theLimitsAreHalfAMinuteUnlessSetOtherwise() {
    new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withPropertyValues("spring.mail.host=127.0.0.1")
        .run(context -> assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
            .containsAllEntriesOf(Map.of(
                "mail.smtp.connectiontimeout", "30000", "mail.smtp.timeout", "30000", "mail.smtp.writetimeout", "30000",
                "mail.smtps.connectiontimeout", "30000", "mail.smtps.timeout", "30000", "mail.smtps.writetimeout",
                "30000")));
  }

  @Test
  void oneAddressThatIsRefusedPutsOffThatMailAlone() {
    JavaMailSenderImpl refusing = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) {
        if (to(message).equals("utvalg@nordvik.invalid"))
          throw new MailSendException(Map.of(message, new jakarta.mail.SendFailedException("550 no such mailbox")));
      }
    };
    assertThat(mailer(refusing, NOW).deliver(book())).isEqualTo(new OutboxMailer.MailRound(2, 1, 0));
  }

  @Test
  void aMailThatOneSenderHasInHandIsSentByNoOtherAndNoTransactionStaysOpenMeanwhile() throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> sent = new CopyOnWriteArrayList<>();
    JavaMailSenderImpl slow = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) {
        inHand.countDown();
        await(goOn);
        sent.add(to(message));
      }
    };
    JavaMailSenderImpl quick = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) { sent.add(to(message)); }
    };
    CompletableFuture<OutboxMailer.MailRound> first =
        CompletableFuture.supplyAsync(() -> mailer(slow, NOW).deliver(book()));
    assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(jdbc.sql(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'")
        .query(Long.class).single()).isZero();
    assertThat(mailer(quick, NOW).deliver(book())).isEqualTo(new OutboxMailer.MailRound(2, 0, 0));
    goOn.countDown();
    assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(new OutboxMailer.MailRound(1, 0, 0));
    assertThat(sent).containsExactlyInAnyOrder("utvalg@nordvik.invalid", "skole-a@nordvik.invalid",
        "planeier@nordvik.invalid");
  }

  @Test
  void aMailThatASenderDiedWithIsSentAgainUnderItsMessageIdAndReported() throws Exception {
    catcher.start();
    AtomicReference<String> before = new AtomicReference<>("");
    JavaMailSenderImpl dying = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) {
        before.set(messageId(message));
        throw new IllegalStateException("killed");
      }
    };
    assertThatThrownBy(() -> mailer(dying, NOW).deliver(book())).hasMessage("killed");
    assertThat(jdbc.sql("SELECT count(*) FROM outbox WHERE begun_at IS NOT NULL").query(Long.class).single())
        .isEqualTo(1);
    assertThat(mailer(sender(catcher.getSmtp().getPort()), NOW).deliver(book()).sent()).isEqualTo(3);
    assertThat(Stream.of(catcher.getReceivedMessages()).map(OutboxMailerTest::messageId)).contains(before.get());
    assertThat(jdbc.sql("SELECT count(*) FROM outbox WHERE repeated AND begun_at IS NULL").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void theMessageToOperationsIsTriedAgainLikeAnyOtherMailAndOwedOnce() throws Exception {
    OutboxMailer down = mailer(sender(1), NOW);
    down.mailOperations("Natten 2026-03-15", "Ingen nye filer.");
    down.mailOperations("Natten 2026-03-15", "Ingen nye filer.");
    assertThat(down.deliver(book())).isEqualTo(new OutboxMailer.MailRound(0, 4, 0));
    catcher.start();
    assertThat(mailer(sender(catcher.getSmtp().getPort()), NOW.plusSeconds(61)).deliver(book()).sent()).isEqualTo(4);
    assertThat(Stream.of(catcher.getReceivedMessages()).filter(m -> to(m).equals("drift@nordvik.invalid")))
        .singleElement()
        .satisfies(m -> assertThat(m.getSubject()).isEqualTo("Natten 2026-03-15"));
    mailer(sender(1), NOW.plusSeconds(120)).mailOperations("Natten 2026-03-15", "1 ny fil.");
    assertThat(jdbc.sql("SELECT count(*) FROM outbox WHERE state = 'waiting'").query(Long.class).single())
        .as("a new text is a new message").isEqualTo(1);
  }

  @Test
  void answersGoToThePlansOwnerAndTheCounterIsLinkedToWhereItIsKnown() throws Exception {
    catcher.start();
    counter = "https://oppvekst.nordvik.invalid/";
    mailer(sender(catcher.getSmtp().getPort()), NOW).deliver(book());
    UUID report = id("statusrapport-oppvekst-nb.pdf");
    assertThat(Stream.of(catcher.getReceivedMessages())).hasSize(3).allSatisfy(m -> {
      assertThat(m.getReplyTo()[0].toString()).isEqualTo("planeier@nordvik.invalid");
      assertThat(m.getSubject()).startsWith("Eksempeldata: ");
    });
    assertThat(text("utvalg@nordvik.invalid")).contains("Vedlagt ligger statusrapport",
        "https://oppvekst.nordvik.invalid/rapport/" + report);
    assertThat(text("skole-a@nordvik.invalid"))
        .contains("https://oppvekst.nordvik.invalid/dokument/" + id("enhet-skole-a-nb.pdf"));
  }

  @Test
  void aDocumentThatIsTooLargeIsLinkedToInsteadOfAttached() throws Exception {
    Path large = new Home(folder).edition("nordvik", 2025, 1).resolve("statusrapport-oppvekst-nb.pdf");
    Files.write(large, new byte[10_000_001]);
    catcher.start();
    counter = "https://oppvekst.nordvik.invalid";
    mailer(sender(catcher.getSmtp().getPort()), NOW).deliver(book());
    MimeMessage m = arrived("utvalg@nordvik.invalid");
    assertThat(((MimeMultipart) m.getContent()).getCount()).isEqualTo(1);
    assertThat(text("utvalg@nordvik.invalid"))
        .contains("er publisert",
            "for stort til å sendes som vedlegg. Hent det i skranken: https://oppvekst.nordvik.invalid/rapport/")
        .doesNotContain("Vedlagt");
    assertThat(((MimeMultipart) arrived("skole-a@nordvik.invalid").getContent()).getCount())
        .as("the others are attached").isEqualTo(2);
  }

  private UUID id(String path) {
    return edition.documents().stream().filter(d -> d.path().equals(path)).findFirst().orElseThrow().id();
  }

  private MimeMessage arrived(String to) {
    return Stream.of(catcher.getReceivedMessages()).filter(m -> to(m).equals(to)).findFirst().orElseThrow();
  }

  private String text(String to) throws Exception {
    Object part = ((MimeMultipart) arrived(to).getContent()).getBodyPart(0).getContent();
    while (part instanceof MimeMultipart inner) part = inner.getBodyPart(0).getContent();
    return part.toString();
  }

  private static void accept(ServerSocket server, AtomicInteger calls) {
    try {
      while (!server.isClosed()) {
        server.accept();
        calls.incrementAndGet();
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private OutboxMailer mailer(@Nullable JavaMailSender sender, Instant now) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (sender != null) beans.addBean("sender", sender);
    return new OutboxMailer(new OutboxStore(jdbc), new OutboxClaimStore(database), new EditionStore(jdbc),
        beans.getBeanProvider(JavaMailSender.class),
        new Home(folder), Clock.fixed(now, ZoneOffset.UTC),
        new MailSettings("fra@nordvik.invalid", "drift@nordvik.invalid", 30_000, counter, 10, domains));
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

  private static Edition.EditionDocument document(String path, DocumentKind kind, String recipient, Language language) {
    return new Edition.EditionDocument(UUID.randomUUID(), path, kind, recipient, language, 3, "0".repeat(64));
  }

  static PlanBook book() {
    Municipality municipality = new Municipality("nordvik", "Nordvik", "9901", "99", "Fylket", null, List.of());
    Plan.Terms terms =
        new Plan.Terms("enhet", "enheter", "enhetsleder", "tiltak", "område", "kommunedirektør", "utvalg");
    Plan plan = new Plan("plan", "Tidlig innsats", LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31), "2024–2027",
        List.of(Language.BOKMAL),
        municipality, terms, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(),
        List.of(), List.of(), List.of());
    Organisation organisation = new Organisation("nordvik", true, null, null, List.of(),
        List.of(new Organisation.Committee("oppvekst", "Utvalg for oppvekst", "utvalg@nordvik.invalid", List.of(),
            List.of(), true)),
        List.of(
            new Organisation.Recipient("eier", "planeier", "planeier@nordvik.invalid", DocumentKind.EVALUATION, null),
            new Organisation.Recipient("leder-a", "enhetsleder", "skole-a@nordvik.invalid", DocumentKind.UNIT_REPORT,
                "skole-a")),
        new Organisation.ReportingRound(11, 1, 2, 1));
    return new PlanBook(List.of(new PlanBook.Entry(plan, organisation, Map.of())), List.of(), List.of(), "");
  }
}
