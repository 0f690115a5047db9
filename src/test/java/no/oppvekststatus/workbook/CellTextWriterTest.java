package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.junit.jupiter.api.Test;

/** Cells written at once are what POI writes letter by letter. */
class CellTextWriterTest {
  private static final String LETTERS = "abcæøåÆØÅ –09<>&\"'\n\r\t\u00A0\u0001\u007F\uFFFE\uFFFF\uD800\uDC00";
  private static final int ROWS = 2_000;
  private static final int COLUMNS = 30;

  @Test
  void cellsOfEveryKindAreWrittenByteForByteAsPoiWritesThem() throws IOException {
    String ours;
    try (SXSSFWorkbook workbook = new WithOurCells()) {
      ours = written(workbook, new Random(7));
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(5)) {
      assertThat(ours.equals(written(workbook, new Random(7)))).isTrue();
    }
    assertThat(ours).contains("<c r=\"AD2000\"", "xml:space", "&lt;", "t=\"n\"", "t=\"b\"");
  }

  private static String written(SXSSFWorkbook workbook, Random random) throws IOException {
    CellStyle[] styles = {workbook.getCellStyleAt(0), workbook.createCellStyle(), workbook.createCellStyle()};
    SXSSFSheet sheet = workbook.createSheet();
    for (int r = 0; r < ROWS; r++) {
      SXSSFRow row = sheet.createRow(r);
      for (int c = 0; c < COLUMNS; c++) {
        if (random.nextInt(9) == 0 && c < COLUMNS - 1) continue;
        Cell cell = row.createCell(c);
        cell.setCellStyle(styles[random.nextInt(styles.length)]);
        fill(cell, random);
      }
    }
    try (InputStream in = sheet.getWorksheetXMLInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void fill(Cell cell, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> cell.setBlank();
      case 1 -> cell.setCellValue(random.nextInt(100_000) / 100.0);
      case 2 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
      case 3 -> cell.setCellValue(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000)));
      case 4 -> cell.setCellValue(random.nextBoolean());
      case 5 -> cell.setCellValue("Andel elever som trives på skolen – 7. trinn");
      default -> {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        cell.setCellValue(text.toString());
      }
    }
  }

  private static final class WithOurCells extends SXSSFWorkbook {
    WithOurCells() { super(5); }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException { return new CellTextWriter(); }
  }
}
