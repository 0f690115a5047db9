package no.oppvekststatus.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import no.oppvekststatus.formats.NorwegianNumber;
import org.jspecify.annotations.Nullable;

/** What stands in a text cell: a number with decimal point, or a mark. */
record WrittenNumber(@Nullable String value, String symbol) {
  private static final Pattern NORWEGIAN =
      Pattern.compile("[-−]?\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+(?:,\\d+)?|[-−]?\\d+(?:,\\d+)?");
  /** A number elsewhere, but none that Udir writes: it must not be taken for one further on. */
  private static final Pattern OTHERWISE = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private static final Pattern POINTED = Pattern.compile("[-−]?\\d{1,3}(?:\\.\\d{3})+");

  /** As written; nothing about a comma is assumed. */
  static WrittenNumber plain(String text) {
    String t = text.strip();
    if (t.isEmpty()) return new WrittenNumber(null, "");
    return StandardSymbols.mark(t) ? new WrittenNumber(null, mark(t)) : new WrittenNumber(t, "");
  }

  /** Decimal comma, blanks in thousands and a percent sign, as Norwegian exports write them. */
  static WrittenNumber norwegian(String text) {
    String t = text.strip();
    String number = t.endsWith("%") ? t.substring(0, t.length() - 1).strip() : t;
    if (!NORWEGIAN.matcher(number).matches()) return plain(t);
    return new WrittenNumber(number.replaceAll("[ \u00A0\u202F]", "").replace(',', '.').replace('−', '-'), "");
  }

  /** As Udir's exports write it, which is as people do: a point before groups of three parts thousands. */
  static WrittenNumber udir(String text) {
    String t = text.strip();
    if (t.isEmpty() || StandardSymbols.mark(t)) return plain(t);
    return NorwegianNumber.read(t, NorwegianNumber.Wanted.FIGURE).number()
        .map(number -> new WrittenNumber(number.value().toPlainString(), ""))
        .orElseGet(() -> OTHERWISE.matcher(t).matches() ? new WrittenNumber(null, t) : new WrittenNumber(t, ""));
  }

  /** Where a comma parts the fields, nobody knows whether a point before three digits is a decimal point. */
  static WrittenNumber udirBesideCommas(String text) {
    String t = text.strip();
    return POINTED.matcher(t).matches() ? new WrittenNumber(null, t) : udir(t);
  }

  /** A number of JSON, whose point is always a decimal point, as Udir writes it in texts. */
  static String comma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static String mark(String text) { return text.equals("(-)") ? "*" : text; }
}
