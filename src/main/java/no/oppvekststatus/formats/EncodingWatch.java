package no.oppvekststatus.formats;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Watches the bytes of a text go by and says its encoding: whether they are UTF-8, and what their letters look like.
 */
public final class EncodingWatch {
  private static final int HEAD = 4096;
  /** So many bytes of letters are enough. */
  private static final int MOST = 64 * 1024;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
  private int following;
  private long whole;
  private long broken;
  private int before = ' ';
  private boolean keeping;

  public void accept(byte[] bytes, int length) {
    if (head.size() < HEAD) head.write(bytes, 0, Math.min(length, HEAD - head.size()));
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b >= 0x80 || following > 0 || keeping) {
        check(b);
        remember(b);
      }
      before = b;
    }
  }

  private void check(int b) {
    boolean follows = (b & 0xC0) == 0x80;
    if (following > 0 && follows) {
      if (--following == 0) whole++;
      return;
    }
    if (following > 0 || follows || b == 0xC0 || b == 0xC1 || b > 0xF4) broken++;
    following = b < 0xC2 || b > 0xF4 ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
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

  /**
   * What was seen so far; a character cut off at the very end counts where others were whole. A text with more whole
   * characters of UTF-8 than broken ones is UTF-8 that was damaged, and only its broken ones are lost.
   */
  public TextEncoding encoding() {
    Optional<TextEncoding> stated = TextEncoding.ofStart(head.toByteArray());
    boolean mark = stated.filter(t -> t.mark() == 3).isPresent();
    if (stated.isPresent() && !mark) return stated.get();
    byte[] seen = letters.toByteArray();
    if (mark) return TextEncoding.utf8(Arrays.copyOfRange(seen, Math.min(seen.length, 4), seen.length), true);
    if (broken == 0) return following == 0 || whole > 0 ? TextEncoding.utf8(seen, false) : TextEncoding.oneByte(seen);
    if (whole == broken) return TextEncoding.UNDECIDED;
    return whole > broken ? TextEncoding.DAMAGED : TextEncoding.oneByte(seen);
  }
}
