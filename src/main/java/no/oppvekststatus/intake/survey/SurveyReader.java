package no.oppvekststatus.intake.survey;

import no.oppvekststatus.formats.RejectionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import no.oppvekststatus.formats.CellReader;
import no.oppvekststatus.formats.CellValue;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.formats.Heading;
import no.oppvekststatus.intake.ColumnCheck;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.PlanBook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a filled survey template, as workbook or as text. */
public final class SurveyReader {

  private static final List<String> REQUIRED = List.of("kommunenummer", "indikator", "nivå", "kjønn", "år", "prosent");
  private static final Pattern PACKED = Pattern.compile("\\d{4}(-\\d{2})?\\..*");
  /** So many of the template's columns make a table the template's, some of them missing or not. */
  private static final int ENOUGH = 4;
  private static final int OPENING = 10;

  /** Whether a text table has the template's columns, or most of them. */
  public static boolean recognises(DelimitedTable table) {
    return recognises(table.head());
  }

  /** @param head plain header names */
  public static boolean recognises(List<String> head) {
    return head.containsAll(List.of("kommunenummer", "indikator"))
        && SurveyCodes.COLUMNS.stream().map(DelimitedReader::plain).filter(head::contains).count() >= ENOUGH;
  }

  /**
   * A hand-made survey table: school years down, statements or rounds across. Ours names each figure on its own line.
   */
  public static boolean handMade(DelimitedTable table) {
    if (table.head().stream().anyMatch(h -> PACKED.matcher(h).matches())) return false; // Udir's own export
    String first = table.head().get(0);
    return first.equals("trinn") || table.lines().stream().limit(3)
        .anyMatch(l -> l.get(first).matches("(?i)(\\d{1,2}\\. ?trinn|vg[123])"));
  }

  /** The column of confirmations is no part of the template: it is added where it is needed. */
  private static List<Heading> ofTemplate(List<Heading> headings) {
    return headings.stream().filter(h -> !h.plain().equals(SurveyCodes.CONFIRMED)).toList();
  }

  public SurveyReading read(DelimitedTable table, PlanBook book, @Nullable String municipality, LocalDate today) {
    ColumnCheck columns = ColumnCheck.of(table, ofTemplate(table.headings()), SurveyCodes.COLUMNS, REQUIRED);
    if (columns.refusal().isPresent()) return new SurveyReading.SurveyRefused(columns.refusal().get());
    List<SurveyLine> lines = table.lines().stream().map(l -> {
      Map<String, String> places = new HashMap<>();
      Map<String, CellValue> cells = new HashMap<>();
      for (String column : SurveyCodes.COLUMNS)
        places.put(DelimitedReader.plain(column), "linje " + l.number() + ", kolonne " + column);
      places.put("", "linje " + l.number());
      l.cells().forEach((name, text) -> cells.put(name, new CellValue.TextCell(text)));
      return new SurveyLine(cells, places, l.uneven());
    }).toList();
    return SurveyInterpretation.read(new SurveyTable(lines, table.sample(), columns.remarks()), book, municipality,
        today);
  }

  /** Empty where the workbook is not our template. */
  public Optional<SurveyReading> read(XSSFWorkbook workbook, PlanBook book, @Nullable String municipality,
      LocalDate today) {
    List<Row> heads = new ArrayList<>();
    for (Sheet sheet : workbook) head(sheet).ifPresent(heads::add);
    if (heads.isEmpty()) return Optional.empty();
    Row head = heads.stream().filter(SurveyReader::ours).findFirst().orElse(heads.get(0));
    return Optional.of(misplaced(head).orElseGet(() -> read(heads, head, book, municipality, today)));
  }

  /** @param heads every row that holds the template's columns, of which {@code head} is read */
  private static SurveyReading read(List<Row> heads, Row head, PlanBook book, @Nullable String municipality,
      LocalDate today) {
    ColumnCheck columns = ColumnCheck.of(ofTemplate(headings(head)), SurveyCodes.COLUMNS, REQUIRED);
    if (columns.refusal().isPresent()) return new SurveyReading.SurveyRefused(columns.refusal().get());
    List<SurveyColumn> named = columns(head);
    List<SurveyLine> lines = new ArrayList<>();
    for (Row row : head.getSheet()) if (row.getRowNum() > 0) lines.add(line(row, named));
    List<Rejection> remarks = new ArrayList<>(columns.remarks());
    heads.stream().filter(h -> h != head)
        .forEach(h -> remarks.add(new Rejection(RejectionCode.NOTE_OTHER_SHEET, "ark " + (number(h.getSheet()) + 1),
            "Også dette arket har malens overskrifter. Bare arket «" + UngdataTemplateWriter.SHEET
                + "» er lest. Lever det andre i en egen fil.")));
    return SurveyInterpretation.read(new SurveyTable(lines, sample(head.getSheet().getWorkbook()), remarks), book,
        municipality, today);
  }

