package no.oppvekststatus.proof;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** One page as it is painted, in one pass: every letter and every stroke, by the marked content it belongs to. */
public final class PaintReader extends PDFGraphicsStreamEngine {
  /** What belongs to no place in the structure. */
  private static final int ARTIFACT = -1;

  private final Map<Integer, List<StringBuilder>> lines = new HashMap<>();
  private final Map<Integer, List<Painted>> painted = new HashMap<>();
  private final List<PaintedLetter> letters = new ArrayList<>();
  private final Deque<Integer> within = new ArrayDeque<>();
  private final Path2D.Double path = new Path2D.Double();
  private final double height;
  private boolean begun;

  private PaintReader(PDPage page) {
    super(page);
    this.height = page.getMediaBox().getHeight();
  }

  /** A letter and where its line stands, in points from the upper left. */
  public record PaintedLetter(double x, double base, String text) {}

  /** Lines of words and what is painted, by the number of their marked content; what belongs to none is an artifact. */
  public record PaintedPage(Map<Integer, List<StringBuilder>> lines, Map<Integer, List<Painted>> painted,
      List<PaintedLetter> letters) {
    public List<String> lines(int place) {
      return lines.getOrDefault(place, List.of()).stream().map(StringBuilder::toString).toList();
    }

    public List<Painted> painted(int place) { return painted.getOrDefault(place, List.of()); }

    public List<String> artifactLines() { return lines(ARTIFACT); }

    public List<Painted> artifacts() { return painted(ARTIFACT); }
  }

  public static PaintedPage read(PDPage page) throws IOException {
    PaintReader reader = new PaintReader(page);
    reader.processPage(page);
    return new PaintedPage(reader.lines, reader.painted, reader.letters);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    int outer = within.isEmpty() ? ARTIFACT : within.peek();
    within.push(properties == null ? outer : properties.getInt(COSName.MCID, outer));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!within.isEmpty()) within.pop();
  }

  private int place() {
    return within.isEmpty() ? ARTIFACT : within.peek();
  }

  @Override
  public void beginText() {
    begun = true;
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
    String text = font.toUnicode(code);
    if (text == null) return;
    List<StringBuilder> own = lines.computeIfAbsent(place(), p -> new ArrayList<>());
    if (begun || own.isEmpty()) own.add(new StringBuilder());
    begun = false;
    own.get(own.size() - 1).append(text);
    letters.add(new PaintedLetter(at.getTranslateX(), height - at.getTranslateY(), text));
  }

  private void paint(PDColor colour, double width, boolean dashed) throws IOException {
    Path2D outline = new Path2D.Double(path, new AffineTransform(1, 0, 0, -1, 0, height));
    painted.computeIfAbsent(place(), p -> new ArrayList<>()).add(
        new Painted(String.format(Locale.ROOT, "#%06X", colour.toRGB()), width, dashed, Painted.points(outline)));
  }

  @Override
  public void strokePath() throws IOException {
    double scale = Math
        .sqrt(Math.abs(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform().getDeterminant()));
    paint(getGraphicsState().getStrokingColor(), getGraphicsState().getLineWidth() * scale,
        getGraphicsState().getLineDashPattern().getDashArray().length > 0);
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    paint(getGraphicsState().getNonStrokingColor(), 0, false);
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    paint(getGraphicsState().getNonStrokingColor(), 0, false);
    strokePath();
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() { return path.getCurrentPoint(); }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName shading) {}
}
