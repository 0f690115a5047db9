package no.oppvekststatus.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing in points, origin at the upper left: one source for the vectors of a page and the SVG of the web report.
 *
 * @param shapes in the order they are painted
 */
public record Scene(double width, double height, List<Shape> shapes) {

  /** Something painted. */
  public sealed interface Shape permits Path, Label {
    <R> R on(ShapeCases<R> cases);

    /** The same so much further to the right and down. */
    Shape moved(double x, double y);
  }

  /** What is done with each kind of shape: a new kind does not compile until every place has handled it. */
  public interface ShapeCases<R> {
    R path(Path path);

    R label(Label label);
  }

  /**
   * A path.
   *
   * @param d SVG path data with the commands M L H V C Z, absolute or relative
   * @param dash lengths on and off, empty for a whole line
   * @param x,y,scale where the path's own origin lies and how large its unit is
   */
  public record Path(String d, @Nullable String fill, @Nullable String stroke, double width, boolean round,
      List<Double> dash, double x, double y, double scale) implements Shape {
    @Override
    public <R> R on(ShapeCases<R> cases) { return cases.path(this); }

    @Override
    public Path moved(double right, double down) {
      return new Path(d, fill, stroke, width, round, dash, x + right, y + down, scale);
    }
  }

  /** One line of text. */
  public record Label(double x, double y, String text, double size, TextAnchor anchor, String fill, FaceFile face)
      implements Shape {
    @Override
    public <R> R on(ShapeCases<R> cases) { return cases.label(this); }

    @Override
    public Label moved(double right, double down) {
      return new Label(x + right, y + down, text, size, anchor, fill, face);
    }
  }

  public Scene {
    shapes = List.copyOf(shapes);
  }

  /** The same drawing as a standalone SVG; {@code alt} is its title. */
  public String svg(String alt) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(number(width)).append(' ')
        .append(number(height))
        .append("\" font-family=\"Source Sans 3, sans-serif\" role=\"img\"><title>").append(escaped(alt))
        .append("</title>").append(drawn());
    return svg.append("</svg>").toString();
  }

  /** The shapes alone, to stand within an SVG of somebody else. */
  public String drawn() {
    Svg svg = new Svg(new StringBuilder());
    for (Shape shape : shapes) shape.on(svg);
    return svg.text().toString();
  }

  private record Svg(StringBuilder text) implements ShapeCases<StringBuilder> {
    @Override
    public StringBuilder path(Path path) { return append(text, path); }

    @Override
    public StringBuilder label(Label label) { return append(text, label); }
  }

  private static StringBuilder append(StringBuilder svg, Path path) {
    svg.append("<path d=\"").append(path.d).append('"');
    if (path.x != 0 || path.y != 0 || path.scale != 1) {
      svg.append(" transform=\"translate(").append(number(path.x)).append(' ').append(number(path.y)).append(") scale(")
          .append(number(path.scale)).append(")\"");
    }
    svg.append(" fill=\"").append(path.fill == null ? "none" : path.fill).append('"');
    if (path.stroke != null) {
      svg.append(" stroke=\"").append(path.stroke).append("\" stroke-width=\"").append(number(path.width)).append('"');
      if (path.round) svg.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
      if (!path.dash.isEmpty()) {
        svg.append(" stroke-dasharray=\"");
        for (int i = 0; i < path.dash.size(); i++) svg.append(i == 0 ? "" : " ").append(number(path.dash.get(i)));
        svg.append('"');
      }
    }
    return svg.append("/>");
  }

  private static StringBuilder append(StringBuilder svg, Label label) {
    svg.append("<text x=\"").append(number(label.x)).append("\" y=\"").append(number(label.y)).append("\" font-size=\"")
        .append(number(label.size)).append("\" text-anchor=\"").append(label.anchor.code()).append("\" fill=\"")
        .append(label.fill).append('"');
    switch (label.face) {
      case SEMIBOLD -> svg.append(" font-weight=\"600\"");
      case BOLD -> svg.append(" font-weight=\"700\"");
      case ITALIC -> svg.append(" font-style=\"italic\"");
      case REGULAR -> {}
    }
    return svg.append('>').append(escaped(label.text)).append("</text>");
  }

  /** At most two decimals, always with a point. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    long size = Math.abs(hundredths);
    StringBuilder text = new StringBuilder(8);
    if (hundredths < 0) text.append('-');
    text.append(size / 100);
    long part = size % 100;
    if (part != 0) text.append('.').append(part / 10);
    if (part % 10 != 0) text.append(part % 10);
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
