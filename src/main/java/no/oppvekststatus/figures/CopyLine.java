package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

  /** An array of what each part gives, whose texts need no quotes: numbers and truth values. */
  <T> CopyLine array(List<T> parts, Function<T, @Nullable Object> element) {
    part().append('{');
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) line.append(',');
      Object value = element.apply(parts.get(i));
      if (value == null) line.append("NULL");
      else line.append(value);
    }
    line.append('}');
    return this;
  }

  /** An array of texts; a part that gives null has none. */
  <T> CopyLine texts(List<T> parts, Function<T, @Nullable String> element) {
    part().append('{');
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) line.append(',');
      String value = element.apply(parts.get(i));
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
