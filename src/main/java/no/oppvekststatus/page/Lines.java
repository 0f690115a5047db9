package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.drawing.Glyphs;

/** Breaks a text into lines; a line keeps the space it was broken at, so that the words stay apart when the page is read. */
final class Lines {
  private Lines() {}

  static List<String> of(String text, Type type, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R")) paragraph(Glyphs.printable(paragraph).strip(), type, width, lines);
    return lines;
  }

  private static void paragraph(String text, Type type, double width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (String word : words(text)) {
      double bare = type.width(word.stripTrailing());
      if (!line.isEmpty() && used + bare > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      String rest = word;
      while (type.width(rest.stripTrailing()) > width && rest.stripTrailing().codePointCount(0, rest.stripTrailing().length()) > 1) {
        int end = fitting(rest, type, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
      used += type.width(rest);
    }
    if (!line.toString().isBlank()) lines.add(line.toString());
  }

  /** How much of a word that is wider than the line fits on it: at least one sign. */
  private static int fitting(String word, Type type, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length() && type.width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) end = word.offsetByCodePoints(end, 1);
    return end;
  }

  /** Pieces between which a line may break: after a space, and after a hyphen or slash inside a word. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean space = sign == ' ' && (i + 1 == text.length() || text.charAt(i + 1) != ' ');
      boolean inside = (sign == '-' || sign == '/') && i > from + 1 && i + 2 < text.length()
          && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
      if (space || inside) {
        words.add(text.substring(from, i + 1));
        from = i + 1;
      }
    }
    if (from < text.length()) words.add(text.substring(from));
    return words;
  }
}
