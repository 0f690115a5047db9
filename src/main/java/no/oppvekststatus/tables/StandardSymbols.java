package no.oppvekststatus.tables;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that stand where a number might, and a few words by which files are known. */
final class StandardSymbols {
  private static final Set<String> MARKS = Set.of(".", "..", "...", "....", ".....", "......", ":", "*", "-", "(-)");
  private static final int LONGEST = 6;
  private static final Pattern TABLE = Pattern.compile("(\\d{4,5}):\\s.*", Pattern.DOTALL);

  private StandardSymbols() {}

  /** Asked for every cell. */
  static boolean mark(CharSequence text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) return false;
    char first = text.charAt(0);
    return (first < '0' || first > '9') && MARKS.contains(text.toString());
  }

  /** The SSB table id that opens a title ("12275: Barn med …"), or "". */
  static String tableOf(String title) {
    Matcher m = TABLE.matcher(title.strip());
    return m.matches() ? m.group(1) : "";
  }

  /** Whether a title, source or note says that the data are made up. */
  static boolean sample(String text) {
    String t = text.toLowerCase(Locale.ROOT);
    return t.contains("eksempeldata") || t.contains("oppdikta") || t.contains("oppdiktet");
  }
}
