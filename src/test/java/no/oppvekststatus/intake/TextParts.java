package no.oppvekststatus.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.intake.Mutant.Allowed;

/**
 * A text taken apart without the program's own readers: its pieces, and to which line, row or cell of a cube a place in
 * it belongs.
 */
final class TextParts {
  private static final Pattern JSON_PIECE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null");
  private static final Pattern PX_PIECE = Pattern.compile("\"[^\"]*\"|[^\\s,;=\"()]+");
  private final Kind kind;
  private final long firstLine;

  /** How the places of the cells are counted. */
  enum Kind { LINES, JSON, PX }

  /** @param from first character, {@code to} the one after the last */
  record Span(int from, int to) {}

  private TextParts(Kind kind, long firstLine) {
    this.kind = kind;
    this.firstLine = firstLine;
  }

  static TextParts of(String text, WholeReading original) {
    String start = text.replace("\u00ef\u00bb\u00bf", "").stripLeading();
    Kind kind =
        start.startsWith("{") || start.startsWith("[") ? Kind.JSON : text.contains("DATA=") ? Kind.PX : Kind.LINES;
    long first = original.cells().stream().mapToLong(Mutant::unit).filter(u -> u > 0).min().orElse(2);
    return new TextParts(kind, first);
  }

  Kind kind() { return kind; }

  List<Span> pieces(String text) {
    Pattern piece = switch (kind) {
      case JSON -> JSON_PIECE;
      case PX -> PX_PIECE;
      case LINES -> Pattern.compile("[^\r\n" + separator(text) + "]+");
    };
    List<Span> found = new ArrayList<>();
    for (Matcher m = piece.matcher(text); m.find();) found.add(new Span(m.start(), m.end()));
    return found;
  }

  static char separator(String text) {
    char best = ';';
    for (char c : new char[] {'\t', ',', '|'}) if (count(text, c) > 2 * count(text, best)) best = c;
    return best;
  }

  private static long count(String text, char of) { return text.chars().filter(c -> c == of).count(); }

  /** Lines with their ends. */
  static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) == '\n') {
      lines.add(new Span(from, i + 1));
      from = i + 1;
    }
    if (from < text.length()) lines.add(new Span(from, text.length()));
    return lines;
  }

  /** What may differ where the spans of the text were written. */
  Allowed touched(String text, List<Span> spans) {
    Set<Long> units = new HashSet<>();
    boolean heads = false;
    for (Span span : spans) heads |= !switch (kind) {
      case LINES -> lines(text, span, units);
      case PX -> px(text, span, units);
      case JSON -> new JsonPlaces(text).units(span, units);
    };
    return new Allowed(units, heads, false);
  }

  private boolean lines(String text, Span span, Set<Long> units) {
    long line = 1 + text.chars().limit(span.from()).filter(c -> c == '\n').count();
    long last =
        line + text.substring(span.from(), Math.min(text.length(), span.to())).chars().filter(c -> c == '\n').count();
    for (long l = line; l <= last; l++) units.add(l);
    return line >= firstLine;
  }

  /** Cells are numbered from 0 after "DATA=". */
  private boolean px(String text, Span span, Set<Long> units) {
    int data = text.indexOf("DATA=") + "DATA=".length();
    if (data < "DATA=".length() || span.from() < data) return false;
    long before = tokens(text.substring(data, span.from()));
    long through = tokens(text.substring(data, Math.min(text.length(), span.to())));
    for (long cell = Math.max(0, before - 1); cell <= through; cell++) units.add(cell);
    return true;
  }

  private static long tokens(String text) {
    return Pattern.compile("\"[^\"]*\"|[^\\s,;\"]+").matcher(text).results().count();
  }
}
