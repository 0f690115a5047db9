package no.oppvekststatus.page.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicChunk;
import net.sf.jasperreports.pdf.classic.ClassicImage;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfImage;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import no.oppvekststatus.drawing.FaceFile;

/** Has texts written line by line, as they were measured, and puts words on a page to the fraction of a point. */
class PageTextPrinter extends ClassicPdfProducer {
  /** The context value that notes where links and their places are printed. */
  static final String PLACES = "no.oppvekststatus.places";

  private final Map<FaceFile, BaseFont> fonts = new EnumMap<>(FaceFile.class);

  PageTextPrinter(PdfProducerContext context) {
    super(context);
  }

  /** The page that is being written, from 0. */
  int page() {
    return getPdfWriter().getPageNumber() - 1;
  }

  /** A height from the upper edge of the page as one from the lower. */
  float up(double y) {
    return (float) (getPdfWriter().getPageSize().getHeight() - y);
  }

  @Override
  public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext text) {
    JasperReportsContext own = getContext().getJasperReportsContext();
    boolean measured = text.getPrintText().getLineBreakOffsets() != null && own.getValue(PLACES) instanceof LinkPlaces;
    return measured ? new TextLinePrinter(own, this, (LinkPlaces) own.getValue(PLACES)) : super.getTextRenderer(text);
  }

  /** The exporter lays an invisible point over a drawing that has a text, for the pointer; the text is in its tag. */
  @Override
  public PdfChunk createChunk(PdfImage image) {
    Image drawn = ((ClassicImage) image).getImage();
    boolean point = drawn.getWidth() == 1 && drawn.getHeight() == 1;
    return point ? new ClassicChunk(this, new Chunk("")) : super.createChunk(image);
  }

  /** Writes some words from {@code left} on the line that stands at {@code baseline}. */
  void show(String words, double left, double baseline, FontRunReader.Run run) {
    PdfContentByte content = getPdfContentByte();
    content.setColorFill(run.colour());
    content.beginText();
    content.setFontAndSize(fonts.computeIfAbsent(run.face(), this::font), run.size());
    content.moveText((float) left, up(baseline));
    content.showText(words);
    content.endText();
  }

  /** The face as the library embeds it, found as for every other text. */
  private BaseFont font(FaceFile face) {
    Map<Attribute, Object> attributes = new HashMap<>();
    attributes.put(TextAttribute.FAMILY, face == FaceFile.SEMIBOLD ? "Source Sans 3 Semibold" : "Source Sans 3");
    attributes.put(TextAttribute.SIZE, 10f);
    if (face == FaceFile.BOLD) attributes.put(TextAttribute.WEIGHT, TextAttribute.WEIGHT_BOLD);
    if (face == FaceFile.ITALIC) attributes.put(TextAttribute.POSTURE, TextAttribute.POSTURE_OBLIQUE);
    return getFont(attributes, Locale.ROOT).getCalculatedBaseFont(false);
  }
}
