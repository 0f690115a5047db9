package no.oppvekststatus.tables;

/** A number as the formats of the publishers write it: digits, decimal point, exponent. */
final class PlainNumber {
  private static final int MOST_DIGITS = 40;
  private static final int MOST_EXPONENT = 2;

  private PlainNumber() {}

  /** Whether the text is {@code [-+]?\d{1,40}(\.\d{1,40})?([eE][-+]?\d{1,2})?}; asked for every cell. */
  static boolean is(String text) {
    int at = digits(text, sign(text, 0), MOST_DIGITS);
    if (at > 0 && at < text.length() && text.charAt(at) == '.') at = digits(text, at + 1, MOST_DIGITS);
    if (at > 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E'))
      at = digits(text, sign(text, at + 1), MOST_EXPONENT);
    return at > 0 && at == text.length();
  }

  private static int sign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  /** Where the digits end, −1 where there are none or too many. */
  private static int digits(String text, int from, int most) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
    return at > from && at - from <= most ? at : -1;
  }
}
