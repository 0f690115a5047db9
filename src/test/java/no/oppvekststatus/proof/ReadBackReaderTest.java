package no.oppvekststatus.proof;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.fixtures.ExampleStatus;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.junit.jupiter.api.Test;

/** Read-back names the cell or the string of a finished file that is not as decided. */
class ReadBackReaderTest {
  private static final Disclosed ORLAND = ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024);
  private static final Committee ALL = new Committee("alle", "Kommunestyret", "", List.of(), List.of());

  @Test
  void readBackFindsACellThatIsNotWhatWasDecided() throws IOException {
    List<Sheet> sheets = new ArrayList<>(
        Workbooks.of(ReportScope.of(ORLAND, Optional.of(ALL), Language.BOKMAL, ExampleStatus.SECOND)).sheets());
    byte[] written = workbook(ORLAND);
    ReadBackReader.workbook("bok.xlsx", sheets, written);
    Sheet s = sheets.get(2);
    List<List<Sheet.SheetValue>> rows = new ArrayList<>(s.rows());
    List<Sheet.SheetValue> row = new ArrayList<>(rows.get(0));
    row.set(11, new Sheet.SheetValue.NumberValue(999, 0));
    rows.set(0, row);
    sheets.set(2, new Sheet(s.name(), s.title(), s.note(), s.columns(), rows));
    assertThatThrownBy(() -> ReadBackReader.workbook("bok.xlsx", sheets, written))
        .isInstanceOf(ReadBackReader.Mismatch.class)
        .hasMessageContaining("Tiltak").hasMessageContaining("L4").hasMessageContaining("999");
  }

  @Test
  void readBackFindsAStringThatIsNotOnThePage() throws IOException {
    Document document = UnitDocument.of(ORLAND, ORLAND.status().completeness().reporting().get(0), Language.BOKMAL,
        ExampleStatus.DRAFT);
    PrintedPages printed = new PagePrinter().pdf(document, Look.STANDARD);
    ReadBackReader.pages("enhet.pdf", document, printed);
    Document other = new Document(document.imprint(), Language.BOKMAL, document.title(), document.organisation(),
        document.runningTitle(), null,
        "Utgave 77", null, document.sections());
    assertThatThrownBy(() -> ReadBackReader.pages("enhet.pdf", other, printed)).hasMessageContaining("Utgave 77")
        .hasMessageContaining("side");
  }

  private static byte[] workbook(Disclosed d) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(ReportScope.of(d, Optional.of(ALL), Language.BOKMAL, ExampleStatus.SECOND)), out);
    return out.toByteArray();
  }
}
