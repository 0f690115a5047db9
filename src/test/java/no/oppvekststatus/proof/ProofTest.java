package no.oppvekststatus.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.fixtures.GoodPages;
import no.oppvekststatus.plan.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ProofTest {
  private static final byte[] GOOD = GoodPages.pdf();

  private interface Harm { void to(PDDocument document) throws IOException; }

  private static byte[] harmed(Harm harm) throws IOException {
    try (PDDocument document = Loader.loadPDF(GOOD)) {
      harm.to(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDStructureElement first(PDStructureNode node, String role) {
    for (Object kid : node.getKids()) {
      if (!(kid instanceof PDStructureElement element)) continue;
      if (role.equals(element.getStructureType())) return element;
      PDStructureElement below = first(element, role);
      if (below != null) return below;
    }
    return null;
  }

  private static byte[] mute() throws IOException {
    return harmed(
        d -> first(d.getDocumentCatalog().getStructureTreeRoot(), "Figure").getCOSObject().removeItem(COSName.ALT));
  }

  private static byte[] foreign() throws IOException {
    return harmed(d -> {
      PDPage page = d.getPage(0);
      try (PDPageContentStream content =
          new PDPageContentStream(d, page, PDPageContentStream.AppendMode.APPEND, false)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 9);
        content.showText("utenfor");
        content.endText();
      }
    });
  }

  private static byte[] bare() throws IOException {
    return harmed(d -> {
      d.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("MarkInfo"));
      d.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("StructTreeRoot"));
    });
  }

  @Test
  void aWholeFileHasNoFindings() throws Exception {
    assertThat(StructureReader.findings(GOOD, Language.BOKMAL)).isEmpty();
    assertThat(ConformanceReader.findings(GOOD)).isEmpty();
  }

  @Test
  void aFigureWithoutWordsIsFoundByBoth() throws Exception {
    byte[] mute = mute();
    assertThat(StructureReader.findings(mute, Language.BOKMAL)).containsExactly("en figur mangler tekst");
    assertThat(ConformanceReader.findings(mute)).anyMatch(f -> f.startsWith("PDF/UA-1 7.3-1"));
  }

  @Test
  void aTypefaceThatIsNotWithinTheFileIsFoundByBoth() throws Exception {
    byte[] foreign = foreign();
    assertThat(StructureReader.findings(foreign, Language.BOKMAL))
        .containsExactly("skriften Helvetica ligger ikke i filen");
    assertThat(ConformanceReader.findings(foreign)).anyMatch(f -> f.startsWith("PDF/UA-1 7.21.4.1-1"))
        .anyMatch(f -> f.startsWith("PDF/A-2a 6.2.11.4.1-1"));
  }

  @Test
  void anotherLanguageAndAMissingTitleAreFound() throws Exception {
    byte[] nameless = harmed(d -> d.getDocumentInformation().setTitle(" "));
    assertThat(StructureReader.findings(nameless, Language.NYNORSK)).containsExactly("språket er «nb-NO», ikke nn",
        "dokumentet har ingen tittel");
  }

  @Test
  void aHeadingThatSkipsALevelAndATableWithoutHeadsAreFound() throws Exception {
    byte[] crooked = harmed(d -> {
      PDStructureNode root = d.getDocumentCatalog().getStructureTreeRoot();
      first(root, "H1").setStructureType("H3");
      for (PDStructureElement head = first(root, "TH"); head != null; head = first(root, "TH"))
        head.setStructureType("TD");
    });
    assertThat(StructureReader.findings(crooked, Language.BOKMAL))
        .contains("en overskrift på nivå 3 følger etter nivå 0", "en tabell mangler hodeceller");
  }

  @Test
  void anUntaggedFileIsFound() throws Exception {
    byte[] bare = bare();
    assertThat(StructureReader.findings(bare, Language.BOKMAL)).contains("dokumentet er ikke merket",
        "dokumentet har ingen struktur");
    assertThat(ConformanceReader.findings(bare)).isNotEmpty();
  }

  /** As when no property of a template's elements reaches the printed ones: all of it is decoration. */
  @Test
  void aPageWithoutMarkedContentIsFound() throws Exception {
    byte[] silent = harmed(d -> d.getDocumentCatalog().getStructureTreeRoot().setKids(List.of()));
    assertThat(StructureReader.findings(silent, Language.BOKMAL)).contains("side 1 har ikke noe merket innhold",
        "side 2 har ikke noe merket innhold");
  }

  @Test
  void whatIsNoPdfIsAFindingToo() {
    assertThat(ConformanceReader.findings("ikke en PDF".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void bothProfilesInOneWalkFindWhatEachFindsInAWalkOfItsOwn() throws Exception {
    for (byte[] pdf : List.of(GOOD, mute(), foreign(), bare(), "ikke en PDF".getBytes(StandardCharsets.UTF_8))) {
      List<String> apart = new ArrayList<>(ConformanceReader.findings(pdf, List.of(PDFAFlavour.PDFUA_1)));
      apart.addAll(ConformanceReader.findings(pdf, List.of(PDFAFlavour.PDFA_2_A)));
      assertThat(ConformanceReader.findings(pdf)).containsExactlyElementsOf(apart);
    }
  }

  @Test
  void aProfileThatVeraPdfLeavesOutIsNotTakenAsKept() {
    assertThatThrownBy(() -> ConformanceReader.findings(GOOD, List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_4)))
        .isInstanceOf(IllegalStateException.class);
  }
}
