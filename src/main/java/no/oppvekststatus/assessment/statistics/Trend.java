package no.oppvekststatus.assessment.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;

/** Whether a proportion has moved over the years: up, down, not certainly, or not computable. */
public final class Trend {
  /** χ² with one degree of freedom at 99.8 %. */
  private static final double LIMIT_998 = 9.54953570608324;
  /** χ² with one degree of freedom at 95 %. */
  private static final double LIMIT_95 = Confidence.P95.z() * Confidence.P95.z();
  private static final int YEARS = 5;

  private Trend() {}

  /** x of n in one year. */
  public record TrendPoint(int year, double x, double n) {}

  /**
   * The trend up to and with {@code year}: of the five latest consecutive years, or of all rounds of an irregular
   * survey.
   */
  public static TrendOutcome of(Series series, Indicator indicator, int year) {
    List<Figure> known = series.figures().stream().filter(f -> f.year() <= year && f.value() != null).toList();
    if (known.isEmpty()) return TrendOutcome.TOO_FEW;
    int last = known.get(known.size() - 1).year();
    int first = indicator.irregular() ? known.get(0).year() : last - YEARS + 1;
    if (broken(series, first, last)) return TrendOutcome.BREAK;
    List<Figure> used = known.stream().filter(f -> f.year() >= first).toList();
    if (indicator.irregular() ? known.size() < 3 : known.size() < YEARS) return TrendOutcome.TOO_FEW;
    if (!indicator.irregular() && used.size() < YEARS) return TrendOutcome.GAP;
    if (overlapping(used)) return TrendOutcome.OVERLAP;
    if (!indicator.kind().isShare() || !used.stream().allMatch(Intervals::isProportion))
      return TrendOutcome.UNKNOWN_BASE;
    List<TrendPoint> points = used.stream().map(f -> new TrendPoint(f.year(), number(f.x()), number(f.n()))).toList();
    if (points.stream().anyMatch(p -> p.x() == 0 || p.x() == p.n())) return TrendOutcome.ALL_OR_NONE;
    return indicator.irregular() ? irregular(points) : consecutive(points);
  }

  public static TrendOutcome consecutive(List<TrendPoint> points) {
    double slope = slope(points);
    boolean keeps = slope != 0;
    for (int i = 0; i < points.size() && keeps; i++) {
      List<TrendPoint> without = new ArrayList<>(points);
      without.remove(i);
      keeps = Math.signum(slope(without)) == Math.signum(slope);
    }
    return keeps && chiSquare(points) > LIMIT_998 ? direction(slope) : TrendOutcome.NONE;
  }

  static TrendOutcome irregular(List<TrendPoint> points) {
    return chiSquare(points) > LIMIT_95 ? direction(score(points)) : TrendOutcome.NONE;
  }

  /** χ² for trend (Cochran–Armitage, variance with N), one degree of freedom. */
  public static double chiSquare(List<TrendPoint> points) {
    double n = points.stream().mapToDouble(TrendPoint::n).sum();
    double p = points.stream().mapToDouble(TrendPoint::x).sum() / n;
    double mean = points.stream().mapToDouble(q -> q.n() * q.year()).sum() / n;
    double spread = points.stream().mapToDouble(q -> q.n() * (q.year() - mean) * (q.year() - mean)).sum();
    double score = score(points);
    double variance = p * (1 - p) * spread;
    return variance == 0 ? 0 : score * score / variance;
  }

  private static double score(List<TrendPoint> points) {
    double n = points.stream().mapToDouble(TrendPoint::n).sum();
    double p = points.stream().mapToDouble(TrendPoint::x).sum() / n;
    double mean = points.stream().mapToDouble(q -> q.n() * q.year()).sum() / n;
    return points.stream().mapToDouble(q -> (q.year() - mean) * (q.x() - q.n() * p)).sum();
  }

  /** Least-squares slope of the log odds per year. */
  public static double slope(List<TrendPoint> points) {
    double mean = points.stream().mapToDouble(TrendPoint::year).average().orElse(0);
    double spread = points.stream().mapToDouble(p -> (p.year() - mean) * (p.year() - mean)).sum();
    return points.stream().mapToDouble(p -> (p.year() - mean) * Math.log(p.x() / (p.n() - p.x()))).sum() / spread;
  }

  private static boolean broken(Series series, int first, int last) {
    return series.breaksBefore().stream().anyMatch(b -> b > first && b <= last)
        || series.figures().stream()
            .anyMatch(f -> f.absence() == Absence.BREAK && f.year() >= first && f.year() <= last);
  }

  private static boolean overlapping(List<Figure> figures) {
    for (int i = 1; i < figures.size(); i++)
      if (figures.get(i).year() - figures.get(i).spanYears() < figures.get(i - 1).year()) return true;
    return false;
  }

  private static TrendOutcome direction(double slope) { return slope > 0 ? TrendOutcome.UP : TrendOutcome.DOWN; }

  private static double number(@org.jspecify.annotations.Nullable BigDecimal b) {
    return Objects.requireNonNull(b).doubleValue();
  }
}
