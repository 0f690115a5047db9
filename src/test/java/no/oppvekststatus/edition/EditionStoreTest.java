package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.oppvekststatus.TestDatabase;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EditionStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-15T03:00:00Z");

  private final EditionStore editions = new EditionStore(JdbcClient.create(TestDatabase.fresh()));

  @Test
  void aFigureMadeOfVeryManyFilesIsKeptAsItWasWritten() {
    List<String> lines = new ArrayList<>(List.of("figure_id,file_sha256"));
    for (int i = 0; i < 3; i++) lines.add("same," + hashes(120, i));
    lines.add(lines.get(1));
    Edition kept = editions.keep(edition(1, List.of()), ExportRow.parse(lines), NOW);
    assertThat(editions.lines(kept.id())).isEqualTo(lines);
  }

  @Test
  void aWebPageIsFoundByItsDocumentAndByNoOther() {
    UUID pdf = UUID.randomUUID();
    UUID workbook = UUID.randomUUID();
    editions.keep(edition(1, List.of(document(pdf, "a.pdf"), document(workbook, "a.xlsx"))), List.of(), Map.of(pdf, "<p>æøå</p>"), NOW);
    assertThat(editions.page(pdf)).contains("<p>æøå</p>");
    assertThat(editions.page(workbook)).isEmpty();
  }

  @Test
  void oneNumberIsGivenOnce() {
    editions.keep(edition(1, List.of()), List.of(), NOW);
    assertThatThrownBy(() -> editions.keep(edition(1, List.of()), List.of(), NOW)).isInstanceOf(DuplicateKeyException.class);
  }

  private static Edition edition(int number, List<Edition.Document> documents) {
    return new Edition(0, "nordvik", "plan", 2025, number, NOW, "planeier", "", "1.0", "", documents);
  }

  private static Edition.Document document(UUID id, String path) {
    return new Edition.Document(id, path, DocumentKind.STATUS_REPORT, "oppvekst", Language.BOKMAL, null, "0".repeat(64));
  }

  private static String hashes(int count, int seed) {
    Random random = new Random(seed);
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < count * 8; i++) hashes.append(String.format("%08x", random.nextInt()));
    return hashes.toString();
  }
}
