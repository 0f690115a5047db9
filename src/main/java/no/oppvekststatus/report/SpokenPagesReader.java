package no.oppvekststatus.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A finished PDF as a screen reader speaks it: every element of its structure in order, furniture left out. */
public final class SpokenPagesReader {
  private final Map<COSBase, Integer> pages = new HashMap<>();
  private final List<Map<Integer, String>> texts = new ArrayList<>();
  private final List<Spoken> spoken = new ArrayList<>();

  private SpokenPagesReader() {}

  /** One element with words: its text, or a figure's alternative text; {@code page} counts from 1. */
  public record Spoken(int page, String text) {}

  public static List<Spoken> read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      SpokenPagesReader reader = new SpokenPagesReader();
      for (PDPage page : document.getPages()) reader.take(page);
      reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), 1);
      return List.copyOf(reader.spoken);
    }
  }

  private void take(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> marked = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) collect(content, marked);
    pages.put(page.getCOSObject(), texts.size());
    texts.add(marked);
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> marked) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) text.append(position.getUnicode());
      if (part instanceof PDMarkedContent inner) collect(inner, marked);
    }
    if (content.getMCID() >= 0) marked.merge(content.getMCID(), text.toString(), String::concat);
  }

  private void walk(PDStructureNode node, int page) {
    StringBuilder own = new StringBuilder();
    int at = page;
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) walk(element, pageOf(element, at));
      else if (kid instanceof Integer mcid && node instanceof PDStructureElement element) {
        at = pageOf(element, at);
        own.append(texts.get(at - 1).getOrDefault(mcid, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        if (reference.getPage() != null) at = pages.getOrDefault(reference.getPage().getCOSObject(), at - 1) + 1;
        own.append(texts.get(at - 1).getOrDefault(reference.getMCID(), ""));
      }
    }
    String alternative = node instanceof PDStructureElement e ? e.getAlternateDescription() : null;
    if (alternative != null) spoken.add(new Spoken(at, alternative));
    else if (!own.toString().isBlank()) spoken.add(new Spoken(at, own.toString()));
  }

  private int pageOf(PDStructureElement element, int otherwise) {
    COSDictionary page = element.getPage() == null ? null : element.getPage().getCOSObject();
    return page == null ? otherwise : pages.getOrDefault(page, otherwise - 1) + 1;
  }
}
