package no.oppvekststatus.page.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import no.oppvekststatus.document.Document.Link;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * Adds the structure and the links to a PDF whose pages are written: the library that writes the pages has no way to
 * tie a link to the structure. A link is one annotation a page, however many lines its words take.
 */
final class LinkPrinter {
  private final PDDocument document;
  private final StructurePrinter structure;
  private final LinkPlaces places;

  private LinkPrinter(PDDocument document, StructurePrinter structure, LinkPlaces places) {
    this.document = document;
    this.structure = structure;
    this.places = places;
  }

  /** The same pages, tagged; half as large, since the thousands of small elements are packed together. */
  static byte[] linked(byte[] pdf, StructureTree tree, String language, LinkPlaces places) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      LinkPrinter printer = new LinkPrinter(document, StructurePrinter.printed(tree, language, document), places);
      for (LinkPlaces.Words words : places.words()) printer.link(words);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
      saved(document, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a file that was just printed cannot be tagged", e);
    }
  }

  private void link(LinkPlaces.Words words) throws IOException {
    Link link = places.link(words.link());
    PDPage page = document.getPage(words.page());
    PDAnnotationLink annotation = AnnotationPrinter.annotation(link, words.boxes(), page);
    if (!link.outward()) annotation.setDestination(destination(link));
    page.getAnnotations().add(annotation);
    structure.tie(annotation, page, words.path());
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

  /** PDFBox writes an identity of readable bytes as text; this one, which the contents replace, is always digits. */
  private static void saved(PDDocument document, ByteArrayOutputStream out) throws IOException {
    byte[] unreadable = new byte[16];
    Arrays.fill(unreadable, (byte) 0xFF);
    COSArray identity = new COSArray();
    for (int half = 1; half <= 2; half++) identity.add(new COSString(unreadable));
    document.getDocument().getTrailer().setItem(COSName.ID, identity);
    document.save(out);
  }
}
