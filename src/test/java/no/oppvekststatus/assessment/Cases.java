package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Polarity;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Translated;
import org.jspecify.annotations.Nullable;

/** Indicators, figures and links for tests, in one line each. */
public final class Cases {
  private Cases() {}

  public static Indicator indicator(Polarity polarity) { return indicator(IndicatorKind.PROPORTION, polarity); }

  public static Indicator indicator(IndicatorKind kind, Polarity polarity) { return indicator(kind, polarity, 0, false); }

  public static Indicator indicator(IndicatorKind kind, Polarity polarity, int minBase, boolean irregular) {
    double factor = kind == IndicatorKind.PROPORTION || kind == IndicatorKind.PERCENT ? 100 : kind == IndicatorKind.RATE ? 1000 : 1;
    return new Indicator("i", new Translated(Map.of("nb", "I")), new Translated(Map.of("nb", "%")), kind, factor, 1, polarity, BigDecimal.valueOf(40),
        BigDecimal.valueOf(60), minBase, false, true, irregular, new Indicator.FigureSource.FromForm("i"), List.of(), Translated.NONE, true);
  }

  /** x of n on the scale 0–100. */
  public static Figure share(int year, double x, double n) {
    BigDecimal value = BigDecimal.valueOf(100 * x).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    return figure(year, BigDecimal.valueOf(x), BigDecimal.valueOf(n), value);
  }

  public static Figure plain(int year, double value) { return figure(year, null, null, BigDecimal.valueOf(value)); }

  public static Figure figure(int year, @Nullable BigDecimal x, @Nullable BigDecimal n, BigDecimal value) {
    return new Figure("i", "9999", Integer.toString(year), year, 1, "", x, n, null, value, null, false, List.of());
  }

  public static Figure absent(int year, Absence why) {
    return new Figure("i", "9999", Integer.toString(year), year, 1, "", null, null, null, null, why, false, List.of());
  }

  public static Series series(Figure... figures) { return new Series("i", "9999", "", List.of(figures), List.of()); }

  /** One figure a year from the first year on. */
  public static Series shares(int first, int... xOf100) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < xOf100.length; i++) figures.add(share(first + i, xOf100[i], 100));
    return new Series("i", "9999", "", figures, List.of());
  }

  public static IndicatorLink link(@Nullable Integer baselineYear, @Nullable Double baseline, IndicatorLink.Target target) {
    return new IndicatorLink("i", List.of("g1"), baselineYear, baseline == null ? null : BigDecimal.valueOf(baseline), target, false, null);
  }

  public static IndicatorLink.Target value(int year, double value) { return new IndicatorLink.Target.ValueTarget(year, BigDecimal.valueOf(value)); }
}
