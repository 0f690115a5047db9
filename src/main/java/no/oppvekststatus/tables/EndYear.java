package no.oppvekststatus.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year in which a period ends: 2024, 2024K3, 2024M10, 2020-21, 2022-2024, 2020_2020, 2016/17-2018/19. */
final class EndYear {
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final Pattern ONE = Pattern.compile(YEAR + "(?:[KMUQ]\\d{1,2})?");
  private static final Pattern SHORT = Pattern.compile(YEAR + "[-/](\\d{2})");
  private static final Pattern SPAN = Pattern.compile(YEAR + "[-_/]" + YEAR);
  private static final Pattern SCHOOL_YEARS = Pattern.compile(YEAR + "/\\d{2}[-_]" + YEAR + "/(\\d{2})");

  private EndYear() {}

  /** 0 where it is no period. */
  static int of(String period) {
    Matcher m = ONE.matcher(period);
    if (m.matches()) return number(m, 1);
    m = SHORT.matcher(period);
    if (m.matches()) return number(m, 1) / 100 * 100 + number(m, 2) + (number(m, 2) < number(m, 1) % 100 ? 100 : 0);
    m = SPAN.matcher(period);
    if (m.matches()) return number(m, 2);
    m = SCHOOL_YEARS.matcher(period);
    return m.matches() ? number(m, 2) + 1 : 0;
  }

  private static int number(Matcher m, int group) { return Integer.parseInt(m.group(group)); }
}
