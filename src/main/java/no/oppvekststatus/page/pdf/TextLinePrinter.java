package no.oppvekststatus.page.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfTagger;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.page.LineBreaks;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text line by line where {@link TextMeasurePrinter} broke it. A line keeps the space it was broken at, so
 * that the words stay apart when the page is read; words that link stand at a place of their own in the structure, and
 * where they stand is noted.
 */
final class TextLinePrinter extends AbstractPdfTextRenderer {
  /** The property that holds where links stand: {@code from-to:number}, parted by spaces. */
  static final String LINKS = "no.oppvekststatus.links";
  /** The property that names a text as the place that links lead to. */
  static final String ANCHOR = "no.oppvekststatus.anchor";
  private static final double ASCENT = 1.024;
  private static final double HEIGHT = 1.424;
  private static final double UNDERLINE = 1.7;

  private final PageTextPrinter producer;
  private final LinkPlaces places;
  private final List<Underline> underlines = new ArrayList<>();

  private record Underline(double left, double right, double y, boolean outward) {}

  TextLinePrinter(JasperReportsContext context, PageTextPrinter producer, LinkPlaces places) {
    super(context, false, false, false);
    this.producer = producer;
    this.places = places;
  }

  @Override
  public void initialize(JRPdfExporter exporter, PdfProducer own, PdfTagger tagger, JRPrintText printed,
      JRStyledText styled, int offsetX, int offsetY) {
    super.initialize(exporter, own, tagger, printed, styled, offsetX, offsetY);
    String anchor = property(printed, ANCHOR);
    if (anchor != null) places.anchor(anchor, new LinkPlaces.Place(producer.page(), x, y));
  }

  private static @Nullable String property(JRPrintText printed, String name) {
    return printed.hasProperties() ? printed.getPropertiesMap().getProperty(name) : null;
  }

  @Override
  public void render() {
    if (pdfExporter instanceof OutlinePrinter outline) outline.enter(text);
    FontRunReader runs = FontRunReader.of(styledText);
    short[] lengths = text.getLineBreakOffsets();
    double leading = lengths.length == 0 ? 0 : text.getTextHeight() / lengths.length;
    double top = y + topPadding + verticalAlignOffset;
    LinkedParts parts =
        LinkedParts.of(property(text, LINKS), property(text, TagPrinter.PATH), allText.length(), places);
    if (parts == null) pdfTagger.startText(text);
    int from = 0;
    for (int i = 0; i < lengths.length; i++) {
      int to = i + 1 == lengths.length ? allText.length() : from + lengths[i];
      line(new Line(runs, from, to, top + i * leading, leading), parts);
      from = to;
    }
    if (parts == null) pdfTagger.endText();
    underlines();
  }

  private record Line(FontRunReader runs, int from, int to, double top, double leading) {
    double baseline() {
      return top + (leading - HEIGHT * runs.size()) / 2 + ASCENT * runs.size();
    }
  }

  private void line(Line line, @Nullable LinkedParts parts) {
    double wide = line.runs().width(line.from(), LineBreaks.bare(allText, line.from(), line.to()));
    double left = switch (text.getHorizontalTextAlign()) {
      case RIGHT -> x + width - rightPadding - wide;
      case CENTER -> x + leftPadding + (width - leftPadding - rightPadding - wide) / 2;
      default -> x + leftPadding;
    };
    if (parts == null) show(line, line.from(), line.to(), left);
    else for (LinkedParts.LinkedPart part : parts.of(line.from(), line.to()))
      part(line, part, left + line.runs().width(line.from(), part.from()));
  }

  private void part(Line line, LinkedParts.LinkedPart part, double left) {
    TagPrinter tagger = (TagPrinter) pdfTagger;
    tagger.startPart(part.path());
    show(line, part.from(), part.to(), left);
    tagger.endText();
    if (part.link() < 0) return;
    double right = left + line.runs().width(part.from(), LineBreaks.bare(allText, part.from(), part.to()));
    places.words(producer.page(), part.link(), part.path(),
        new LinkPlaces.Box(left, line.top(), right, line.top() + line.leading()));
    underlines.add(new Underline(left, right, line.baseline() + UNDERLINE, places.outward(part.link())));
  }

  private void show(Line line, int from, int to, double left) {
    for (FontRunReader.Run run : line.runs().runs()) {
      int begins = Math.max(from, run.from());
      int ends = Math.min(to, run.to());
      String words = begins < ends ? allText.substring(begins, ends).replace("\n", "") : "";
      if (words.isEmpty()) continue;
      producer.show(words, left + line.runs().width(from, begins), line.baseline(), run);
    }
  }

  /** Decoration: seen, not read. */
  private void underlines() {
    if (underlines.isEmpty()) return;
    pdfTagger.beginArtifact();
    PdfContent content = producer.getPdfContent();
    content.setLineWidth(0.5f);
    for (Underline u : underlines) {
      content.setStrokeColor(Color.decode(u.outward() ? Ink.INK : Ink.RULE));
      content.strokeLine((float) u.left(), producer.up(u.y()), (float) u.right(), producer.up(u.y()));
    }
    pdfTagger.endArtifact();
  }

  @Override
  public boolean addActualText() {
    return false;
  }

  @Override
  public void draw() {
    throw new IllegalStateException("lines are written by render");
  }
}
