package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One row in the text form of PostgreSQL's COPY: fields parted by tabs, null as \N, backslash, tab and line ends
 * escaped.
 */
final class CopyLine {
  private static final String NULL = "\\N";

  private final StringBuilder line = new StringBuilder(4096);
  private boolean first;

  CopyLine start() {
    line.setLength(0);
    first = true;
    return this;
  }

  /** NUL cannot be stored and becomes the replacement character. */
  CopyLine text(String value) {
    part();
    escaped(value, false);
    return this;
  }

  CopyLine number(@Nullable BigDecimal value) { return plain(value == null ? NULL : value.toPlainString()); }

  CopyLine number(long value) {
    part().append(value);
    return this;
  }

  CopyLine flag(boolean value) { return plain(value ? "t" : "f"); }

  CopyLine instant(@Nullable Instant value) { return plain(value == null ? NULL : value.toString()); }

  CopyLine none() { return plain(NULL); }

  /** Appends one element of an array. */
  @FunctionalInterface
  interface ElementSink {
    void append(int i, StringBuilder to);
  }

  /** An array whose elements need no quotes: numbers, truth values, and NULL for none. */
  CopyLine array(int size, ElementSink elements) {
    part().append('{');
    for (int i = 0; i < size; i++) {
      if (i > 0) line.append(',');
      elements.append(i, line);
    }
    line.append('}');
    return this;
  }

  /** An array of texts; an element that is null is none. */
  CopyLine texts(int size, IntFunction<@Nullable String> elements) {
    part().append('{');
    for (int i = 0; i < size; i++) {
      if (i > 0) line.append(',');
      String value = elements.apply(i);
      if (value == null) {
        line.append("NULL");
        continue;
      }
      line.append('"');
      escaped(value, true);
      line.append('"');
    }
    line.append('}');
    return this;
  }

  byte[] bytes() {
    String row = line.append('\n').toString();
    return row.getBytes(StandardCharsets.UTF_8);
  }

  /** @param array within the quotes of an array, whose own escapes are escaped once more for COPY */
  private void escaped(String value, boolean array) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append(array ? "\\\\\\\\" : "\\\\");
        case '"' -> line.append(array ? "\\\\\"" : "\"");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\0' -> line.append('\uFFFD');
        default -> line.append(c);
      }
    }
  }

  private CopyLine plain(String value) {
    part().append(value);
    return this;
  }

  private StringBuilder part() {
    if (!first) line.append('\t');
    first = false;
    return line;
  }
}
