package no.oppvekststatus.assessment.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Chapter 9 of the rules: rounded once, at the end, and written the Norwegian way. */
public final class Rounding {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char MINUS = '\u2212';

  private Rounding() {}

  /** HALF_UP away from zero on the shortest decimal form of the double; {@code decimals} 0 or more. */
  public static BigDecimal of(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A value as published, or computed exactly: HALF_UP away from zero on all of its digits. */
  public static BigDecimal of(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Decimal comma, no-break space in thousands from 1 000, U+2212 for minus, no minus on a rounded zero. */
  public static String norwegian(double value, int decimals) {
    return norwegian(of(value, decimals));
  }

  public static String norwegian(BigDecimal value, int decimals) { return norwegian(of(value, decimals)); }

  /** A number that is rounded already. */
  public static String norwegian(BigDecimal rounded) {
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? String.valueOf(MINUS) : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) text.append(NO_BREAK_SPACE);
      text.append(whole.charAt(i));
    }
    return point < 0 ? text.toString() : text.append(',').append(plain.substring(point + 1)).toString();
  }
}
