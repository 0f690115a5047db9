package no.oppvekststatus.drawing;

import static no.oppvekststatus.drawing.Ink.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.Icon;

/** One or two measurements: a number line a year, so that nothing looks like a development. */
final class NumberLines {
  private static final double LEFT = 62;
  private static final double RIGHT = 270;
  private static final double FIRST = 30;
  private static final double STEP = 18;
  private static final double STEP_ABSENT = 13;

  private final Chart chart;
  private final List<Chart.ChartPoint> points;
  private final Axis axis;
  private final Sketch sketch = new Sketch();

  private NumberLines(Chart chart, List<Chart.ChartPoint> points) {
    this.chart = chart;
    this.points = points;
    this.axis = Axis.of(extreme(chart, points, -1), extreme(chart, points, 1));
  }

  static Scene of(Chart chart, List<Chart.ChartPoint> points) {
    return new NumberLines(chart, points).draw();
  }

  /** The years without a figure by the mark of their reason. */
  static Map<Icon, List<String>> reasons(Chart chart) {
    Map<Icon, List<String>> reasons = new LinkedHashMap<>();
    chart.missing()
        .forEach(m -> reasons.computeIfAbsent(m.icon(), i -> new ArrayList<>()).add(String.valueOf(m.year())));
    return reasons;
  }

  private static double extreme(Chart chart, List<Chart.ChartPoint> points, int sign) {
    List<Double> values = new ArrayList<>();
    for (Chart.ChartPoint p : points) {
      values.add(p.value());
      if (p.lower() != null) values.add(p.lower());
      if (p.upper() != null) values.add(p.upper());
    }
    if (chart.target() != null && !Double.isNaN(Plot.aim(chart.target()))) values.add(Plot.aim(chart.target()));
    if (chart.comparison() != null) chart.comparison().points().forEach(p -> values.add(p.value()));
    return sign * values.stream().mapToDouble(v -> sign * v).max().orElse(0);
  }

  private Scene draw() {
    Map<Icon, List<String>> missing = reasons(chart);
    double last = FIRST + STEP * (points.size() - 1);
    double bottom = last + STEP_ABSENT * missing.size() + 8;
    for (double tick : axis.ticks()) {
      sketch.line(x(tick), 16, x(tick), bottom, Sketch.Stroke.of(HAIR, 0.5));
      sketch.soft(x(tick), bottom + 11, axis.label(tick), TextAnchor.MIDDLE);
    }
    target(last + 9);
    comparison(bottom);
    for (int i = 0; i < points.size(); i++) point(points.get(i), FIRST + STEP * i);
    double y = last;
    for (Map.Entry<Icon, List<String>> reason : missing.entrySet())
      absence(reason.getKey(), reason.getValue(), y += STEP_ABSENT);
    return sketch.scene(ChartDrawing.WIDTH, bottom + 14);
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * (value - axis.first()) / (axis.last() - axis.first());
  }

  private void target(double bottom) {
    if (chart.target() == null || Double.isNaN(Plot.aim(chart.target()))) return;
    double x = x(Plot.aim(chart.target()));
    sketch.line(x, 10, x, bottom, Sketch.Stroke.of(INK, 1, 4, 3));
    sketch.outline(Plot.diamond(x, 8), WHITE, INK, 1.2);
    String label = chart.target().label();
    boolean left = x + 8 + FaceFile.REGULAR.width(label, 8) > ChartDrawing.WIDTH;
    sketch.text(left ? x - 8 : x + 8, 10.8, label,
        new Sketch.Lettering(8, left ? TextAnchor.END : TextAnchor.START, INK, FaceFile.REGULAR));
  }

  private void comparison(double bottom) {
    Chart.Comparison comparison = chart.comparison();
    if (comparison == null || comparison.points().isEmpty()) return;
    double value = comparison.points().get(comparison.points().size() - 1).value();
    sketch.line(x(value), 16, x(value), bottom, Sketch.Stroke.of(ABSENT, 0.9));
    double width = FaceFile.REGULAR.width(comparison.label(), 8);
    boolean left = x(value) + 3 + width > ChartDrawing.WIDTH;
    sketch.soft(left ? x(value) - 3 : x(value) + 3, bottom - 1, comparison.label(),
        left ? TextAnchor.END : TextAnchor.START);
  }

  private void point(Chart.ChartPoint point, double y) {
    sketch.soft(48, y + 3, String.valueOf(point.year()), TextAnchor.END);
    double x = x(point.value());
    if (point.lower() != null && point.upper() != null) {
      sketch.line(x(point.lower()), y, x(point.upper()), y, Sketch.Stroke.of(ON_THE_WAY, 1.2));
      for (double end : new double[] {x(point.lower()), x(point.upper())})
        sketch.line(end, y - 3, end, y + 3, Sketch.Stroke.of(ON_THE_WAY, 1.2));
    }
    if (point.preliminary()) sketch.outline(Sketch.circle(x, y, 3.2), WHITE, GOOD, 1.6);
    else sketch.fill(Sketch.circle(x, y, 3.2), GOOD);
    Integer baseline = chart.baselineYear();
    boolean ringed = baseline != null && baseline == point.year();
    if (ringed) sketch.stroke(Sketch.circle(x, y, 5.6), GOOD, 0.8);
    boolean latest = point == points.get(points.size() - 1);
    String label =
        latest && chart.latestLabel() != null ? chart.latestLabel() : Numerals.of(point.value(), chart.decimals());
    double width = FaceFile.SEMIBOLD.width(label, 8.5);
    sketch.box(x - width / 2 - 1, y - (ringed ? 14.2 : 12.4), width + 2, 7.6, WHITE);
    sketch.text(x, y - (ringed ? 7.4 : 5.6), label,
        new Sketch.Lettering(8.5, TextAnchor.MIDDLE, GOOD, FaceFile.SEMIBOLD));
  }

  /** The years without a figure, on one line for each reason. */
  private void absence(Icon icon, List<String> years, double y) {
    String said = Glyphs.fitted(String.join(", ", years), FaceFile.REGULAR, 8, ChartDrawing.WIDTH - LEFT - 10);
    sketch.box(LEFT + 3, y - 5, FaceFile.REGULAR.width(said, 8) + 4, 10, WHITE);
    Marks.draw(sketch, icon, LEFT - 2, y, 8);
    sketch.soft(LEFT + 5, y + 3, said, TextAnchor.START);
  }
}
