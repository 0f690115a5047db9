package no.oppvekststatus.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene while it is being drawn. */
public final class Sketch {
  private static final double BEZIER = 0.5522847498;
  private final List<Scene.Shape> shapes = new ArrayList<>();

  public Scene scene(double width, double height) {
    return new Scene(width, height, shapes);
  }

  public Sketch fill(String d, String fill) {
    return add(d, fill, null);
  }

  /** How a line is drawn: {@code dash} holds the lengths of dashes and gaps in turn, none for a whole line. */
  public record Stroke(String colour, double width, List<Double> dash) {
    public static Stroke of(String colour, double width, double... dash) {
      return new Stroke(colour, width, Arrays.stream(dash).boxed().toList());
    }
  }

  /** How words are set; {@code size} in points. */
  public record Lettering(double size, TextAnchor anchor, String colour, FaceFile face) {}

  public Sketch stroke(String d, Stroke stroke) {
    return add(d, null, stroke);
  }

  public Sketch stroke(String d, String colour, double width) {
    return stroke(d, Stroke.of(colour, width));
  }

  public Sketch outline(String d, String fill, String stroke, double width) {
    return add(d, fill, Stroke.of(stroke, width));
  }

  private Sketch add(String d, @Nullable String fill, @Nullable Stroke stroke) {
    shapes.add(stroke == null ? new Scene.Path(d, fill, null, 0, false, List.of(), 0, 0, 1)
        : new Scene.Path(d, fill, stroke.colour(), stroke.width(), false, stroke.dash(), 0, 0, 1));
    return this;
  }

  public Sketch add(Scene.Shape shape) {
    shapes.add(shape);
    return this;
  }

  /** Another drawing with its origin at a place. */
  public Sketch place(Scene scene, double x, double y) {
    for (Scene.Shape shape : scene.shapes()) shapes.add(shape.moved(x, y));
    return this;
  }

  public Sketch rule(double x, double y, double width, String stroke, double weight) {
    return stroke("M" + n(x) + " " + n(y) + "H" + n(x + width), stroke, weight);
  }

  public Sketch line(double x1, double y1, double x2, double y2, Stroke stroke) {
    return stroke("M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2), stroke);
  }

  public Sketch text(double x, double y, String text, Lettering set) {
    shapes.add(new Scene.Label(x, y, Glyphs.printable(text), set.size(), set.anchor(), set.colour(), set.face()));
    return this;
  }

  public Sketch soft(double x, double y, String text, TextAnchor anchor) {
    return text(x, y, text, new Lettering(8, anchor, Ink.SOFT, FaceFile.REGULAR));
  }

  static String rectangle(double x, double y, double width, double height) {
    return "M" + n(x) + " " + n(y) + "h" + n(width) + "v" + n(height) + "h" + n(-width) + "Z";
  }

  public Sketch box(double x, double y, double width, double height, String fill) {
    return fill(rectangle(x, y, width, height), fill);
  }

  public Sketch frame(double x, double y, double width, double height, Stroke stroke) {
    return stroke(rectangle(x, y, width, height), stroke);
  }

  static String circle(double cx, double cy, double r) {
    double k = r * BEZIER;
    return "M" + n(cx - r) + " " + n(cy) + "C" + n(cx - r) + " " + n(cy - k) + " " + n(cx - k) + " " + n(cy - r) + " "
        + n(cx) + " "
        + n(cy - r) + "C" + n(cx + k) + " " + n(cy - r) + " " + n(cx + r) + " " + n(cy - k) + " " + n(cx + r) + " "
        + n(cy)
        + "C" + n(cx + r) + " " + n(cy + k) + " " + n(cx + k) + " " + n(cy + r) + " " + n(cx) + " " + n(cy + r)
        + "C" + n(cx - k) + " " + n(cy + r) + " " + n(cx - r) + " " + n(cy + k) + " " + n(cx - r) + " " + n(cy) + "Z";
  }

  private static String n(double value) {
    return Scene.number(value);
  }
}
