package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.intake.survey.UngdataTemplateWriter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.tables.InspectionWriter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files that are nearly right: which column, which sheet, which line, and what to do. */
class RecognitionTest {
  private static final String HEAD = "kommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";
  private static final String LINE = "9957;ensom;8-10;alle;2024;7,5;1.200;1.388;\n";
  private static final String FORM = "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\n";
  private static final String ANSWER = InventedBook.SCHOOL + ";2024;tiltak;u01;i drift;;;;;;\n";
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "\ufeffsep=;\n", "sep=;;;;;;;;;\n"})
  void aSeparatorLineMayStandInEveryTableOfOurs(String first) throws IOException {
    assertThat(survey(first + HEAD + LINE).observations())
        .extracting(Observation::value, Observation::base, Observation::cell)
        .startsWith(tuple(new BigDecimal("7.5"), new BigDecimal(1200), "linje 3, kolonne prosent"));
    Content.SelfReportContent report = (Content.SelfReportContent) read(first + FORM + ANSWER);
    assertThat(report.answers()).extracting(Answer::item).contains("u01");
    assertThat(read(first + "code;parentCode;level;name\n5057;50;2;Ørland\n")).isInstanceOf(Content.PlaceContent.class);
  }

  @Test
  void theSeparatorIsTheStatedOneWhereTheTableHasIt() throws IOException {
    assertThat(survey("sep=,\n" + HEAD.replace(';', ',') + "9957,ensom,8-10,alle,2024,\"7,5\",120,,\n").observations())
        .hasSize(1);
    assertThat(survey("sep=|\n" + HEAD.replace(';', '|') + LINE.replace(';', '|')).observations()).hasSize(2);
    assertThat(survey("sep=,\n" + HEAD + LINE).observations()).as("stated wrong").hasSize(2);
  }

  @Test
  void aPublishedTableMayBeginWithASeparatorLineToo() throws IOException {
    Content.TableContent table = (Content.TableContent) read("sep=;\nGEO;AAR;value\n9957;2023;7,5\n9957;2024;8\n");
    assertThat(table.format()).isEqualTo("FHI CSV");
    List<String> cells = new ArrayList<>();
    table.file().forEachRow(row -> cells.add(row.cell() + "=" + row.value()));
    assertThat(cells).containsExactly("linje 3=7.5", "linje 4=8");
    Content.TableContent udir = (Content.TableContent) read(
        "sep=\t\nSkole\t2020-21.Alle.Antall elever\t2020-21.Alle.Andel\nLillevik\t1.200\t70,9%\nLillevik\t1 300\t12 15\n");
    assertThat(udir.format()).isEqualTo("Udir CSV");
    var out = new java.io.ByteArrayOutputStream();
    InspectionWriter.writeRows(udir.file(), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Antall elever,1200,", "Andel,70.9,",
        "Antall elever,1300,", "Andel,12 15,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "x-MacRoman", "IBM865"})
  void aSurveyIsReadFromOldEncodingsAndFromLettersThatHaveBecomeTwo(String charset) throws IOException {
    Path file = Files.write(folder.resolve("s.csv"), (HEAD + LINE).getBytes(Charset.forName(charset)));
    assertThat(((Content.SurveyContent) read(file)).observations()).hasSize(2);
    String twice = new String((HEAD + LINE).getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    assertThat(survey(twice).observations()).hasSize(2);
  }

  @Test
  void aPublishedTableWhoseLettersHaveBecomeTwoIsNamed() throws IOException {
    String table = new String("GEO;AAR;KJØNN;value\n9957;2023;Både;7,5\n".getBytes(StandardCharsets.UTF_8),
        Charset.forName("windows-1252"));
    assertThat(refusal(table).code()).isEqualTo("twice-encoded");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "kjønn|Gutt/jente|missing-column|4|«kjønn» mangler", "prosent|andel|missing-column|6|«prosent» mangler",
      "nivå|klasse|missing-column|3|«nivå» mangler",
      "år|årstall|missing-column|5|«år» mangler", "svar|antall svar|unknown-column|7|«svar» mangler",
      "invitert|antall|unknown-column|8|«invitert» mangler",
      "svar|prosent|duplicate-column|7|«prosent» står to ganger"})
  void aSurveyWithAColumnUnderAnotherNameIsRefused(String column, String written, String code, int at, String said)
      throws IOException {
    Rejection why = refusal(HEAD.replaceFirst("(?<=^|;)" + column + "(?=;|\n)", written) + LINE);
    assertThat(why.code()).isEqualTo(code);
    assertThat(why.place()).isEqualTo("linje 1, kolonne " + at);
    assertThat(why.remedy()).contains(said);
  }

  @Test
  void aColumnMoreThanTheTemplateHasIsReportedAndTheRestIsRead() throws IOException {
    Content.SurveyContent survey = survey(HEAD.replace("\n", ";kommentar\n") + LINE.replace("\n", ";fint\n"));
    assertThat(survey.observations()).hasSize(2);
    assertThat(survey.rejections()).extracting(Rejection::code, Rejection::place)
        .containsExactly(tuple("note-unknown-column", "linje 1, kolonne 10"));
    assertThat(survey.rejections().get(0).remedy()).contains("«kommentar»");
    assertThat(survey(HEAD.replace("\n", ";\n") + LINE).rejections()).as("an empty column of a spreadsheet").isEmpty();
    assertThat(survey(HEAD.replace("\n", ";ola@skole.example\n") + LINE).rejections().get(0).remedy())
        .doesNotContain("ola@");
  }

  @Test
  void aFormLineIsNotReadWithoutTheColumnItNeeds() throws IOException {
    assertThat(refusal(FORM.replace("beløp", "Beløp i kr") + ANSWER)).satisfies(r -> {
      assertThat(r.code()).isEqualTo("unknown-column");
      assertThat(r.remedy()).contains("«Beløp i kr»").contains("«beløp»");
    });
    assertThat(refusal(FORM.replace("av;", "antall;") + ANSWER).code()).isEqualTo("duplicate-column");
    Content.SelfReportContent report = (Content.SelfReportContent) read(FORM.replace("\n", ";vår egen\n") + ANSWER);
    assertThat(report.rejections()).extracting(Rejection::code).containsExactly("note-unknown-column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ungdata 2024\n", "Ungdata 2024, Lillevik\n\n", "Tabell;;;;;;;;\nLaget av;skolen;;;;;;;\n"})
  void aTitleAboveTheHeadsIsNamedByTheLineOfTheHeads(String title) throws IOException {
    long line = title.lines().count() + 1;
    assertThat(refusal(title + HEAD + LINE)).extracting(Rejection::code, Rejection::place)
        .containsExactly("title-above-heads", "linje " + line);
    assertThat(refusal(title + FORM + ANSWER).code()).isEqualTo("title-above-heads");
  }

  @Test
  void aRenamedSheetATitleAndASecondSheetOfTheTemplateAreNamed() throws IOException {
    assertThat(refusal(template(book -> book.setSheetName(0, "Ark1"))).code()).isEqualTo("renamed-sheet");
    assertThat(refusal(template(book -> book.getSheetAt(0).shiftRows(0, 1, 2))))
        .extracting(Rejection::code, Rejection::place)
        .containsExactly("title-above-heads", "Ungdata!A3");
    assertThat(refusal(template(book -> book.getSheetAt(0).getRow(0).getCell(3).setCellValue("Gutt/jente"))))
        .extracting(Rejection::code, Rejection::place).containsExactly("missing-column", "Ungdata!D1");
    Content.SurveyContent two = (Content.SurveyContent) read(template(book -> book.cloneSheet(0, "Ungdata 2021")));
    assertThat(two.rejections()).extracting(Rejection::code).contains("note-other-sheet");
    assertThat(two.observations()).hasSize(1);
  }

  @Test
  void aCellOfTheTemplateThatExcelHasMadeADateIsRefused() throws IOException {
    Content.SurveyContent survey = (Content.SurveyContent) read(template(book -> {
      Row row = book.getSheetAt(0).getRow(1);
      row.getCell(2).setCellValue(java.time.LocalDate.of(2024, 10, 8));
      row.getCell(2).setCellStyle(book.createCellStyle());
      row.getCell(2).getCellStyle().setDataFormat(book.createDataFormat().getFormat("d.mmm"));
    }));
    assertThat(survey.rejections()).extracting(Rejection::code, Rejection::place)
        .containsExactly(tuple("date-cell", "Ungdata!C2"));
    assertThat(survey.observations()).isEmpty();
  }

  @Test
  void aFormWithARenamedSheetInsertedLinesOrWithoutItsHiddenSheetIsNamed() throws IOException {
    assertThat(form(sheet -> sheet.getWorkbook().setSheetName(0, "Svar")).code()).isEqualTo("renamed-sheet");
    assertThat(form(sheet -> sheet.shiftRows(0, sheet.getLastRowNum(), 2))).satisfies(r -> {
      assertThat(r.code()).isEqualTo("title-above-heads");
      assertThat(r.remedy()).contains("2 linjer");
    });
    assertThat(form(sheet -> sheet.getWorkbook().removeSheetAt(2)).remedy()).contains("«Oppsett» mangler");
  }

  @Test
  void otherFilesAreStillUnknown() throws IOException {
    assertThat(refusal("Et notat uten tall.").code()).isEqualTo("unknown-format");
    assertThat(refusal("navn;antall\nA;1\n").code()).isEqualTo("unknown-format");
  }

  private interface Change<T> {
    void make(T of) throws IOException;
  }

  private interface Step {
    void take() throws IOException;
  }

  @Test
  void aColumnTooManyAmongTheHeadingsIsNotGuessedAt() throws IOException {
    for (String head : List.of(FORM.replace(";beløp", ";a;beløp"), FORM.replace("id;status", "id;status;")))
      assertThat(refusal(head + ANSWER).code()).as(head).isIn("unknown-column", "overfull-line");
    assertThat(read(FORM.replace("\n", ";egne ord\n") + ANSWER)).as("behind the last column nothing is moved")
        .isInstanceOf(Content.SelfReportContent.class);
    assertThat(survey("sep=,\n" + HEAD.replace(';', ',') + "9957,ensom,8-10,alle,2024,7,5,120,,\n").observations())
        .as("a decimal comma").isEmpty();
  }

  @Test
  void aQuoteThatIsNeverClosedTakesNoLines() throws IOException {
    String opened =
        FORM + InventedBook.SCHOOL + ";2024;tiltak;u01;i drift;;;;;;\"Vi er i gang\n" + ANSWER.replace("u01", "u02");
    assertThat(refusal(opened).code()).isEqualTo("broken-lines");
    assertThat(refusal(opened + InventedBook.SCHOOL + ";2024;tiltak;s03;Ikke valgt;;;;;;Senere\"\n").code())
        .as("closed lines below").isEqualTo("broken-lines");
    assertThat(read(opened.replace("i gang\n", "i gang\nog vel så det\"\n"))).as("a note of two lines")
        .isInstanceOf(Content.SelfReportContent.class);
  }

  @Test
  void aFormOfAYearThatThePlanHasNotOrThatHasNotBegunIsRefused() throws IOException {
    for (String year : List.of("0", "0000", "1924", "2099"))
      assertThat(refusal(FORM + ANSWER.replace("2024", year)).code()).as(year).isIn("unknown-unit", "several-units");
    assertThat(refusal(
        form(sheet -> sheet.getWorkbook().getSheet("Oppsett").getRow(4).getCell(1).setCellValue("?"), "aar.xlsx"))
        .code()).isEqualTo("unknown-unit");
  }

  @Test
  void theDayAFormWasHandedInStandsOnce() throws IOException {
    String day = InventedBook.SCHOOL + ";2024;skjema;skjema;;;;;;2025-01-%s;\n";
    Content.SelfReportContent form =
        (Content.SelfReportContent) read(FORM + day.formatted("10") + ANSWER + day.formatted("20"));
    assertThat(form.rejections()).extracting(Rejection::code, Rejection::place)
        .containsExactly(tuple("duplicate", "linje 4, kolonne type"));
    assertThat(form.answers()).filteredOn(a -> a.kind() == Answer.AnswerKind.SUBMISSION).extracting(Answer::date)
        .containsExactly(LocalDate.of(2025, 1, 10));
  }

  @Test
  void aDamagedWorkbookIsRefusedWithARemedy() throws IOException {
    byte[] whole = Files.readAllBytes(template(book -> {}));
    int start =
        new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml") + 60;
    for (int i = 0; i < 40; i++) whole[start + i] ^= 0x55;
    assertThat(refusal(Files.write(folder.resolve("skadet.xlsx"), whole)).code()).isEqualTo("broken-workbook");
  }

  @Test
  void damagedPropertiesOfAWorkbookSayNothingOfItsFigures() throws IOException {
    Path file = template(book -> {});
    try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
      Files.copy(zip.getPath("xl/worksheets/sheet1.xml"), zip.getPath("docProps/app.xml"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(read(file)).isInstanceOf(Content.SurveyContent.class);
  }

  /** What is allocated says what is read: neither depends on the speed of the machine. */
  @Test
  void ofALargeTableThatIsNotOursOnlyTheBeginningIsReadAsOurs() throws IOException {
    Path file = Files.writeString(folder.resolve("stor.csv"), "GEO;AAR;value\n" + "5057;2023;7,5\n".repeat(1_300_000));
    assertThat(Files.size(file)).isLessThan(20L << 20);
    ContentReader.ContentKind own =
        ContentReader.kinds().stream().filter(k -> k.name().equals("own-text")).findFirst().orElseThrow();
    assertThat(allocated(() -> assertThat(own.reading().of(file, request())).isEmpty())).isLessThan(8L << 20);
  }

  @Test
  void aWorkbookIsOpenedOnce() throws IOException {
    Path file = template(book -> {
      Sheet sheet = book.createSheet("Notater");
      for (int r = 0; r < 5_000; r++) sheet.createRow(r).createCell(0).setCellValue("notat " + r);
    });
    long opened = allocated(() -> WorkbookFile.open(file).orElseThrow().close());
    assertThat(allocated(() -> assertThat(read(file)).isInstanceOf(Content.SurveyContent.class)))
        .isLessThan(2 * opened);
  }

  private static long allocated(Step step) throws IOException {
    step.take();
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    step.take();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private Rejection form(Change<Sheet> change) throws IOException { return refusal(form(change, "form.xlsx")); }

  private Path form(Change<Sheet> change, String name) throws IOException {
    return FilledForm.write(folder.resolve(name), sheet -> {
      try {
        change.make(sheet);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }

  private Path template(Change<XSSFWorkbook> change) throws IOException {
    var empty = new java.io.ByteArrayOutputStream();
    new UngdataTemplateWriter(Language.BOKMAL).write(InventedBook.book(), empty);
    Path file = folder.resolve("mal.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(empty.toByteArray()));
        OutputStream out = Files.newOutputStream(file)) {
      String[] cells = {"9957", "ensom", "8-10", "alle", "2024", "7,5", "200"};
      Row row = book.getSheetAt(0).createRow(1);
      for (int c = 0; c < cells.length; c++) row.createCell(c).setCellValue(cells[c]);
      change.make(book);
      book.write(out);
    }
    return file;
  }

  private Content.SurveyContent survey(String text) throws IOException {
    return (Content.SurveyContent) read(text);
  }

  private Rejection refusal(String text) throws IOException {
    return ((Content.ContentRefused) read(text)).why().get(0);
  }

  private Rejection refusal(Path file) throws IOException {
    return ((Content.ContentRefused) read(file)).why().get(0);
  }

  private Content read(String text) throws IOException {
    return read(Files.writeString(folder.resolve("t.csv"), text));
  }

  private static Content read(Path file) throws IOException {
    return new ContentReader(ContentReader.kinds()).read(file, request());
  }

  private static Request request() {
    return new Request(InventedBook.MUNICIPALITY, false, InventedBook.TODAY, null, InventedBook.book());
  }
}
