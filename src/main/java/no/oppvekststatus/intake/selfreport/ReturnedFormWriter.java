package no.oppvekststatus.intake.selfreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.intake.Rejection;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes back a form that could not be taken whole: a fresh form with the unit's own answers, the wrong cells marked and
 * commented. Cells with personal data are left empty; nothing but input cells is carried over, so nothing hidden survives.
 */
public final class ReturnedFormWriter {
  private static final List<String> PERSONAL = List.of("identity-number", "duf-number", "email", "phone");

  /**
   * A marked copy that is not written yet.
   *
   * @param place path under the folder {@code out} of the home: {@code <municipality>/skjema/<year>/retur/<unit>.xlsx}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Copy(String place, byte[] bytes) {

    /** @return where it was written */
    public Path write(Path out) throws IOException {
      Path target = out.resolve(place);
      Files.createDirectories(target.getParent());
      Path half = target.resolveSibling(target.getFileName() + ".ny");
      Files.write(half, bytes);
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return target;
    }
  }

  /** {@link #compose} and {@link Copy#write} in one. */
  public Optional<Path> write(Path form, PlanBook book, List<Rejection> rejections, Path out) throws IOException {
    Optional<Copy> copy = compose(form, book, rejections);
    return copy.isEmpty() ? Optional.empty() : Optional.of(copy.get().write(out));
  }

  /** Reads the form and composes its copy; writes nothing. Empty where the form's identity is not ours or nothing in it can be pointed at. */
  public Optional<Copy> compose(Path form, PlanBook book, List<Rejection> rejections) throws IOException {
    Map<CellAddress, Rejection> wrong = wrongCells(rejections);
    Optional<FormFile> opened = wrong.isEmpty() ? Optional.empty() : FormFile.open(form);
    if (opened.isEmpty()) return Optional.empty();
    try (FormFile filled = opened.get()) {
      Optional<Form> asked = FormReader.form(filled, book);
      if (asked.isEmpty() || !filled.version().equals(FormLayout.VERSION)) return Optional.empty();
      String place = asked.get().municipality() + "/skjema/" + asked.get().year() + "/retur/" + asked.get().unit().id() + ".xlsx";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (XSSFWorkbook copy = FormWriter.build(asked.get())) {
        carryOver(filled, copy, wrong, asked.get().texts());
        FormWriter.save(copy, bytes);
      }
      return Optional.of(new Copy(place, bytes.toByteArray()));
    }
  }

  private static Map<CellAddress, Rejection> wrongCells(List<Rejection> rejections) {
    Map<CellAddress, Rejection> wrong = new LinkedHashMap<>();
    for (Rejection r : rejections)
      if (r.place().matches(FormLayout.SHEET + "![A-H]\\d{1,5}")) wrong.putIfAbsent(new CellAddress(r.place().split("!")[1]), r);
    return wrong;
  }

  private static void carryOver(FormFile filled, XSSFWorkbook copy, Map<CellAddress, Rejection> wrong, Texts texts) {
    XSSFSheet sheet = copy.getSheet(FormLayout.SHEET);
    FormLookWriter look = new FormLookWriter(copy);
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellStyle().getLocked()) continue;
        Rejection why = wrong.get(cell.getAddress());
        if (why == null || !PERSONAL.contains(why.code())) put(cell, filled.cell(row.getRowNum(), cell.getColumnIndex()));
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        if (why == null) {
          if (!text.isEmpty() && cell.getCellStyle().getDataFormatString().equals("@")) cell.setCellStyle(look.of(FormLookWriter.Role.INPUT, text));
          continue;
        }
        cell.setCellStyle(look.of(FormLookWriter.Role.WRONG, text));
        comment(sheet, cell, PERSONAL.contains(why.code()) ? texts.of("form-refused.personal") : why.remedy());
      }
    }
    copy.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static void put(Cell to, @Nullable Cell from) {
    if (from == null || personal(from)) return;
    switch (from.getCellType()) {
      case STRING -> to.setCellValue(from.getStringCellValue());
      case NUMERIC -> {
        if (DateUtil.isCellDateFormatted(from)) to.setCellValue(from.getLocalDateTimeCellValue());
        else to.setCellValue(from.getNumericCellValue());
      }
      default -> to.setBlank();
    }
  }

  /** Also where nobody has pointed at the cell. */
  private static boolean personal(Cell from) {
    String cell = from.getAddress().formatAsString();
    if (from.getCellType() == CellType.STRING) return FormPersons.inText(FormLayout.SHEET, cell, from.getStringCellValue()).isPresent();
    return from.getCellType() == CellType.NUMERIC
        && FormPersons.inNumber(FormLayout.SHEET, cell, BigDecimal.valueOf(from.getNumericCellValue()).toPlainString()).isPresent();
  }

  private static void comment(XSSFSheet sheet, Cell cell, String remedy) {
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 3);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 4);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    RichTextString text = sheet.getWorkbook().getCreationHelper().createRichTextString(remedy);
    comment.setString(text);
    comment.setAuthor("Oppvekststatus");
    cell.setCellComment(comment);
  }
}
