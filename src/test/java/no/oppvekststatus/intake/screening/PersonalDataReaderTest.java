package no.oppvekststatus.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.MadeUpNumber;
import no.oppvekststatus.formats.Rejection;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataReaderTest {
  private final PersonalDataReader reader = new PersonalDataReader();
  private final String number = MadeUpNumber.of("018105");
  @TempDir Path folder;

  @Test
  void aNumberIsFoundOnItsLineInEveryEncoding() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE)) {
      Path file =
          Files.write(folder.resolve("a.csv"), ("kommune;løpenr\n5057;1\n5057;" + number + "\n").getBytes(charset));
      assertThat(reader.screen(file)).extracting(Rejection::code, Rejection::place).containsExactly(
          org.assertj.core.groups.Tuple.tuple("identity-number", "linje 3"));
    }
  }

  @Test
  void aNumberIsFoundAcrossThePiecesAFileIsReadIn() throws IOException {
    for (int before = 65_500; before < 65_540; before += 3) {
      Path file = Files.writeString(folder.resolve("b.json"), "{\"x\":\"" + " ".repeat(before) + number + "\"}");
      assertThat(reader.screen(file)).hasSize(1);
    }
  }

  @Test
  void theNumberItselfIsNeverSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("c.txt"), "x " + number);
    assertThat(reader.screen(file).toString()).doesNotContain(number).doesNotContain(number.substring(0, 6));
  }

  @Test
  void aSubmissionFileIsKnownByItsShapeAlsoWithWrongControlDigits() throws IOException {
    String line = "505724  00000042" + "01019012345" + "            " + "1".repeat(60);
    Path file = Files.writeString(folder.resolve("11F.dat"), (line + "\r\n").repeat(12));
    assertThat(reader.screen(file)).extracting(Rejection::code).containsExactly("kostra-submission");
  }

  @Test
  void aWorkbookIsScreenedCellByCell() throws IOException {
    Path file = folder.resolve("d.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Skjema");
      sheet.createRow(0).createCell(1).setCellValue("Elev " + number);
      sheet.createRow(1).createCell(0).setCellValue(Double.parseDouble(number));
      XSSFRichTextString rich = new XSSFRichTextString("se " + number.substring(0, 4));
      rich.append(number.substring(4), book.createFont());
      XSSFCell split = sheet.createRow(2).createCell(2);
      split.setCellValue(rich);
      sheet.createRow(3).createCell(0).setCellValue(12345678901L);
      book.write(out);
    }
    assertThat(reader.screen(file)).extracting(Rejection::place).containsExactly("Skjema!B1", "Skjema!A2", "Skjema!C3");
  }

  @Test
  void aCellThatIsNearlyANumberNeitherStopsTheScreenNorKeepsIt() throws IOException {
    Path file = folder.resolve("n.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      for (String odd : List.of("1.2.3", "1".repeat(60) + "x", "1." + "1".repeat(60) + "x", "1e99"))
        book.createSheet("A" + odd.length()).createRow(0).createCell(0).setCellValue(0);
      int at = 0;
      for (String odd : List.of("1.2.3", "1".repeat(60) + "x", "1." + "1".repeat(60) + "x", "1e99"))
        book.getSheetAt(at++).getRow(0).getCell(0).getCTCell().setV(odd);
      book.write(out);
    }
    assertThat(reader.screen(file)).isEmpty();
  }

  @Test
  void aNumberInACommentOrAPropertyIsFound() throws IOException {
    Path file = folder.resolve("e.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Ark").createRow(0).createCell(0).setCellValue("rent");
      book.getProperties().getCoreProperties().setTitle("Sak " + number);
      book.write(out);
    }
    assertThat(reader.screen(file)).extracting(Rejection::code).containsExactly("identity-number");
  }

  @Test
  void neighbouringCellsOfAPxFileAreNoNumber() throws IOException {
    assertThat(reader.screen(Path.of("src/test/resources/intake/neighbouring-cells.px"))).isEmpty();
    String pair = number.substring(0, 6) + " " + number.substring(6);
    String px = "\uFEFFCHARSET=\"ANSI\";\nTITLE=\"%s\";\nNOTE=\"Se = DATA her; og der\";\nSTUB=\"region\";\nDATA=%s;\n";
    for (String data : List.of("\n" + pair + " " + pair, "\n\"5057\" " + pair, " " + pair,
        "\r\n" + "1 ".repeat(40_000) + pair))
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE))
        assertThat(reader.screen(Files.write(folder.resolve("p.px"),
            px.formatted("Barn", data).replace("\uFEFF", charset.name().startsWith("UTF") ? "\uFEFF" : "")
                .getBytes(charset))))
            .as(data.substring(0, 3) + charset).isEmpty();
  }

  @Test
  void aNumberInsideOneCellOfAPxFileIsStillOne() throws IOException {
    String pair = number.substring(0, 6) + " " + number.substring(6);
    String px = "CHARSET=\"ANSI\";\nTITLE=\"%s\";\nSTUB=\"region\";\nDATA=%s;\n";
    for (String text : List.of(px.formatted("Sak " + pair, "1 2"), px.formatted("x", "1 \"" + pair + "\" 2"),
        px.formatted("x", "1 " + number + " 2"),
        px.formatted("x", "1 2") + "NOTE=\"" + pair + "\";", px.formatted("DATA=", "1 2") + " " + pair))
      assertThat(reader.screen(Files.writeString(folder.resolve("p.px"), text))).as(text).hasSize(1);
  }

  @Test
  void neighboursInOtherTablesAreNoNumberAndOneCellIs() throws IOException {
    String six = number.substring(0, 6);
    String five = number.substring(6);
    for (String text : List.of("kommune;a;b\n5057;" + six + ";" + five, "kommune,a,b\n5057," + six + "," + five,
        "kommune\ta\tb\n5057\t" + six + "\t" + five,
        "{\"value\":[" + six + "," + five + "]}", "{\"value\":[" + six + ", " + five + "]}",
        "[{\"a\":\"" + six + "\",\"b\":\"" + five + "\"}]"))
      assertThat(reader.screen(Files.writeString(folder.resolve("n.txt"), text))).as(text).isEmpty();
    for (String text : List.of("kommune;a\n5057;" + six + " " + five, "kommune,a\n5057,\"" + six + " " + five + "\"",
        "kommune\ta\n5057\t" + six + "-" + five,
        "{\"label\":\"" + six + " " + five + "\"}", six + " " + five + "\n", "DATA=\n" + six + " " + five + ";"))
      assertThat(reader.screen(Files.writeString(folder.resolve("n.txt"), text))).as(text).hasSize(1);
  }

  @Test
  void noRealPublishedFileIsTakenForPersonalData() throws IOException {
    Path real = Path.of("../shared/real");
    Assumptions.assumeTrue(Files.isDirectory(real), "SKIPPED: the folder of real files is not beside this checkout");
    try (Stream<Path> files = Files.walk(real)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        assertThat(reader.screen(file)).as(file.toString()).isEmpty();
    }
  }
}
