package no.oppvekststatus.page.pdf;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Rectangles of a path as one operator instead of five, where it has the same corners in the same order. */
final class PlainRectangle {
  /** Drawn of a rectangle before it is closed. */
  static final int LINES = 3;
  private static final String POINT = "(-?[\\d.]+) (-?[\\d.]+) ";
  private static final Pattern CORNERS =
      Pattern.compile(POINT + "m\\s" + (POINT + "l\\s").repeat(LINES) + "h\\s");

  private PlainRectangle() {}

  static String shortened(CharSequence path) { return CORNERS.matcher(path).replaceAll(PlainRectangle::shortened); }

  /** ISO 32000-1, 8.5.2.1: along the first axis, along the second, back along the first. */
  private static String shortened(MatchResult corners) {
    BigDecimal[] n = new BigDecimal[8];
    for (int i = 0; i < n.length; i++) n[i] = new BigDecimal(corners.group(i + 1));
    boolean rectangle = same(n, 1, 3) && same(n, 2, 4) && same(n, 5, 7) && same(n, 6, 0);
    return rectangle ? corners.group(1) + ' ' + corners.group(2) + ' ' + n[4].subtract(n[0]).toPlainString() + ' '
        + n[5].subtract(n[1]).toPlainString() + " re\n" : corners.group();
  }

  private static boolean same(BigDecimal[] numbers, int i, int j) { return numbers[i].compareTo(numbers[j]) == 0; }
}
