package no.oppvekststatus.page.pdf;

import java.util.List;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.drawing.Glyphs;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** One link over its words on one page: described in words, without a frame, kept when the page is printed. */
final class AnnotationPrinter {
  private AnnotationPrinter() {}

  /** One that leads outward has its address; another is still to be led. */
  static PDAnnotationLink annotation(Link link, List<LinkPlaces.Box> boxes, PDPage page) {
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setPage(page);
    annotation.setContents(Glyphs.printable(link.description()));
    annotation.setPrinted(true);
    COSArray frame = new COSArray();
    for (int i = 0; i < 3; i++) frame.add(COSInteger.ZERO);
    annotation.setBorder(frame);
    over(annotation, boxes, page.getMediaBox().getHeight());
    if (link.outward()) {
      PDActionURI action = new PDActionURI();
      action.setURI(link.to().toASCIIString());
      annotation.setAction(action);
    }
    return annotation;
  }

  /** A line's whole height; words on more than one line have a quadrilateral each. */
  private static void over(PDAnnotationLink annotation, List<LinkPlaces.Box> boxes, float height) {
    float[] corners = new float[8 * boxes.size()];
    PDRectangle around = null;
    for (int i = 0; i < boxes.size(); i++) {
      float left = (float) boxes.get(i).left();
      float right = (float) boxes.get(i).right();
      float top = (float) (height - boxes.get(i).top());
      float foot = (float) (height - boxes.get(i).foot());
      System.arraycopy(new float[] {left, top, right, top, left, foot, right, foot}, 0, corners, 8 * i, 8);
      around = around == null ? rectangle(left, foot, right, top) : rectangle(Math.min(left, around.getLowerLeftX()),
          Math.min(foot, around.getLowerLeftY()), Math.max(right, around.getUpperRightX()),
          Math.max(top, around.getUpperRightY()));
    }
    annotation.setRectangle(around);
    if (boxes.size() > 1) annotation.setQuadPoints(corners);
  }

  private static PDRectangle rectangle(float left, float foot, float right, float top) {
    return new PDRectangle(left, foot, right - left, top - foot);
  }
}
