package no.oppvekststatus.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.oppvekststatus.plan.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * The quick check, cheap enough for every file: tagged on every page, titled, in a language, headings in step, figures
 * and links with words, fonts within.
 */
public final class StructureReader {
  private final List<String> findings = new ArrayList<>();
  private final Set<COSBase> linked = new HashSet<>();
  private final Set<COSBase> marked = new HashSet<>();
  private int heading;

  private StructureReader() {}

  /** What is wrong, in reading order and each kind once; empty where nothing is. {@code language} is nb or nn. */
  public static List<String> findings(byte[] pdf, Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return findings(document, language);
    }
  }

  static List<String> findings(PDDocument document, Language language) throws IOException {
    StructureReader reader = new StructureReader();
    reader.document(document, language);
    return List.copyOf(new LinkedHashSet<>(reader.findings));
  }

  private void require(boolean kept, String finding) {
    if (!kept) findings.add(finding);
  }

  private void document(PDDocument document, Language language) throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    require(catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(), "dokumentet er ikke merket");
    String said = catalog.getLanguage() == null ? "" : catalog.getLanguage();
    require(said.toLowerCase(Locale.ROOT).startsWith(language.code()),
        "språket er «" + said + "», ikke " + language.code());
    String title = document.getDocumentInformation().getTitle();
    require(title != null && !title.isBlank(), "dokumentet har ingen tittel");
    require(catalog.getViewerPreferences() != null && catalog.getViewerPreferences().displayDocTitle(),
        "vinduet viser ikke tittelen");
    require(catalog.getMetadata() != null, "dokumentet har ingen metadata");
    if (catalog.getStructureTreeRoot() == null) findings.add("dokumentet har ingen struktur");
    else children(catalog.getStructureTreeRoot());
    int number = 0;
    for (PDPage page : document.getPages()) page(page, ++number);
  }

  private void children(PDStructureNode node) {
    for (Object kid : node.getKids()) if (kid instanceof PDStructureElement element) element(element);
  }

  private void element(PDStructureElement element) {
    String role = element.getStructureType() == null ? "" : element.getStructureType();
    if (role.equals("Figure")) {
      String alt = element.getAlternateDescription();
      require(alt != null && !alt.isBlank(), "en figur mangler tekst");
    }
    if (role.matches("H[1-6]")) {
      int level = role.charAt(1) - '0';
      require(level <= heading + 1, "en overskrift på nivå " + level + " følger etter nivå " + heading);
      heading = level;
    }
    if (role.equals("Link")) for (Object kid : element.getKids())
      if (kid instanceof PDObjectReference reference && reference.getReferencedObject() instanceof PDAnnotation link)
        linked.add(link.getCOSObject());
    marked(element);
    if (role.equals("Table")) require(headed(element), "en tabell mangler hodeceller");
    children(element);
  }

  /**
   * The pages whose content belongs to a place of the structure: a file without any is otherwise well formed, and
   * nobody hears it.
   */
  private void marked(PDStructureElement element) {
    for (Object kid : element.getKids()) {
      PDPage page = kid instanceof PDMarkedContentReference reference ? reference.getPage()
          : kid instanceof Integer ? element.getPage() : null;
      if (kid instanceof PDMarkedContentReference && page == null) page = element.getPage();
      if (page != null) marked.add(page.getCOSObject());
    }
  }

  private static boolean headed(PDStructureNode node) {
    for (Object kid : node.getKids())
      if (kid instanceof PDStructureElement e && ("TH".equals(e.getStructureType()) || headed(e))) return true;
    return false;
  }

  private void page(PDPage page, int number) throws IOException {
    require(marked.contains(page.getCOSObject()), "side " + number + " har ikke noe merket innhold");
    require(page.getStructParents() >= 0, "side " + number + " står utenfor strukturen");
    require(page.getCOSObject().getItem(COSName.getPDFName("Tabs")) != null,
        "side " + number + " har ingen leserekkefølge");
    for (PDAnnotation annotation : page.getAnnotations()) {
      require(annotation.getContents() != null && !annotation.getContents().isBlank(),
          "en lenke på side " + number + " mangler tekst");
      require(linked.contains(annotation.getCOSObject()), "en lenke på side " + number + " står utenfor strukturen");
    }
    if (page.getResources() != null) fonts(page.getResources(), new HashSet<>());
  }

  /** Pictures on a page have resources of their own. */
  private void fonts(PDResources resources, Set<COSBase> seen) throws IOException {
    if (!seen.add(resources.getCOSObject())) return;
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      require(font != null && font.isEmbedded(),
          "skriften " + (font == null ? name.getName() : font.getName()) + " ligger ikke i filen");
    }
    for (COSName name : resources.getXObjectNames())
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null)
        fonts(form.getResources(), seen);
  }
}
