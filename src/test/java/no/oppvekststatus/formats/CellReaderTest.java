package no.oppvekststatus.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.namespace.QName;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell holds, by its type and its number format, whatever bytes stand in it. */
class CellReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"n|7,5", "n|7.5.1", "n|NaN", "n|INF", "n|1e999", "n|0x1F", "n|12 15", "s|12", "s|x", "s|''", "d|i dag",
          "d|2025-13-40",
          "d|T12:00", "ukjent|12"})
  void contentThatItsTypeDoesNotAllowIsDamaged(String type, String value) throws IOException {
    assertThat(read("General", type, value, false)).isEqualTo(new CellValue.UnreadableCell(CellFault.DAMAGED));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"e|#N/A|ERROR", "e|#DIV/0!|ERROR", "e|''|ERROR", "b|1|TRUTH", "b|0|TRUTH"})
  void errorsAndTruthsAreNoValues(String type, String value, CellFault fault) throws IOException {
    assertThat(read("General", type, value, false)).isEqualTo(new CellValue.UnreadableCell(fault));
  }

  @ParameterizedTest
  @CsvSource({"2025-06-14", "2025-06-14T00:00:00", "2025-06-14T00:00:00Z", "2025-06-14T10:30:00.000",
      "2025-06-14T10:30"})
  void isoDatesAreDates(String value) throws IOException {
    assertThat(read("General", "d", value, false)).isEqualTo(new CellValue.DateCell(LocalDate.of(2025, 6, 14)));
  }

  @Test
  void nothingIsNeverZero() throws IOException {
    assertThat(read("General", "n", "", false)).isEqualTo(CellValue.EMPTY);
    assertThat(read("General", "n", null, false)).isEqualTo(CellValue.EMPTY);
    assertThat(read("0 %", "n", "", false)).isEqualTo(CellValue.EMPTY);
    assertThat(read("General", "n", "", true)).isEqualTo(new CellValue.UnreadableCell(CellFault.NO_VALUE));
    assertThat(read("General", "n", null, true)).isEqualTo(new CellValue.UnreadableCell(CellFault.NO_VALUE));
    assertThat(read("General", "str", null, true)).isEqualTo(new CellValue.UnreadableCell(CellFault.NO_VALUE));
    assertThat(read("General", "str", "", true)).isEqualTo(CellValue.EMPTY);
    assertThat(CellReader.read(null)).isEqualTo(CellValue.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0%|0.5|50|true", "0 %|0.5|50|true", "0.0%|7.0000000000000007E-2|7|true", "[Red]0%|1|100|true",
      "0;-0;0%|0|0|true", "0%;-0|-2|-2|false",
      "0.0\"%\"|0.5|0.5|false", "0.0\\%|0.5|0.5|false", "0_%|0.5|0.5|false", "#,##0\" kr\"|50000|50000|false",
      "0\" d\"|3|3|false", "0\\m|3|3|false",
      "General|66.666666666666671|66.6666666666667|false", "0.0|12.0|12|false", "#,##0|1E3|1000|false",
      "@|12|12|false"})
  void aPercentIsOneOnlyByABarePercentSignOfItsSection(String format, String value, BigDecimal shown, boolean percent)
      throws IOException {
    assertThat(read(format, "n", value, false)).isInstanceOfSatisfying(CellValue.NumberCell.class, n -> {
      assertThat(n.percent()).isEqualTo(percent);
      assertThat(n.shown()).isEqualByComparingTo(shown);
    });
  }

  @Test
  void aFormatThatIsPercentUnderAConditionIsAmbiguous() throws IOException {
    assertThat(read("[<1]0%;0", "n", "0.5", false)).isEqualTo(new CellValue.UnreadableCell(CellFault.AMBIGUOUS));
    assertThat(read("[<1]0;0.0", "n", "0.5", false)).isInstanceOf(CellValue.NumberCell.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"dd.mm.yyyy", "d.mmm", "m/d/yy", "yyyy-mm-dd h:mm:ss", "[$-414]d. mmmm yyyy;@", "mmm\\.yy"})
  void aDateIsADateByItsFormat(String format) throws IOException {
    assertThat(read(format, "n", "45689", false)).isEqualTo(new CellValue.DateCell(LocalDate.of(2025, 2, 1)));
  }

  @Test
  void aDateOfThe1904SystemIsTheDayTheSheetShows() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = cell(book, "dd.mm.yyyy", "n", "44227", false);
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      assertThat(CellReader.read(cell)).isEqualTo(new CellValue.DateCell(LocalDate.of(2025, 2, 1)));
    }
  }

  @Test
  void aDateOfASystemThatIsNeitherIsDamaged() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = cell(book, "dd.mm.yyyy", "n", "44227", false);
      try (XmlCursor cursor = book.getCTWorkbook().getWorkbookPr().newCursor()) {
        cursor.setAttributeText(new QName("date1904"), "fals%");
      }
      assertThat(CellReader.read(cell)).isEqualTo(new CellValue.UnreadableCell(CellFault.DAMAGED));
    }
  }

  private static CellValue read(String format, String type, @Nullable String value, boolean formula)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      return CellReader.read(cell(book, format, type, value, formula));
    }
  }

  private static XSSFCell cell(XSSFWorkbook book, String format, String type, @Nullable String value, boolean formula) {
    XSSFCell cell = book.createSheet().createRow(0).createCell(0);
    cell.setCellStyle(book.createCellStyle());
    cell.getCellStyle().setDataFormat(book.createDataFormat().getFormat(format));
    if (formula) cell.getCTCell().addNewF().setStringValue("1+1");
    if (value != null) cell.getCTCell().setV(value);
    try (XmlCursor cursor = cell.getCTCell().newCursor()) {
      cursor.setAttributeText(new QName("t"), type);
    }
    return cell;
  }
}
