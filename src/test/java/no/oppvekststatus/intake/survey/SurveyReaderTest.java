package no.oppvekststatus.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.WorkbookFile;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.Language;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyReaderTest {
  private static final String HEAD = "kommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";
  @TempDir Path folder;

  @Test
  void aLineBecomesAnObservationWithItsBaseAndTheInvited() throws IOException {
    SurveyReading.SurveyRead read = read(HEAD + "9957;ensom;ungdomstrinn;alle;2024;23,5;214;260;82\n");
    assertThat(read.rejections()).isEmpty();
    assertThat(read.observations()).containsExactly(
        new Observation("ungdata", "ensom", "9957", "2024", "gender=alle;level=8-10", new BigDecimal("23.5"), "",
            new BigDecimal("214"), false, null,
            "linje 2, kolonne prosent"),
        new Observation("ungdata", "ensom.invitert", "9957", "2024", "gender=alle;level=8-10", new BigDecimal("260"),
            "", null, false, null,
            "linje 2, kolonne invitert"));
  }

  @Test
  void emptyMarksAndDashAreThreeDifferentThings() throws IOException {
    SurveyReading.SurveyRead read = read(HEAD
        + "9957;ensom;8. trinn;jenter;2024;;;;\n9957;ensom;9. trinn;gutter;2024;:;;;\n9957;ensom;Vg1;alle;2024;-;30;;\n");
    assertThat(read.observations()).extracting(Observation::symbol).containsExactly("not_asked", ":", "");
    assertThat(read.observations()).extracting(Observation::value).containsExactly(null, null, BigDecimal.ZERO);
    assertThat(read.observations()).extracting(Observation::breakdown)
        .containsExactly("gender=jenter;level=8", "gender=gutter;level=9", "gender=alle;level=vg1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1234;ensom;8. trinn;alle;2024;20;30;;|unknown-municipality|kommunenummer",
      "9957;finnes ikke;8. trinn;alle;2024;20;30;;|unknown-indicator|indikator",
      "9957;ensom;11. trinn;alle;2024;20;30;;|unknown-level|nivå",
      "9957;ensom;8. trinn;annet;2024;20;30;;|unknown-gender|kjønn",
      "9957;ensom;8. trinn;alle;2017/2018;20;30;;|invalid-year|år",
      "9957;ensom;8. trinn;alle;2031;20;30;;|year-in-future|år",
      "9957;ensom;8. trinn;alle;2024;101;30;;|invalid-percent|prosent",
      "9957;ensom;8. trinn;alle;2024;-1;30;;|invalid-percent|prosent",
      "9957;ensom;8. trinn;alle;2024;tjue;30;;|invalid-percent|prosent",
      "9957;ensom;8. trinn;alle;2024;20;tretti;;|invalid-number|svar",
      "9957;ensom;8. trinn;alle;2024;20;30;2x;|invalid-number|invitert",
      "9957;ensom;8. trinn;alle;2024;20;31;30;|more-than-all|svar",
      "9957;ensom;8. trinn;alle;2024;7,5;82;388;318|invalid-percent|svarprosent",
      "9957;ensom;8. trinn;alle;2024;82;318;388;7,5|invalid-percent|svarprosent"})
  void aWrongLineIsRefusedWithItsColumnAndTheNextIsTaken(String line, String code, String column) throws IOException {
    SurveyReading.SurveyRead read = read(HEAD + line + "\n9957;mobbet;8. trinn;alle;2024;4;30;;\n");
    assertThat(read.rejections()).extracting(Rejection::code, Rejection::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "linje 2, kolonne " + column));
    assertThat(read.observations()).extracting(Observation::contents).containsExactly("mobbet");
    assertThat(read.refused()).isEqualTo(1);
  }

  @Test
  void theSameFigureTwiceIsRefusedTheSecondTime() throws IOException {
    SurveyReading.SurveyRead read =
        read(HEAD + "9957;ensom;8;alle;2024;20;30;;\n9957;ungdata-ensom;8. trinn;begge;2024;21;30;;\n");
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("duplicate");
    assertThat(read.observations()).hasSize(1);
  }

  @Test
  void doubtsAreRemarksAndTheLineIsTaken() throws IOException {
    SurveyReading.SurveyRead read = read(HEAD + "9957;ensom;8;alle;2024;20;30;40;90\n9957;ensom;9;alle;2024;20;;;\n");
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("note-response-rate",
        "note-base-missing");
    assertThat(read.rejections()).allMatch(Rejection::remark);
    assertThat(read.refused()).isZero();
    assertThat(read.observations()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
  void everyEncodingSeparatorAndHeaderSpellingReadsTheSame(String charset) throws IOException {
    String text =
        "Kommunenummer,INDIKATOR,Niva, kjonn ,Ar,Prosent,Svar\n9921,ensom,8.–10. trinn,Jente,2019,\"12,5\",100\n";
    Path file = Files.write(folder.resolve("a.csv"),
        text.getBytes(Charset.forName(charset.equals("ISO-8859-1") ? "windows-1252" : charset)));
    SurveyReading.SurveyRead read = read(file);
    assertThat(read.observations()).extracting(Observation::breakdown, Observation::value, Observation::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gender=jenter;level=8-10", new BigDecimal("12.5"), "9921"));
  }

  @Test
  void theTemplateIsReproducibleAndReadsBackWhatIsWrittenInIt() throws IOException {
    assertThat(template()).isEqualTo(template());
    Path file = folder.resolve("u.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()));
        OutputStream out = Files.newOutputStream(file)) {
      var row = book.getSheet("Ungdata").createRow(1);
      Object[] cells = {"9957", "ensom", "ungdomstrinn", "alle", 2024, 23.4, 214, 260, 82.3};
      for (int c = 0; c < cells.length; c++) {
        if (cells[c] instanceof Number n) row.createCell(c).setCellValue(n.doubleValue());
        else row.createCell(c).setCellValue(cells[c].toString());
      }
      book.write(out);
    }
    SurveyReading.SurveyRead read = survey(file);
    assertThat(read.rejections()).isEmpty();
    assertThat(read.observations()).extracting(Observation::value, Observation::base, Observation::cell)
        .startsWith(org.assertj.core.groups.Tuple.tuple(new BigDecimal("23.4"), new BigDecimal("214"), "Ungdata!F2"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "F|0.075|0.0%||7.5", "F|7.5|0.0\"%\"||7.5", "F|0.5|0.0\\%||0.5", "F|7.5|General||7.5",
      "F|66.666666666666671|General||66.6666666666667",
      "F|45689|d.mmm|date-cell|", "G|0.82|0%|percent-cell|", "G|1|0%|percent-cell|", "G|200.5|General|invalid-number|",
      "H|45689|dd.mm.yyyy|date-cell|",
      "E|45689|dd.mm.yyyy|date-cell|", "C|45940|d.mmm|date-cell|", "F|101|General|invalid-percent|",
      "F|1.01|0%|invalid-percent|"})
  void aTypedCellIsReadByItsFormat(char column, double value, String format, String code, BigDecimal percent)
      throws IOException {
    SurveyReading.SurveyRead read = workbook(row -> {
      var cell = row.createCell(column - 'A');
      cell.setCellValue(value);
      cell.setCellStyle(row.getSheet().getWorkbook().createCellStyle());
      cell.getCellStyle().setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
    });
    if (code == null) {
      assertThat(read.rejections()).isEmpty();
      assertThat(read.observations().get(0).value()).isEqualByComparingTo(percent);
    } else {
      assertThat(read.rejections()).extracting(Rejection::code, Rejection::place)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "Ungdata!" + column + "2"));
      assertThat(read.observations()).isEmpty();
    }
  }

  @Test
  void aFormulaIsReadByItsKeptResultAndRefusedWithoutOne() throws IOException {
    assertThat(workbook(row -> {
      row.createCell(5).setCellFormula("15/2");
      row.getCell(5).setCellValue(7.5);
    }).observations().get(0).value()).isEqualByComparingTo("7.5");
    SurveyReading.SurveyRead read = workbook(row -> {
      var cell = (org.apache.poi.xssf.usermodel.XSSFCell) row.createCell(5);
      cell.getCTCell().addNewF().setStringValue("15/2");
    });
    assertThat(read.rejections()).extracting(Rejection::code).containsExactly("formula-without-value");
    assertThat(read.observations()).isEmpty();
  }

  @Test
  void theNynorskTemplateReadsTheSameWithItsOwnWords() throws IOException {
    Path file = folder.resolve("nn.xlsx");
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    new UngdataTemplateWriter(Language.NYNORSK).write(InventedBook.book(), empty);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(empty.toByteArray()));
        OutputStream out = Files.newOutputStream(file)) {
      var setup = book.getSheet("Oppsett");
      for (int r = 0; r < 3; r++) {
        var row = book.getSheet("Ungdata").createRow(r + 1);
        String level = setup.getRow(r).getCell(2).getStringCellValue();
        String[] cells =
            {"9957", "ensom", level, setup.getRow(r).getCell(3).getStringCellValue(), "2024", "23,4", "214"};
        for (int c = 0; c < cells.length; c++) row.createCell(c).setCellValue(cells[c]);
      }
      assertThat(book.getSheet("Rettleiing").getRow(2).getCell(1).getStringCellValue())
          .startsWith("Nummeret kommunen hadde");
      book.write(out);
    }
    SurveyReading.SurveyRead read = survey(file);
    assertThat(read.rejections()).isEmpty();
    assertThat(read.observations()).extracting(Observation::breakdown)
        .containsExactly("gender=alle;level=5-7", "gender=jenter;level=8-10", "gender=gutter;level=vgs");
  }

  @Test
  void theHandMadeTablesAreKnownForWhatTheyAre() throws IOException {
    Path real = Path.of("../shared/real/ungdata");
    Assumptions.assumeTrue(Files.isDirectory(real), "SKIPPED: the folder of real files is not beside this checkout");
    for (String name : List.of("ungdata-fysisk-aktivitet.csv", "ungdata-regelmessig-trening.csv")) {
      var table = new DelimitedReader().read(real.resolve(name)).orElseThrow();
      assertThat(SurveyReader.recognises(table)).isFalse();
      assertThat(SurveyReader.handMade(table)).isTrue();
    }
  }

  private static SurveyReading.SurveyRead survey(Path file) throws IOException {
    try (XSSFWorkbook book = WorkbookFile.open(file).orElseThrow()) {
      return (SurveyReading.SurveyRead) new SurveyReader()
          .read(book, InventedBook.book(), InventedBook.MUNICIPALITY, InventedBook.TODAY).orElseThrow();
    }
  }

  private SurveyReading.SurveyRead workbook(java.util.function.Consumer<org.apache.poi.ss.usermodel.Row> change)
      throws IOException {
    Path file = folder.resolve("w.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()));
        OutputStream out = Files.newOutputStream(file)) {
      var row = book.getSheet("Ungdata").createRow(1);
      String[] cells = {"9957", "ensom", "ungdomstrinn", "alle", "2024", "7,5", "200"};
      for (int c = 0; c < cells.length; c++) row.createCell(c).setCellValue(cells[c]);
      change.accept(row);
      book.write(out);
    }
    return survey(file);
  }

  private static byte[] template() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new UngdataTemplateWriter(Language.BOKMAL).write(InventedBook.book(), out);
    return out.toByteArray();
  }

  private SurveyReading.SurveyRead read(String text) throws IOException {
    return read(Files.write(folder.resolve("s.csv"), text.getBytes(StandardCharsets.UTF_8)));
  }

  private static SurveyReading.SurveyRead read(Path file) throws IOException {
    return (SurveyReading.SurveyRead) new SurveyReader().read(new DelimitedReader().read(file).orElseThrow(),
        InventedBook.book(), InventedBook.MUNICIPALITY, InventedBook.TODAY);
  }
}
