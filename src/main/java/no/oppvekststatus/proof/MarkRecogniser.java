package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.Marks;

/**
 * Knows a status mark by what is painted: its outlines, colours and weights, wherever it stands and whatever its size.
 */
public final class MarkRecogniser {
  /** How far a point may lie from where it should, in points: what the PDF's decimals may cost. */
  private static final double SLACK = 0.09;
  private static final double SMALLEST = 4;
  private static final double LARGEST = 30;
  private static final Map<Icon, List<Painted>> DRAWN = drawn();

  private MarkRecogniser() {}

  /** A mark that was found; {@code x} and {@code y} are its centre, {@code size} the side of its box. */
  public record Seen(Icon icon, double x, double y, double size) {}

  private static Map<Icon, List<Painted>> drawn() {
    Map<Icon, List<Painted>> drawn = new EnumMap<>(Icon.class);
    for (Icon icon : Icon.values()) if (icon != Icon.BLANK) drawn.put(icon, Painted.of(Marks.scene(icon)));
    return drawn;
  }

  /** The first mark that looks the same: some states share a drawing and differ by their words. */
  public static Icon alike(Icon icon) {
    return DRAWN.entrySet().stream().filter(e -> e.getValue().equals(DRAWN.get(icon))).map(Map.Entry::getKey)
        .findFirst().orElse(icon);
  }

  /** Every mark among what is painted, in order; what belongs to no mark is passed over. */
  public static List<Seen> among(List<Painted> painted) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < painted.size();) {
      Optional<Seen> found = longest(painted, i);
      found.ifPresent(seen::add);
      i += found.map(f -> DRAWN.getOrDefault(f.icon(), List.of()).size()).orElse(1);
    }
    return seen;
  }

  private static Optional<Seen> longest(List<Painted> painted, int from) {
    Optional<Seen> best = Optional.empty();
    int most = 0;
    for (Map.Entry<Icon, List<Painted>> mark : DRAWN.entrySet()) {
      int parts = mark.getValue().size();
      if (parts <= most || from + parts > painted.size()) continue;
      Optional<Seen> seen = seen(mark.getKey(), mark.getValue(), painted.subList(from, from + parts));
      if (seen.isEmpty()) continue;
      best = seen;
      most = parts;
    }
    return best;
  }

  /** The first outline shows where the mark lies and how large it is; then all of them must lie where they belong. */
  private static Optional<Seen> seen(Icon icon, List<Painted> mark, List<Painted> painted) {
    if (!alike(mark.get(0), painted.get(0))) return Optional.empty();
    int axis = mark.get(0).extent(0) >= mark.get(0).extent(1) ? 0 : 1;
    double scale = painted.get(0).extent(axis) / mark.get(0).extent(axis);
    if (scale * 20 < SMALLEST || scale * 20 > LARGEST) return Optional.empty();
    double x = painted.get(0).least(0) - mark.get(0).least(0) * scale;
    double y = painted.get(0).least(1) - mark.get(0).least(1) * scale;
    for (int i = 0; i < mark.size(); i++) if (!same(mark.get(i), painted.get(i), x, y, scale)) return Optional.empty();
    return Optional.of(new Seen(icon, x + 10 * scale, y + 10 * scale, 20 * scale));
  }

  /** Whatever its place and size. */
  private static boolean alike(Painted mark, Painted painted) {
    return mark.points().size() == painted.points().size() && mark.dashed() == painted.dashed()
        && mark.colour().equalsIgnoreCase(painted.colour());
  }

  private static boolean same(Painted mark, Painted painted, double x, double y, double scale) {
    if (!alike(mark, painted) || Math.abs(mark.width() * scale - painted.width()) > SLACK) return false;
    for (int i = 0; i < mark.points().size(); i += 2) {
      if (Math.abs(x + mark.points().get(i) * scale - painted.points().get(i)) > SLACK) return false;
      if (Math.abs(y + mark.points().get(i + 1) * scale - painted.points().get(i + 1)) > SLACK) return false;
    }
    return true;
  }
}
