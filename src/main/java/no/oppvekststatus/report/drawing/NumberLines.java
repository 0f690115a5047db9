package no.oppvekststatus.report.drawing;

import static no.oppvekststatus.report.drawing.Ink.*;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.Chart;
import no.oppvekststatus.report.Icon;

/** One or two measurements: a number line a year, so that nothing looks like a development. */
final class NumberLines {
  private static final double LEFT = 62;
  private static final double RIGHT = 270;
  private static final double FIRST = 30;
  private static final double STEP = 19;

  private final Chart chart;
  private final List<Chart.Point> points;
  private final Axis axis;
  private final Sketch sketch = new Sketch();

  private NumberLines(Chart chart, List<Chart.Point> points) {
    this.chart = chart;
    this.points = points;
    this.axis = Axis.of(extreme(chart, points, -1), extreme(chart, points, 1));
  }

  static Scene of(Chart chart, List<Chart.Point> points) {
    return new NumberLines(chart, points).draw();
  }

  private static double extreme(Chart chart, List<Chart.Point> points, int sign) {
    List<Double> values = new ArrayList<>();
    for (Chart.Point p : points) {
      values.add(p.value());
      if (p.lower() != null) values.add(p.lower());
      if (p.upper() != null) values.add(p.upper());
    }
    if (chart.target() != null && !Double.isNaN(Plot.aim(chart.target()))) values.add(Plot.aim(chart.target()));
    if (chart.comparison() != null) chart.comparison().points().forEach(p -> values.add(p.value()));
    return sign * values.stream().mapToDouble(v -> sign * v).max().orElse(0);
  }

  private Scene draw() {
    List<Chart.Missing> missing = chart.missing().stream().limit(3).toList();
    double bottom = FIRST + STEP * (points.size() + missing.size() - 1) + 9;
    for (double tick : axis.ticks()) {
      sketch.line(x(tick), 16, x(tick), bottom, HAIR, 0.5);
      sketch.soft(x(tick), bottom + 11, axis.label(tick), "middle");
    }
    target(bottom);
    comparison(bottom);
    List<Integer> years = new ArrayList<>();
    points.forEach(p -> years.add(p.year()));
    missing.forEach(m -> years.add(m.year()));
    years.sort(Integer::compare);
    points.forEach(p -> point(p, FIRST + STEP * years.indexOf(p.year())));
    missing.forEach(m -> absence(m.year(), m.icon(), FIRST + STEP * years.indexOf(m.year())));
    return sketch.scene(ChartDrawing.WIDTH, bottom + 14);
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * (value - axis.first()) / (axis.last() - axis.first());
  }

  private void target(double bottom) {
    if (chart.target() == null || Double.isNaN(Plot.aim(chart.target()))) return;
    double x = x(Plot.aim(chart.target()));
    sketch.line(x, 10, x, bottom, INK, 1, 4, 3);
    sketch.outline(Plot.diamond(x, 8), WHITE, INK, 1.2);
    String label = chart.target().label();
    boolean left = x + 8 + FaceFile.REGULAR.width(label, 8) > ChartDrawing.WIDTH;
    sketch.text(left ? x - 8 : x + 8, 10.8, label, 8, left ? "end" : "start", INK, "regular");
  }

  private void comparison(double bottom) {
    Chart.Comparison comparison = chart.comparison();
    if (comparison == null || comparison.points().isEmpty()) return;
    double value = comparison.points().get(comparison.points().size() - 1).value();
    sketch.line(x(value), 16, x(value), bottom, ABSENT, 0.9);
    double width = FaceFile.REGULAR.width(comparison.label(), 8);
    boolean left = x(value) + 3 + width > ChartDrawing.WIDTH;
    sketch.soft(left ? x(value) - 3 : x(value) + 3, bottom - 1, comparison.label(), left ? "end" : "start");
  }

  private void point(Chart.Point point, double y) {
    sketch.soft(48, y + 3, String.valueOf(point.year()), "end");
    double x = x(point.value());
    if (point.lower() != null && point.upper() != null) {
      sketch.line(x(point.lower()), y, x(point.upper()), y, ON_THE_WAY, 1.2);
      for (double end : new double[] {x(point.lower()), x(point.upper())}) sketch.line(end, y - 3, end, y + 3, ON_THE_WAY, 1.2);
    }
    if (point.preliminary()) sketch.outline(Sketch.circle(x, y, 3.2), WHITE, GOOD, 1.6);
    else sketch.fill(Sketch.circle(x, y, 3.2), GOOD);
    Integer baseline = chart.baselineYear();
    boolean ringed = baseline != null && baseline == point.year();
    if (ringed) sketch.stroke(Sketch.circle(x, y, 5.6), GOOD, 0.8);
    boolean latest = point == points.get(points.size() - 1);
    String label = latest && chart.latestLabel() != null ? chart.latestLabel() : Numerals.of(point.value(), chart.decimals());
    sketch.text(x, y - (ringed ? 7.4 : 5.6), label, 8.5, "middle", GOOD, "semibold");
  }

  private void absence(int year, Icon icon, double y) {
    sketch.soft(48, y + 3, String.valueOf(year), "end");
    Marks.draw(sketch, icon, LEFT - 2, y, 8);
  }
}
