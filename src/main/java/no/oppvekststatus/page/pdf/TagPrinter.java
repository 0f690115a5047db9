package no.oppvekststatus.page.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure of a tagged PDF: an element lies where its path says, and one without a path is decoration.
 * A place reached from two pages is one place, so a paragraph or cell broken over pages stays whole.
 */
public final class TagPrinter implements PdfTagger {
  /** The property that holds a path: {@code Table#4/TR#5/TH#6;Scope=Column/P#7}. */
  public static final String PATH = "no.oppvekststatus.tag";

  private final Map<String, PdfStructureEntry> places = new HashMap<>();
  private String language = "nb-NO";
  private @Nullable PdfStructure structure;
  private @Nullable PdfStructureEntry document;
  private @Nullable PdfStructureEntry current;
  private boolean artifact;
  private boolean marked;

  /** How the exporter finds this tagger. */
  public static final class TaggerFactory implements PdfTaggerFactory {
    @Override
    public PdfTagger createTagger(JRPdfExporter exporter) {
      return new TagPrinter();
    }
  }

  @Override
  public void setLanguage(String tagLanguage) {
    if (tagLanguage != null) language = tagLanguage;
  }

  @Override
  public void setPdfProducer(PdfProducer producer) { structure = producer.getPdfStructure(); }

  @Override
  public void init() {
    document = structure().createDocumentTag(language);
  }

  private PdfStructure structure() {
    if (structure == null) throw new IllegalStateException("the exporter has not given its structure");
    return structure;
  }

  @Override
  public void startPage() {}

  @Override
  public void endPage() {}

  @Override
  public void startElement(JRPrintElement element) {
    String path = element.hasProperties() ? element.getPropertiesMap().getProperty(PATH) : null;
    boolean empty = element instanceof JRPrintText text && text.getFullText().isEmpty();
    current = path == null ? null : place(path, empty);
  }

  @Override
  public void endElement(JRPrintElement element) {
    current = null;
  }

  /**
   * The place of a path, made with all that lies above it the first time it is reached; one that is {@code empty} says
   * that it holds nothing.
   */
  private PdfStructureEntry place(String path, boolean empty) {
    PdfStructureEntry known = places.get(path);
    if (known != null) return known;
    int slash = path.lastIndexOf('/');
    PdfStructureEntry parent = slash < 0 ? document : place(path.substring(0, slash), false);
    if (parent == null) throw new IllegalStateException("no document to tag in");
    String[] parts = path.substring(slash + 1).split(";");
    String role = parts[0].substring(0, parts[0].indexOf('#'));
    PdfStructureEntry entry = structure().createTag(parent, role);
    if (empty) entry.putArray("K");
    if (role.equals("Link")) entry.putString("T", path);
    for (int i = 1; i < parts.length; i++) attribute(entry, parts[i]);
    places.put(path, entry);
    return entry;
  }

  private static void attribute(PdfStructureEntry entry, String attribute) {
    String value = attribute.substring(attribute.indexOf('=') + 1);
    if (attribute.startsWith("Scope=")) entry.setScope(value);
    if (attribute.startsWith("ColSpan=")) entry.setSpan(Integer.parseInt(value), 1);
  }

  @Override
  public void beginArtifact() {
    if (artifact || marked) return;
    artifact = true;
    structure().beginArtifact();
  }

  @Override
  public void endArtifact() {
    if (!artifact) return;
    artifact = false;
    structure().endArtifact();
  }

  private void begin() {
    if (current == null) beginArtifact();
    else {
      structure().beginTag(current, null);
      marked = true;
    }
  }

  private void end() {
    if (marked) structure().endTag();
    marked = false;
    endArtifact();
  }

  @Override
  public void startImage(JRPrintImage image, float llx, float lly, float urx, float ury) {
    if (current != null) {
      current.setBBox(llx, lly, urx, ury);
      if (image.getHyperlinkTooltip() != null) alternative(current, image.getHyperlinkTooltip());
    }
    begin();
  }

  /**
   * As Unicode: the entry's own way of writing loses every letter outside Western European, and with them Sámi names.
   */
  private static void alternative(PdfStructureEntry entry, String words) {
    if (!(entry instanceof ClassicStructureEntry classic))
      throw new IllegalStateException("no alternative text for " + entry.getClass());
    classic.getElement().put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
  }

  @Override
  public void endImage() {
    end();
  }

  /** Begins a part of a text that has a place of its own, under the text's. */
  void startPart(String path) {
    structure().beginTag(place(path, false), null);
    marked = true;
  }

  @Override
  public void startText(JRPrintText text) {
    begin();
  }

  @Override
  public void startText(JRPrintText text, String actual) {
    begin();
  }

  @Override
  public void endText() {
    end();
  }

  @Override
  public boolean isFirstLinkParagraph() { return false; }

  @Override
  public @Nullable PdfStructureEntry getCurrentLinkTag() { return null; }

  /** No styled lists: lists come from the paths. */
  @Override
  public StyledTextListWriter getListWriter() {
    return (StyledTextListWriter) java.lang.reflect.Proxy.newProxyInstance(StyledTextListWriter.class.getClassLoader(),
        new Class<?>[] {StyledTextListWriter.class}, (proxy, method, arguments) -> null);
  }
}
