package no.oppvekststatus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPrinterTest {
  private static final Disclosed THIRD = ExampleStatus.silent(ExampleStatus.third(), "fjordvik", 2025);

  @Test
  void theFolderHoldsEveryDocumentAndAManifestOfThem(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("notat.txt"), "ikke vår");
    Files.writeString(folder.resolve("enhet-nedlagt-nb.pdf"), "fra i fjor");
    List<PrintedDocument> printed = FolderPrinter.print(THIRD, ExampleStatus.DRAFT, folder);
    assertThat(printed).extracting(PrintedDocument::path).isSorted()
        .contains("statusrapport-hovudutval-nn.pdf", "statusrapport-hovudutval-nb.xlsx", "evaluering-nn.pdf",
            "enhet-lyset-nb.pdf");
    for (PrintedDocument d : printed) {
      assertThat(Sha256.of(Files.readAllBytes(folder.resolve(d.path())))).isEqualTo(d.sha256());
      assertThat(d.pages() == null).isEqualTo(d.path().endsWith(".xlsx"));
    }
    assertThat(folder.resolve("notat.txt")).exists();
    assertThat(folder.resolve("enhet-nedlagt-nb.pdf")).doesNotExist();
    String manifest = Files.readString(folder.resolve("manifest.json"));
    assertThat(manifest).startsWith("[").doesNotContain("manifest.json");
    printed.forEach(d -> assertThat(manifest).contains("\"path\": \"" + d.path() + "\"").contains(d.sha256()));
    sameAgainChangesNothing(folder, printed);
  }

  @Test
  void aPlanThatAsksForNoOtherLanguageHasItsDocumentsInItsOwn() {
    Disclosed lillevik = ExampleStatus.silent(InventedBook.book(Language.NYNORSK), InventedBook.MUNICIPALITY, 2024);
    assertThat(EditionCatalogue.of(lillevik, ExampleStatus.DRAFT)).isNotEmpty()
        .extracting(EditionCatalogue.Item::language).containsOnly(Language.NYNORSK);
    assertThat(EditionCatalogue.of(THIRD, ExampleStatus.DRAFT)).extracting(EditionCatalogue.Item::language)
        .contains(Language.BOKMAL, Language.NYNORSK);
  }

  private static void sameAgainChangesNothing(Path folder, List<PrintedDocument> printed) throws Exception {
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    for (PrintedDocument d : printed) Files.setLastModifiedTime(folder.resolve(d.path()), old);
    assertThat(FolderPrinter.print(THIRD, ExampleStatus.DRAFT, folder)).isEqualTo(printed);
    for (PrintedDocument d : printed) assertThat(Files.getLastModifiedTime(folder.resolve(d.path()))).isEqualTo(old);
  }
}
