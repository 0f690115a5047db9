package no.oppvekststatus.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.Baseline;
import no.oppvekststatus.assessment.statistics.Interval;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Texts;

/** Numbers, amounts and dates as a Norwegian reader expects them (rules, chapter 9): rounded once, at the end. */
public final class Numbers {
  public static final char HARD_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  private final Texts texts;

  public Numbers(Texts texts) { this.texts = texts; }

  /** Counted among proportions: printed with a percent sign. */
  public boolean share(Indicator i) {
    return i.kind().isShare() || "%".equals(unit(i));
  }

  public String unit(Indicator i) { return i.unit(texts.language()); }

  /** "82,0" with the indicator's decimals. */
  public String bare(Indicator i, BigDecimal value) {
    return Rounding.norwegian(value, i.decimals());
  }

  /** "82,0 %" or "9 120 kr", and "44,7" for what is neither a share nor an amount. */
  public String value(Indicator i, BigDecimal value) {
    if (unit(i).equals("kr")) return bare(i, value) + HARD_SPACE + "kr";
    return share(i) ? bare(i, value) + HARD_SPACE + "%" : bare(i, value);
  }

  /** As {@link #value(Indicator, BigDecimal)}, under the figure's id; only for a figure that is there. */
  public String value(Indicator i, Figure f) {
    return NumberMark.of(FigureIds.of(f), value(i, number(f)));
  }

  public String bare(Indicator i, Figure f) { return NumberMark.of(FigureIds.of(f), bare(i, number(f))); }

  private static BigDecimal number(Figure f) { return f.known().orElseThrow(); }

  public String baseline(Indicator i, Assessed a, Baseline b) {
    return NumberMark.of(FigureIds.of(a.figure()) + FigureIds.BASELINE, value(i, b.value()));
  }

  public String bareBaseline(Indicator i, Assessed a, Baseline b) {
    return NumberMark.of(FigureIds.of(a.figure()) + FigureIds.BASELINE, bare(i, b.value()));
  }

  /** The plan's value for the figure's year. */
  public String path(Indicator i, Assessed a, BigDecimal path) {
    return NumberMark.of(FigureIds.of(a.figure()) + FigureIds.PATH, value(i, path));
  }

  /** "82,0 %" or "44,7 årsverk per 10 000 innbyggere". */
  public String withUnit(Indicator i, Figure f) {
    String unit = unit(i);
    return share(i) || unit.isBlank() || unit.equals("kr") ? value(i, f) : bare(i, f) + HARD_SPACE + unit;
  }

  /** "69,7–83,6"; with a minus in it the dash becomes a word. */
  public String interval(Indicator i, Figure f, Interval interval) {
    Indicator distinct = apart(i, interval);
    String low = lower(f, bare(distinct, end(interval.lower())));
    String high = upper(f, bare(distinct, end(interval.upper())));
    return low.indexOf(MINUS) >= 0 || high.indexOf(MINUS) >= 0 ? texts.of("number.from-to", low, high)
        : low + "–" + high;
  }

  /** "69,7 til 83,6 %". */
  public String fromTo(Indicator i, Figure f, Interval interval) {
    Indicator distinct = apart(i, interval);
    return texts.of("number.from-to", lower(f, bare(distinct, end(interval.lower()))),
        upper(f, value(distinct, end(interval.upper()))));
  }

  /** An interval that has a width is never printed as one number. */
  private static Indicator apart(Indicator i, Interval interval) {
    return DistinctDecimals.of(i, end(interval.lower()), end(interval.upper()));
  }

  /** The shortest decimal that stands for the end, which is what is rounded. */
  private static BigDecimal end(double end) {
    return BigDecimal.valueOf(end);
  }

  private static String lower(Figure f, String printed) {
    return NumberMark.of(FigureIds.of(f) + FigureIds.LOWER, printed);
  }

  private static String upper(Figure f, String printed) {
    return NumberMark.of(FigureIds.of(f) + FigureIds.UPPER, printed);
  }

  /** "412 000" whole kroner. */
  public String kroner(BigDecimal amount) {
    return Rounding.norwegian(amount, 0);
  }

  public String about(BigDecimal amount) { return texts.of("number.about", kroner(amount)); }

  public String whole(long number) { return Rounding.norwegian(number, 0); }

  /** Half up away from zero, decimal comma, hard space in thousands, no minus on a rounded zero. */
  public static String decimal(double value, int decimals) {
    return Rounding.norwegian(value, decimals);
  }

  /** "14. april 2025". */
  public String date(LocalDate day) {
    return day.getDayOfMonth() + "." + HARD_SPACE + month(day.getMonthValue()) + HARD_SPACE + day.getYear();
  }

  /** A time as a plan writes it; a date that is written year first is printed as any other date. */
  public String written(String raw) {
    return raw.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(raw)) : raw;
  }

  public String date(Instant moment) { return date(moment.atZone(NorwegianTime.ZONE).toLocalDate()); }

  public String shortDate(Instant moment) {
    LocalDate day = moment.atZone(NorwegianTime.ZONE).toLocalDate();
    return String.format(java.util.Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(),
        day.getYear());
  }

  public String month(int month) { return texts.of("months").split(",")[month - 1].strip(); }
}
