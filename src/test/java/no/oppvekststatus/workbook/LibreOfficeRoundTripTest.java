package no.oppvekststatus.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of workbook opened by another program, saved by it and read again: nothing is lost and nothing is repaired
 * away. Numbers are compared to nine digits.
 */
class LibreOfficeRoundTripTest {
  private static final long MINUTES = 6;
  private static final Map<String, byte[]> WRITTEN = new TreeMap<>();
  private static final Map<String, byte[]> SAVED = new TreeMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void libreOfficeOpensAndSavesThemAll() throws Exception {
    String soffice =
        Stream.of("/usr/bin/soffice", "/opt/libreoffice/program/soffice", System.getProperty("soffice", ""))
            .filter(p -> new File(p).canExecute())
            .findFirst().orElse("");
    if (soffice.isEmpty())
      System.err.println("SKIPPED: LibreOffice is not installed; no workbook has been opened by another program");
    Assumptions.assumeFalse(soffice.isEmpty(), "SKIPPED: LibreOffice is not installed");
    Path out = Files.createDirectory(folder.resolve("out"));
    WRITTEN.putAll(EveryWorkbook.in(folder));
    List<String> command = new ArrayList<>(
        List.of(soffice, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to",
            "xlsx:Calc MS Excel 2007 XML", "--outdir", out.toString()));
    for (Map.Entry<String, byte[]> workbook : WRITTEN.entrySet())
      command.add(Files.write(folder.resolve(workbook.getKey() + ".xlsx"), workbook.getValue()).toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("LibreOffice took too long").isTrue();
    for (String name : WRITTEN.keySet()) {
      assertThat(out.resolve(name + ".xlsx")).as(Files.readString(folder.resolve("log"))).exists();
      SAVED.put(name, Files.readAllBytes(out.resolve(name + ".xlsx")));
    }
  }

  @Test
  void everySheetAndEveryCellComesBackAsItWas() throws IOException {
    long cells = 0;
    for (String name : WRITTEN.keySet()) {
      Map<String, String> before = cells(WRITTEN.get(name));
      assertThat(differences(before, cells(SAVED.get(name)))).as(name).isEmpty();
      cells += before.size();
    }
    assertThat(cells).isGreaterThan(20_000);
  }

  @Test
  void namesTablesValidationsCommentsAndChartsComeBack() throws IOException {
    Map<String, Integer> seen = new TreeMap<>();
    for (String name : WRITTEN.keySet()) {
      Map<String, String> before = runningLines(WRITTEN.get(name));
      assertThat(differences(before, runningLines(SAVED.get(name)))).as(name).isEmpty();
      before.keySet().forEach(key -> seen.merge(key.substring(0, key.indexOf(' ')), 1, Integer::sum));
    }
    assertThat(seen).containsKeys("sheet", "name", "table", "validation", "comment", "charts", "heads");
  }

  @Test
  void aLostCellAndALostTableAreFound() throws IOException {
    byte[] whole = WRITTEN.get("orland-nb");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(whole));
        var out = new java.io.ByteArrayOutputStream()) {
      XSSFSheet sheet = book.getSheet("Tiltak");
      sheet.getRow(5).getCell(0).setBlank();
      sheet.removeTable(sheet.getTables().get(0));
      book.write(out);
      assertThat(cells(out.toByteArray())).isNotEqualTo(cells(whole));
      assertThat(runningLines(out.toByteArray())).isNotEqualTo(runningLines(whole));
    }
  }

  private static List<String> differences(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream().filter(k -> !Objects.equals(before.get(k), after.get(k)))
        .map(k -> k + ": " + before.get(k) + " → " + after.get(k)).limit(20).toList();
  }

  /** Address → kind and value of every cell that holds anything; a formula by what it gives. */
  private static Map<String, String> cells(byte[] bytes) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (var sheet : book) for (Row row : sheet) for (Cell cell : row) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value = switch (type) {
          case STRING -> cell.getStringCellValue();
          case NUMERIC -> String.format(java.util.Locale.ROOT, "%.9g", cell.getNumericCellValue());
          case BLANK -> "";
          default -> type.name();
        };
        if (!value.isEmpty() || formula)
          cells.put(sheet.getSheetName() + "!" + cell.getAddress(), (formula ? "formula " : "") + type + " " + value);
      }
    }
    return cells;
  }

  /** What stands around the cells, but for frozen panes: they belong to a window, and LibreOffice has none here. */
  private static Map<String, String> runningLines(byte[] bytes) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Name name : book.getAllNames())
        if (!name.getNameName().startsWith("_xlnm"))
          found.put("name " + name.getNameName(), name.getRefersToFormula().replace("$", ""));
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        String on = " " + sheet.getSheetName();
        found.put("sheet" + on, book.getSheetVisibility(i).name().replace("VERY_", ""));
        sheet.getTables().forEach(t -> found.put("table " + t.getName(),
            t.getCTTable().getRef() + " " + t.getColumns().stream().map(c -> c.getName()).toList()));
        if (sheet.getDrawingPatriarch() != null && !sheet.getDrawingPatriarch().getCharts().isEmpty())
          found.put("charts" + on, sheet.getDrawingPatriarch().getCharts().stream()
              .map(c -> c.getTitleText().getString()).sorted().toList().toString());
        sheet.getCellComments()
            .forEach((address, comment) -> found.put("comment" + on + "!" + address, comment.getString().getString()));
        found.putAll(validations(sheet));
        if (sheet.getRepeatingRows() != null)
          found.put("heads" + on, sheet.getRepeatingRows().getFirstRow() + "–" + sheet.getRepeatingRows().getLastRow());
      }
    }
    return found;
  }

  /** What is asked of each cell; the first hundred rows of each rule stand for the rest. */
  private static Map<String, String> validations(XSSFSheet sheet) {
    Map<String, String> found = new TreeMap<>();
    for (DataValidation rule : sheet.getDataValidations()) {
      String[] choices = rule.getValidationConstraint().getExplicitListValues();
      String asked = rule.getValidationConstraint().getValidationType() + " "
          + (choices == null ? "" : new TreeSet<>(List.of(choices))) + rule.getErrorBoxText();
      for (CellRangeAddress range : rule.getRegions().getCellRangeAddresses())
        for (int row = range.getFirstRow(); row <= Math.min(range.getLastRow(), range.getFirstRow() + 100); row++)
          for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++)
            found.put("validation " + sheet.getSheetName() + " " + row + ":" + column, asked);
    }
    return found;
  }
}
