package no.oppvekststatus.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.intake.selfreport.FormReading;
import no.oppvekststatus.intake.selfreport.FormWriter;
import no.oppvekststatus.intake.selfreport.ReturnedFormWriter;
import no.oppvekststatus.intake.survey.UngdataTemplateWriter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/**
 * One of every kind of workbook that leaves the program, by name: for a committee, form, returned form, survey
 * template.
 */
final class EveryWorkbook {
  private EveryWorkbook() {}

  /** @param folder room for the returned form */
  static Map<String, byte[]> in(Path folder) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Language language : Language.ALL) {
      all.put("orland-" + language.code(),
          committee(ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024), language));
      all.put("template-" + language.code(), template(language));
    }
    all.put("sel-nb", committee(ExampleStatus.of(ExampleStatus.packaged(), "sel", 2022), Language.BOKMAL));
    all.put("silent-nn", committee(ExampleStatus.silent(ExampleStatus.third(), "fjordvik", 2025), Language.NYNORSK));
    for (PlanBook book : List.of(ExampleStatus.packaged(), ExampleStatus.third()))
      for (PlanBook.Entry entry : book.entries()) all.put("form-" + entry.municipalityId(), form(entry, book));
    all.put("returned-nn", returned(folder));
    return all;
  }

  static byte[] committee(Disclosed disclosed, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(ReportScope.of(disclosed,
        Optional.of(new Committee("alle", "Kommunestyret", "", List.of(), List.of())), language, ExampleStatus.SECOND)),
        out);
    return out.toByteArray();
  }

  private static byte[] form(PlanBook.Entry entry, PlanBook book) throws IOException {
    int year = entry.plan().validFrom().getYear() + 2;
    Unit unit = no.oppvekststatus.plan.Obligations.reporting(entry, year).get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWriter().write(entry, book, unit, year, out);
    return out.toByteArray();
  }

  private static byte[] template(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new UngdataTemplateWriter(language).write(ExampleStatus.packaged(), out);
    return out.toByteArray();
  }

  private static byte[] returned(Path folder) throws IOException {
    PlanBook book = InventedBook.book(Language.NYNORSK);
    Path wrong = FilledForm.inNynorsk(folder.resolve("feil.xlsx"),
        sheet -> FilledForm.put(sheet, "Felles språk om bekymring", 'E', "kanskje"));
    FormReading.FormRead read =
        (FormReading.FormRead) FilledForm.read(wrong, book, InventedBook.TODAY, InventedBook.TODAY);
    return Files.readAllBytes(new ReturnedFormWriter().write(wrong, book, read.rejections(), folder).orElseThrow());
  }
}
