package no.oppvekststatus.privacy;

import java.util.Optional;

/**
 * Finds national identity numbers in text: birth numbers, D-, H- and synthetic numbers (today's control digits and
 * those of 2032) and DUF numbers.
 *
 * <p>A run of digits counts only with boundaries: no digit before or after, and no decimal sign ("digit." or "digit,")
 * directly before; otherwise every file of long decimals would be refused.
 */
public final class IdentityNumber {
  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  private static final int[] DUF = {4, 6, 3, 2, 7, 5, 4, 6, 3, 2};
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private IdentityNumber() {}

  /** One number found: {@code from} inclusive, {@code to} exclusive. */
  public record Hit(int from, int to, Identifier what) {}

  public static boolean in(CharSequence text) {
    return next(text, 0, false).isPresent();
  }

  /**
   * The first number that begins at or after {@code from}.
   *
   * @param commaSeparates a comma stands between cells here and is no decimal sign
   */
  public static Optional<Hit> next(CharSequence text, int from, boolean commaSeparates) {
    int i = from;
    while (i < text.length()) {
      if (!digit(text, i)) {
        i++;
        continue;
      }
      int end = endOfDigits(text, i);
      if (boundaryBefore(text, i, commaSeparates)) {
        Optional<Hit> hit = judge(text, i, end);
        if (hit.isPresent()) return hit;
      }
      i = end;
    }
    return Optional.empty();
  }

  private static Optional<Hit> judge(CharSequence text, int start, int end) {
    int length = end - start;
    if (length == 11 && personal(text, start)) return Optional.of(new Hit(start, end, Identifier.IDENTITY_NUMBER));
    if (length == 12 && (duf(text, start) && !minuteOfDay(text, start) || named(text, start)))
      return Optional.of(new Hit(start, end, Identifier.DUF_NUMBER));
    if (length == 6 && end < text.length() && gap(text.charAt(end)) && endOfDigits(text, end + 1) == end + 6) {
      String joined = text.subSequence(start, end) + text.subSequence(end + 1, end + 6).toString();
      if (personal(joined, 0)) return Optional.of(new Hit(start, end + 6, Identifier.IDENTITY_NUMBER));
    }
    return Optional.empty();
  }

  /** Eleven digits with a possible date and right control digits, from {@code at}. */
  public static boolean personal(CharSequence text, int at) {
    return date(text, at) && control(text, at);
  }

  /** A date part (day, month, year) as any of the number kinds writes it. */
  public static boolean date(CharSequence text, int at) {
    int day = pair(text, at);
    int month = pair(text, at + 2);
    if (day > 40) day -= 40;
    if (month > 80) month -= 80;
    else if (month > 40) month -= 40;
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
  }

  private static boolean control(CharSequence text, int at) {
    return sum(text, at, FIRST) % 11 <= 3 && sum(text, at, SECOND) % 11 == 0;
  }

  private static boolean duf(CharSequence text, int at) {
    int year = pair(text, at) * 100 + pair(text, at + 2);
    if (year < 1950 || year > 2099) return false;
    String turned = text.subSequence(at + 4, at + 10) + text.subSequence(at, at + 4).toString();
    return sum(turned, 0, DUF) % 11 == pair(text, at + 10);
  }

  /** 202403150800 is a time stamp. */
  private static boolean minuteOfDay(CharSequence text, int at) {
    int month = pair(text, at + 4);
    int day = pair(text, at + 6);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && pair(text, at + 8) < 24 && pair(text, at + 10) < 60;
  }

  /** The text itself says that a DUF number follows. */
  private static boolean named(CharSequence text, int at) {
    return text.subSequence(Math.max(0, at - 16), at).toString().toLowerCase(java.util.Locale.ROOT).contains("duf");
  }

  private static boolean boundaryBefore(CharSequence text, int at, boolean commaSeparates) {
    if (at == 0) return true;
    char before = text.charAt(at - 1);
    boolean sign = before == '.' || before == ',' && !commaSeparates;
    return !(sign && at > 1 && digit(text, at - 2));
  }

  private static int endOfDigits(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && digit(text, end)) end++;
    return end;
  }

  private static boolean digit(CharSequence text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private static boolean gap(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '-';
  }

  private static int pair(CharSequence text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  private static int sum(CharSequence text, int at, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) sum += weights[i] * (text.charAt(at + i) - '0');
    return sum;
  }
}
