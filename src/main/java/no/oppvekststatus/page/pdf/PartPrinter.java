package no.oppvekststatus.page.pdf;

import com.lowagie.text.Phrase;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPhrase;
import net.sf.jasperreports.pdf.common.PdfPhrase;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import net.sf.jasperreports.pdf.common.TextDirection;

/** Sets the part of a line that follows another where that one ends: a print's own places are whole points. */
class PartPrinter extends ClassicPdfProducer {
  private static final String FRACTION = "no.oppvekststatus.fraction";

  private float fraction;

  PartPrinter(PdfProducerContext context) {
    super(context);
  }

  /** Places a text at {@code x}, in points. */
  static void place(JRPrintElement text, double x) {
    int whole = (int) Math.floor(x);
    text.setX(whole);
    if (x > whole) text.getPropertiesMap().setProperty(FRACTION, Float.toString((float) (x - whole)));
  }

  @Override
  public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext context) {
    JRPrintElement text = context.getPrintText();
    String given = text.hasProperties() ? text.getPropertiesMap().getProperty(FRACTION) : null;
    fraction = given == null ? 0 : Float.parseFloat(given);
    return super.getTextRenderer(context);
  }

  @Override
  public PdfPhrase createPhrase() {
    float right = fraction;
    return new ClassicPhrase(this, new Phrase()) {
      @Override
      public float go(float llx, float lly, float urx, float ury, float leading, float multiplied, PdfTextAlignment align, TextDirection run) {
        return super.go(llx + right, lly, urx + right, ury, leading, multiplied, align, run);
      }
    };
  }
}
