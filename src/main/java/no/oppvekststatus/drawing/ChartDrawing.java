package no.oppvekststatus.drawing;

import static no.oppvekststatus.drawing.Ink.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.Icon;
import org.jspecify.annotations.Nullable;

/**
 * A series over real years, drawn by the chart grammar of reports/look.md 332 points wide and as tall as its page has
 * room for.
 */
public final class ChartDrawing {
  public static final double WIDTH = 332;
  /** The plot at its lowest and its tallest, in points; the years below it take 13 more, 21 with a rail of absences. */
  public static final int LEAST = 50;
  public static final int FULL = 98;
  private static final int MOST_POINTS = 12;

  private final Chart chart;
  private final List<Chart.ChartPoint> points;
  private final Plot plot;
  private final Sketch sketch = new Sketch();
  private final List<MarginLabel> margin = new ArrayList<>();

  private record MarginLabel(double y, double fromX, double fromY, String text, String colour, boolean latest) {}

  private ChartDrawing(Chart chart, List<Chart.ChartPoint> points, int tall) {
    this.chart = chart;
    this.points = points;
    this.plot = Plot.of(chart, points, tall);
  }

  /** At its tallest. */
  public static Optional<Scene> of(Chart chart) {
    return of(chart, FULL);
  }

  /**
   * Empty where there is nothing to draw; one or two points become number lines of one height; over twelve, the last
   * twelve.
   */
  public static Optional<Scene> of(Chart chart, int tall) {
    List<Chart.ChartPoint> points = shown(chart);
    if (points.isEmpty()) return Optional.empty();
    return Optional
        .of(points.size() <= 2 ? NumberLines.of(chart, points) : new ChartDrawing(chart, points, tall).draw());
  }

  /** The marks of the years without a figure, in the order they are drawn. */
  public static List<Icon> absences(Chart chart) {
    List<Chart.ChartPoint> points = shown(chart);
    if (points.isEmpty()) return List.of();
    if (points.size() <= 2) return List.copyOf(NumberLines.reasons(chart).keySet());
    return Plot.of(chart, points, FULL).rail(chart).stream().map(Chart.Missing::icon).toList();
  }

  private static List<Chart.ChartPoint> shown(Chart chart) {
    List<Chart.ChartPoint> points =
        chart.points().stream().sorted(Comparator.comparingInt(Chart.ChartPoint::year)).toList();
    return points.subList(Math.max(0, points.size() - MOST_POINTS), points.size());
  }

  private Scene draw() {
    List<List<Chart.ChartPoint>> runs = runs();
    for (List<Chart.ChartPoint> run : runs) band(run);
    plot.grid(sketch);
    plot.years(sketch, yearsToLabel());
    chart.breaks().forEach(this::breakLines);
    comparison();
    target();
    for (List<Chart.ChartPoint> run : runs) line(run);
    for (Chart.ChartPoint point : points) point(point, runs);
    labels();
    plot.rail(chart).forEach(m -> Marks.draw(sketch, m.icon(), plot.x(m.year()), plot.bottom() + 6.5, 8));
    return sketch.scene(WIDTH, plot.height());
  }

  /** Neighbours in a yearly series without an absence or a break between them. */
  private List<List<Chart.ChartPoint>> runs() {
    List<List<Chart.ChartPoint>> runs = new ArrayList<>();
    for (Chart.ChartPoint point : points) {
      List<Chart.ChartPoint> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      boolean next = chart.joined() && !run.isEmpty() && point.year() == run.get(run.size() - 1).year() + 1
          && chart.breaks().stream().noneMatch(b -> b.year() == point.year());
      if (next) run.add(point);
      else runs.add(new ArrayList<>(List.of(point)));
    }
    return runs;
  }

  private void band(List<Chart.ChartPoint> run) {
    if (run.size() < 2 || run.stream().anyMatch(p -> p.lower() == null || p.upper() == null)) return;
    StringBuilder upper = new StringBuilder("M");
    StringBuilder lower = new StringBuilder();
    for (Chart.ChartPoint p : run)
      upper.append(upper.length() == 1 ? "" : "L").append(plot.at(p.year(), bound(p.upper(), p)));
    for (Chart.ChartPoint p : run) lower.insert(0, "L" + plot.at(p.year(), bound(p.lower(), p)));
    sketch.fill(upper.toString() + lower + "Z", BAND);
    sketch.stroke(upper.toString(), ON_THE_WAY, 0.5);
    sketch.stroke("M" + lower.substring(1), ON_THE_WAY, 0.5);
  }

