package no.oppvekststatus.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JasperDesign;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.GoodPages;
import no.oppvekststatus.page.PrintedPages;
import no.oppvekststatus.proof.ConformanceReader;
import no.oppvekststatus.proof.ReadBackReader;
import org.junit.jupiter.api.Test;

/** The order of the elements in a band is the order they are read in; veraPDF sees no fault in another one. */
class ReadingOrderTest {
  private static final Document DOCUMENT = GoodPages.document();

  private static PrintedPages printed(JasperDesign design) {
    DocumentPrinter.PrintedPdf printed = DocumentPrinter.pdf(DOCUMENT, Look.STANDARD, TemplateFile.compiled(design));
    return new PrintedPages(printed.pdf(), printed.pages(), null);
  }

  private static List<JRChild> band(JasperDesign design, String kind) {
    return Arrays.stream(design.getDetailSection().getBands())
        .filter(b -> b.getPrintWhenExpression().getText().contains("\"" + kind + "\""))
        .map(b -> ((JRDesignBand) b).getChildren()).findFirst().orElseThrow();
  }

  @Test
  void theTemplatesAsTheyAreAreReadInTheDocumentsOrder() throws Exception {
    ReadBackReader.pages("riktig.pdf", DOCUMENT, printed(TemplateFile.design("report")));
  }

  @Test
  void aBandWhoseElementsStandInTheWrongOrderIsNamedByItsWords() {
    for (String kind : List.of("indicatorTitle", "indicator")) {
      JasperDesign design = TemplateFile.design("report");
      Collections.reverse(band(design, kind));
      PrintedPages wrong = printed(design);
      assertThat(ConformanceReader.findings(wrong.pdf())).as(kind).isEmpty();
      assertThatThrownBy(() -> ReadBackReader.pages("feil.pdf", DOCUMENT, wrong)).as(kind)
          .isInstanceOf(ReadBackReader.Mismatch.class)
          .hasMessageContaining("leses før");
    }
  }
}
