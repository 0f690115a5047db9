package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.fixtures.Told;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.proof.ReadBackReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookAndExportTest {
  private static final Disclosed ORLAND = Told.of(Told.packaged(), "orland", 2024);
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());
  private static final String CONTRACT = "municipality,plan,goal,indicator,place,period,breakdown,kind,unit,factor,polarity,x,n,s,value,lower,upper,symbol,"
      + "preliminary,baseline_year,baseline,baseline_x,baseline_n,target_year,target,target_low,target_high,min_base,path,verdict,rule,change,"
      + "reference,reference_value,reference_verdict,reference_verdict_998,trend,decimals,source,table,updated,file_sha256,cell,edition,"
      + "figure_id,rules_version";

  @Test
  void theWorkbookHasItsNineSheetsWithRealNumbersFiltersAndFrozenHeads() throws IOException {
    try (XSSFWorkbook w = new XSSFWorkbook(new ByteArrayInputStream(workbook(ORLAND)))) {
      List<String> names = new ArrayList<>();
      w.forEach(s -> names.add(s.getSheetName()));
      assertThat(names).containsExactly("Sammendrag", "Indikatorer", "Tiltak", "Enheter", "Kompetanse og kostnader", "Evalueringer og møter",
          "Datakvalitet", "Sporing", "Kilder");
      w.forEach(s -> {
        assertThat(((XSSFSheet) s).getTables()).singleElement().satisfies(table -> {
          assertThat(table.getName()).isEqualTo(s.getSheetName().replace(' ', '_'));
          assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(table.getCTTable().getRef());
          assertThat(table.getEndRowIndex()).isEqualTo(s.getLastRowNum());
          List<String> heads = new ArrayList<>();
          table.getColumns().forEach(column -> heads.add(column.getName()));
          for (int c = 0; c < heads.size(); c++) assertThat(heads.get(c)).isEqualTo(s.getRow(2).getCell(c).getStringCellValue()).isNotBlank();
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
      assertThat(w.getProperties().getCoreProperties().getTitle()).isEqualTo("Status for det forebyggende arbeidet 2024 – Ørland kommune");
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
  void theSameEditionGivesTheSameBytes() throws IOException { assertThat(workbook(ORLAND)).isEqualTo(workbook(ORLAND)); }

  @Test
  void readBackFindsACellThatIsNotWhatWasDecided() throws IOException {
    List<Sheet> sheets = new ArrayList<>(Workbooks.of(ReportScope.of(ORLAND, Optional.of(ALL), Language.BOKMAL, Told.SECOND)).sheets());
    byte[] written = workbook(ORLAND);
    ReadBackReader.workbook("bok.xlsx", sheets, written);
    Sheet s = sheets.get(2);
    List<List<Sheet.Value>> rows = new ArrayList<>(s.rows());
    List<Sheet.Value> row = new ArrayList<>(rows.get(0));
    row.set(11, new Sheet.Value.Number(999, 0));
    rows.set(0, row);
    sheets.set(2, new Sheet(s.name(), s.title(), s.note(), s.columns(), rows));
    assertThatThrownBy(() -> ReadBackReader.workbook("bok.xlsx", sheets, written)).isInstanceOf(ReadBackReader.Mismatch.class)
        .hasMessageContaining("Tiltak").hasMessageContaining("L4").hasMessageContaining("999");
  }

  @Test
  void readBackFindsAStringThatIsNotOnThePage() throws IOException {
    Document document = UnitDocument.of(ORLAND, ORLAND.status().completeness().reporting().get(0), Language.BOKMAL, Told.DRAFT);
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    ReadBackReader.pages("enhet.pdf", document, printed);
    Document other = new Document(document.imprint(), Language.BOKMAL, document.title(), document.organisation(), document.runningTitle(), null,
        "Utgave 77", null, document.sections());
    assertThatThrownBy(() -> ReadBackReader.pages("enhet.pdf", other, printed)).hasMessageContaining("Utgave 77").hasMessageContaining("side");
  }

  @Test
  void libreOfficeOpensTheWorkbook(@TempDir Path folder) throws Exception {
    Path book = folder.resolve("bok.xlsx");
    Files.write(book, workbook(ORLAND));
    Process office;
    try {
      office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profil").toUri(), "--headless", "--convert-to", "pdf", "--outdir",
          folder.toString(), book.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    } catch (IOException absent) {
      Assumptions.abort("soffice is not installed: the workbook was NOT opened in LibreOffice");
      return;
    }
    boolean ended = office.waitFor(120, TimeUnit.SECONDS);
    if (!ended) office.destroyForcibly();
    Assumptions.assumeTrue(ended, "soffice did not end in two minutes: the workbook was NOT opened in LibreOffice");
    assertThat(folder.resolve("bok.pdf")).isNotEmptyFile();
  }

  @Test
  void theExportHasTheHeaderOfTheContractAndARowForEachFigureAndReference() {
    List<String> lines = ExportFile.csv(ORLAND, Told.SECOND).lines().toList();
    assertThat(lines.get(0)).isEqualTo(CONTRACT);
    long expected = ORLAND.status().indicators().stream()
        .flatMap(i -> java.util.stream.Stream.concat(i.years().stream(), i.breakdowns().stream()))
        .mapToLong(y -> y.verdict() == Verdict.SUPPRESSED ? 1 : Math.max(1, y.references().size())).sum();
    assertThat(lines).hasSize((int) expected + 1);
    assertThat(lines).allSatisfy(l -> assertThat(cells(l)).hasSize(46));
    assertThat(lines.stream().skip(1).map(l -> cells(l).get(43)).distinct()).contains("2");
  }

  @Test
  void aYearWithoutFiguresGivesTheHeaderAlone() {
    assertThat(ExportFile.csv(Told.silent(Told.packaged(), "sel", 2021), Told.DRAFT)).isEqualTo(CONTRACT + "\n");
  }

  @Test
  void aHiddenFigureStandsInNoStringNoRowAndNoCell() throws IOException {
    Disclosed hidden = hide(ORLAND, "fullfort-vgs");
    String number = ORLAND.status().indicators().stream().filter(i -> i.indicator().id().equals("fullfort-vgs")).findFirst().orElseThrow()
        .current().figure().known().orElseThrow().toPlainString();
    List<String> row = cells(ExportFile.csv(hidden, Told.DRAFT).lines()
        .filter(l -> l.contains(",fullfort-vgs,") && l.contains(",2024,")).findFirst().orElseThrow());
    assertThat(row.subList(11, 17)).containsOnly("");
    assertThat(row.get(17)).isEqualTo("suppressed");
    assertThat(row.subList(28, 31)).containsExactly("", "SUPPRESSED", "1");
    assertThat(row.subList(31, 46)).containsOnly("");
    assertThat(ExportFile.csv(hidden, Told.DRAFT)).doesNotContain(number + ",");
    Document document = StatusDocument.of(hidden, ALL, Language.BOKMAL, Told.DRAFT);
    List<Document.Block> blocks = document.sections().stream().flatMap(x -> x.blocks().stream()).toList();
    assertThat(blocks).noneMatch(b -> b instanceof Document.Block.IndicatorBlock i && i.id().equals("fullfort-vgs"));
    String title = hidden.status().indicator("fullfort-vgs").orElseThrow().indicator().title(Language.BOKMAL);
    List<Document.Block.Row> told = blocks.stream().filter(b -> b instanceof Document.Block.Table).flatMap(b -> ((Document.Block.Table) b).rows().stream())
        .filter(r -> r.cells().get(0).text().equals(title)).toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).cells().get(1).text()).isEqualTo("Skjermet");
    assertThat(told.get(0).cells().get(2).text()).contains("skjermet").doesNotContain(number.replace('.', ','));
    List<Sheet> sheets = Workbooks.of(ReportScope.of(hidden, Optional.of(ALL), Language.BOKMAL, Told.DRAFT)).sheets();
    assertThat(sheets.stream().flatMap(s -> s.rows().stream()).flatMap(List::stream)
        .filter(v -> v instanceof Sheet.Value.Number n && Double.toString(n.value()).equals(number))).isEmpty();
    assertThat(sheets.get(7).rows()).noneMatch(r -> r.get(0).equals(new Sheet.Value.Words("fullfort-vgs.5057.2024")));
  }

  /** The same account with one indicator's current figure hidden, as disclosure control hands it on. */
  private static Disclosed hide(Disclosed d, String indicator) {
    List<IndicatorStatus> all = d.status().indicators().stream().map(i -> i.indicator().id().equals(indicator) ? hidden(i) : i).toList();
    Status s = d.status();
    return new Disclosed(new Status(s.entry(), s.year(), s.businessDate(), s.rulesVersion(), all, s.measures(), s.goals(), s.areas(), s.evaluations(),
        s.meetings(), s.milestones(), s.completeness(), s.needs(), List.of(), s.sources(), s.sample()), List.of(), d.price(), d.threshold());
  }

  private static IndicatorStatus hidden(IndicatorStatus i) {
    List<Assessed> years = i.years().stream().map(y -> y.figure().equals(i.current().figure()) ? hidden(y) : y).toList();
    Assessed current = hidden(i.current());
    Optional<Assessed> latest = years.stream().filter(y -> y.figure().known().isPresent()).reduce((a, b) -> b);
    return new IndicatorStatus(i.indicator(), i.link(), i.series(), years, current, latest, List.of(), List.of(), i.trend());
  }

  private static Assessed hidden(Assessed y) {
    Figure f = y.figure();
    Figure gone = new Figure(f.indicator(), f.place(), f.period(), f.year(), f.spanYears(), f.breakdown(), null, null, null, null,
        Absence.SUPPRESSED, f.preliminary(), f.provenance());
    return new Assessed(gone, null, null, y.target(), null, Verdict.SUPPRESSED, 1, null, List.of());
  }

  private static byte[] workbook(Disclosed d) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(ReportScope.of(d, Optional.of(ALL), Language.BOKMAL, Told.SECOND)), out);
    return out.toByteArray();
  }

  /** Good enough for rows whose quoted cells hold no quotation marks. */
  private static List<String> cells(String line) {
    return Arrays.asList(line.replaceAll("\"[^\"]*\"", "q").split(",", -1));
  }
}
