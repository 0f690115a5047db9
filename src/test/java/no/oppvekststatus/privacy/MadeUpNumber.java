package no.oppvekststatus.privacy;

/** Numbers computed for tests: right in form, belonging to nobody we know of (synthetic months unless a test says otherwise). */
public final class MadeUpNumber {
  private MadeUpNumber() {}

  /** Eleven digits with today's control digits; the serial is counted up until both control digits exist. */
  public static String of(String sixDigits) {
    return of(sixDigits, 0);
  }

  /** With the first control digit of 2032: its weighted sum is {@code remainder} (0–3) over a multiple of eleven. */
  static String of(String sixDigits, int remainder) {
    for (int serial = 500; serial < 1000; serial++) {
      String nine = sixDigits + serial;
      int k1 = Math.floorMod(remainder - weighted(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2), 11);
      int k2 = Math.floorMod(-weighted(nine + Math.min(k1, 9), 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), 11);
      if (k1 < 10 && k2 < 10) return nine + k1 + k2;
    }
    throw new IllegalArgumentException(sixDigits);
  }

  static String duf(String tenDigits) {
    int sum = weighted(tenDigits.substring(4) + tenDigits.substring(0, 4), 4, 6, 3, 2, 7, 5, 4, 6, 3, 2);
    return tenDigits + String.format("%02d", sum % 11);
  }

  private static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) sum += weights[i] * (digits.charAt(i) - '0');
    return sum;
  }
}
