package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a printer's eye looks for on finished pages, and what it finds wrong.
 *
 * @param cover whether the first page is one, free of the grid
 * @param tables the pages of each table and the words of its head
 */
public record Layout(int pages, boolean cover, List<Line> lines, List<Table> tables) {
  public static final double LEFT = 52;
  public static final double RIGHT = 543;
  public static final double TOP = 56;
  public static final double BOTTOM = 796;
  /** A page that another follows is filled this far down, unless a chapter begins on the next one. */
  public static final double LEAST_USED = 0.5;
  /** Even before a chapter a page is not left emptier than this. */
  public static final double LEAST_USED_BEFORE_A_CHAPTER = 0.4;

  /** A chapter does not begin below this. */
  public static final double LOWEST_CHAPTER = BOTTOM - 90;

  /** What the boxes' large numbers are set in. */
  public static final double BIG_NUMBER = 20;

  /** A line of text in points from the upper left; {@code base} is where its letters stand. */
  public record Line(int page, double left, double right, double base, double size, String face, String text) {
    double top() { return base - 0.66 * size; }

    double bottom() { return base + 0.2 * size; }

    Line with(double end, String more, boolean apart) {
      return new Line(page, left, end, base, size, face, text + (apart ? " " : "") + more);
    }

    Line moved(double dx, double dy) { return new Line(page, left + dx, right + dx, base + dy, size, face, text); }

    boolean body() { return base > 44 && base < 803; }

    boolean heading() { return face.equals("Semibold") && size >= 10.4; }

    /** The heading of a chapter or of an area. */
    boolean chapter() {
      return face.equals("Semibold") && size >= 14.9 && size != BIG_NUMBER;
    }

    boolean head() { return face.equals("Semibold") && size < 8.1; }
  }

  public record Table(List<Integer> pages, List<String> heads) {}

  public List<String> findings() {
    List<String> found = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      List<Line> own = on(page);
      overlaps(own, found);
      if (page > 1 || !cover) {
        outside(own, found);
        orphans(own, page < pages && !beginsAChapter(page + 1), found);
        if (page < pages) empty(page, own, found);
      } else edges(own, found);
    }
    heads(found);
    return found;
  }

  private List<Line> on(int page) {
    return lines.stream().filter(l -> l.page() == page).toList();
  }

  private static void overlaps(List<Line> lines, List<String> found) {
    for (int i = 0; i < lines.size(); i++)
      for (int k = i + 1; k < lines.size(); k++) {
        Line a = lines.get(i);
        Line b = lines.get(k);
        double wide = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double tall = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        if (wide > 0.6 && tall > 0.6) found.add(where(a) + "overlaps «" + b.text() + "»");
      }
  }

  private static void outside(List<Line> lines, List<String> found) {
    for (Line l : lines) {
      boolean beside = l.left() < LEFT - 0.6 || l.right() > RIGHT + 0.6;
      boolean below = l.body() && (l.top() < TOP - 1 || l.bottom() > BOTTOM + 1);
      if (beside || below) found.add(where(l) + "stands outside the type area");
    }
  }

  private static void edges(List<Line> lines, List<String> found) {
    for (Line l : lines) if (l.left() < LEFT - 0.6 || l.right() > RIGHT + 0.6 || l.bottom() > 830)
      found.add(where(l) + "stands outside the page");
  }

  /**
   * Below a heading stands at least one line that is neither a heading nor a table's head; a chapter that {@code
   * goesOn} begins higher.
   */
  private static void orphans(List<Line> lines, boolean goesOn, List<String> found) {
    for (Line l : lines)
      if (l.body() && l.heading()
          && lines.stream().noneMatch(o -> o.body() && o.base() > l.base() + 2 && !o.heading() && !o.head()))
        found.add(where(l) + "is a heading alone at the foot of its page");
    if (!goesOn) return;
    for (Line l : lines) if (l.body() && l.chapter() && l.base() > LOWEST_CHAPTER
        && lines.stream().anyMatch(o -> o.body() && o.base() < l.base() - 40))
      found.add(where(l) + "is a chapter that begins at the foot of its page");
  }

  private boolean beginsAChapter(int page) {
    return on(page).stream().filter(Line::body).min(Comparator.comparingDouble(Line::base)).filter(Line::chapter)
        .isPresent();
  }

  private void empty(int page, List<Line> own, List<String> found) {
    double lowest = own.stream().filter(Line::body).mapToDouble(Line::base).max().orElse(TOP);
    double used = (lowest - TOP) / (BOTTOM - TOP);
    boolean chapter = beginsAChapter(page + 1);
    boolean first = page == (cover ? 2 : 1);
    double least = chapter ? LEAST_USED_BEFORE_A_CHAPTER : LEAST_USED;
    if (used < least && !(first && chapter))
      found.add(String.format(Locale.ROOT, "page %d: only %.0f %% used", page, 100 * used));
  }

  private void heads(List<String> found) {
    for (Table table : tables)
      for (int page : table.pages().subList(Math.min(1, table.pages().size()), table.pages().size())) {
        List<Line> own = on(page).stream().filter(Line::body).toList();
        double first = own.stream().mapToDouble(Line::base).min().orElse(TOP);
        String top =
            String.join(" ", own.stream().filter(l -> l.head() && l.base() < first + 60).map(Line::text).toList());
        for (String head : table.heads())
          for (String word : head.split("\\s+"))
            if (!top.contains(word)) found.add("page " + page + ": the head «" + head + "» is not repeated");
      }
  }

  private static String where(Line line) {
    return String.format(Locale.ROOT, "page %d, %.0f/%.0f: «%s» ", line.page(), line.left(), line.base(), line.text());
  }
}
