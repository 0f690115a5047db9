package no.oppvekststatus.formats;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Watches the bytes of a text go by and says its encoding: whether they are UTF-8, and what their letters look like. */
public final class EncodingWatch {
  private static final int HEAD = 4096;
  /** So many bytes of letters tell enough. */
  private static final int MOST = 64 * 1024;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
  private boolean utf8 = true;
  private int following;
  private boolean whole;
  private int before = ' ';
  private boolean keeping;

  public void accept(byte[] bytes, int length) {
    if (head.size() < HEAD) head.write(bytes, 0, Math.min(length, HEAD - head.size()));
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (utf8) check(b);
      remember(b);
      before = b;
    }
  }

  private void check(int b) {
    if (following > 0) {
      utf8 = (b & 0xC0) == 0x80;
      whole |= --following == 0;
    } else if (b >= 0x80) {
      following = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
      utf8 = b >= 0xC2 && b <= 0xF4;
    }
  }

  /** Letters with the byte before them, and a blank after; a run that has begun is kept whole. */
  private void remember(int b) {
    boolean letter = b >= 0x80;
    if (letter && before < 0x80) {
      keeping = letters.size() < MOST;
      if (keeping) letters.write(before);
    }
    if (keeping) letters.write(letter ? b : ' ');
    keeping &= letter;
  }

  /** What was seen so far; a character cut off at the very end counts where others were whole. */
  public TextEncoding encoding() {
    Optional<TextEncoding> told = TextEncoding.ofStart(head.toByteArray());
    boolean mark = told.filter(t -> t.mark() == 3).isPresent();
    if (told.isPresent() && !mark) return told.get();
    byte[] seen = letters.toByteArray();
    if (mark) return TextEncoding.utf8(Arrays.copyOfRange(seen, Math.min(seen.length, 4), seen.length), true);
    return utf8 && (following == 0 || whole) ? TextEncoding.utf8(seen, false) : TextEncoding.oneByte(seen);
  }
}
