package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text breaks into lines: after a space, after a hyphen or a slash between letters, at a line feed, and within
 * a word only where it is wider than a line.
 */
public final class LineBreaks {
  private final String text;
  private final double[] reach;
  private final double room;
  private final List<Integer> ends = new ArrayList<>();
  private int line;

  private LineBreaks(String text, double[] reach, double room, int from) {
    this.text = text;
    this.reach = reach;
    this.room = room;
    this.line = from;
  }

  /**
   * The end of each line from {@code from} on; a line keeps the space or line feed it is broken at.
   *
   * @param reach how wide the text is up to each of its signs, in points, one longer than the text
   */
  public static List<Integer> ends(String text, int from, double[] reach, double room) {
    LineBreaks breaks = new LineBreaks(text, reach, room, from);
    for (int word = from; word < text.length();) {
      int next = next(text, word);
      breaks.word(word, next);
      word = next;
    }
    if (breaks.line < text.length()) breaks.ends.add(text.length());
    return List.copyOf(breaks.ends);
  }

  /** The pieces between which a text may break. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (int from = 0; from < text.length();) {
      int to = next(text, from);
      words.add(text.substring(from, to));
      from = to;
    }
    return words;
  }

  /** The end of a line's words, without the white space behind them. */
  public static int bare(String text, int from, int to) {
    int end = to;
    while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) end--;
    return end;
  }

  private void word(int from, int to) {
    int end = bare(text, from, to);
    if (from > line && !fits(end)) end(from);
    while (!fits(end) && text.codePointCount(line, end) > 1) {
      int cut = text.offsetByCodePoints(line, 1);
      while (fits(text.offsetByCodePoints(cut, 1))) cut = text.offsetByCodePoints(cut, 1);
      end(cut);
    }
    if (text.charAt(to - 1) == '\n') end(to);
  }

  private boolean fits(int end) {
    return reach[end] - reach[line] <= room;
  }

  private void end(int at) {
    ends.add(at);
    line = at;
  }

  /** The end of the piece that begins at {@code from}. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean space = sign == ' ' && (i + 1 == text.length() || text.charAt(i + 1) != ' ');
      boolean inside = (sign == '-' || sign == '/') && i > from + 1 && i + 2 < text.length()
          && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
      if (space || inside || sign == '\n') return i + 1;
    }
    return text.length();
  }
}
