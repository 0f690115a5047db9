package no.oppvekststatus.figures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as the source writes it. Its year is the year in which it ends (2020-21 → 2021).
 *
 * @param span length in whole years, at least 1; a part of a year and a school year have span 1
 */
public record Period(String text, int year, int span) {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:[KQMUWHT]\\d{1,2})?");
  private static final Pattern SHORT_END = Pattern.compile("(\\d{4})[-–/](\\d{2})");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})/(\\d{4})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–_](\\d{4})");
  private static final Pattern SCHOOL_YEARS =
      Pattern.compile("(\\d{4})/(?:\\d{2}|\\d{4})[-–_](\\d{4})/(?:\\d{2}|\\d{4})");

  /** Empty where the text is no period we know. */
  public static Optional<Period> of(String text) {
    String t = text.strip();
    Matcher m = YEAR.matcher(t);
    if (m.matches()) return Optional.of(new Period(text, number(m, 1), 1));
    m = SHORT_END.matcher(t);
    if (m.matches()) return shortEnd(text, number(m, 1), number(m, 2));
    m = SCHOOL_YEAR.matcher(t);
    if (m.matches())
      return number(m, 2) == number(m, 1) + 1 ? Optional.of(new Period(text, number(m, 2), 1)) : Optional.empty();
    m = YEARS.matcher(t);
    if (m.matches()) return years(text, number(m, 1), number(m, 2));
    m = SCHOOL_YEARS.matcher(t);
    if (m.matches()) return years(text, number(m, 1) + 1, number(m, 2) + 1);
    return Optional.empty();
  }

  /** 2020-21 is one school year; 2016-18 is three years. */
  private static Optional<Period> shortEnd(String text, int first, int lastTwo) {
    int last = first - first % 100 + lastTwo;
    if (last < first) last += 100;
    if (last == first + 1) return Optional.of(new Period(text, last, 1));
    return last - first > 20 ? Optional.empty() : years(text, first, last);
  }

  private static Optional<Period> years(String text, int first, int last) {
    return last < first ? Optional.empty() : Optional.of(new Period(text, last, last - first + 1));
  }

  private static int number(Matcher m, int group) { return Integer.parseInt(m.group(group)); }
}
