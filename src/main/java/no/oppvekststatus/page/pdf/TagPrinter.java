package no.oppvekststatus.page.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is written as lying in an element of the structure, and gathers the structure; an element of a template
 * without a path is decoration.
 */
public final class TagPrinter implements PdfTagger {
  /** The property that holds a path: {@code Table#4/TR#5/TH#6;Scope=Column/P#7}. */
  public static final String PATH = "no.oppvekststatus.tag";
  /** The context value that gathers the structure. */
  static final String TREE = "no.oppvekststatus.structure";
  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final StructureTree tree;
  private @Nullable PageTextPrinter pages;
  private @Nullable TaggedElement current;
  private boolean artifact;
  private boolean marked;

  private TagPrinter(StructureTree tree) {
    this.tree = tree;
  }

  /** How the exporter finds this tagger. */
  public static final class TaggerFactory implements PdfTaggerFactory {
    @Override
    public PdfTagger createTagger(JRPdfExporter exporter) {
      return new TagPrinter((StructureTree) exporter.getJasperReportsContext().getValue(TREE));
    }
  }

  @Override
  public void setLanguage(String tagLanguage) {}

  @Override
  public void setPdfProducer(PdfProducer producer) { pages = (PageTextPrinter) producer; }

  @Override
  public void init() {}

  @Override
  public void startPage() {}

  /** The page has everything that is written on it. */
  @Override
  public void endPage() {
    ByteBuffer written = content().getInternalBuffer();
    byte[] shortened = ContentStream.ofPage(written.getBuffer(), written.size());
    written.reset();
    written.append(shortened);
  }

  private PdfContentByte content() {
    return pages().getPdfContentByte();
  }

  private PageTextPrinter pages() {
    if (pages == null) throw new IllegalStateException("the exporter has not said what it writes with");
    return pages;
  }

  @Override
  public void startElement(JRPrintElement element) {
    String path = element.hasProperties() ? element.getPropertiesMap().getProperty(PATH) : null;
    current = path == null ? null : tree.element(path);
  }

  @Override
  public void endElement(JRPrintElement element) {
    current = null;
  }

  @Override
  public void beginArtifact() {
    if (artifact || marked) return;
    artifact = true;
    content().beginMarkedContentSequence(ARTIFACT);
  }

  @Override
  public void endArtifact() {
    if (artifact) content().endMarkedContentSequence();
    artifact = false;
  }

  private void begin() {
    if (current == null) beginArtifact();
    else begin(current);
  }

  private void begin(TaggedElement element) {
    PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.MCID, new PdfNumber(tree.mark(element, pages().page())));
    content().beginMarkedContentSequence(new PdfName(element.role()), properties, true);
    marked = true;
  }

  private void end() {
    if (marked) content().endMarkedContentSequence();
    marked = false;
    endArtifact();
  }

  @Override
  public void startImage(JRPrintImage image, float llx, float lly, float urx, float ury) {
    if (current != null) current.figure(new TaggedElement.BoundingBox(llx, lly, urx, ury), image.getHyperlinkTooltip());
    begin();
  }

  @Override
  public void endImage() {
    end();
  }

  /** Begins a part of a text that is an element of its own, under the text's. */
  void startPart(String path) {
    begin(tree.element(path));
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
