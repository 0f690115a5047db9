package no.oppvekststatus.intake.selfreport;

import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Answer.AnswerKind;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.formats.Rejection;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the type and the number format of a cell make of an answer, and how the marked copy shows what was refused. */
class FormCellsTest {
  private static final String MEETING = "Ressursteam";
  private static final String COUNT = "Ansatte som har";
  @TempDir Path folder;

  static Stream<Arguments> cellsThatAreNoCount() {
    return Stream.of(
        Arguments.of("percent-cell", (Consumer<Cell>) c -> typed(c, 0.06, "0%")),
        Arguments.of("percent-cell", (Consumer<Cell>) c -> typed(c, 1, "0.00 %")),
        Arguments.of("percent-cell", (Consumer<Cell>) c -> c.setCellValue("6 %")),
        Arguments.of("date-cell", (Consumer<Cell>) c -> typed(c, 45689, "d.mmm")),
        Arguments.of("date-cell", (Consumer<Cell>) c -> typed(c, 0.25, "h:mm")),
        Arguments.of("date-cell", (Consumer<Cell>) c -> raw(c, "d", "2025-02-01")),
        Arguments.of("truth-cell", (Consumer<Cell>) c -> c.setCellValue(true)),
        Arguments.of("truth-cell", (Consumer<Cell>) c -> c.setCellValue("SANN")),
        Arguments.of("error-cell", (Consumer<Cell>) c -> c.setCellErrorValue(FormulaError.NA.getCode())),
        Arguments.of("error-cell", (Consumer<Cell>) c -> c.setCellValue("#I/T")),
        Arguments.of("damaged-cell", (Consumer<Cell>) c -> raw(c, "n", "6,0")),
        Arguments.of("invalid-number", (Consumer<Cell>) c -> c.setCellValue(2.5)),
        Arguments.of("invalid-number", (Consumer<Cell>) c -> c.setCellValue("1 2")),
        Arguments.of("invalid-number", (Consumer<Cell>) c -> c.setCellValue("1,000")),
        Arguments.of("invalid-number", (Consumer<Cell>) c -> c.setCellValue("ca. 6")));
  }

  @ParameterizedTest
  @MethodSource("cellsThatAreNoCount")
  void aCellThatIsNoCountIsRefusedAndMarkedAndTheRestIsTaken(String code, Consumer<Cell> written) throws IOException {
    String[] place = new String[1];
    FormReading.FormRead read = read(sheet -> {
      written.accept(FilledForm.cell(sheet, MEETING, 'E'));
      place[0] = FilledForm.address(sheet, MEETING, 'E');
    });
    assertThat(read.rejections()).extracting(r -> r.code() + " " + r.place()).containsExactly(code + " " + place[0]);
    assertThat(read.answers()).hasSize(8).noneMatch(a -> a.kind() == AnswerKind.MEETING);
    Path copy = new ReturnedFormWriter()
        .write(folder.resolve("form.xlsx"), InventedBook.book(), read.rejections(), folder).orElseThrow();
    try (InputStream in = Files.newInputStream(copy); XSSFWorkbook book = new XSSFWorkbook(in)) {
      Cell marked = FilledForm.cell(book.getSheet("Skjema"), MEETING, 'E');
      assertThat(marked.getCellComment().getString().getString()).isEqualTo(read.rejections().get(0).remedy());
      if (code.equals("date-cell") || code.equals("percent-cell"))
        assertThat(marked.getStringCellValue()).matches("\\d+(\\.\\d+\\.\\d{4}| %)");
    }
  }

