package no.oppvekststatus.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.proof.PrintedPagesReader.Beside;
import no.oppvekststatus.proof.PrintedPagesReader.Printed;
import no.oppvekststatus.proof.PrintedPagesReader.PrintedPicture;
import no.oppvekststatus.proof.PrintedPagesReader.ReadAloud;
import no.oppvekststatus.samples.SampleReading;
import no.oppvekststatus.workbook.SheetWriter;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

/** One figure, word, light or row that is another in the file than in the model is always found. */
class ReadBackMutationTest {
  private static final Disclosed DISCLOSED = Disclosure.of(SampleReading.status("orland"), DisclosureSettings.DEFAULT);
  private static final Committee COMMITTEE = DISCLOSED.status().entry().organisation().committees().get(0);
  private static final Imprint IMPRINT =
      new Imprint(2, Instant.parse("2026-11-22T10:15:30Z"), "planeier", "KOSTRA er revidert",
          List.of(new Imprint.Correction("Mobbing, 2024", "7,2 % (bak planen)", "6,9 % (i rute)")));
  private static final Map<String, String> LIGHTS =
      Map.of("i rute", "bak planen", "bak planen", "i rute", "nådd", "feil vei", "feil vei", "nådd",
          "i drift", "forsinket", "forsinket", "i drift", "ikke besvart", "i drift");

  @Test
  void everyMutatedStringOfAPdfIsCaught() throws IOException {
    Document document = StatusDocument.of(DISCLOSED, COMMITTEE, Language.BOKMAL, IMPRINT);
    List<ReadAloud> spoken = PrintedPagesReader.read(new PagePrinter().pdf(document, Look.STANDARD).pdf()).spoken();
    List<String> decided = ExpectedSpeech.of(document);
    Set<String> repeatable = ExpectedSpeech.repeatable(document);
    assertThat(SpeechComparison.of(spoken, decided, repeatable)).isEmpty();
    int caught = 0;
    for (int i = 0; i < decided.size(); i++)
      for (String other : mutations(decided.get(i))) {
        List<String> mutated = new ArrayList<>(decided);
        mutated.set(i, other);
        assertThat(SpeechComparison.of(spoken, mutated, repeatable)).as("«%s» for «%s»", other, decided.get(i))
            .isPresent();
        caught++;
      }
    for (int i = 0; i < decided.size(); i++) {
      if (repeatable.contains(decided.get(i))) continue;
      List<String> mutated = new ArrayList<>(decided);
      mutated.remove(i);
      assertThat(SpeechComparison.of(spoken, mutated, repeatable)).as("without «%s»", decided.get(i)).isPresent();
      caught++;
    }
    System.out.println("mutations caught in the PDF: " + caught);
    assertThat(caught).isGreaterThan(500);
  }

  /** A digit changed, a comma moved, a sign lost or won, a light swapped. */
  private static List<String> mutations(String text) {
    List<String> mutated = new ArrayList<>();
    for (int i = 0; i < text.length(); i++)
      if (Character.isDigit(text.charAt(i)))
        mutated.add(text.substring(0, i) + (char) ('0' + (text.charAt(i) - '0' + 1) % 10) + text.substring(i + 1));
    if (text.matches("(?s).*\\d,\\d.*")) {
      mutated.add(text.replaceFirst("(\\d),(\\d)", "$1$2,"));
      mutated.add(text.replaceFirst("(\\d+,\\d)", "\u2212$1"));
    }
    if (text.contains("\u2212")) mutated.add(text.replaceFirst("\u2212", ""));
    LIGHTS.forEach((light, other) -> {
      if (text.toLowerCase(java.util.Locale.ROOT).contains(light))
        mutated.add(text.toLowerCase(java.util.Locale.ROOT).replaceFirst(light, other));
    });
    return mutated;
  }

  /**
   * Marks are made every other mark, left out, doubled and put beside another word; in pictures they are changed and
   * left out.
   */
  @Test
  void everyMutatedMarkOfAPdfIsCaughtThoughItsWordStays() throws IOException {
    int caught = 0;
    for (Document document : List.of(StatusDocument.of(DISCLOSED, COMMITTEE, Language.BOKMAL, IMPRINT),
        EvaluationDocument.of(DISCLOSED, Language.NYNORSK, IMPRINT))) {
      Printed printed = PrintedPagesReader.read(new PagePrinter().pdf(document, Look.STANDARD).pdf());
      ExpectedMarks decided = ExpectedMarks.of(document);
      assertThat(MarkComparison.of(printed, decided)).isEmpty();
      int step = Math.max(1, printed.marks().size() / 120);
      for (int i = 0; i < printed.marks().size(); i += step) {
        Beside mark = printed.marks().get(i);
        for (Icon other : Icon.values())
          if (MarkRecogniser.alike(other) == other && other != mark.icon() && other != Icon.BLANK)
            caught += caught(beside(printed, i, new Beside(mark.page(), other, mark.words())), decided);
        caught += caught(beside(printed, i), decided) + caught(beside(printed, i, mark, mark), decided);
        caught +=
            caught(beside(printed, i, new Beside(mark.page(), mark.icon(), "et annet ord")), decided, document, i);
      }
      for (int p = 0; p < printed.pictures().size(); p += step) {
        PrintedPicture picture = printed.pictures().get(p);
        ExpectedMarks.ExpectedPicture known = decided.pictures().get(picture.alt());
        if (known == null || known.kind() == ExpectedMarks.PictureKind.CHART) continue;
        for (int i = 0; i < picture.icons().size(); i++) {
          List<Icon> icons = new ArrayList<>(picture.icons());
          icons.set(i, icons.get(i) == Icon.UNANSWERED ? Icon.IN_OPERATION : Icon.UNANSWERED);
          caught += caught(pictured(printed, p, icons), decided);
          icons.remove(i);
          caught += caught(pictured(printed, p, icons), decided);
        }
      }
    }
    System.out.println("mutated marks caught in the PDF: " + caught);
    assertThat(caught).isGreaterThan(3000);
  }

