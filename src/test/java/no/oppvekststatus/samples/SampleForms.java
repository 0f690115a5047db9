package no.oppvekststatus.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.intake.selfreport.FormWriter;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Unit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Fills in the forms that the program itself writes, as {@code src/test/resources/samples/answers.yaml} says: the
 * earlier rounds as text, the last one as workbooks. Run its main method after changing answers, plans or the form's
 * layout.
 */
public final class SampleForms {
  private static final int MAP = 8;
  private static final int HANDED_IN_ROW = 3;
  private static final int TEXT = 1;
  private static final int LINK = 3;
  private static final int ANSWER = 4;
  private static final int SECOND = 5;
  private static final int NOTE = 6;

  /** One question as the form's hidden map has it; {@code row} from 0. */
  private record Question(String kind, List<String> items, int row) {}

  private final PlanBook book = PlanReader.book(null);
  private final JsonNode table = new YAMLMapper().readTree(Path.of("src/test/resources/samples/answers.yaml").toFile());

  public static void main(String[] args) throws IOException {
    SampleForms forms = new SampleForms();
    for (PlanBook.Entry entry : forms.book.entries()) forms.write(entry);
  }

  private void write(PlanBook.Entry entry) throws IOException {
    JsonNode own = table.get(entry.municipalityId());
    Path folder = Path.of("samples", "inbox", entry.municipalityId(), "skjema");
    Files.createDirectories(folder);
    for (int year : SampleAnswers.rounds(own)) {
      SampleAnswers answers = new SampleAnswers(own, year);
      Map<String, Integer> asked = new HashMap<>();
      for (Unit unit : answers.answering(entry)) {
        byte[] empty = form(entry, unit, year);
        List<SampleAnswers.Filled> filled = new ArrayList<>();
        List<Question> questions = questions(empty);
        for (Question q : questions)
          filled.add(answers.answer(q.kind(), q.items(), unit, asked.merge(q.items().get(0), 1, Integer::sum) - 1));
        String name = year + "-" + unit.id();
        if (answers.asWorkbook())
          Files.write(folder.resolve(name + ".xlsx"), workbook(empty, questions, filled, answers.handedIn(unit)));
        else
          Files.writeString(folder.resolve(name + ".csv"), text(unit, year, questions, filled, answers.handedIn(unit)));
      }
    }
  }

  private byte[] form(PlanBook.Entry entry, Unit unit, int year) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWriter().write(entry, book, unit, year, out);
    return out.toByteArray();
  }

  private static List<Question> questions(byte[] form) throws IOException {
    List<Question> questions = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      Sheet setup = workbook.getSheet("Oppsett");
      for (int r = MAP; r <= setup.getLastRowNum() && setup.getRow(r) != null && setup.getRow(r).getCell(0) != null;
          r++)
        questions.add(new Question(setup.getRow(r).getCell(0).getStringCellValue(),
            List.of(setup.getRow(r).getCell(1).getStringCellValue().split(" ")),
            Integer.parseInt(setup.getRow(r).getCell(2).getStringCellValue()) - 1));
    }
    return questions;
  }

  private static byte[] workbook(byte[] empty, List<Question> questions, List<SampleAnswers.Filled> filled,
      String handedIn) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
      Sheet sheet = workbook.getSheet("Skjema");
      put(sheet, HANDED_IN_ROW, ANSWER, handedIn);
      for (int i = 0; i < questions.size(); i++) {
        SampleAnswers.Filled f = filled.get(i);
        int row = questions.get(i).row();
        boolean need = questions.get(i).kind().equals("COMPETENCE");
        put(sheet, row, ANSWER, need ? f.amount() : f.status() + f.quantity());
        put(sheet, row, SECOND, need ? f.estimate() : f.base() + f.date());
        put(sheet, row, need ? TEXT : NOTE, f.note());
        if (need) put(sheet, row, LINK, f.link());
      }
      Reproducibility.runWithSourceDateEpoch(() -> workbook.write(out));
    }
    return out.toByteArray();
  }

  private static void put(Sheet sheet, int row, int column, String text) {
    if (text.isEmpty()) return;
    Cell cell = sheet.getRow(row).getCell(column);
    if (text.matches("\\d+")) cell.setCellValue(Double.parseDouble(text));
    else if (text.matches("\\d{4}-\\d{2}-\\d{2}")) cell.setCellValue(java.time.LocalDate.parse(text));
    else cell.setCellValue(text);
  }

  private static String text(Unit unit, int year, List<Question> questions, List<SampleAnswers.Filled> filled,
      String handedIn) {
    Map<String, String> words =
        Map.of("MEASURE", "tiltak", "EVALUATION", "evaluering", "MEETING", "møte", "COUNT", "telling",
            "COMPETENCE", "kompetanse");
    StringBuilder csv = new StringBuilder(
        "# EKSEMPELDATA – ikke offisielle tall\nenhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\n");
    csv.append(String.join(";", unit.id(), String.valueOf(year), "skjema", "skjema", "", "", "", "", "", handedIn, ""))
        .append('\n');
    for (int i = 0; i < questions.size(); i++) {
      SampleAnswers.Filled f = filled.get(i);
      if (f.equals(SampleAnswers.Filled.BLANK)) continue;
      boolean linked = questions.get(i).kind().equals("COMPETENCE") && !f.link().isEmpty();
      csv.append(String.join(";", unit.id(), String.valueOf(year), words.get(questions.get(i).kind()),
          linked ? f.link() : questions.get(i).items().get(0), f.status(), f.quantity(), f.base(), f.amount(),
          f.estimate(), f.date(), quoted(f.note()))).append('\n');
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    return text.contains(";") ? '"' + text + '"' : text;
  }
}
