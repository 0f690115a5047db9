package no.oppvekststatus.drawing;

import static no.oppvekststatus.drawing.Ink.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.CoverRow;
import no.oppvekststatus.document.Icon;

/** The pictures besides charts: strips of marks, bars, the pyramid and the cover's pattern. */
public final class Pictures {
  private Pictures() {}

  /** Marks in rows of as many as the width holds. */
  public static Scene strip(List<Icon> icons, double width, double size, double step) {
    Sketch sketch = new Sketch();
    int perRow = Math.max(1, (int) Math.floor((width - size) / step + 1.0001));
    for (int i = 0; i < icons.size(); i++) {
      Marks.draw(sketch, icons.get(i), size / 2 + i % perRow * step, size / 2 + i / perRow * (size + 2), size);
    }
    int rows = (icons.size() + perRow - 1) / perRow;
    return sketch.scene(width, Math.max(1, rows) * (size + 2) - 2);
  }

  /**
   * Filled, tinted with an edge, dashed; an estimate is hatched. Shares of {@code whole}; money in the accent, never a
   * status colour.
   */
  public static Scene bar(Block.Bar bar, double width, String accent) {
    Sketch sketch = new Sketch();
    double unit = bar.whole() > 0 ? (width - 2) / bar.whole() : 0;
    double filled = clamp(bar.filled() * unit, width - 2);
    double answered = clamp((bar.filled() + bar.tinted()) * unit, width - 2);
    double all = clamp((bar.filled() + bar.tinted() + bar.dashed()) * unit, width - 2);
    if (bar.estimate()) {
      hatched(sketch, filled, accent);
      return sketch.scene(width, 9);
    }
    if (bar.dashed() > 0) sketch.frame(1, 1.5, all, 6, Sketch.Stroke.of(ABSENT, 0.8, 2, 1.5));
    if (bar.tinted() > 0) sketch.outline(Sketch.rectangle(1, 1, answered, 7), ANSWERED, ON_THE_WAY, 0.8);
    if (filled > 0) sketch.box(1, 1, filled, 7, bar.money() ? accent : GOOD);
    return sketch.scene(width, 9);
  }

  private static double clamp(double value, double most) {
    return Math.max(0, Math.min(value, most));
  }

  private static void hatched(Sketch sketch, double length, String colour) {
    if (length <= 0) return;
    sketch.frame(1.4, 1.4, length, 6.2, Sketch.Stroke.of(colour, 0.9));
    for (double x = 2; x + 4 < length + 1.4; x += 5) sketch.line(x, 7.6, x + 4, 1.4, Sketch.Stroke.of(colour, 0.8));
  }

  /** The tiers from the top to the base, each with its own marks beside it. */
  public static Scene pyramid(List<Block.TierStep> steps, double width) {
    Sketch sketch = new Sketch();
    double step = 35;
    double axis = 82;
    double whole = step * steps.size() - 5;
    for (int i = 0; i < steps.size(); i++) {
      Block.TierStep tier = steps.get(i);
      double y = 2 + i * step;
      double upper = axis * (i * step) / whole;
      double lower = axis * (i * step + 30) / whole;
      StringBuilder d =
          new StringBuilder("M").append(xy(axis - upper, y)).append("L").append(xy(axis + upper, y)).append("L")
              .append(xy(axis + lower, y + 30)).append("L").append(xy(axis - lower, y + 30)).append("Z");
      sketch.outline(d.toString(), tint(tier.colour()), tier(tier.colour()), 1.6);
      sketch.text(axis, y + (i == 0 ? 25 : 19), tier.colourLabel(),
          new Sketch.Lettering(9, TextAnchor.MIDDLE, INK, FaceFile.SEMIBOLD));
      sketch.rule(axis + lower + 8, y + 30, width - axis - lower - 8, HAIR, 0.5);
      String title = Glyphs.fitted(tier.title(), FaceFile.SEMIBOLD, 10.5, 190);
      String note = Glyphs.fitted(tier.note(), FaceFile.REGULAR, 8.5, 190);
      sketch.text(180, y + 12, title, new Sketch.Lettering(10.5, TextAnchor.START, INK, FaceFile.SEMIBOLD));
      sketch.text(180, y + 24, note, new Sketch.Lettering(8.5, TextAnchor.START, SOFT, FaceFile.REGULAR));
      double room = Math.max(180 + FaceFile.SEMIBOLD.width(title, 10.5), 180 + FaceFile.REGULAR.width(note, 8.5)) + 12;
      marks(sketch, tier.strip(), Math.max(310, Math.min(room, width - 90)), y, width);
    }
    return sketch.scene(width, step * steps.size() - 1);
  }

