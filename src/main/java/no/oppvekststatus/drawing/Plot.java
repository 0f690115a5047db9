package no.oppvekststatus.drawing;

import static no.oppvekststatus.drawing.Ink.*;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Chart;
import org.jspecify.annotations.Nullable;

/**
 * Where a year and a value lie: 26 points at the left for ticks, 86 at the right for labels, a rail below where a year
 * is missing.
 */
record Plot(int from, int to, Axis axis, double left, double right, double top, double bottom, double height) {
  private static final int TOP = 7;

  static Plot of(Chart chart, List<Chart.ChartPoint> points, int tall) {
    int from = Math.max(chart.fromYear(), points.size() == 12 ? points.get(0).year() : chart.fromYear());
    from = Math.min(from, points.get(0).year());
    int to = Math.max(chart.toYear(), points.get(points.size() - 1).year());
    Chart.ChartTarget target = chart.target();
    if (target != null && target.year() != null) to = Math.max(to, target.year());
    if (to == from) to++;
    List<Double> values = values(chart, points, from, to);
    double low = values.stream().mapToDouble(v -> v).min().orElse(0);
    double high = values.stream().mapToDouble(v -> v).max().orElse(1);
    return new Plot(from, to, Axis.of(low, high), 26, ChartDrawing.WIDTH - margin(chart), TOP, TOP + tall,
        TOP + tall + (chart.missing().isEmpty() ? 13 : 21));
  }

  /** 86 points, more where a label needs it, never more than the series can spare. */
  private static double margin(Chart chart) {
    double widest = chart.latestLabel() == null ? 0 : FaceFile.BOLD.width(chart.latestLabel(), 9);
    if (chart.comparison() != null) widest = Math.max(widest, FaceFile.REGULAR.width(chart.comparison().label(), 8));
    if (chart.target() != null) widest = Math.max(widest, FaceFile.REGULAR.width(chart.target().label(), 8));
    return Math.max(86, Math.min(widest + 5, 120));
  }

  private static List<Double> values(Chart chart, List<Chart.ChartPoint> points, int from, int to) {
    List<Double> values = new ArrayList<>();
    for (Chart.ChartPoint p : points) {
      values.add(p.value());
      add(values, p.lower());
      add(values, p.upper());
    }
    Chart.Comparison comparison = chart.comparison();
    if (comparison != null)
      comparison.points().stream().filter(p -> p.year() >= from && p.year() <= to).forEach(p -> values.add(p.value()));
    Chart.ChartTarget target = chart.target();
    if (target != null) {
      add(values, target.value());
      add(values, target.low());
      add(values, target.high());
      add(values, target.pathFrom());
    }
    return values;
  }

  private static void add(List<Double> values, @Nullable Double value) {
    if (value != null) values.add(value);
  }

  /** The value the path leads to; of a range the nearest end, NaN where the target has no number. */
  static double aim(Chart.ChartTarget target) {
    if (target.value() != null) return target.value();
    Double low = target.low();
    Double high = target.high();
    if (low == null && high == null) return Double.NaN;
    if (low == null || high == null) return low == null ? high == null ? Double.NaN : high : low;
    double start = target.pathFrom() == null ? (low + high) / 2 : target.pathFrom();
    return Math.min(Math.max(start, low), high);
  }

  /** The years without a figure that the axis shows. */
  List<Chart.Missing> rail(Chart chart) {
    return chart.missing().stream().filter(m -> m.year() >= from && m.year() <= to).toList();
  }

  double year() {
    return (right - left - 16) / (to - from);
  }

  double x(int year) {
    return left + 8 + (year - from) * year();
  }

  double y(double value) {
    double share = (value - axis.first()) / (axis.last() - axis.first());
    return bottom - (bottom - top) * Math.min(Math.max(share, 0), 1);
  }

  String at(int year, double value) {
    return Scene.number(x(year)) + " " + Scene.number(y(value));
  }

  void grid(Sketch sketch) {
    for (double tick : axis.ticks()) {
      boolean base = tick == axis.first();
      sketch.rule(left, y(tick), right - left, base ? RULE : HAIR, base ? 0.75 : 0.5);
      sketch.soft(left - 4, y(tick) + 2.8, axis.label(tick), TextAnchor.END);
    }
  }

  void years(Sketch sketch, List<Integer> labelled) {
    for (int year = from; year <= to; year++) {
      if (to - from < 10 || labelled.contains(year))
        sketch.line(x(year), bottom, x(year), bottom + 3, Sketch.Stroke.of(RULE, 0.75));
      if (labelled.contains(year)) sketch.soft(x(year), height - 2, String.valueOf(year), TextAnchor.MIDDLE);
    }
  }

  static void whisker(Sketch sketch, double x, double upper, double lower, String colour) {
    sketch.line(x, upper, x, lower, Sketch.Stroke.of(colour, 1.2));
    sketch.rule(x - 3, upper, 6, colour, 1.2);
    sketch.rule(x - 3, lower, 6, colour, 1.2);
  }

  static String diamond(double x, double y) {
    return "M" + Scene.number(x - 4) + " " + Scene.number(y) + "l4 -4 4 4 -4 4Z";
  }
}