  private static double bound(@Nullable Double bound, Chart.ChartPoint point) {
    return bound == null ? point.value() : bound;
  }

  private void breakLines(Chart.Break between) {
    if (between.year() <= plot.from() || between.year() > plot.to()) return;
    double x = plot.x(between.year()) - plot.year() / 2;
    for (double side : new double[] {-1.6, 1.6})
      sketch.line(x + side, plot.top(), x + side, plot.bottom(), Sketch.Stroke.of(SOFT, 0.75));
    double width = FaceFile.REGULAR.width(between.label(), 8);
    boolean left = x - 5 - width >= plot.left();
    sketch.soft(left ? x - 5 : x + 5, plot.top() + 7, between.label(), left ? TextAnchor.END : TextAnchor.START);
  }

  private void comparison() {
    Chart.Comparison comparison = chart.comparison();
    if (comparison == null) return;
    List<Chart.ChartPoint> shown =
        comparison.points().stream().filter(p -> p.year() >= plot.from() && p.year() <= plot.to()).toList();
    if (shown.isEmpty()) return;
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      boolean gap = i == 0 || shown.get(i).year() > shown.get(i - 1).year() + 1 || !chart.joined();
      d.append(gap ? "M" : "L").append(plot.at(shown.get(i).year(), shown.get(i).value()));
    }
    if (chart.joined() && shown.size() > 1) sketch.stroke(d.toString(), ABSENT, 0.9);
    Chart.ChartPoint last = shown.get(shown.size() - 1);
    double x = plot.x(last.year());
    double y = plot.y(last.value());
    sketch.line(x - 5, y, x + 5, y, Sketch.Stroke.of(ABSENT, 2));
    margin.add(new MarginLabel(y, x + 6, y, comparison.label(), SOFT, false));
  }

  private void target() {
    Chart.ChartTarget target = chart.target();
    if (target == null) return;
    double value = Plot.aim(target);
    if (Double.isNaN(value)) return;
    double y = plot.y(value);
    double x = target.year() == null ? plot.right() - 8 : plot.x(target.year());
    if (target.year() == null) sketch.line(plot.left(), y, plot.right(), y, Sketch.Stroke.of(INK, 1, 4, 3));
    else if (target.pathFrom() != null && target.pathFromYear() != null) {
      sketch.line(plot.x(target.pathFromYear()), plot.y(target.pathFrom()), x, y, Sketch.Stroke.of(INK, 1, 4, 3));
    }
    range(target, x);
    sketch.outline(Plot.diamond(x, y), WHITE, INK, 1.2);
    margin.add(new MarginLabel(y, x + 6, y, target.label(), INK, false));
  }

  private void range(Chart.ChartTarget target, double x) {
    Double low = target.low();
    Double high = target.high();
    if (low == null || high == null) return;
    Plot.whisker(sketch, x, plot.y(high), plot.y(low), INK);
  }

  private boolean beforeBreak(Chart.ChartPoint point) {
    return chart.breaks().stream().anyMatch(b -> point.year() < b.year());
  }

  private void line(List<Chart.ChartPoint> run) {
    if (run.size() < 2) return;
    StringBuilder d = new StringBuilder();
    for (Chart.ChartPoint p : run) d.append(d.isEmpty() ? "M" : "L").append(plot.at(p.year(), p.value()));
    boolean old = beforeBreak(run.get(0));
    sketch.stroke(d.toString(), old ? ABSENT : GOOD, old ? 1.2 : 1.6);
  }

  private void point(Chart.ChartPoint point, List<List<Chart.ChartPoint>> runs) {
    double x = plot.x(point.year());
    double y = plot.y(point.value());
    boolean alone = runs.stream().anyMatch(run -> run.size() == 1 && run.get(0) == point);
    if (alone && point.lower() != null && point.upper() != null) {
      Plot.whisker(sketch, x, plot.y(point.upper()), plot.y(point.lower()), ON_THE_WAY);
    }
    boolean latest = point == points.get(points.size() - 1);
    double r = latest ? 3.6 : points.size() > 7 ? 2.2 : 2.8;
    boolean old = beforeBreak(point);
    if (old || point.preliminary()) sketch.outline(Sketch.circle(x, y, r), WHITE, old ? ABSENT : GOOD, 1.6);
    else sketch.outline(Sketch.circle(x, y, r), GOOD, WHITE, 0.9);
    Integer baseline = chart.baselineYear();
    if (baseline != null && baseline == point.year()) baseline(point, x, y, alone, latest);
    if (latest && chart.latestLabel() != null) {
      margin.add(new MarginLabel(y, x + 6, y, chart.latestLabel(), GOOD, true));
    }
  }

  private void baseline(Chart.ChartPoint point, double x, double y, boolean alone, boolean latest) {
    sketch.stroke(Sketch.circle(x, y, 5.6), GOOD, 0.8);
    String label = chart.baselineLabel();
    if (label == null || latest) return;
    double width = FaceFile.SEMIBOLD.width(label, 8);
    boolean whiskers = alone && point.lower() != null;
    if (whiskers && x - 8 - width >= plot.left())
      sketch.text(x - 8, y + 3, label, new Sketch.Lettering(8, TextAnchor.END, INK, FaceFile.SEMIBOLD));
    else if (whiskers)
      sketch.text(x + 8, pathRises() ? y + 11 : y - 4.5, label,
          new Sketch.Lettering(8, TextAnchor.START, INK, FaceFile.SEMIBOLD));
    else sketch.text(Math.max(x, plot.left() + 2 + width / 2), y + 15 > plot.bottom() - 1 ? y - 8.5 : y + 15, label,
        new Sketch.Lettering(8, TextAnchor.MIDDLE, INK, FaceFile.SEMIBOLD));
  }

  /** The baseline's number stands clear of the dashed path that begins in it. */
  private boolean pathRises() {
    Chart.ChartTarget target = chart.target();
    return target != null && target.pathFrom() != null && Plot.aim(target) > target.pathFrom();
  }

  private void labels() {
    List<MarginLabel> sorted = margin.stream().sorted(Comparator.comparingDouble(MarginLabel::y)).toList();
    List<Double> heights =
        Spread.of(sorted.stream().map(MarginLabel::y).toList(), 10.5, plot.top() + 2, plot.bottom() - 2);
    for (int i = 0; i < sorted.size(); i++) {
      MarginLabel label = sorted.get(i);
      double y = heights.get(i);
      if (plot.right() - label.fromX() > 4) {
        sketch.line(label.fromX() + 1, label.fromY(), plot.right() + 1, y, Sketch.Stroke.of(label.colour(), 0.4));
      }
      String text = Glyphs.fitted(label.text(), label.latest() ? FaceFile.BOLD : FaceFile.REGULAR,
          label.latest() ? 9 : 8, WIDTH - plot.right() - 4);
      sketch.text(plot.right() + 4, y + 2.8, text, new Sketch.Lettering(label.latest() ? 9 : 8, TextAnchor.START,
          label.colour(), label.latest() ? FaceFile.BOLD : FaceFile.REGULAR));
    }
  }

  /** Every year up to ten; otherwise the ends, baseline, latest, target and breaks, where there is room. */
  private List<Integer> yearsToLabel() {
    int from = plot.from();
    int to = plot.to();
    List<Integer> years = new ArrayList<>();
    if (to - from < 10) {
      for (int year = from; year <= to; year++) years.add(year);
      return years;
    }
    List<Integer> wished = new ArrayList<>(List.of(from, to));
    if (chart.baselineYear() != null) wished.add(chart.baselineYear());
    wished.add(points.get(points.size() - 1).year());
    if (chart.target() != null && chart.target().year() != null) wished.add(chart.target().year());
    chart.breaks().forEach(b -> wished.add(b.year()));
    for (int year = from; year <= to; year += 2) wished.add(year);
    for (int year : wished) {
      boolean room = years.stream().allMatch(y -> Math.abs(plot.x(y) - plot.x(year)) > 21);
      if (year >= from && year <= to && room) years.add(year);
    }
    return years;
  }
}
