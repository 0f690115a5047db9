package no.oppvekststatus.page.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import no.oppvekststatus.drawing.FaceFile;
import no.oppvekststatus.drawing.PathData;
import no.oppvekststatus.drawing.Scene;

/** Draws a scene as vectors; its words stay words in the embedded typeface. */
public final class ScenePrinter extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
  private static final long serialVersionUID = 1;
  private static final Map<FaceFile, Font> FONTS = new ConcurrentHashMap<>();

  private final transient Scene scene;

  public ScenePrinter(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new java.awt.Dimension((int) Math.ceil(scene.width()), (int) Math.ceil(scene.height()));
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(area.getX(), area.getY());
    Drawing drawing = new Drawing(graphics);
    for (Scene.Shape shape : scene.shapes()) shape.on(drawing);
    graphics.setTransform(before);
    if (graphics instanceof PdfGraphics2D page) shorten(page.getContent().getInternalBuffer());
  }

  private static void shorten(ByteBuffer written) {
    byte[] shortened = ContentStream.ofDrawing(written.getBuffer(), written.size());
    written.reset();
    written.append(shortened);
  }

  private record Drawing(Graphics2D graphics) implements Scene.ShapeCases<Graphics2D> {
    @Override
    public Graphics2D path(Scene.Path path) { return draw(graphics, path); }

    @Override
    public Graphics2D label(Scene.Label label) { return draw(graphics, label); }
  }

  private static Graphics2D draw(Graphics2D graphics, Scene.Path path) {
    AffineTransform place = new AffineTransform(path.scale(), 0, 0, path.scale(), path.x(), path.y());
    Path2D shape = PathData.parse(path.d());
    shape.transform(place);
    if (path.fill() != null) {
      graphics.setColor(Color.decode(path.fill()));
      graphics.fill(shape);
    }
    if (path.stroke() != null) {
      graphics.setColor(Color.decode(path.stroke()));
      graphics.setStroke(stroke(path));
      graphics.draw(shape);
    }
    return graphics;
  }

  private static BasicStroke stroke(Scene.Path path) {
    float width = (float) (path.width() * path.scale());
    int cap = path.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    int join = path.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
    List<Double> dash = path.dash();
    if (dash.isEmpty()) return new BasicStroke(width, cap, join, 10);
    float[] lengths = new float[dash.size()];
    for (int i = 0; i < lengths.length; i++) lengths[i] = (float) (dash.get(i) * path.scale());
    return new BasicStroke(width, cap, join, 10, lengths, 0);
  }

  private static Graphics2D draw(Graphics2D graphics, Scene.Label label) {
    if (label.text().isBlank()) return graphics;
    FaceFile face = label.face();
    double width = face.width(label.text(), label.size());
    double x = switch (label.anchor()) {
      case END -> label.x() - width;
      case MIDDLE -> label.x() - width / 2;
      case START -> label.x();
    };
    graphics.setColor(Color.decode(label.fill()));
    graphics.setFont(font(face).deriveFont((float) label.size()));
    graphics.drawString(label.text(), (float) x, (float) label.y());
    return graphics;
  }

  private static Font font(FaceFile face) {
    return FONTS.computeIfAbsent(face,
        f -> FontUtil.getInstance(DefaultJasperReportsContext.getInstance()).getAwtFontFromBundles(
            f == FaceFile.SEMIBOLD ? "Source Sans 3 Semibold" : "Source Sans 3",
            f == FaceFile.BOLD ? Font.BOLD : f == FaceFile.ITALIC ? Font.ITALIC : Font.PLAIN, 10, Locale.ROOT, false));
  }
}