  /** The first of the sheet's first rows that holds the template's columns. */
  private static Optional<Row> head(Sheet sheet) {
    for (int r = 0; r < OPENING; r++) {
      Row row = sheet.getRow(r);
      if (row != null && recognises(names(row))) return Optional.of(row);
    }
    return Optional.empty();
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>();
    columns(row).forEach(c -> names.add(c.name()));
    return names;
  }

  private static boolean ours(Row head) {
    return head.getSheet().getSheetName().equals(UngdataTemplateWriter.SHEET);
  }

  /** The template's columns in a sheet or in a row where the template does not have them. */
  private static Optional<SurveyReading> misplaced(Row head) {
    if (!ours(head))
      return Optional
          .of(new SurveyReading.SurveyRefused(
              new Rejection(RejectionCode.RENAMED_SHEET, "ark " + (number(head.getSheet()) + 1),
                  "Arket med tallene heter ikke «" + UngdataTemplateWriter.SHEET
                      + "». Gi arket det navnet igjen, og lever på nytt.")));
    if (head.getRowNum() == 0) return Optional.empty();
    return Optional.of(new SurveyReading.SurveyRefused(
        new Rejection(RejectionCode.TITLE_ABOVE_HEADS, UngdataTemplateWriter.SHEET + "!A" + (head.getRowNum() + 1),
            "Overskriftene skal stå på første linje i arket. Slett linjene over dem, og lever på nytt.")));
  }

  private static int number(Sheet sheet) {
    return sheet.getWorkbook().getSheetIndex(sheet);
  }

  private static String description(XSSFWorkbook workbook) {
    try {
      return Objects.requireNonNullElse(workbook.getProperties().getCoreProperties().getDescription(), "");
    } catch (POIXMLException e) {
      return "";
    }
  }

  private static boolean sample(Workbook workbook) {
    if (workbook instanceof XSSFWorkbook own && description(own).contains("Eksempeldata")) return true;
    for (Sheet sheet : workbook)
      for (Row row : sheet)
        for (Cell cell : row)
          if (row.getRowNum() < 6 && CellReader.read(cell).text().startsWith("Eksempeldata")) return true;
    return false;
  }

  /** Columns that have a heading, or hold anything under none. */
  private static List<Heading> headings(Row head) {
    List<Heading> headings = new ArrayList<>();
    for (int c = 0; c < last(head.getSheet()); c++) {
      String text = CellReader.read(head.getCell(c)).text();
      if (!text.isEmpty() || filled(head, c))
        headings.add(new Heading(text, place(head.getSheet(), head.getRowNum(), c)));
    }
    return headings;
  }

  private static int last(Sheet sheet) {
    int last = 0;
    for (Row row : sheet) last = Math.max(last, row.getLastCellNum());
    return last;
  }

  private static boolean filled(Row head, int column) {
    for (Row row : head.getSheet())
      if (row.getRowNum() > head.getRowNum() && !CellReader.read(row.getCell(column)).empty()) return true;
    return false;
  }

  /** A column under its name as it is looked up. */
  private record SurveyColumn(String name, int index) {}

  private static List<SurveyColumn> columns(Row head) {
    List<SurveyColumn> columns = new ArrayList<>();
    for (Cell named : head)
      columns.add(new SurveyColumn(DelimitedReader.plain(CellReader.read(named).text()), named.getColumnIndex()));
    return columns;
  }

  private static SurveyLine line(Row row, List<SurveyColumn> columns) {
    Map<String, CellValue> cells = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (SurveyColumn column : columns) {
      places.put(column.name(), place(row.getSheet(), row.getRowNum(), column.index()));
      cells.put(column.name(), CellReader.read(row.getCell(column.index())));
    }
    return new SurveyLine(cells, places, false);
  }

  private static String place(Sheet sheet, int row, int column) {
    return sheet.getSheetName() + "!" + new CellAddress(row, column).formatAsString();
  }
}
