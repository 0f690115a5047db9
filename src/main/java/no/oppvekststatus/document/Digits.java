package no.oppvekststatus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number looks like in a text, and what is a point in time and no number. */
public final class Digits {
  private static final String MONTH =
      "(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)";
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String GAP = "[ \\u00a0]";

  /**
   * "14. april 2025", "14.04.2025", "2025-04-14", "2025", "2022–2025", "2020-21"; a year stands alone, without decimals
   * or thousands.
   */
  private static final Pattern TIME = Pattern.compile(
      "(?<![\\d,])(?:\\d{1,2}\\." + GAP + "?" + MONTH + "(?:" + GAP + YEAR + ")?"
          + "|\\d{2}\\.\\d{2}\\." + YEAR + "|" + YEAR + "-\\d{2}-\\d{2}"
          + "|" + YEAR + "(?:" + GAP + "?[–-]" + GAP + "?(?:" + YEAR + "|\\d{2}))?)(?![\\d]|,\\d|\\u00a0\\d{3}(?!\\d))",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\u00a0\\d{3}(?!\\d))*(?:,\\d+)?");

  private Digits() {}

  /** From {@code from} to before {@code to} of a text. */
  public record TextRange(int from, int to) {
    public boolean holds(TextRange other) { return from <= other.from && other.to <= to; }
  }

  public static boolean any(String text) { return text.chars().anyMatch(Character::isDigit); }

  public static List<TextRange> numbers(String text) { return ranges(NUMBER, text); }

  public static List<TextRange> times(String text) { return ranges(TIME, text); }

  private static List<TextRange> ranges(Pattern pattern, String text) {
    List<TextRange> ranges = new ArrayList<>();
    for (Matcher m = pattern.matcher(text); m.find();) ranges.add(new TextRange(m.start(), m.end()));
    return ranges;
  }
}
