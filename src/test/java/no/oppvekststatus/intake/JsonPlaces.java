package no.oppvekststatus.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import no.oppvekststatus.intake.TextParts.Span;

/** Tells to which row or cell of a cube a place in a JSON text belongs; knows brackets, quotes and commas only. */
final class JsonPlaces {
  private static final Set<String> CELLS = Set.of("value", "status");
  private static final Set<String> ROWS = Set.of("rows", "codes", "codeChanges");
  private final String text;
  private final Deque<Level> levels = new ArrayDeque<>();

  /** An object or a list that is open. */
  private static final class Level {
    private final String name;
    private String key = "";
    private long index;

    Level(String name) {
      this.name = name;
    }
  }

  JsonPlaces(String text) {
    this.text = text;
  }

  /** Adds what the span touches, its neighbours included; false where it touches what is said of all cells. */
  boolean units(Span span, Set<Long> units) {
    boolean body = true;
    int end = Math.min(text.length(), span.to() + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean near = i >= span.from() - 1;
      if (near) body &= unit(units);
      if (c == '"') i = quoted(i);
      else if (c == '[' || c == '{') levels.push(new Level(levels.isEmpty() ? "" : levels.peek().key));
      else if ((c == ']' || c == '}') && !levels.isEmpty()) levels.pop();
      else if (c == ',' && !levels.isEmpty()) levels.peek().index++;
      if (!near && i >= span.from() - 1) body &= unit(units);
    }
    return body && unit(units);
  }

  /** The end of the text that begins here; where a colon follows, it is a key. */
  private int quoted(int from) {
    int to = from + 1;
    while (to < text.length() && text.charAt(to) != '"') to += text.charAt(to) == '\\' ? 2 : 1;
    int next = to + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) next++;
    if (next < text.length() && text.charAt(next) == ':' && !levels.isEmpty())
      levels.peek().key = text.substring(from + 1, Math.min(to, text.length()));
    return Math.min(to, text.length() - 1);
  }

  private boolean unit(Set<Long> units) {
    for (Level level : levels) {
      boolean rows = ROWS.contains(level.name) || level == levels.peekLast() && text.stripLeading().startsWith("[");
      if (!rows && !CELLS.contains(level.name)) continue;
      units.add(rows ? level.index + 1 : level.index);
      if (level.key.matches("\\d{1,9}")) units.add(Long.parseLong(level.key));
      return true;
    }
    return !levels.isEmpty() && CELLS.contains(levels.peek().key);
  }
}
