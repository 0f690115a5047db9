package no.oppvekststatus.page.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.document.Document.Link;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * Adds links over their words to a finished PDF and ties each to its place in the structure, which the library that
 * writes the file cannot. A link is one annotation a page, however many lines its words take.
 */
final class LinkPrinter {
  private static final COSName NEXT = COSName.getPDFName("ParentTreeNextKey");

  private final PDDocument document;
  private final LinkPlaces places;
  private final Map<String, PDStructureElement> elements = new HashMap<>();
  private final TreeMap<Integer, COSBase> parents = new TreeMap<>();

  /** PDFBox writes an identity of readable bytes as text; this one, which the contents replace, is always digits. */
  private static void saved(PDDocument document, ByteArrayOutputStream out) throws IOException {
    byte[] unreadable = new byte[16];
    Arrays.fill(unreadable, (byte) 0xFF);
    COSArray identity = new COSArray();
    for (int half = 1; half <= 2; half++) identity.add(new COSString(unreadable));
    document.getDocument().getTrailer().setItem(COSName.ID, identity);
    document.save(out);
  }

  private LinkPrinter(PDDocument document, LinkPlaces places) {
    this.document = document;
    this.places = places;
  }

  /**
   * The same file with its links; and half as large, since its small parts, thousands of places, are packed together.
   */
  static byte[] linked(byte[] pdf, LinkPlaces places) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      LinkPrinter printer = new LinkPrinter(document, places);
      PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
      printer.elements(root);
      printer.parents(root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE));
      for (LinkPlaces.Words words : places.words()) printer.link(words);
      printer.elements.values().forEach(element -> element.setTitle(null));
      printer.grown(root.getCOSObject());
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
      saved(document, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("links cannot be laid in a file that was just printed", e);
    }
  }

  /** The places of links, each titled with its path by {@link TagPrinter}. */
  private void elements(PDStructureNode node) {
    for (Object kid : node.getKids())
      if (kid instanceof PDStructureElement element) {
        if ("Link".equals(element.getStructureType())) elements.put(element.getTitle(), element);
        elements(element);
      }
  }

  private void parents(COSDictionary node) {
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2)
      parents.put(numbers.getInt(i), numbers.get(i + 1));
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++)
      if (kids.getObject(i) instanceof COSDictionary kid) parents(kid);
  }

  private void link(LinkPlaces.Words words) throws IOException {
    Link link = places.link(words.link());
    PDStructureElement element = elements.get(words.path());
    if (element == null) throw new IllegalStateException("«" + link.words() + "» has no place in the structure");
    PDPage page = document.getPage(words.page());
    PDAnnotationLink annotation = AnnotationPrinter.annotation(link, words.boxes(), page);
    if (!link.outward()) annotation.setDestination(destination(link));
    page.getAnnotations().add(annotation);
    int number = parents.isEmpty() ? 0 : parents.lastKey() + 1;
    annotation.setStructParent(number);
    parents.put(number, element.getCOSObject());
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(annotation);
    reference.getCOSObject().setItem(COSName.PG, page);
    element.appendKid(reference);
  }

  private PDPageXYZDestination destination(Link link) {
    LinkPlaces.Place place = places.anchors().get(link.to().toString());
    if (place == null)
      throw new IllegalStateException("nothing stands at " + link.to() + ", where «" + link.words() + "» leads");
    PDPage page = document.getPage(place.page());
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(page);
    destination.setTop((int) page.getMediaBox().getHeight() - place.y());
    destination.setLeft(place.x());
    return destination;
  }

  /** The tree from a page's or an annotation's number to its places, with those of the links. */
  private void grown(COSDictionary root) {
    COSArray numbers = new COSArray();
    parents.forEach((number, parent) -> {
      numbers.add(COSInteger.get(number));
      numbers.add(parent);
    });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, tree);
    root.setInt(NEXT, parents.lastKey() + 1);
  }
}
