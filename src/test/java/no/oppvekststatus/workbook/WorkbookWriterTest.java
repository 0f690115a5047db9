package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committee's workbook as it is written: real numbers, filters, a native chart, and texts that cannot run. */
class WorkbookWriterTest {
  private static final Disclosed ORLAND = ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024);
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());

  @Test
  void theWorkbookHasItsNineSheetsWithRealNumbersFiltersAndFrozenHeads() throws IOException {
    try (XSSFWorkbook w = new XSSFWorkbook(new ByteArrayInputStream(workbook(ORLAND)))) {
      List<String> names = new ArrayList<>();
      w.forEach(s -> names.add(s.getSheetName()));
      assertThat(names).containsExactly("Sammendrag", "Indikatorer", "Tiltak", "Enheter", "Kompetanse og kostnader",
          "Evalueringer og møter",
          "Datakvalitet", "Sporing", "Kilder");
      w.forEach(s -> {
        assertThat(((XSSFSheet) s).getTables()).singleElement().satisfies(table -> {
          assertThat(table.getName()).isEqualTo(s.getSheetName().replace(' ', '_'));
          assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(table.getCTTable().getRef());
          assertThat(table.getEndRowIndex()).isEqualTo(s.getLastRowNum());
          List<String> heads = new ArrayList<>();
          table.getColumns().forEach(column -> heads.add(column.getName()));
          for (int c = 0; c < heads.size(); c++)
            assertThat(heads.get(c)).isEqualTo(s.getRow(2).getCell(c).getStringCellValue()).isNotBlank();
          assertThat(heads).doesNotHaveDuplicates();
        });
        assertThat(s.getPaneInformation().isFreezePane()).isTrue();
        assertThat(s.getNumMergedRegions()).isZero();
        assertThat(s.getPrintSetup().getLandscape()).isTrue();
        assertThat(s.getPrintSetup().getPaperSize()).isEqualTo(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        assertThat(s.getRepeatingRows().getFirstRow()).isEqualTo(2);
        assertThat(s.getPrintSetup().getFitHeight()).isZero();
        assertThat(s.getPrintSetup().getFitWidth() > 1).isEqualTo(s.getRepeatingColumns() != null);
      });
      assertThat(w.getSheet("Indikatorer").getRow(3).getCell(4).getCellType()).isIn(CellType.NUMERIC, CellType.STRING);
      assertThat(w.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Status for det forebyggende arbeidet 2024 – Ørland kommune");
    }
  }

  @Test
  void theChartIsNativeAndHasAnAlternativeText() throws IOException {
    try (XSSFWorkbook w = new XSSFWorkbook(new ByteArrayInputStream(workbook(ORLAND)))) {
      assertThat(w.getSheetAt(0).getDrawingPatriarch().getCharts()).isNotEmpty();
      List<String> alts = w.getSheetAt(0).getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList().stream()
          .map(anchor -> anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr()).toList();
      assertThat(alts).isNotEmpty().allSatisfy(alt -> assertThat(alt).contains("diagram"));
    }
  }

  @Test
  void textThatLooksLikeAFormulaIsTextAndCannotRun() throws IOException {
    int risky = 0;
    try (XSSFWorkbook w = new XSSFWorkbook(new ByteArrayInputStream(workbook(ORLAND)))) {
      for (org.apache.poi.ss.usermodel.Sheet s : w) for (Row r : s) for (Cell c : r) {
        assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA);
        if (c.getCellType() == CellType.STRING && c.getStringCellValue().startsWith("=")) {
          risky++;
          assertThat(c.getCellStyle().getQuotePrefixed()).isTrue();
        }
      }
    }
    assertThat(risky).isPositive();
  }

  @Test
  void theSameEditionGivesTheSameBytes() throws IOException {
    assertThat(workbook(ORLAND)).isEqualTo(workbook(ORLAND));
  }

  @Test
  void libreOfficeOpensTheWorkbook(@TempDir Path folder) throws Exception {
    Path book = folder.resolve("bok.xlsx");
    Files.write(book, workbook(ORLAND));
    Process office;
    try {
      office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profil").toUri(), "--headless",
          "--convert-to", "pdf", "--outdir",
          folder.toString(), book.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
          .start();
    } catch (IOException absent) {
      Assumptions.abort("soffice is not installed: the workbook was NOT opened in LibreOffice");
      return;
    }
    boolean ended = office.waitFor(120, TimeUnit.SECONDS);
    if (!ended) office.destroyForcibly();
    Assumptions.assumeTrue(ended, "soffice did not end in two minutes: the workbook was NOT opened in LibreOffice");
    assertThat(folder.resolve("bok.pdf")).isNotEmptyFile();
  }

  private static byte[] workbook(Disclosed d) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(ReportScope.of(d, Optional.of(ALL), Language.BOKMAL, ExampleStatus.SECOND)), out);
    return out.toByteArray();
  }
}
