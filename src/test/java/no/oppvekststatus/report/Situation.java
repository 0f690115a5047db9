package no.oppvekststatus.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Interval;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.Kind;
import no.oppvekststatus.plan.Indicator.Polarity;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.IndicatorLink.Target;

/** One indicator in one situation, built step by step: a share of 2024 with base 250 until something else is said. */
final class Situation {
  private Kind kind = Kind.PROPORTION;
  private Polarity polarity = Polarity.LOWER_IS_BETTER;
  private Verdict verdict = Verdict.ON_TRACK;
  private Double value = 12.1;
  private Interval interval = new Interval(8.2, 17.3);
  private Double base = 250.0;
  private Double from = 5.0;
  private Double fromBase = 240.0;
  private Integer fromYear = 2021;
  private String change = "uncertain";
  private Absence absence;
  private boolean preliminary;
  private Target target = new Target.Value(2025, new BigDecimal("3.0"));
  private Double low;
  private Double high;
  private Double goal = 3.0;
  private boolean example;
  private Double path = 3.5;
  private Double latest;
  private String trend = "none";
  private String mark;
  private Double theirs;
  private int minBase = 20;

  static Situation of(Verdict verdict) {
    Situation s = new Situation();
    s.verdict = verdict;
    return s;
  }

  Situation kind(Kind k) { kind = k; return this; }
  Situation polarity(Polarity p) { polarity = p; return this; }
  Situation value(double v) { value = v; return this; }
  Situation interval(double l, double u) { interval = new Interval(l, u); return this; }
  Situation noInterval() { interval = null; base = null; return this; }
  Situation baseline(double b, int year) { from = b; fromYear = year; return this; }
  Situation baselineWithoutBase() { fromBase = null; return this; }
  Situation noBaseline() { from = null; change = null; return this; }
  Situation change(String c) { change = c; return this; }
  Situation target(double t) { goal = t; target = new Target.Value(2025, BigDecimal.valueOf(t)); return this; }
  Situation path(double p) { path = p; return this; }
  Situation example() { example = true; return this; }
  Situation preliminary() { preliminary = true; return this; }
  Situation trend(String t) { trend = t; return this; }
  Situation latest(double v) { latest = v; return this; }
  Situation minBase(int n) { minBase = n; return this; }
  Situation noTarget() { target = new Target.None(); goal = null; path = null; return this; }
  Situation range(Double l, Double u) { low = l; high = u; goal = null; target = new Target.Range(2025, null, null); polarity = Polarity.WITHIN_RANGE; return this; }
  Situation beat(Indicator.Reference r, double t) { target = new Target.BeatReference(r); goal = t; return this; }
  Situation reference(String mark, double theirs) { this.mark = mark; this.theirs = theirs; return this; }

  Situation absent(Absence why) {
    absence = why;
    value = null;
    interval = null;
    change = null;
    return this;
  }

  IndicatorStatus status() {
    boolean share = kind == Kind.PROPORTION || kind == Kind.PERCENT;
    String unit = share ? "%" : kind == Kind.MEAN ? "poeng" : "årsverk per 10 000 innbyggere";
    Indicator i = new Indicator("mobbing", Map.of("nb", "Opplever mobbing", "nn", "Opplever mobbing"), Map.of("nb", unit, "nn", unit.replace("innbyggere", "innbyggjarar")),
        kind, share ? 100 : 1, 1, polarity, null, null, minBase, false, true, kind == Kind.PERCENT,
        new Indicator.Reading.FromTable("kilde", "x", "n", null, null, Map.of()), List.of(), Map.of(), true);
    Figure f = figure("5057", 2024, value, absence);
    Assessed.Baseline b = from == null ? null : new Assessed.Baseline(fromYear, BigDecimal.valueOf(from), null,
        fromBase == null ? null : BigDecimal.valueOf(fromBase), null);
    boolean beats = target instanceof Target.BeatReference;
    Assessed.Goalpost t = target instanceof Target.None ? null : new Assessed.Goalpost(beats ? null : 2025, decimal(goal), decimal(low), decimal(high), example);
    List<Assessed.ReferenceMark> references = mark == null ? List.of()
        : List.of(new Assessed.ReferenceMark("EKG08", "EKG08", figure("EKG08", 2024, theirs, null), mark, "similar"));
    Assessed a = new Assessed(f, interval, b, t, decimal(path), verdict, 7, change, references);
    Optional<Assessed> last = latest == null ? Optional.empty()
        : Optional.of(new Assessed(figure("5057", 2022, latest, null), null, null, t, null, Verdict.NO_TARGET, 0, null, List.of()));
    IndicatorLink link = new IndicatorLink("mobbing", List.of("g1"), fromYear, decimal(from), target, example, null);
    return new IndicatorStatus(i, link, new Series("mobbing", "5057", "", List.of(f), List.of()), List.of(a), a, last, List.of(), List.of(), trend);
  }

  private Figure figure(String place, int year, Double v, Absence why) {
    return new Figure("mobbing", place, String.valueOf(year), year, 1, "", null, decimal(base), null, decimal(v), why, preliminary, List.of());
  }

  private static BigDecimal decimal(Double d) { return d == null ? null : BigDecimal.valueOf(d); }
}
