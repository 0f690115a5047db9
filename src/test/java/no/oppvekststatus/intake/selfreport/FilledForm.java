package no.oppvekststatus.intake.selfreport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills the invented school's form as a unit leader would, for tests. */
public final class FilledForm {
  private static final byte[] EMPTY = empty(Language.BOKMAL);

  private FilledForm() {}


  /** The form with right answers everywhere, then changed by {@code more}. */
  public static Path write(Path file, Consumer<Sheet> more) throws IOException {
    return write(file, EMPTY, Language.BOKMAL, more);
  }

  /** The same answers in the form of the other written language, in its own words. */
  public static Path inNynorsk(Path file, Consumer<Sheet> more) throws IOException {
    return write(file, empty(Language.NYNORSK), Language.NYNORSK, more);
  }

  private static Path write(Path file, byte[] empty, Language language, Consumer<Sheet> more) throws IOException {
    boolean nynorsk = language == Language.NYNORSK;
    String counted = nynorsk ? "Tilsette som har fått opplæring" : "Ansatte som har fått opplæring";
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty)); OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.getSheet("Skjema");
      at(sheet, "E4").setCellValue(LocalDate.of(2025, 1, 15));
      put(sheet, "Felles språk om bekymring", 'E', "i DRIFT");
      put(sheet, "Leksehjelp etter skoletid", 'E', nynorsk ? "Ikkje valt" : "Ikke valgt");
      put(sheet, "Samtalegruppe", 'E', nynorsk ? "Ikkje aktuelt" : "Ikke aktuelt");
      put(sheet, "Samtalegruppe", 'G', "Ingen barn i målgruppen i år");
      put(sheet, "Felles språk om bekymring – hvert år", 'E', "Gjennomført");
      cell(sheet, "Felles språk om bekymring – hvert år", 'F').setCellValue(LocalDate.of(2024, 11, 4));
      cell(sheet, "Ressursteam", 'E').setCellValue(6);
      cell(sheet, counted, 'E').setCellValue(12);
      cell(sheet, counted, 'F').setCellValue(20);
      Row need = sheet.getRow(needs(sheet));
      need.getCell(1).setCellValue("Kurs for nye ansatte");
      need.getCell(3).setCellValue("Kurs i samtaler med barn");
      need.getCell(4).setCellValue(40000);
      need.getCell(5).setCellValue("omtrent");
      more.accept(sheet);
      workbook.write(out);
    }
    return file;
  }

  private static byte[] empty(Language language) {
    PlanBook book = InventedBook.book(language);
    PlanBook.Entry entry = book.entries().get(0);
    Unit school = entry.organisation().units().get(0);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new FormWriter().write(entry, book, school, InventedBook.YEAR, List.of(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Row (from 0) of the first need. */
  public static int needs(Sheet sheet) {
    for (Row row : sheet) if (row.getCell(1) != null && row.getCell(1).toString().matches("(Hva enheten trenger|Kva eininga treng).*")) return row.getRowNum() + 1;
    throw new AssertionError("no needs");
  }

  public static String address(Sheet sheet, String question, char column) {
    return "Skjema!" + cell(sheet, question, column).getAddress().formatAsString();
  }

  public static void put(Sheet sheet, String question, char column, String text) {
    cell(sheet, question, column).setCellValue(text);
  }

  public static Cell cell(Sheet sheet, String question, char column) {
    Row found = null;
    for (Row row : sheet) {
      Cell text = row.getCell(1);
      if (text == null || !text.toString().startsWith(question)) continue;
      if (text.toString().equals(question)) return row.getCell(column - 'A');
      if (found == null) found = row;
    }
    if (found == null) throw new AssertionError(question);
    return found.getCell(column - 'A');
  }

  public static Cell at(Sheet sheet, String address) {
    CellAddress a = new CellAddress(address);
    return sheet.getRow(a.getRow()).getCell(a.getColumn());
  }
}
