package no.oppvekststatus.intake.selfreport;

import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static no.oppvekststatus.fixtures.InventedBook.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form is written in the plan's own language, and read whichever language it was written in. */
class FormLanguageTest {
  private static final PlanBook NYNORSK = InventedBook.book(Language.NYNORSK);
  /** Words that only bokmål has; the plan's own texts and the answers are left out. */
  private static final Pattern BOKMAL = Pattern.compile(
      "\\b(ikke|hva|hvor|hvorfor|hvis|enhet|enheten|enhetens|fra|velg|skriv det uten|besvart|mangler|ligger|året ble|ble|tegn|valgt|startet|aktuelt for enheten|møter)\\b");

  @TempDir Path folder;

  @Test
  void theSameAnswersAreReadFromEitherLanguage() throws IOException {
    FormReading.FormRead bokmal = read(FilledForm.write(folder.resolve("nb.xlsx"), sheet -> {}), InventedBook.book());
    FormReading.FormRead nynorsk = read(FilledForm.inNynorsk(folder.resolve("nn.xlsx"), sheet -> {}), NYNORSK);
    assertThat(nynorsk.rejections()).isEmpty();
    assertThat(nynorsk.answers()).isEqualTo(bokmal.answers()).hasSize(9);
  }

  @Test
  void aFormHandedOutBeforeThePlanChangedItsLanguageIsStillTaken() throws IOException {
    FormReading.FormRead read = read(FilledForm.write(folder.resolve("nb.xlsx"), sheet -> {}), NYNORSK);
    assertThat(read.rejections()).isEmpty();
    assertThat(read.answers()).hasSize(9);
  }

  @Test
  void nothingOfTheNynorskFormIsInBokmal() throws IOException {
    Path form = FilledForm.inNynorsk(folder.resolve("nn.xlsx"), sheet -> {});
    try (InputStream in = Files.newInputStream(form); XSSFWorkbook book = new XSSFWorkbook(in)) {
      DataFormatter shown = new DataFormatter(Locale.ROOT);
      for (String name : List.of("Skjema", "Rettleiing"))
        for (Row row : book.getSheet(name))
          for (Cell cell : row)
            if (cell.getColumnIndex() != FormLayout.NOTE && !shown.formatCellValue(cell).startsWith("Felles"))
              assertThat(BOKMAL.matcher(shown.formatCellValue(cell).toLowerCase(Locale.ROOT)).find())
                  .as(shown.formatCellValue(cell)).isFalse();
      for (DataValidation rule : book.getSheet("Skjema").getDataValidations())
        for (String said : new String[] {rule.getErrorBoxText(), rule.getPromptBoxText(), rule.getErrorBoxTitle()})
          if (said != null) assertThat(BOKMAL.matcher(said.toLowerCase(Locale.ROOT)).find()).as(said).isFalse();
      assertThat(book.getSheet("Skjema").getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("Ferdig: 0 av 3 tiltak er svara på.");
    }
  }

  @Test
  void theNotesOfAMarkedCopyAreInTheFormsLanguage() throws IOException {
    Path wrong = FilledForm.inNynorsk(folder.resolve("feil.xlsx"), sheet -> {
      FilledForm.put(sheet, "Felles språk om bekymring", 'E', "kanskje");
      FilledForm.put(sheet, "Samtalegruppe", 'G', "ring 91 23 45 67");
    });
    FormReading.FormRead read = read(wrong, NYNORSK);
    assertThat(read.rejections()).extracting(Rejection::code).containsExactlyInAnyOrder("unknown-answer", "phone");
    Path copy = new ReturnedFormWriter().write(wrong, NYNORSK, read.rejections(), folder).orElseThrow();
    try (InputStream in = Files.newInputStream(copy); XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheet("Skjema");
      assertThat(FilledForm.cell(sheet, "Felles språk om bekymring", 'E').getCellComment().getString().getString())
          .isEqualTo(
              "Vel eit svar frå lista: I drift, Kjent, Under etablering, Ikkje starta, Avslutta, Ikkje aktuelt.");
      assertThat(FilledForm.cell(sheet, "Samtalegruppe", 'G').getCellComment().getString().getString())
          .startsWith("Feltet inneheld ei e-postadresse");
    }
    assertThat(read(copy, NYNORSK).answers()).isNotEmpty();
  }

  @Test
  void theCsvVersionInNynorskIsReadAndItsPlacesAreCalledAsInTheFile() throws IOException {
    PlanBook.Entry entry = NYNORSK.entries().get(0);
    Form form = FormContents.of(entry, NYNORSK, entry.organisation().units().get(0), YEAR, List.of());
    String csv = FormCsv.empty(form);
    assertThat(csv).startsWith("eining;år;type;id;status;tal;av;beløp;overslag;dato;merknad\r\n")
        .contains(";teljing;opplaering-antall;");
    FormReading.FormRead read = csv(csv.replace(";u01;;;;;;;", ";u01;i drift;;;;;;")
        .replace(";u02;;;;;;;", ";u02;Ikkje valt;;;;;;")
        .replace(";team;;;;;;;", ";team;;6;;;;;").replace(";opplaering-antall;;;;;;;", ";opplaering-antall;;21;20;;;;")
        .replace(";ny-1;;;;;;;", ";ny-1;;;;40000;omtrent;;Kurs"));
    assertThat(read.rejections()).singleElement().satisfies(r -> {
      assertThat(r.place()).endsWith(", kolonne tal");
      assertThat(r.remedy()).startsWith("Talet er større enn");
    });
    assertThat(read.answers()).extracting(Answer::item).containsExactly("u01", "u02", "s02", "team", "ny-1", "skjema");
    assertThat(read.answers()).filteredOn(a -> a.item().equals("ny-1")).extracting(Answer::approximate)
        .containsExactly(true);
  }

  private FormReading.FormRead csv(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("nn.csv"), text);
    DelimitedReader.DelimitedTable table = new DelimitedReader().read(file).orElseThrow();
    assertThat(FormCsv.recognises(table)).isTrue();
    return (FormReading.FormRead) FormCsv.read(table, NYNORSK, null, TODAY, TODAY);
  }

  private static FormReading.FormRead read(Path file, PlanBook book) throws IOException {
    return (FormReading.FormRead) FilledForm.read(file, book, TODAY, TODAY);
  }
}
