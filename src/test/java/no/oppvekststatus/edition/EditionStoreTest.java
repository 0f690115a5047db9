package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.webreport.PrintedWebReport;
import no.oppvekststatus.webreport.WebReportPrinter;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class EditionStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-15T03:00:00Z");

  private final DataSource database = TestDatabase.fresh();
  private final EditionStore editions = new EditionStore(JdbcClient.create(database));

  @Test
  void aFigureMadeOfVeryManyFilesIsKeptAsItWasWritten() {
    List<String> lines = new ArrayList<>(List.of("figure_id,file_sha256"));
    for (int i = 0; i < 3; i++) lines.add("same," + hashes(120, i));
    lines.add(lines.get(1));
    List<PublishedFigure> figures = ExportFile.read(lines);
    Edition kept = keep(edition(1, List.of()), figures, Map.of());
    assertThat(editions.lines(kept.id())).isEqualTo(ExportFile.lines(figures));
    assertThat(editions.figures(kept.id())).isEqualTo(figures).hasSize(4).extracting(f -> f.origin().sha256().get(0))
        .containsExactlyElementsOf(lines.stream().skip(1).map(l -> l.substring("same,".length())).toList());
  }

  @Test
  void aWebPageIsFoundByItsDocumentAndByNoOther() {
    UUID pdf = UUID.randomUUID();
    UUID workbook = UUID.randomUUID();
    keep(edition(1, List.of(document(pdf, "a.pdf"), document(workbook, "a.xlsx"))), List.of(),
        Map.of(pdf, new PrintedWebReport("<p>æøå</p>", "hash")));
    assertThat(editions.page(pdf)).contains(new PrintedWebReport("<p>æøå</p>", "hash"));
    assertThat(editions.page(workbook)).isEmpty();
  }

  /** The migration computes what the printer would have said of a page that was kept before. */
  @Test
  void aPageFromBeforeGetsTheHashOfItsOwnStyle() throws IOException {
    PrintedWebReport page = WebReportPrinter.page(EveryBlock.report(), Look.STANDARD);
    UUID pdf = UUID.randomUUID();
    UUID bare = UUID.randomUUID();
    keep(edition(1, List.of(document(pdf, "a.pdf"), document(bare, "b.pdf"))), List.of(),
        Map.of(pdf, page, bare, new PrintedWebReport("no style", "x")));
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("ALTER TABLE edition_page DROP COLUMN style_sha256").update();
    jdbc.sql(Files.readString(Path.of("sql/migration/V013__a_web_page_keeps_the_hash_of_its_style.sql"))).update();
    assertThat(editions.page(pdf)).contains(page);
    assertThat(editions.page(bare).orElseThrow().styleSha256()).as("of nothing")
        .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  }

  @Test
  void oneNumberIsGivenOnce() {
    keep(edition(1, List.of()), List.of(), Map.of());
    assertThatThrownBy(() -> keep(edition(1, List.of()), List.of(), Map.of()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  /** As the program wires it: the row and the mails that belong to it are one commit. */
  @Test
  void anEditionIsRecordedWithAllThatBelongsToItOrNotAtAll() {
    DataSource database = TestDatabase.fresh();
    try (AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext()) {
      program.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
      program.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
      program.register(Transactions.class, EditionStore.class);
      program.refresh();
      EditionStore store = program.getBean(EditionStore.class);
      EditionStore.EditionContent content = new EditionStore.EditionContent(List.of(), Map.of(), "1.x.part");
      assertThatThrownBy(() -> store.keep(edition(1, List.of()), content, NOW, e -> {
        throw new IllegalStateException("no mail");
      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(store.unplaced()).isEmpty();
      UUID document = UUID.randomUUID();
      Edition kept = store.keep(edition(1, List.of(document(document, "a.pdf"))), content, NOW,
          e -> assertThat(e.number()).isEqualTo(1));
      assertThat(store.unplaced()).singleElement().satisfies(u -> assertThat(u.part()).isEqualTo("1.x.part"));
      assertThat(store.all()).as("what is read").isEmpty();
      assertThat(store.of("nordvik")).as("what a reader of the municipality sees").isEmpty();
      assertThat(store.ofDocument(document)).as("where a reader's address leads").isEmpty();
      assertThat(store.recorded("nordvik")).as("what counts as shown").hasSize(1);
      store.placed(kept.id());
      assertThat(store.of("nordvik")).hasSize(1);
      assertThat(store.ofDocument(document)).isPresent();
      store.undo(kept.id());
      assertThat(store.all()).as("in its place it is read, and never undone").hasSize(1);
    }
  }

  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  private Edition keep(Edition edition, List<PublishedFigure> export, Map<UUID, PrintedWebReport> pages) {
    return editions.keep(edition, new EditionStore.EditionContent(export, pages, ""), NOW, kept -> {});
  }

  private static Edition edition(int number, List<Edition.EditionDocument> documents) {
    return new Edition(0, "nordvik", "plan", 2025, number, NOW, "planeier", "", "1.0", "", documents);
  }

  private static Edition.EditionDocument document(UUID id, String path) {
    return new Edition.EditionDocument(id, path, DocumentKind.STATUS_REPORT, "oppvekst", Language.BOKMAL, null,
        "0".repeat(64));
  }

  private static String hashes(int count, int seed) {
    Random random = new Random(seed);
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < count * 8; i++) hashes.append(String.format("%08x", random.nextInt()));
    return hashes.toString();
  }
}
