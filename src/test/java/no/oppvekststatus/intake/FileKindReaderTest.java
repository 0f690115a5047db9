package no.oppvekststatus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which kind of file it is that cannot be read, by its bytes alone. */
class FileKindReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "mimetype|application/vnd.oasis.opendocument.spreadsheet|ODS",
      "mimetype|application/vnd.oasis.opendocument.text|WORD",
      "mimetype|application/vnd.oasis.opendocument.presentation|SLIDES", "mimetype|application/epub+zip|PACKED",
      "xl/workbook.bin|x|XLSB", "Index/Document.iwa|x|NUMBERS", "tall.numbers/Index.zip|x|NUMBERS",
      "Index/Tables/DataList.iwa|x|NUMBERS",
      "word/document.xml|<w/>|WORD", "ppt/presentation.xml|<p/>|SLIDES", "skjema.xlsx|x|PACKED",
      "xl/workbook.xml|<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>|STRICT"})
  void packagesAreRecognisedByTheirParts(String part, String content, FileKind kind) throws IOException {
    assertThat(FileKindReader.read(zip(part, content))).contains(kind);
  }

  @Test
  void aPackageWithoutAnyKnownPartAndAnOrdinaryWorkbookAreNotNamed() throws IOException {
    assertThat(FileKindReader.read(zip("[Content_Types].xml", "<Types/>"))).isEmpty();
    Path file = folder.resolve("bok.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Ark1");
      book.write(out);
    }
    assertThat(FileKindReader.read(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"%PDF-1.7|PDF", "{\\rtf1\\ansi}|WORD", "<html><table>|WEB_PAGE", "<!DOCTYPE html>|WEB_PAGE",
          "<table><tr>|WEB_PAGE", "PAR1|PARQUET", "GIF89a|PICTURE", "Rar!|PACKED",
          "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">|SPREADSHEET_XML",
          "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">|WEB_PAGE"})
  void otherFilesAreRecognisedByTheirFirstBytes(String start, FileKind kind) throws IOException {
    assertThat(FileKindReader.read(Files.writeString(folder.resolve("fil"), start + "\nmer"))).contains(kind);
    assertThat(FileKindReader
        .read(Files.write(folder.resolve("fil"), ("\ufeff" + start).getBytes(StandardCharsets.UTF_8))).isPresent())
        .isEqualTo(start.startsWith("<"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kommunenummer;indikator", "{\"class\":\"dataset\"}", "CHARSET=\"ANSI\";", "Et notat.",
      "<ikke en side>", "sep=;"})
  void aTextIsNotNamed(String start) throws IOException {
    assertThat(FileKindReader.read(Files.writeString(folder.resolve("fil"), start))).isEmpty();
  }

  @Test
  void anOldWorkbookOneWithAPasswordAndABrokenOneAreRecognised() throws Exception {
    Path old = folder.resolve("gammel.xls");
    try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
      book.createSheet("Ark1");
      book.write(out);
    }
    assertThat(FileKindReader.read(old)).contains(FileKind.XLS);
    Path locked = folder.resolve("låst.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(locked)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("hemmelig");
      try (OutputStream inner = encryptor.getDataStream(system)) {
        inner.write(new byte[100]);
      }
      system.writeFilesystem(out);
    }
    assertThat(FileKindReader.read(locked)).contains(FileKind.PASSWORD);
    byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(old), 700);
    assertThat(FileKindReader.read(Files.write(folder.resolve("halv.xls"), half))).contains(FileKind.OLD_OFFICE);
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void everyKindSaysWhatToDo(FileKind kind) {
    assertThat(kind.refused().remedy()).matches("(?s).*([Ll]agre|[Ll]ast ned|Pakk den ut).*");
  }

  private Path zip(String part, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return Files.write(folder.resolve("pakke"), bytes.toByteArray());
  }
}