  @Test
  void bothNumbersOfACountAreReported() throws IOException {
    FormReading.FormRead read = read(sheet -> {
      FilledForm.put(sheet, COUNT, 'E', "1 2");
      FilledForm.put(sheet, COUNT, 'F', "20 30");
    });
    assertThat(read.rejections()).extracting(Rejection::place).extracting(p -> p.substring(7, 8)).containsExactly("E",
        "F");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"0\"%\"|6", "#,##0\" kr\"|6", "0\\%|6", "@|6", "0.0|6.0"})
  void aFormatThatOnlyDressesANumberChangesNothing(String format, double value) throws IOException {
    FormReading.FormRead read = read(sheet -> typed(FilledForm.cell(sheet, MEETING, 'E'), value, format));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.answers()).filteredOn(a -> a.kind() == AnswerKind.MEETING).extracting(Answer::quantity)
        .containsExactly(new BigDecimal(6));
  }

  @Test
  void anEmptyValueIsSilence() throws IOException {
    FormReading.FormRead read = read(sheet -> raw(FilledForm.cell(sheet, MEETING, 'E'), "n", ""));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.answers()).hasSize(8).noneMatch(a -> a.kind() == AnswerKind.MEETING);
  }

  @Test
  void anErrorInACellOfWordsIsNoSilence() throws IOException {
    FormReading.FormRead read = read(sheet -> {
      FilledForm.cell(sheet, "Leksehjelp", 'E').setCellErrorValue(FormulaError.REF.getCode());
      FilledForm.cell(sheet, "Samtalegruppe", 'G').setCellValue(true);
    });
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("error-cell", "truth-cell");
    assertThat(read.answers()).noneMatch(a -> List.of("u02", "s02", "s03").contains(a.item()));
  }

  @Test
  void aDateInANoteStandsThereAsItWasShown() throws IOException {
    FormReading.FormRead read = read(sheet -> typed(FilledForm.cell(sheet, MEETING, 'G'), 45689, "dd.mm.yyyy"));
    assertThat(read.answers()).filteredOn(a -> a.kind() == AnswerKind.MEETING).extracting(Answer::note)
        .containsExactly("1.2.2025");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"ca. 50 000|nøyaktig|contradicting-precision", "50,000|omtrent|invalid-amount",
          "50 000,555||invalid-amount",
          "10 000 5 000||invalid-amount", "50 %||percent-cell", "-100||invalid-amount"})
  void anAmountThatIsNoneOrContradictsItselfIsRefused(String amount, String precision, String code) throws IOException {
    assertThat(need(amount, precision).rejections()).extracting(Rejection::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"ca. 50 000||50000|true", "ca. 50 000|omtrent|50000|true", "50.000|nøyaktig|50000|false",
          "kr 1 250,50||1250.50|false",
          "50 000,-|omtrent|50000|true"})
  void anAmountIsReadAsPeopleWriteIt(String amount, String precision, BigDecimal value, boolean approximate)
      throws IOException {
    assertThat(need(amount, precision).answers()).filteredOn(a -> a.kind() == AnswerKind.COMPETENCE).singleElement()
        .satisfies(a -> {
          assertThat(a.quantity()).isEqualTo(value);
          assertThat(a.approximate()).isEqualTo(approximate);
        });
  }

  private FormReading.FormRead need(String amount, String precision) throws IOException {
    return read(sheet -> {
      sheet.getRow(FilledForm.needs(sheet)).getCell(4).setCellValue(amount);
      sheet.getRow(FilledForm.needs(sheet)).getCell(5).setCellValue(precision);
    });
  }

  private FormReading.FormRead read(Consumer<Sheet> more) throws IOException {
    Path file = FilledForm.write(folder.resolve("form.xlsx"), more);
    return (FormReading.FormRead) FilledForm.read(file, InventedBook.book(), TODAY, LocalDate.of(2025, 2, 3));
  }

  private static void typed(Cell cell, double value, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    style.setLocked(false);
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  private static void raw(Cell cell, String type, String value) {
    cell.setCellValue(1);
    ((XSSFCell) cell).getCTCell().setV(value);
    try (XmlCursor cursor = ((XSSFCell) cell).getCTCell().newCursor()) {
      cursor.setAttributeText(new QName("t"), type);
    }
  }
}
