package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row in the text form of PostgreSQL's COPY: fields parted by tabs, null as \N, backslash, tab and line ends escaped. */
final class CopyLine {
  private static final String NULL = "\\N";

  private final StringBuilder line = new StringBuilder(256);

  CopyLine start(long number) {
    line.setLength(0);
    line.append(number);
    return this;
  }

  /** NUL cannot be stored and becomes the replacement character. */
  CopyLine text(String value) {
    line.append('\t');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\0' -> line.append('\uFFFD');
        default -> line.append(c);
      }
    }
    return this;
  }

  CopyLine number(@Nullable BigDecimal value) { return plain(value == null ? NULL : value.toPlainString()); }

  CopyLine flag(boolean value) { return plain(value ? "t" : "f"); }

  CopyLine instant(@Nullable Instant value) { return plain(value == null ? NULL : value.toString()); }

  byte[] bytes() { return line.append('\n').toString().getBytes(StandardCharsets.UTF_8); }

  private CopyLine plain(String value) {
    line.append('\t').append(value);
    return this;
  }
}