  private static int caught(Printed mutated, ExpectedMarks decided) {
    assertThat(MarkComparison.of(mutated, decided)).isPresent();
    return 1;
  }

  /** A mark that stands before no words cannot stand before the wrong ones. */
  private static int caught(Printed mutated, ExpectedMarks decided, Document document, int i) {
    return ExpectedMarks.of(document).beside().get(i).words() == null ? 0 : caught(mutated, decided);
  }

  private static Printed beside(Printed printed, int i, Beside... instead) {
    List<Beside> marks = new ArrayList<>(printed.marks());
    marks.remove(i);
    marks.addAll(i, List.of(instead));
    return new Printed(printed.pages(), printed.lines(), printed.spoken(), printed.pictures(), marks, printed.links());
  }

  private static Printed pictured(Printed printed, int p, List<Icon> icons) {
    List<PrintedPicture> pictures = new ArrayList<>(printed.pictures());
    pictures.set(p, new PrintedPicture(pictures.get(p).page(), pictures.get(p).alt(), List.copyOf(icons)));
    return new Printed(printed.pages(), printed.lines(), printed.spoken(), pictures, printed.marks(), printed.links());
  }

  @Test
  void aMutatedDocumentsOwnPrintIsStoppedNamingThePage() throws IOException {
    Document document = StatusDocument.of(DISCLOSED, COMMITTEE, Language.BOKMAL, IMPRINT);
    Document other = StatusDocument.of(DISCLOSED, COMMITTEE, Language.BOKMAL,
        new Imprint(3, IMPRINT.clock(), "planeier", "KOSTRA er revidert", IMPRINT.corrected()));
    PrintedPages printed = new PagePrinter().pdf(other, Look.STANDARD);
    org.assertj.core.api.Assertions
        .assertThatThrownBy(() -> ReadBackReader.pages("statusrapport.pdf", document, printed))
        .isInstanceOf(ReadBackReader.Mismatch.class).hasMessageContaining("statusrapport.pdf")
        .hasMessageContaining("side").hasMessageContaining("Utgave 2");
  }

  @Test
  void everyMutatedCellOfAWorkbookIsCaught() throws IOException {
    ReportScope scope = ReportScope.of(DISCLOSED, Optional.of(COMMITTEE), Language.BOKMAL, IMPRINT);
    List<Sheet> sheets = Workbooks.of(scope).sheets();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(scope, sheets), out);
    assertThat(WorkbookReader.difference(out.toByteArray(), sheets)).isEmpty();
    assertThat(WorkbookReader.difference(out.toByteArray(), sheets.subList(0, 8))).isPresent();
    int caught = 0;
    for (Sheet sheet : sheets) {
      byte[] alone = alone(sheet);
      assertThat(WorkbookReader.difference(alone, List.of(sheet))).isEmpty();
      int step = Math.max(1, sheet.rows().size() / 12);
      for (int r = 0; r < sheet.rows().size(); r += step)
        for (Sheet mutated : mutations(sheet, r)) {
          assertThat(WorkbookReader.difference(alone, List.of(mutated))).as(sheet.name() + " row " + r).isPresent();
          caught++;
        }
      assertThat(WorkbookReader.difference(alone,
          List.of(new Sheet(sheet.name(), sheet.title(), sheet.note().replace("Utgave 2", "Utgave 3"),
              sheet.columns(), sheet.rows()))))
          .isPresent();
      caught++;
    }
    System.out.println("mutations caught in the workbook: " + caught);
    assertThat(caught).isGreaterThan(300);
  }

  private static byte[] alone(Sheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      new SheetWriter(workbook).write(sheet, "");
      workbook.write(out);
    }
    return out.toByteArray();
  }

  /** Each cell of one row changed, and the row dropped. */
  private static List<Sheet> mutations(Sheet sheet, int r) {
    List<Sheet> mutated = new ArrayList<>();
    for (int c = 0; c < sheet.rows().get(r).size(); c++) {
      List<SheetValue> row = new ArrayList<>(sheet.rows().get(r));
      row.set(c, other(row.get(c)));
      List<List<SheetValue>> rows = new ArrayList<>(sheet.rows());
      rows.set(r, row);
      mutated.add(new Sheet(sheet.name(), sheet.title(), sheet.note(), sheet.columns(), rows));
    }
    List<List<SheetValue>> fewer = new ArrayList<>(sheet.rows());
    fewer.remove(r);
    mutated.add(new Sheet(sheet.name(), sheet.title(), sheet.note(), sheet.columns(), fewer));
    return mutated;
  }

  private static SheetValue other(SheetValue value) {
    if (value instanceof SheetValue.TextValue w) return new SheetValue.TextValue(w.text() + "1");
    if (value instanceof SheetValue.NumberValue n) return new SheetValue.NumberValue(n.value() + 0.1, n.decimals());
    if (value instanceof SheetValue.DateValue d) return new SheetValue.DateValue(d.date().plusDays(1));
    if (value instanceof SheetValue.AbsentValue a)
      return new SheetValue.AbsentValue(a.word().equals("skjermet") ? "ikke målt" : "skjermet");
    return new SheetValue.TextValue("0");
  }
}
