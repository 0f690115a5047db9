package no.oppvekststatus.intake.selfreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.plan.AnswerStatus;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormsFolderWriterTest {
  @TempDir Path out;

  @Test
  void everyReportingUnitGetsAFormAndTheManifestNamesThem() throws IOException {
    write();
    Path folder = out.resolve("lillevik/skjema/2024");
    JsonNode manifest = JsonMapper.shared().readTree(folder.resolve("manifest.json"));
    assertThat(manifest).extracting(n -> n.get("path").asString()).containsExactly("lillevik-barnehage.xlsx",
        "lillevik-skole.xlsx");
    assertThat(manifest.get(0).get("kind").asString()).isEqualTo("skjema");
    assertThat(manifest.get(0).get("pages").isNull()).isTrue();
    assertThat(folder.resolve("csv/lillevik-skole.csv")).content().contains("lillevik-skole;2024;tiltak;u01;");
  }

  @Test
  void theSameRoundWrittenAgainIsTheSameBytes() throws IOException {
    List<Path> first = write();
    byte[] form = Files.readAllBytes(first.get(1));
    var modified = Files.getLastModifiedTime(first.get(1));
    assertThat(Files.readAllBytes(write().get(1))).isEqualTo(form);
    assertThat(Files.getLastModifiedTime(first.get(1))).isEqualTo(modified);
  }

  @Test
  void lastYearsAnswerStandsBesideTheQuestionAndLockedCellsAreLocked() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write().get(1)))) {
      Sheet sheet = book.getSheet("Skjema");
      assertThat(FilledForm.cell(sheet, "Felles språk om bekymring", 'D').getStringCellValue())
          .isEqualTo("Under etablering");
      assertThat(FilledForm.cell(sheet, "Felles språk om bekymring", 'E').getCellStyle().getLocked()).isFalse();
      assertThat(FilledForm.cell(sheet, "Felles språk om bekymring", 'B').getCellStyle().getLocked()).isTrue();
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.getDataValidations())
          .filteredOn(v -> v.getValidationConstraint().getExplicitListValues() != null)
          .anySatisfy(v -> assertThat(v.getValidationConstraint().getExplicitListValues()).contains("Ikke valgt"))
          .anySatisfy(v -> assertThat(v.getValidationConstraint().getExplicitListValues()).contains("I drift")
              .doesNotContain("Ikke valgt"));
      assertThat(book.isSheetVeryHidden(2)).isTrue();
    }
  }

  private List<Path> write() throws IOException {
    Answer before = new Answer("lillevik", "lillevik-skole", 2023, Answer.AnswerKind.MEASURE, "u01",
        AnswerStatus.BEING_ESTABLISHED, null, null, false, null, "", "Skjema!E9");
    KeptAnswer kept = new KeptAnswer(before, new Provenance("0", "f", "Skjema!E9", "", null, Instant.EPOCH, false));
    return new FormsFolderWriter().write(InventedBook.entry(), InventedBook.book(), 2024, List.of(kept), out);
  }
}
