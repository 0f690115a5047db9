package no.oppvekststatus.drawing;

import java.util.ArrayList;
import java.util.List;

/** Direct labels in the margin, pushed apart and kept inside the plot. */
final class Spread {
  private Spread() {}

  /**
   * Heights for labels that wish for {@code wanted} (sorted), at least {@code gap} apart, inside low–high if there is
   * room.
   */
  static List<Double> of(List<Double> wanted, double gap, double low, double high) {
    List<Double> placed = new ArrayList<>();
    for (double wish : wanted) {
      double floor = placed.isEmpty() ? low : placed.get(placed.size() - 1) + gap;
      placed.add(Math.max(wish, floor));
    }
    double ceiling = high;
    for (int i = placed.size() - 1; i >= 0; i--) {
      placed.set(i, Math.min(placed.get(i), ceiling));
      ceiling = placed.get(i) - gap;
    }
    return centred(placed, wanted, gap, low);
  }

  /** Shares the push between neighbours that touch, so that no label alone pays for it. */
  private static List<Double> centred(List<Double> placed, List<Double> wanted, double gap, double low) {
    for (int from = 0; from < placed.size();) {
      int to = from;
      while (to + 1 < placed.size() && placed.get(to + 1) - placed.get(to) < gap + 1e-6) to++;
      double excess = 0;
      for (int i = from; i <= to; i++) excess += placed.get(i) - wanted.get(i);
      double above = from == 0 ? low : placed.get(from - 1) + gap;
      double shift = Math.max(0, Math.min(excess / (to - from + 1), placed.get(from) - above));
      for (int i = from; i <= to; i++) placed.set(i, placed.get(i) - shift);
      from = to + 1;
    }
    return placed;
  }
}
