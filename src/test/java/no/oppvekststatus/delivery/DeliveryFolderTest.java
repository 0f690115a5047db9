package no.oppvekststatus.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.database.LockSettings;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A committee's report reaches its delivery folder whole and once, whenever the program stops and whoever takes it
 * away.
 */
class DeliveryFolderTest {
  private static final Instant NOW = Instant.parse("2026-03-15T01:30:00Z");
  private static final byte[] PDF = "%PDF-1.7 not much of a report".getBytes(StandardCharsets.US_ASCII);
  private static final String NAME = "2025-utgave-1-statusrapport-oppvekst-nb";

  @TempDir Path folder;
  @TempDir Path root;
  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final PlanBook book = OutboxMailerTest.book();
  private Edition edition;
  private Path delivered;

  @BeforeEach
  void publish() throws Exception {
    delivered = root.resolve("nordvik/oppvekst").resolve(NAME);
    Path archive = Files.createDirectories(new Home(folder).edition("nordvik", 2025, 1));
    List<Edition.EditionDocument> documents =
        List.of(document("statusrapport-oppvekst-nb.pdf", DocumentKind.STATUS_REPORT, "oppvekst", Language.BOKMAL),
            document("statusrapport-oppvekst-nn.pdf", DocumentKind.STATUS_REPORT, "oppvekst", Language.NYNORSK),
            document("statusrapport-oppvekst-nb.xlsx", DocumentKind.STATUS_REPORT, "oppvekst", Language.BOKMAL),
            document("enhet-skole-a-nb.pdf", DocumentKind.UNIT_REPORT, "skole-a", Language.BOKMAL));
    for (Edition.EditionDocument d : documents) Files.write(archive.resolve(d.path()), PDF);
    edition = new EditionStore(jdbc)
        .keep(new Edition(0, "nordvik", "plan", 2025, 1, NOW, "planeier", "", "1.0", "", documents),
            new EditionStore.EditionContent(List.of(), Map.of(), ""), NOW, kept -> {});
  }

  @Test
  void theReportAndItsJournalEntryArriveTogetherAndOnce() throws Exception {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    writer.enqueue(edition, book.entries().get(0));
    assertThat(writer.deliver(book)).isEqualTo(new DeliveryFolderWriter.FolderRound(1, 0));
    assertThat(names(root.resolve("nordvik/oppvekst"))).containsExactly(NAME);
    assertThat(names(delivered)).containsExactly("journalpost.json", "statusrapport-oppvekst-nb.pdf");
    assertThat(delivered.resolve("statusrapport-oppvekst-nb.pdf")).hasBinaryContent(PDF);
    JsonNode entry = JsonMapper.shared().readTree(Files.readAllBytes(delivered.resolve("journalpost.json")));
    assertThat(entry.path("tittel").asString()).isEqualTo("Statusrapport 2025: Tidlig innsats, Nordvik");
    assertThat(entry.path("dokumentetsDato").asString()).isEqualTo("2026-03-15");
    assertThat(entry.path("journalposttype").asString()).isEqualTo("Organinternt dokument uten oppfølging");
    assertThat(entry.path("dokumenttype").asString()).isEqualTo("Statusrapport");
    assertThat(entry.at("/korrespondansepart/1/korrespondanseparttype").asString()).isEqualTo("Intern mottaker");
    assertThat(entry.at("/korrespondansepart/1/korrespondansepartNavn").asString()).isEqualTo("Utvalg for oppvekst");
    assertThat(entry.at("/dokumentobjekt/sjekksum").asString()).isEqualToIgnoringCase(Sha256.of(PDF));
    assertThat(entry.at("/dokumentobjekt/filstoerrelse").asLong()).isEqualTo(PDF.length);
    assertThat(entry.path("eksempeldata").asBoolean()).isTrue();

    FileSystemUtils.deleteRecursively(delivered);
    assertThat(writer.deliver(book)).as("the case-handling system has taken it")
        .isEqualTo(new DeliveryFolderWriter.FolderRound(0, 0));
    assertThat(delivered).doesNotExist();
  }

  @Test
  void withoutAFolderNothingIsNotedAndNothingComesLater() {
    writer("").enqueue(edition, book.entries().get(0));
    assertThat(writer(root.toString()).deliver(book)).isEqualTo(new DeliveryFolderWriter.FolderRound(0, 0));
    assertThat(rows("TRUE")).isZero();
  }

