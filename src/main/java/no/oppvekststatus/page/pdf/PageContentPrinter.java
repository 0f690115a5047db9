package no.oppvekststatus.page.pdf;

import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.util.List;
import net.sf.jasperreports.pdf.classic.ClassicPdfContent;
import net.sf.jasperreports.pdf.common.LineCapStyle;

/**
 * Leaves out of a page what changes nothing on it: the exporter turns every text by no angle and sets the pen back
 * after every box, drawn or not. That was a third of a page's operands, and everything that reads a page reads them.
 */
final class PageContentPrinter extends ClassicPdfContent {
  private static final LineCapStyle CAP_OF_NEW_PAGE = LineCapStyle.BUTT;
  private static final List<Float> UNBROKEN = List.of(0f);

  private LineCapStyle cap = CAP_OF_NEW_PAGE;
  private LineCapStyle writtenCap = CAP_OF_NEW_PAGE;
  private List<Float> dash = UNBROKEN;
  private List<Float> writtenDash = UNBROKEN;

  PageContentPrinter(PdfWriter writer, ColorSpace colours) { super(writer, colours); }

  /** A new page begins with the pen that the format states. */
  @Override
  public void refreshContent() {
    super.refreshContent();
    writtenCap = CAP_OF_NEW_PAGE;
    writtenDash = UNBROKEN;
  }

  @Override
  public void transform(AffineTransform change) {
    if (!change.isIdentity()) super.transform(change);
  }

  @Override
  public void setLineCap(LineCapStyle style) { cap = style; }

  @Override
  public void setLineDash(float phase) { dash = List.of(phase); }

  @Override
  public void setLineDash(float on, float off, float phase) { dash = List.of(on, off, phase); }

  @Override
  public void strokeLine(float fromX, float fromY, float toX, float toY) {
    pen();
    super.strokeLine(fromX, fromY, toX, toY);
  }

  @Override
  public void strokeRoundRectangle(float x, float y, float width, float height, float radius) {
    pen();
    super.strokeRoundRectangle(x, y, width, height, radius);
  }

  @Override
  public void strokeEllipse(float fromX, float fromY, float toX, float toY) {
    pen();
    super.strokeEllipse(fromX, fromY, toX, toY);
  }

  private void pen() {
    if (cap != writtenCap) super.setLineCap(cap);
    writtenCap = cap;
    if (dash.equals(writtenDash)) return;
    if (dash.size() == 1) super.setLineDash(dash.get(0));
    else super.setLineDash(dash.get(0), dash.get(1), dash.get(2));
    writtenDash = dash;
  }
}
