package no.oppvekststatus.proof;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.drawing.PathData;
import no.oppvekststatus.drawing.Scene;

/**
 * One stroke or fill as it lies on a page, in points from the upper left.
 *
 * @param width of the stroke, 0 for a fill
 * @param points x and y of every end and bend, in the order they are drawn
 */
public record Painted(String colour, double width, boolean dashed, List<Double> points) {
  public Painted {
    points = List.copyOf(points);
  }

  /** What a drawing paints, in order: a path with ground and outline is two. */
  static List<Painted> of(Scene scene) {
    return scene.shapes().stream().flatMap(shape -> shape.on(new FillAndStroke()).stream()).toList();
  }

  private record FillAndStroke() implements Scene.ShapeCases<List<Painted>> {
    @Override
    public List<Painted> path(Scene.Path path) {
      List<Painted> both = new ArrayList<>();
      Path2D outline = PathData.parse(path.d());
      outline.transform(new AffineTransform(path.scale(), 0, 0, path.scale(), path.x(), path.y()));
      List<Double> points = points(outline);
      if (path.fill() != null) both.add(new Painted(path.fill(), 0, false, points));
      if (path.stroke() != null)
        both.add(new Painted(path.stroke(), path.width() * path.scale(), !path.dash().isEmpty(), points));
      return both;
    }

    /** Words are read as letters. */
    @Override
    public List<Painted> label(Scene.Label label) { return List.of(); }
  }

  /** Every end and bend of an outline; one that returns to its beginning does not say so twice. */
  public static List<Double> points(Path2D outline) {
    List<Double> points = new ArrayList<>();
    double[] at = new double[6];
    int from = 0;
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) from = points.size();
      int ends = kind == PathIterator.SEG_CUBICTO ? 3 : kind == PathIterator.SEG_CLOSE ? 0 : 1;
      for (int n = 0; n < 2 * ends; n++) points.add(at[n]);
      boolean back =
          kind == PathIterator.SEG_CLOSE && points.size() > from + 2 && near(points, from, points.size() - 2);
      if (back) points.subList(points.size() - 2, points.size()).clear();
    }
    return points;
  }

  private static boolean near(List<Double> points, int a, int b) {
    return Math.abs(points.get(a) - points.get(b)) < 0.02 && Math.abs(points.get(a + 1) - points.get(b + 1)) < 0.02;
  }

  double least(int axis) {
    double least = Double.MAX_VALUE;
    for (int i = axis; i < points.size(); i += 2) least = Math.min(least, points.get(i));
    return least;
  }

  double extent(int axis) {
    double most = -Double.MAX_VALUE;
    for (int i = axis; i < points.size(); i += 2) most = Math.max(most, points.get(i));
    return most - least(axis);
  }
}
