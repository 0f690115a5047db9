package no.oppvekststatus.page.pdf;

import java.util.List;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.page.Mark;
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
  static PDAnnotationLink annotation(Link link, List<Mark.Line> lines, PDPage page) {
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setPage(page);
    annotation.setContents(Glyphs.printable(link.told()));
    annotation.setPrinted(true);
    COSArray frame = new COSArray();
    for (int i = 0; i < 3; i++) frame.add(COSInteger.ZERO);
    annotation.setBorder(frame);
    over(annotation, lines, page.getMediaBox().getHeight());
    if (link.outward()) {
      PDActionURI action = new PDActionURI();
      action.setURI(link.to().toASCIIString());
      annotation.setAction(action);
    }
    return annotation;
  }

  /** A line's whole height; words on more than one line have a quadrilateral each. */
  private static void over(PDAnnotationLink annotation, List<Mark.Line> lines, float height) {
    float[] corners = new float[8 * lines.size()];
    PDRectangle around = null;
    for (int i = 0; i < lines.size(); i++) {
      Mark.Line line = lines.get(i);
      float left = (float) line.x();
      float right = (float) (line.x() + line.type().width(line.text().replaceFirst("[ \\u00a0]+$", "")));
      float top = height - line.y();
      float foot = top - line.type().leading();
      System.arraycopy(new float[] {left, top, right, top, left, foot, right, foot}, 0, corners, 8 * i, 8);
      around = around == null ? rectangle(left, foot, right, top) : rectangle(Math.min(left, around.getLowerLeftX()),
          Math.min(foot, around.getLowerLeftY()), Math.max(right, around.getUpperRightX()), Math.max(top, around.getUpperRightY()));
    }
    annotation.setRectangle(around);
    if (lines.size() > 1) annotation.setQuadPoints(corners);
  }

  private static PDRectangle rectangle(float left, float foot, float right, float top) {
    return new PDRectangle(left, foot, right - left, top - foot);
  }
}
