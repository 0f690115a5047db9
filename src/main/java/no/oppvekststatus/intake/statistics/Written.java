package no.oppvekststatus.intake.statistics;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a text cell: a number with decimal point, or a mark. */
record Written(@Nullable String value, String symbol) {
  private static final Pattern NORWEGIAN = Pattern.compile("[-−]?\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+(?:,\\d+)?|[-−]?\\d+(?:,\\d+)?");

  /** As written; nothing about a comma is assumed. */
  static Written plain(String text) {
    String t = text.strip();
    if (t.isEmpty()) return new Written(null, "");
    return Marks.mark(t) ? new Written(null, mark(t)) : new Written(t, "");
  }

  /** Decimal comma, blanks in thousands and a percent sign, as Norwegian exports write them. */
  static Written norwegian(String text) {
    String t = text.strip();
    String number = t.endsWith("%") ? t.substring(0, t.length() - 1).strip() : t;
    if (!NORWEGIAN.matcher(number).matches()) return plain(t);
    return new Written(number.replaceAll("[ \u00A0\u202F]", "").replace(',', '.').replace('−', '-'), "");
  }

  private static String mark(String text) { return text.equals("(-)") ? "*" : text; }
}