  private static void marks(Sketch sketch, List<Icon> icons, double from, double y, double width) {
    double inOneRow = (width - from + 2) / Math.max(1, icons.size());
    double step = Math.min(12.4, inOneRow >= 10.4 ? inOneRow : (width - from + 2) / Math.ceil(icons.size() / 2.0));
    int perRow = (int) Math.max(1, (width - from + 2) / step + 1e-6);
    boolean two = icons.size() > perRow;
    for (int i = 0; i < icons.size(); i++) {
      Marks.draw(sketch, icons.get(i), from + 5 + i % perRow * step, y + (two ? 9 : 16) + i / perRow * 13,
          Math.min(10, step - 1.6));
    }
  }

  private static String xy(double x, double y) {
    return Scene.number(x) + " " + Scene.number(y);
  }

  /** The municipality's own pattern: a line of marks for each focus area; it shrinks where there is much to show. */
  public static Scene pattern(List<CoverRow> rows, double width, double height) {
    Sketch sketch = new Sketch();
    boolean paired = inPairs(rows);
    int lines = paired ? (rows.size() + 1) / 2 : rows.size();
    double row = Math.min(Math.max(51, Math.min(crowd(rows), 150.0 / Math.max(1, lines))), height / Math.max(1, lines));
    double half = paired ? (width - 13) / 2 : width;
    for (int i = 0; i < rows.size(); i++) {
      double x = i < lines ? 0 : half + 13;
      patternRow(sketch, rows.get(i), new PatternField(x, i % lines * row, half, row), paired);
    }
    for (int column = 0; column < (paired ? 2 : 1); column++)
      sketch.rule(column * (half + 13), lines * row, half, INK, 0.75);
    return sketch.scene(width, lines * row + 1);
  }

  /** How tall the longest line of marks would be with all its marks at their largest. */
  private static double crowd(List<CoverRow> rows) {
    int results = rows.stream().mapToInt(r -> (r.results().size() + 4) / 5).max().orElse(1);
    int efforts = rows.stream().mapToInt(r -> (r.efforts().size() + 11) / 12).max().orElse(1);
    return Math.max(results, efforts) * 26.5 + 8;
  }

  /** More areas than seven stand in two columns. */
  public static boolean inPairs(List<CoverRow> rows) {
    return rows.size() > 7;
  }

  /** A rectangle of the pattern. */
  private record PatternField(double x, double y, double width, double height) {
    PatternField columns(double from, double columns) { return new PatternField(x + from, y, columns, height); }
  }

  private static void patternRow(Sketch sketch, CoverRow area, PatternField field, boolean narrow) {
    double row = field.height();
    double size = Math.min(narrow ? 14 : 23, row - 8);
    double results = narrow ? 26 : 52;
    double efforts = narrow ? 96 : 221;
    sketch.rule(field.x(), field.y(), field.width(), INK, 0.75);
    sketch.text(field.x(), field.y() + row / 2 + size * 0.4, area.number(), new Sketch.Lettering(
        Math.max(8, Math.min(narrow ? 15 : 27, row - 6)), TextAnchor.START, INK, FaceFile.SEMIBOLD));
    patternMarks(sketch, area.results(), field.columns(results, efforts - results - 9), size);
    patternMarks(sketch, area.efforts(), field.columns(efforts, field.width() - efforts), size * 0.78);
  }

