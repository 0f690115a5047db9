package no.oppvekststatus.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.page.Layout.Line;
import no.oppvekststatus.page.Layout.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where every line of text lies in a finished PDF, and which pages each of its tables runs over. */
public final class LayoutReader {
  private final List<Line> lines = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Map<Integer, String>> marked = new ArrayList<>();
  private final Map<COSBase, Integer> numbers = new HashMap<>();

  private LayoutReader() {}

  public static Layout read(byte[] pdf, boolean cover) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      LayoutReader reader = new LayoutReader();
      int number = 0;
      for (PDPage page : document.getPages()) reader.page(document, page, ++number);
      reader.tables(document.getDocumentCatalog().getStructureTreeRoot(), null, 1);
      return new Layout(number, cover, List.copyOf(reader.lines), List.copyOf(reader.tables));
    }
  }

  private void page(PDDocument document, PDPage page, int number) throws IOException {
    Glyphs glyphs = new Glyphs(number);
    glyphs.setStartPage(number);
    glyphs.setEndPage(number);
    glyphs.getText(document);
    lines.addAll(glyphs.lines);
    numbers.put(page.getCOSObject(), number);
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      StringBuilder text = new StringBuilder();
      for (Object part : content.getContents())
        if (part instanceof TextPosition position) text.append(position.getUnicode());
      if (content.getMCID() >= 0) texts.merge(content.getMCID(), text.toString(), String::concat);
    }
    marked.add(texts);
  }

  /** The glyphs in the order they are painted, joined where they stand on one line without a gap. */
  private static final class Glyphs extends PDFTextStripper {
    private final int page;
    private final List<Line> lines = new ArrayList<>();

    private Glyphs(int page) { this.page = page; }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      if (glyph.getUnicode().isBlank()) return;
      double x = glyph.getXDirAdj();
      double base = glyph.getYDirAdj();
      double size = glyph.getFontSizeInPt();
      double right = x + glyph.getWidthDirAdj();
      String face = glyph.getFont().getName().replaceFirst("^[A-Z]{6}\\+SourceSans3-", "");
      Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      boolean on = last != null && Math.abs(last.base() - base) < 0.1 && last.face().equals(face) && last.size() == size
          && x > last.right() - 1 && x < last.right() + size * 0.6;
      if (on) lines.set(lines.size() - 1, last.with(right, glyph.getUnicode(), x > last.right() + size * 0.12));
      else lines.add(new Line(page, x, right, base, size, face, glyph.getUnicode()));
    }
  }

  private void tables(PDStructureNode node, @org.jspecify.annotations.Nullable Open table, int page) {
    int at = page;
    boolean head = node instanceof PDStructureElement element && headsAColumn(element);
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        at = element.getPage() == null ? at : numbers.getOrDefault(element.getPage().getCOSObject(), at);
        Open own = "Table".equals(element.getStructureType()) ? new Open(new TreeMap<>(), new ArrayList<>()) : table;
        if (own != null && head) own.heading = true;
        tables(element, own, at);
        if (own != null && head) own.heading = false;
        if (own != null && own != table) tables.add(new Table(List.copyOf(own.pages.keySet()), List.copyOf(own.heads)));
      } else {
        int mcid = kid instanceof Integer number ? number
            : kid instanceof PDMarkedContentReference reference ? reference.getMCID() : -1;
        if (kid instanceof PDMarkedContentReference reference && reference.getPage() != null)
          at = numbers.getOrDefault(reference.getPage().getCOSObject(), at);
        if (table == null || mcid < 0) continue;
        table.pages.put(at, true);
        if (table.heading || head) table.heads.add(marked.get(at - 1).getOrDefault(mcid, "").strip());
      }
    }
  }

  private static boolean headsAColumn(PDStructureElement element) {
    for (int i = 0; i < element.getAttributes().size(); i++)
      if (element.getAttributes().getObject(i) instanceof PDTableAttributeObject table
          && "Column".equals(table.getScope()))
        return true;
    return false;
  }

  /** A table while it is being read. */
  private static final class Open {
    private final TreeMap<Integer, Boolean> pages;
    private final List<String> heads;
    private boolean heading;

    private Open(TreeMap<Integer, Boolean> pages, List<String> heads) {
      this.pages = pages;
      this.heads = heads;
    }
  }
}
