package no.oppvekststatus.drawing;

import java.util.ArrayList;
import java.util.List;

/** Three to five round ticks that hold every value; it starts at 0 unless the values lie far above it. */
record Axis(List<Double> ticks, int decimals) {

  static Axis of(double low, double high) {
    double top = Math.max(high, low);
    double bottom = low >= 0 && low < 0.5 * top ? 0 : low;
    if (top - bottom < 1e-9) {
      double room = Math.max(Math.abs(top) * 0.1, 0.5);
      bottom = bottom >= 0 ? Math.max(0, bottom - room) : bottom - room;
      top += room;
    }
    double step = step((top - bottom) / 4);
    double first = Math.floor(bottom / step + 1e-9) * step;
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; ticks.isEmpty() || ticks.get(ticks.size() - 1) < top - step * 1e-6; i++)
      ticks.add(first + i * step);
    return new Axis(List.copyOf(ticks), decimals(step));
  }

  /** The smallest of 1, 2, 2.5, 5 × 10ⁿ that is not below the wish. */
  private static double step(double wish) {
    double power = Math.pow(10, Math.floor(Math.log10(wish)));
    for (double factor : new double[] {1, 2, 2.5, 5}) if (wish <= factor * power * (1 + 1e-9)) return factor * power;
    return 10 * power;
  }

  private static int decimals(double step) {
    int decimals = 0;
    while (decimals < 4 && Math.abs(step * Math.pow(10, decimals) - Math.rint(step * Math.pow(10, decimals))) > 1e-6)
      decimals++;
    return decimals;
  }

  double first() {
    return ticks.get(0);
  }

  double last() {
    return ticks.get(ticks.size() - 1);
  }

  String label(double tick) {
    return Numerals.of(tick, decimals);
  }
}