  /** Marks as large as fit in a field of the pattern, in as few rows as that allows. */
  private static void patternMarks(Sketch sketch, List<Icon> icons, PatternField field, double size) {
    double middle = field.y() + field.height() / 2;
    int rows = 0;
    double side;
    int perRow;
    do {
      rows++;
      side = Math.min(size, (field.height() - 4) / (rows * 1.15));
      perRow = (int) Math.max(1, Math.floor((field.width() - side) / (side * 1.25) + 1.001));
    } while (icons.size() > rows * perRow && rows < 12);
    for (int i = 0; i < icons.size(); i++) {
      double y = middle + (i / perRow - ((icons.size() - 1) / perRow) / 2.0) * side * 1.15;
      Marks.draw(sketch, icons.get(i), field.x() + side / 2 + i % perRow * side * 1.25, y, side);
    }
  }

  /** A year of months with one line for each kind of event: events that share a label share a line. */
  public static Scene timeline(List<Block.Event> events, List<String> months, double width) {
    Sketch sketch = new Sketch();
    double month = width / 12;
    List<Block.Event> sorted = events.stream().sorted(Comparator.comparingInt(Block.Event::month)).toList();
    List<List<Block.Event>> lanes = Lanes.of(sorted, month, width);
    double bottom = 22 + 18.0 * Math.max(1, lanes.size());
    for (int i = 0; i < 12; i++) {
      sketch.soft(month * (i + 0.5), 9, months.get(i), TextAnchor.MIDDLE);
      if (i > 0) sketch.line(month * i, 14, month * i, bottom, Sketch.Stroke.of(HAIR, 0.5));
    }
    sketch.rule(0, 14, width, RULE, 0.75);
    for (int lane = 0; lane < lanes.size(); lane++) {
      double y = 26 + lane * 18;
      for (Block.Event event : lanes.get(lane)) event(sketch, event, Lanes.span(event, month, width), y);
    }
    sketch.rule(0, bottom, width, HAIR, 0.5);
    return sketch.scene(width, bottom + 2);
  }

  private static void event(Sketch sketch, Block.Event event, Lanes.LabelSpan span, double y) {
    String label = Lanes.label(event);
    double ground = FaceFile.REGULAR.width(label, 8) + 4;
    sketch.box(span.left() ? span.mark() - 8 - ground : span.mark() + 7, y - 5.5, ground, 11, WHITE);
    Marks.draw(sketch, event.icon(), span.mark(), y, 10);
    sketch.soft(span.left() ? span.mark() - 9 : span.mark() + 9, y + 2.8, label,
        span.left() ? TextAnchor.END : TextAnchor.START);
  }

  /** Which line of the year each event takes so that no label meets another. */
  record Lanes() {
    record LabelSpan(double mark, double from, double to, boolean left) {}

    static String label(Block.Event event) {
      return Glyphs.fitted(Glyphs.printable(event.label()), FaceFile.REGULAR, 8, 225);
    }

    static LabelSpan span(Block.Event event, double month, double width) {
      double mark = month * (Math.min(Math.max(event.month(), 1), 12) - 0.5);
      double label = FaceFile.REGULAR.width(label(event), 8) + 12;
      boolean left = mark + label > width && mark - label >= 0;
      return left ? new LabelSpan(mark, mark - label, mark + 6, true)
          : new LabelSpan(mark, mark - 6, mark + label, false);
    }

    static List<List<Block.Event>> of(List<Block.Event> events, double month, double width) {
      List<List<Block.Event>> lanes = new ArrayList<>();
      for (Block.Event event : events) {
        LabelSpan span = span(event, month, width);
        List<Block.Event> free = lanes.stream().filter(lane -> lane.stream().map(e -> span(e, month, width))
            .noneMatch(taken -> taken.from() < span.to() + 3 && span.from() < taken.to() + 3)).findFirst().orElse(null);
        if (free == null) lanes.add(free = new ArrayList<>());
        free.add(event);
      }
      return lanes;
    }
  }
}