  @Test
  void nothingIsDeliveredBeforeTheEditionLiesInItsPlace() {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    jdbc.sql("UPDATE edition SET part = '1.x.part'").update();
    assertThat(writer.deliver(book).delivered()).isZero();
    jdbc.sql("UPDATE edition SET part = ''").update();
    assertThat(writer.deliver(book).delivered()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsNotThereIsTriedAgain() throws Exception {
    Path later = root.resolve("senere");
    DeliveryFolderWriter writer = writer(later.toString());
    writer.enqueue(edition, book.entries().get(0));
    assertThat(writer.deliver(book)).isEqualTo(new DeliveryFolderWriter.FolderRound(0, 1));
    assertThat(jdbc.sql("SELECT problem FROM folder_delivery").query(String.class).single()).contains("finnes ikke");
    Files.createDirectories(later);
    assertThat(writer.deliver(book)).isEqualTo(new DeliveryFolderWriter.FolderRound(1, 0));
    assertThat(later.resolve("nordvik/oppvekst").resolve(NAME)).isDirectory();
  }

  /** The folder is whole under its hidden name, and the move has been announced. */
  @Test
  void aProgramKilledBeforeTheMoveIsFinishedByTheNext() throws Exception {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    writer.deliver(book);
    Files.move(delivered, delivered.resolveSibling("." + NAME + ".part"));
    jdbc.sql("UPDATE folder_delivery SET delivered_at = NULL").update();
    assertThat(writer.deliver(book).delivered()).isEqualTo(1);
    assertThat(names(delivered)).hasSize(2);
    assertThat(rows("delivered_at IS NOT NULL")).isEqualTo(1);
  }

  @Test
  void aProgramKilledWhileItWritesLeavesNoHalfFolder() throws Exception {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    Path half = Files.createDirectories(delivered.resolveSibling("." + NAME + ".part"));
    Files.writeString(half.resolve("statusrapport-oppvekst-nb.pdf"), "%PDF-1.");
    assertThat(writer.deliver(book).delivered()).isEqualTo(1);
    assertThat(half).doesNotExist();
    assertThat(delivered.resolve("statusrapport-oppvekst-nb.pdf")).hasBinaryContent(PDF);
  }

  /** Killed after the move, and the case-handling system was quicker than the next start. */
  @Test
  void whatWasTakenAwayBeforeItWasMarkedIsNotDeliveredTwice() throws Exception {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    writer.deliver(book);
    jdbc.sql("UPDATE folder_delivery SET delivered_at = NULL").update();
    FileSystemUtils.deleteRecursively(delivered);
    assertThat(writer.deliver(book).delivered()).isEqualTo(1);
    assertThat(delivered).doesNotExist();
  }

  @Test
  void somethingElseUnderItsNameIsLeftAlone() throws Exception {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    Files.createDirectories(delivered);
    Files.writeString(delivered.resolve("statusrapport-oppvekst-nb.pdf"), "another report");
    assertThat(writer.deliver(book)).isEqualTo(new DeliveryFolderWriter.FolderRound(0, 1));
    assertThat(delivered.resolve("statusrapport-oppvekst-nb.pdf")).hasContent("another report");
  }

  @Test
  void aReportThatIsNoLongerTheOneThatWasPublishedIsNotDelivered() throws Exception {
    DeliveryFolderWriter writer = writer(root.toString());
    writer.enqueue(edition, book.entries().get(0));
    Files.writeString(new Home(folder).edition("nordvik", 2025, 1).resolve("statusrapport-oppvekst-nb.pdf"), "changed");
    assertThat(writer.deliver(book)).isEqualTo(new DeliveryFolderWriter.FolderRound(0, 1));
    assertThat(delivered).doesNotExist();
  }

  @Test
  void aFolderThatIsNoWholePathIsRefused() {
    assertThatThrownBy(() -> new FolderSettings("sak/inn")).hasMessageContaining("oppvekst.delivery.folder");
  }

  private long rows(String where) {
    return jdbc.sql("SELECT count(*) FROM folder_delivery WHERE " + where).query(Long.class).single();
  }

  private DeliveryFolderWriter writer(String to) {
    return new DeliveryFolderWriter(new FolderDeliveryStore(jdbc), new EditionStore(jdbc),
        new LockStore(database, new LockSettings(Duration.ZERO)),
        new Home(folder), Clock.fixed(NOW, ZoneOffset.UTC), new FolderSettings(to));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static Edition.EditionDocument document(String path, DocumentKind kind, String recipient, Language language) {
    return new Edition.EditionDocument(UUID.randomUUID(), path, kind, recipient, language, 3, Sha256.of(PDF));
  }
}
