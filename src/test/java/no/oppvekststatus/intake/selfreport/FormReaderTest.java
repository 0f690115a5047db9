package no.oppvekststatus.intake.selfreport;

import static no.oppvekststatus.fixtures.InventedBook.MUNICIPALITY;
import static no.oppvekststatus.fixtures.InventedBook.SCHOOL;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static no.oppvekststatus.fixtures.InventedBook.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Answer.AnswerKind;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.AnswerStatus;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
  private static final String FIRST = "Felles språk om bekymring";
  private static final String CHOICE = "Leksehjelp etter skoletid";
  private static final String GROUP = "Samtalegruppe";
  private static final String EVALUATION = "Felles språk om bekymring – hvert år";
  @TempDir Path folder;

  @Test
  void aFilledFormGivesExactlyItsAnswers() throws IOException {
    FormReading.FormRead read = read(sheet -> {});
    assertThat(read.rejections()).isEmpty();
    assertThat(read.answers()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("cell").containsExactly(
        answer(AnswerKind.MEASURE, "u01", AnswerStatus.IN_OPERATION, null, null, false, null, ""),
        answer(AnswerKind.MEASURE, "u02", AnswerStatus.NOT_CHOSEN, null, null, false, null, ""),
        answer(AnswerKind.MEASURE, "s02", AnswerStatus.NOT_CHOSEN, null, null, false, null, ""),
        answer(AnswerKind.MEASURE, "s03", AnswerStatus.NOT_APPLICABLE, null, null, false, null,
            "Ingen barn i målgruppen i år"),
        answer(AnswerKind.EVALUATION, "u01-e1", AnswerStatus.DONE, null, null, false, LocalDate.of(2024, 11, 4), ""),
        answer(AnswerKind.MEETING, "team", AnswerStatus.NONE, "6", null, false, null, ""),
        answer(AnswerKind.COUNT, "opplaering-antall", AnswerStatus.NONE, "12", "20", false, null, ""),
        answer(AnswerKind.COMPETENCE, "km-1", AnswerStatus.NONE, "40000", null, true, null, "Kurs for nye ansatte"),
        answer(AnswerKind.SUBMISSION, "skjema", AnswerStatus.NONE, null, null, false, LocalDate.of(2025, 1, 15), ""));
    assertThat(read.answers()).extracting(Answer::cell).startsWith("Skjema!E9").endsWith("Skjema!E4");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      FIRST + "|E|kanskje|unknown-answer",
      FIRST + "|E|Ikke valgt|not-optional",
      FIRST + "|G|ring 91 23 45 67|phone",
      FIRST + "|G|spør ola@skole.example|email",
      GROUP + "|G|''|reason-missing",
      EVALUATION + "|F|i fjor|invalid-date",
      EVALUATION + "|F|01.12.2025|date-in-future",
      EVALUATION + "|F|01.12.2011|date-too-old",
      EVALUATION + "|F|''|date-missing",
      EVALUATION + "|E|''|unknown-answer",
      "Ressursteam|E|mange|invalid-number",
      "Ressursteam|E|2,5|invalid-number",
      "Ressursteam|E|-1|invalid-number",
      "Ansatte som har|E|21|more-than-all",
      "Ansatte som har|F|''|invalid-number"})
  void aWrongCellIsRefusedWithItsAddressAndTheRestIsTaken(String question, char column, String written, String code)
      throws IOException {
    String[] place = new String[1];
    FormReading.FormRead read = read(sheet -> {
      FilledForm.put(sheet, question, column, written);
      place[0] = FilledForm.address(sheet, question, column);
    });
    assertThat(read.rejections()).hasSize(1);
    Rejection wrong = read.rejections().get(0);
    assertThat(wrong.code()).isEqualTo(code);
    assertThat(wrong.place()).startsWith("Skjema!").endsWith(place[0].replaceAll("\\D", ""));
    assertThat(wrong.remedy()).isNotBlank();
    if (!written.isEmpty())
      assertThat(wrong.toString()).doesNotContain("«" + written + "»").doesNotContain("91 23 45 67");
    assertThat(read.answers()).hasSizeBetween(7, 8);
  }

  @Test
  void aNoteWithoutAnAnswerIsRefused() throws IOException {
    FormReading.FormRead read = read(sheet -> {
      FilledForm.put(sheet, GROUP, 'E', "");
    });
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("answer-missing");
  }

  @Test
  void wrongNeedsAreRefusedOneByOne() throws IOException {
    FormReading.FormRead read = read(sheet -> {
      int first = FilledForm.needs(sheet);
      need(sheet, first + 1, "Veiledning", "", "mye");
      need(sheet, first + 2, "", "", "1000");
      need(sheet, first + 3, "Studietur", "Et annet tiltak", "1000");
      need(sheet, first + 4, "Bøker", "Kurs i samtaler med barn", "1 250,50");
      need(sheet, first + 5, "Vikar", "", "");
    });
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("invalid-amount", "need-missing",
        "unknown-measure", "duplicate");
    assertThat(read.answers()).filteredOn(a -> a.kind() == AnswerKind.COMPETENCE).extracting(Answer::item)
        .containsExactly("km-1", "ny-6");
    assertThat(read.answers()).filteredOn(a -> a.item().equals("ny-6")).extracting(Answer::quantity)
        .containsExactly((BigDecimal) null);
  }

  @Test
  void aFormulaIsRefusedAndNotReckoned() throws IOException {
    FormReading.FormRead read = read(sheet -> FilledForm.cell(sheet, "Ressursteam", 'E').setCellFormula("2+2"));
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("formula");
    assertThat(read.answers()).noneMatch(a -> a.kind() == AnswerKind.MEETING);
  }

  @Test
  void anUnansweredRowIsSilenceAndNoRejection() throws IOException {
    FormReading.FormRead read = read(sheet -> FilledForm.put(sheet, CHOICE, 'E', ""));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.answers()).noneMatch(a -> a.item().equals("u02") || a.item().equals("s02"));
  }

  @Test
  void withoutAHandedInDateTheFilesOwnDayIsUsed() throws IOException {
    FormReading.FormRead read = read(sheet -> FilledForm.at(sheet, "E4").setBlank());
    assertThat(read.answers()).filteredOn(a -> a.kind() == AnswerKind.SUBMISSION).extracting(Answer::date)
        .containsExactly(LocalDate.of(2025, 2, 3));
  }

  @Test
  void anEmptyFormIsRefused() throws IOException {
    assertThat(refusal(sheet -> {
      for (var row : sheet) for (var cell : row) if (!cell.getCellStyle().getLocked()) cell.setBlank();
    })).isEqualTo("empty-form");
  }

  @Test
  void aFormWhoseRowsWereMovedIsRefused() throws IOException {
    assertThat(refusal(sheet -> FilledForm.cell(sheet, FIRST, 'B').setCellValue("Noe annet")))
        .isEqualTo("changed-form");
  }

  @ParameterizedTest
  @CsvSource({"1,9,other-form-version", "2,annensteds,unknown-unit", "3,nedlagt-skole,unknown-unit",
      "5,annen-plan,other-plan"})
  void aForeignFormIsRefused(int row, String value, String code) throws IOException {
    assertThat(refusal(sheet -> sheet.getWorkbook().getSheet("Oppsett").getRow(row).getCell(1).setCellValue(value)))
        .isEqualTo(code);
  }

  @Test
  void aWorkbookWithoutOurIdentityIsNoForm() throws IOException {
    Path file = folder.resolve("x.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Skjema");
      book.write(out);
    }
    try (XSSFWorkbook book = WorkbookFile.open(file).orElseThrow()) {
      assertThat(new FormReader().read(book, InventedBook.book(), TODAY, TODAY)).isEmpty();
    }
  }

  @Test
  void aMarkedCopySaysInEachWrongCellWhatToDoAndIsReadAgainWhenCorrected() throws IOException {
    Path wrong = FilledForm.write(folder.resolve("feil.xlsx"), sheet -> {
      FilledForm.put(sheet, FIRST, 'E', "kanskje");
      FilledForm.put(sheet, GROUP, 'G', "ring 91 23 45 67");
    });
    FormReading.FormRead read = (FormReading.FormRead) FilledForm.read(wrong, InventedBook.book(), TODAY, TODAY);
    Path copy = new ReturnedFormWriter().write(wrong, InventedBook.book(), read.rejections(), folder).orElseThrow();
    assertThat(copy).isEqualTo(
        folder.resolve(MUNICIPALITY).resolve("skjema").resolve("2024").resolve("retur").resolve(SCHOOL + ".xlsx"));
    try (InputStream in = Files.newInputStream(copy); XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheet("Skjema");
      assertThat(FilledForm.cell(sheet, FIRST, 'E').getStringCellValue()).isEqualTo("kanskje");
      assertThat(FilledForm.cell(sheet, FIRST, 'E').getCellComment().getString().getString())
          .startsWith("Velg et svar fra listen");
      assertThat(FilledForm.cell(sheet, GROUP, 'G').toString()).isEmpty();
      assertThat(FilledForm.cell(sheet, GROUP, 'G').getCellComment()).isNotNull();
      assertThat(FilledForm.cell(sheet, CHOICE, 'E').getStringCellValue()).isEqualTo("Ikke valgt");
    }
    assertThat(new String(unzipped(copy), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("91 23 45 67");
    assertThat(FilledForm.read(copy, InventedBook.book(), TODAY, TODAY)).isInstanceOf(FormReading.FormRead.class);
  }

  static byte[] unzipped(Path file) throws IOException {
    try (var zip = new java.util.zip.ZipFile(file.toFile()); var all = new java.io.ByteArrayOutputStream()) {
      for (var entry : java.util.Collections.list(zip.entries())) zip.getInputStream(entry).transferTo(all);
      return all.toByteArray();
    }
  }

  private static void need(Sheet sheet, int row, String what, String link, String amount) {
    sheet.getRow(row).getCell(1).setCellValue(what);
    sheet.getRow(row).getCell(3).setCellValue(link);
    sheet.getRow(row).getCell(4).setCellValue(amount);
  }

  private FormReading.FormRead read(Consumer<Sheet> more) throws IOException {
    Path file = FilledForm.write(folder.resolve("form.xlsx"), more);
    return (FormReading.FormRead) FilledForm.read(file, InventedBook.book(), TODAY, LocalDate.of(2025, 2, 3));
  }

  private String refusal(Consumer<Sheet> more) throws IOException {
    Path file = FilledForm.write(folder.resolve("form.xlsx"), more);
    return ((FormReading.FormRefused) FilledForm.read(file, InventedBook.book(), TODAY, TODAY)).why().code();
  }

  private static Answer answer(AnswerKind kind, String item, AnswerStatus status, String quantity, String base,
      boolean approximate, LocalDate date, String note) {
    return new Answer(MUNICIPALITY, SCHOOL, YEAR, kind, item, status,
        quantity == null ? null : new BigDecimal(quantity),
        base == null ? null : new BigDecimal(base), approximate, date, note, "");
  }

  @Test
  void theCsvVersionGivesTheSameAnswers() throws IOException {
    FormReading.FormRead workbook = read(sheet -> {});
    Form form = FormContents.of(InventedBook.entry(), InventedBook.book(),
        InventedBook.entry().organisation().units().get(0), YEAR, List.of());
    String csv = FormCsv.empty(form)
        .replace(";skjema;skjema;;;;;;;", ";skjema;skjema;;;;;;15.01.2025;")
        .replace(";u01;;;;;;;", ";u01;I drift;;;;;;")
        .replace(";u02;;;;;;;", ";u02;ikke valgt;;;;;;")
        .replace(";s03;;;;;;;", ";s03;ikke aktuelt;;;;;;Ingen barn i målgruppen i år")
        .replace(";u01-e1;;;;;;;", ";u01-e1;gjennomført;;;;;2024-11-04;")
        .replace(";team;;;;;;;", ";team;;6;;;;;")
        .replace(";opplaering-antall;;;;;;;", ";opplaering-antall;;12;20;;;;")
        .replace(";ny-1;;;;;;;", ";km-1;;;;40 000;ja;;Kurs for nye ansatte");
    for (java.nio.charset.Charset charset : List.of(java.nio.charset.StandardCharsets.UTF_8,
        java.nio.charset.StandardCharsets.ISO_8859_1)) {
      Path file = Files.write(folder.resolve("form.csv"), csv.getBytes(charset));
      var table = new no.oppvekststatus.formats.DelimitedReader().read(file).orElseThrow();
      assertThat(FormCsv.recognises(table)).isTrue();
      FormReading.FormRead read = (FormReading.FormRead) FormCsv.read(table, InventedBook.book(), null, TODAY, TODAY);
      assertThat(read.rejections()).isEmpty();
      assertThat(read.answers()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("cell")
          .containsExactlyElementsOf(workbook.answers());
    }
  }

  @Test
  void aLineWithAnUnquotedSemicolonIsRefusedAndTheOthersAreTaken() throws IOException {
    FormReading.FormRead read = csv(SCHOOL + ";2024;tiltak;u01;i drift;;;;;;Fast; hver uke\n"
        + SCHOOL + ";2024;tiltak;u02;i drift;;;;;;\"Fast; hver uke\"\n" + SCHOOL
        + ";2024;tiltak;s03;i drift;;;;;;;;\n");
    assertThat(read.rejections()).singleElement().satisfies(r -> {
      assertThat(r.code() + ", " + r.place()).isEqualTo("overfull-line, linje 2");
      assertThat(r.remedy()).contains("anførselstegn").doesNotContain("hver uke");
    });
    assertThat(read.answers()).extracting(Answer::item).as("one measure stands in two tiers").containsExactly("u02",
        "s02", "s03", "skjema");
  }

  @Test
  void aWrongCsvLineIsRefusedByLineAndColumn() throws IOException {
    FormReading.FormRead read = csv(SCHOOL + ";2024;tiltak;u01;kanskje;;;;;;\n"
        + SCHOOL + ";2024;tiltak;finnes-ikke;i drift;;;;;;\n" + SCHOOL + ";2024;tiltak;s03;i drift;;;;;;\n");
    assertThat(read.rejections()).extracting(Rejection::code, Rejection::place).containsExactly(
        org.assertj.core.groups.Tuple.tuple("unknown-answer", "linje 2, kolonne status"),
        org.assertj.core.groups.Tuple.tuple("unknown-item", "linje 3, kolonne id"));
    assertThat(read.answers()).extracting(Answer::item).containsExactly("s03", "skjema");
  }

  private FormReading.FormRead csv(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("f.csv"),
        "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\n" + lines);
    return (FormReading.FormRead) FormCsv.read(new no.oppvekststatus.formats.DelimitedReader().read(file).orElseThrow(),
        InventedBook.book(), MUNICIPALITY,
        TODAY, TODAY);
  }
}
