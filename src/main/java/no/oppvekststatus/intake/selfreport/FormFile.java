package no.oppvekststatus.intake.selfreport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.formats.CellReader;
import no.oppvekststatus.formats.CellValue;
import no.oppvekststatus.formats.WorkbookFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** One filled form as a file: its hidden identity, its map of questions, its cells as written. */
final class FormFile implements AutoCloseable {
  /** Titles above the form are seldom longer. */
  private static final int FURTHEST = 10;

  private final XSSFWorkbook workbook;
  private final Sheet setup;
  private final @Nullable Sheet sheet;

  private FormFile(XSSFWorkbook workbook, Sheet setup) {
    this.workbook = workbook;
    this.setup = setup;
    this.sheet = workbook.getSheet(FormLayout.SHEET);
  }

  /** One line of the hidden map; {@code row} from 0. */
  record Mapped(String kind, List<String> items, int row, String text) {}

  /** Empty where the file is none of ours. */
  static Optional<FormFile> open(Path file) throws IOException {
    Optional<XSSFWorkbook> opened = WorkbookFile.open(file);
    Optional<FormFile> form = opened.flatMap(FormFile::of);
    if (opened.isPresent() && form.isEmpty()) opened.get().close();
    return form;
  }

  /** Empty where the workbook is none of ours. */
  static Optional<FormFile> of(XSSFWorkbook workbook) {
    Sheet setup = workbook.getSheet(FormLayout.SETUP);
    return setup != null && FormLayout.ID.equals(text(setup, 0, 1)) ? Optional.of(new FormFile(workbook, setup))
        : Optional.empty();
  }

  /** True where the sheet of answers is there without the hidden one. */
  static boolean bare(XSSFWorkbook workbook) {
    Sheet sheet = workbook.getSheet(FormLayout.SHEET);
    return workbook.getSheet(FormLayout.SETUP) == null && sheet != null
        && !text(sheet, FormLayout.HANDED_IN, FormLayout.LAST_YEAR).isEmpty();
  }

  String version() {
    return text(setup, 1, 1);
  }

  String municipality() {
    return text(setup, 2, 1);
  }

  String unit() {
    return text(setup, 3, 1);
  }

  /** 0 where no year can be read. */
  int year() {
    return whole(text(setup, 4, 1));
  }

  String plan() {
    return text(setup, 5, 1);
  }

  boolean sample() {
    return text(setup, 6, 1).equals("ja");
  }

  boolean hasSheet() {
    return sheet != null;
  }

  List<Mapped> map() {
    List<Mapped> lines = new ArrayList<>();
    int count = whole(text(setup, 7, 1));
    for (int r = FormLayout.SETUP_MAP; r < FormLayout.SETUP_MAP + count; r++)
      lines.add(new Mapped(text(setup, r, 0), List.of(text(setup, r, 1).split(" ")), whole(text(setup, r, 2)) - 1,
          text(setup, r, 3)));
    return lines;
  }

  /** True where the question still stands where the form was written with it. */
  boolean untouched(Mapped mapped) {
    return stands(mapped, 0);
  }

  /** By how many lines all questions have moved down together, 0 where they have not. */
  int movedDown(List<Mapped> map) {
    return IntStream.rangeClosed(1, FURTHEST).filter(lines -> map.stream().allMatch(m -> stands(m, lines))).findFirst()
        .orElse(0);
  }

  private boolean stands(Mapped mapped, int down) {
    return mapped.kind().equals(Answer.AnswerKind.COMPETENCE.name()) || sheet != null
        && text(sheet, mapped.row() + down, FormLayout.TEXT).equals(mapped.text().strip());
  }

  FilledRow row(Form.Question question, int row) {
    Answer.AnswerKind kind = question.kind();
    return new FilledRow(question, written(row, FormLayout.ANSWER),
        FormLayout.hasSecond(kind) ? written(row, FormLayout.SECOND) : nothing(row, FormLayout.SECOND),
        written(row, FormLayout.note(kind)),
        FormLayout.hasLink(kind) ? written(row, FormLayout.LAST_YEAR) : nothing(row, FormLayout.LAST_YEAR));
  }

  FilledField handedIn() {
    return written(FormLayout.HANDED_IN, FormLayout.ANSWER);
  }

  /** As the sheet holds it, for a copy; null where there is nothing. */
  @Nullable
  Cell cell(int row, int column) {
    if (sheet == null) return null;
    Row line = sheet.getRow(row);
    return line == null ? null : line.getCell(column);
  }

  private FilledField written(int row, int column) {
    Cell cell = cell(row, column);
    String place = FormLayout.place(row, column);
    return CellReader.formula(cell) ? new FilledField(place, CellValue.EMPTY, true)
        : new FilledField(place, CellReader.read(cell), false);
  }

  private static FilledField nothing(int row, int column) {
    return FilledField.text(FormLayout.place(row, column), "");
  }

  private static String text(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return CellReader.read(cell).text();
  }

  private static int whole(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
