package no.oppvekststatus.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A unit's own count of people is a cell of chapter 8. It is printed nowhere: only the municipality's sum is. */
class UnitCountsTest {
  private static final List<Integer> COUNTS = List.of(7919, 6047, 5399);
  private static final List<Integer> BASES = List.of(88379, 99733, 77291);

  @Test
  void noUnitsOwnCountReachesAnyDocument() throws IOException {
    PlanBook book = ExampleStatus.packaged();
    PlanBook.Entry entry = book.of("sel").orElseThrow();
    Disclosed stated = disclosed(book, entry);
    Committee all = new Committee("alle", "Kommunestyret", "", List.of(), List.of());
    for (Language language : List.of(Language.BOKMAL, Language.NYNORSK)) {
      List<String> said =
          new ArrayList<>(DecidedStrings.of(StatusDocument.of(stated, all, language, ExampleStatus.DRAFT)));
      said.addAll(DecidedStrings.of(EvaluationDocument.of(stated, language, ExampleStatus.DRAFT)));
      for (Unit u : Obligations.reporting(entry, 2021))
        said.addAll(DecidedStrings.of(UnitDocument.of(stated, u, language, ExampleStatus.DRAFT)));
      said.add(ExportFile.csv(stated, ExampleStatus.DRAFT));
      said.addAll(workbook(stated, all, language));
      said.replaceAll(s -> s.replaceAll("[\\s\u00a0]", ""));
      for (Integer own : COUNTS) assertThat(said).noneMatch(s -> s.contains(own.toString()));
      for (Integer own : BASES) assertThat(said).noneMatch(s -> s.contains(own.toString()));
      assertThat(said).anyMatch(s -> s.contains("19365"));
    }
  }

  private static Disclosed disclosed(PlanBook book, PlanBook.Entry entry) {
    List<KeptAnswer> answers = new ArrayList<>(ExampleStatus.answers(entry, 2021));
    KeptAnswer like = answers.get(0);
    List<Unit> units = Obligations.reporting(entry, 2021);
    for (var link : entry.plan().indicatorLinks())
      if (book.indicator(link.indicator()).reading() instanceof Indicator.FigureSource.FromForm form)
        for (int i = 0; i < COUNTS.size(); i++)
          answers.add(new KeptAnswer(
              new Answer("sel", units.get(i).id(), 2021, Answer.AnswerKind.COUNT, form.contents(), AnswerStatus.NONE,
                  BigDecimal.valueOf(COUNTS.get(i)), BigDecimal.valueOf(BASES.get(i)), false, null, "", "B2"),
              like.provenance()));
    return Disclosure.of(
        Assessment.of(new AssessmentInput(book, entry, 2021, LocalDate.of(2022, 4, 1),
            ExampleStatus.cells(book, entry, 2021), answers)),
        DisclosureSettings.DEFAULT);
  }

  private static List<String> workbook(Disclosed stated, Committee committee, Language language) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(ReportScope.of(stated, Optional.of(committee), language, ExampleStatus.DRAFT)),
        bytes);
    List<String> said = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> said.add(text(cell)))));
    }
    return said;
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC ? BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString()
        : cell.toString();
  }
}
