package no.oppvekststatus.figures;

import org.jspecify.annotations.Nullable;

/** An array as PostgreSQL writes it, such as {1.5,NULL,"a b"}, with where each of its elements begins. */
final class ArrayText {
  private static final String NONE = "NULL";

  private final String text;
  /** One more than there are elements: behind each of them stands one sign, a comma or the last brace. */
  private final int[] starts;

  private ArrayText(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** @param size how many elements it must have */
  static ArrayText of(String text, int size) {
    int[] starts = new int[size + 1];
    int at = 1;
    for (int i = 0; i < size; i++) {
      starts[i] = at;
      at = end(text, at) + 1;
    }
    starts[size] = at;
    if (at != text.length()) throw new IllegalStateException("an array of another length than " + size);
    return new ArrayText(text, starts);
  }

  private static int end(String text, int from) {
    if (text.charAt(from) != '"') {
      int comma = text.indexOf(',', from);
      return comma < 0 ? text.length() - 1 : comma;
    }
    int at = from + 1;
    while (text.charAt(at) != '"') at += text.charAt(at) == '\\' ? 2 : 1;
    return at + 1;
  }

  /** Whether there is nothing at this place; the text NULL stands within quotes. */
  boolean none(int i) {
    return text.charAt(starts[i]) == 'N' && is(i, NONE);
  }

  /** Whether the element is written so; never for one within quotes. */
  boolean is(int i, CharSequence written) {
    int from = starts[i];
    int length = starts[i + 1] - 1 - from;
    if (written.length() != length) return false;
    for (int c = 0; c < length; c++) if (text.charAt(from + c) != written.charAt(c)) return false;
    return true;
  }

  /** The element without quotes, null where there is none. */
  @Nullable
  String at(int i) {
    if (none(i)) return null;
    String written = text.substring(starts[i], starts[i + 1] - 1);
    return written.charAt(0) == '"' ? unquoted(written) : written;
  }

  /** As it is written, which is as it may be written again where it has no quotes. */
  void append(int i, StringBuilder to) {
    to.append(text, starts[i], starts[i + 1] - 1);
  }

  private static String unquoted(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 1; i < written.length() - 1; i++) {
      if (written.charAt(i) == '\\') i++;
      plain.append(written.charAt(i));
    }
    return plain.toString();
  }
}
