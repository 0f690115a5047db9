package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.selfreport.ReturnedFormWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person wrote stands in a cell as text, and stays text when the cell is edited. */
class FormulaInjectionTest {
  private static final String RISKY = "(?s)[=+\\-@\t\r\n].*";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "=cmd|'/c calc'!A1", "@SUM(1)", "\t=1+1", "\r\n=1+1"})
  void everyTextOfASheetIsTextHoweverItBegins(String start) throws IOException {
    String text = start + "1+1";
    List<Sheet.SheetValue> row = List.of(Sheet.words(text), new Sheet.SheetValue.AbsentValue(text), Sheet.words(text));
    List<Sheet.SheetColumn> columns = new ArrayList<>();
    for (int c = 0; c < 3; c++) columns.add(new Sheet.SheetColumn(text + c, 20));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      new SheetWriter(workbook).write(new Sheet("Ark", text, text, columns, List.of(row)), "");
      workbook.write(out);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      int cells = 0;
      for (Row line : read.getSheetAt(0)) for (Cell cell : line) {
        cells++;
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        if (cell.getStringCellValue().matches(RISKY))
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.getAddress().toString()).isTrue();
      }
      assertThat(cells).isEqualTo(8);
    }
  }

  @Test
  void noWorkbookThatLeavesTheProgramHasATextThatCouldBecomeAFormula() throws IOException {
    int texts = 0;
    for (Map.Entry<String, byte[]> workbook : EveryWorkbook.in(folder).entrySet())
      try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook.getValue()))) {
        for (org.apache.poi.ss.usermodel.Sheet sheet : read) for (Row row : sheet) for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA)
            assertThat(workbook.getKey()).as("only a form counts its own answers").matches("(form|returned)-.*");
          if (cell.getCellType() != CellType.STRING) continue;
          texts++;
          assertThat(!cell.getStringCellValue().matches(RISKY) || cell.getCellStyle().getQuotePrefixed())
              .as(workbook.getKey() + " " + sheet.getSheetName() + "!" + cell.getAddress()).isTrue();
        }
      }
    assertThat(texts).isGreaterThan(5_000);
  }

  @Test
  void whatAUnitWroteComesBackAsTextAlsoInAMarkedCell() throws IOException {
    Path wrong = FilledForm.write(folder.resolve("feil.xlsx"), sheet -> {
      FilledForm.put(sheet, "Felles språk om bekymring", 'E', "=HYPERLINK(\"http://ond.example\")");
      FilledForm.put(sheet, "Felles språk om bekymring", 'G', "-2+3");
      FilledForm.put(sheet, "Samtalegruppe", 'G', "@SUM(A1)");
    });
    FormReading.FormRead read =
        (FormReading.FormRead) FilledForm.read(wrong, InventedBook.book(), InventedBook.TODAY, InventedBook.TODAY);
    Path copy = new ReturnedFormWriter().write(wrong, InventedBook.book(), read.rejections(), folder).orElseThrow();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
      var sheet = book.getSheet("Skjema");
      for (Cell cell : List.of(FilledForm.cell(sheet, "Felles språk om bekymring", 'E'),
          FilledForm.cell(sheet, "Felles språk om bekymring", 'G'),
          FilledForm.cell(sheet, "Samtalegruppe", 'G'))) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).matches(RISKY);
        assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.getAddress().toString()).isTrue();
        assertThat(cell.getCellStyle().getLocked()).isFalse();
      }
    }
  }
}
