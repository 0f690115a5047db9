package no.oppvekststatus.intake.selfreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.formats.CellReader;
import no.oppvekststatus.formats.CellValue;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.privacy.Identifier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes back a form that could not be taken whole: a fresh form with the unit's own answers, the wrong cells marked
 * and commented. Cells with personal data are left empty; nothing but input cells is carried over, so nothing hidden
 * survives.
 */
public final class ReturnedFormWriter {

  /**
   * A marked copy that is not written yet.
   *
   * @param unit who handed the form in
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record MarkedCopy(String municipality, int year, String unit, byte[] bytes) {

    /** @return where it was written */
    public Path write(Path out) throws IOException {
      Path target = Home.returned(out, municipality, year).resolve(unit + ".xlsx");
      Files.createDirectories(target.getParent());
      WholeFile.write(target, bytes);
      return target;
    }
  }

  /** {@link #compose} and {@link MarkedCopy#write} in one. */
  public Optional<Path> write(Path form, PlanBook book, List<Rejection> rejections, Path out) throws IOException {
    Optional<MarkedCopy> copy = compose(form, book, rejections, List.of());
    return copy.isEmpty() ? Optional.empty() : Optional.of(copy.get().write(out));
  }

  /**
   * Reads the form and composes its copy; writes nothing. Empty where the form's identity is not ours or nothing in it
   * can be pointed at.
   *
   * @param lastYear answers of the year before, which stand beside the questions as they did in the form
   */
  public Optional<MarkedCopy> compose(Path form, PlanBook book, List<Rejection> rejections, List<KeptAnswer> lastYear)
      throws IOException {
    Map<CellAddress, Rejection> wrong = wrongCells(rejections);
    Optional<FormFile> opened = wrong.isEmpty() ? Optional.empty() : FormFile.open(form);
    if (opened.isEmpty()) return Optional.empty();
    try (FormFile filled = opened.get()) {
      Optional<Form> asked = FormReader.form(filled, book, lastYear);
      if (asked.isEmpty() || !filled.version().equals(FormLayout.VERSION)) return Optional.empty();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (XSSFWorkbook copy = FormWriter.build(asked.get())) {
        carryOver(filled, copy, wrong, asked.get().texts());
        FormWriter.save(copy, bytes);
      }
      return Optional.of(
          new MarkedCopy(asked.get().municipality(), asked.get().year(), asked.get().unit().id(), bytes.toByteArray()));
    }
  }

  private static Map<CellAddress, Rejection> wrongCells(List<Rejection> rejections) {
    Map<CellAddress, Rejection> wrong = new LinkedHashMap<>();
    for (Rejection r : rejections)
      if (r.place().matches(FormLayout.SHEET + "![A-H]\\d{1,5}"))
        wrong.putIfAbsent(new CellAddress(r.place().split("!")[1]), r);
    return wrong;
  }

  private static void carryOver(FormFile filled, XSSFWorkbook copy, Map<CellAddress, Rejection> wrong, Texts texts) {
    XSSFSheet sheet = copy.getSheet(FormLayout.SHEET);
    FormLookWriter look = new FormLookWriter(copy);
    Map<Integer, Integer> rows = rows(filled, FormFile.of(copy).orElseThrow());
    for (Row row : sheet) {
      @Nullable Integer from = rows.get(row.getRowNum());
      if (from == null) continue;
      for (Cell cell : row) if (!cell.getCellStyle().getLocked()) {
        CellAddress there = new CellAddress(from, cell.getColumnIndex());
        carryOver(filled.cell(from, cell.getColumnIndex()), cell, wrong.get(there), look, texts);
      }
    }
    copy.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static void carryOver(@Nullable Cell source, Cell cell, @Nullable Rejection why, FormLookWriter look,
      Texts texts) {
    boolean personal = why != null && Identifier.isCode(why.code()) || source != null && personal(source);
    if (!personal) put(cell, CellReader.read(source), why != null);
    String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    boolean words = !text.isEmpty() && cell.getCellStyle().getDataFormatString().equals("@");
    if (why == null && words) cell.setCellStyle(look.of(FormLookWriter.FormCellStyle.INPUT, text));
    if (why == null) return;
    cell.setCellStyle(look.of(FormLookWriter.FormCellStyle.WRONG, text));
    CellCommentWriter.write(cell, personal ? texts.of("form-refused.personal") : why.remedy());
  }

  /** Row in the copy → row in the file: a plan that has changed since has its questions on other rows. */
  private static Map<Integer, Integer> rows(FormFile filled, FormFile copy) {
    Map<Integer, Integer> rows = new HashMap<>();
    rows.put(FormLayout.HANDED_IN, FormLayout.HANDED_IN);
    List<FormFile.Mapped> asked = filled.map();
    for (FormFile.Mapped m : copy.map())
      asked.stream().filter(a -> a.kind().equals(m.kind()) && m.items().contains(a.items().get(0))).findFirst()
          .ifPresent(a -> rows.put(m.row(), a.row()));
    return rows;
  }

  /**
   * @param asShown in words what the unit saw there: a date or a percent in a marked cell would else be another number
   */
  private static void put(Cell to, CellValue from, boolean asShown) {
    from.on(new CarriedCell(to, asShown));
  }

  private record CarriedCell(Cell to, boolean asShown) implements CellValue.CellCases<Cell> {
    @Override
    public Cell text(CellValue.TextCell cell) {
      if (cell.empty()) to.setBlank();
      else to.setCellValue(cell.text());
      return to;
    }

    @Override
    public Cell number(CellValue.NumberCell cell) {
      if (asShown && cell.percent()) to.setCellValue(cell.text());
      else to.setCellValue(cell.value().doubleValue());
      return to;
    }

    @Override
    public Cell date(CellValue.DateCell cell) {
      if (asShown) to.setCellValue(cell.text());
      else to.setCellValue(cell.date());
      return to;
    }

    @Override
    public Cell unreadable(CellValue.UnreadableCell cell) {
      to.setBlank();
      return to;
    }
  }

  /** Also where nobody has pointed at the cell; what cannot be read is not carried over at all. */
  private static boolean personal(Cell from) {
    return CellReader.read(from).on(new CellOfPerson(from.getAddress().formatAsString()));
  }

  private record CellOfPerson(String cell) implements CellValue.CellCases<Boolean> {
    @Override
    public Boolean text(CellValue.TextCell text) {
      return FormPersons.inText(FormLayout.SHEET, cell, text.text()).isPresent();
    }

    @Override
    public Boolean number(CellValue.NumberCell number) {
      return FormPersons.inNumber(FormLayout.SHEET, cell, number.value().toPlainString()).isPresent();
    }

    @Override
    public Boolean date(CellValue.DateCell date) { return false; }

    @Override
    public Boolean unreadable(CellValue.UnreadableCell nothing) { return false; }
  }
}
