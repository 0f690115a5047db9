package no.oppvekststatus.intake.survey;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.intake.DelimitedReader;
import no.oppvekststatus.intake.DelimitedReader.Table;
import no.oppvekststatus.plan.PlanBook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a filled survey template, as workbook or as text. */
public final class SurveyReader {

  /** Whether a text table has the template's columns. */
  public static boolean recognises(Table table) {
    return table.has("kommunenummer", "indikator", "ar", "prosent");
  }

  /** A hand-made survey table: school years down, statements or rounds across. Ours names each figure on its own line. */
  public static boolean handMade(Table table) {
    String first = table.head().get(0);
    return first.equals("trinn") || table.lines().stream().limit(3)
        .anyMatch(l -> l.get(first).matches("(?i)(\\d{1,2}\\. ?trinn|vg[123])"));
  }

  public SurveyReading read(Table table, PlanBook book, @Nullable String municipality, LocalDate today) {
    List<SurveyLine> lines = table.lines().stream().map(l -> {
      Map<String, String> places = new HashMap<>();
      for (String column : SurveyCodes.COLUMNS) places.put(DelimitedReader.plain(column), "linje " + l.number() + ", kolonne " + column);
      places.put("", "linje " + l.number());
      return new SurveyLine(l.cells(), places, l.overfull());
    }).toList();
    return SurveyInterpretation.read(lines, table.sample(), book, municipality, today);
  }

  /** Empty where the workbook is not our template. */
  public Optional<SurveyReading> read(Path workbook, PlanBook book, @Nullable String municipality, LocalDate today) throws IOException {
    try (InputStream in = Files.newInputStream(workbook); XSSFWorkbook opened = new XSSFWorkbook(in)) {
      Sheet sheet = opened.getSheet(UngdataTemplateWriter.SHEET);
      if (sheet == null || sheet.getRow(0) == null) return Optional.empty();
      Map<Integer, String> columns = columns(sheet.getRow(0));
      if (!columns.values().containsAll(List.of("kommunenummer", "indikator", "ar", "prosent"))) return Optional.empty();
      List<SurveyLine> lines = new ArrayList<>();
      for (Row row : sheet) if (row.getRowNum() > 0) lines.add(line(row, columns));
      return Optional.of(SurveyInterpretation.read(lines, sample(opened), book, municipality, today));
    } catch (POIXMLException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean sample(XSSFWorkbook workbook) {
    String description = workbook.getProperties().getCoreProperties().getDescription();
    if (description != null && description.contains("Eksempeldata")) return true;
    for (Sheet sheet : workbook)
      for (Row row : sheet)
        for (Cell cell : row) if (row.getRowNum() < 6 && text(cell).startsWith("Eksempeldata")) return true;
    return false;
  }

  private static Map<Integer, String> columns(Row head) {
    Map<Integer, String> columns = new HashMap<>();
    for (Cell cell : head) columns.put(cell.getColumnIndex(), DelimitedReader.plain(text(cell)));
    return columns;
  }

  private static SurveyLine line(Row row, Map<Integer, String> columns) {
    Map<String, String> cells = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    columns.forEach((index, name) -> {
      Cell cell = row.getCell(index);
      places.put(name, UngdataTemplateWriter.SHEET + "!" + new CellAddress(row.getRowNum(), index).formatAsString());
      if (cell != null) cells.put(name, text(cell));
    });
    return new SurveyLine(cells, places, false);
  }

  private static String text(Cell cell) {
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue().strip();
      case NUMERIC -> number(cell);
      default -> "";
    };
  }

  /** A cell shown as percent holds a share: 0.12 shown as 12 % is 12. */
  private static String number(Cell cell) {
    BigDecimal value = new BigDecimal(Double.toString(cell.getNumericCellValue()));
    boolean share = cell.getCellStyle().getDataFormatString().contains("%");
    return (share ? value.movePointRight(2) : value).stripTrailingZeros().toPlainString();
  }
}
