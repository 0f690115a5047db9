package no.oppvekststatus.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as both written languages set them: decimal comma, hard space in thousands, a real minus. */
final class Numerals {
  private Numerals() {}

  static String of(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String[] parts = rounded.abs().toPlainString().split("\\.");
    StringBuilder whole = new StringBuilder(parts[0]);
    for (int at = whole.length() - 3; at > 0; at -= 3) whole.insert(at, '\u00A0');
    String text = parts.length > 1 ? whole + "," + parts[1] : whole.toString();
    return rounded.signum() < 0 ? "\u2212" + text : text;
  }
}
