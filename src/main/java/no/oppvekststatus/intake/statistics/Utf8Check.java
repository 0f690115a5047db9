package no.oppvekststatus.intake.statistics;

/** Whether a stream of bytes is UTF-8, and whether it is no more than ASCII. */
final class Utf8Check {
  private boolean valid = true;
  private boolean ascii = true;
  private int following;

  void accept(byte[] bytes, int length) {
    for (int i = 0; i < length && valid; i++) {
      int b = bytes[i] & 0xFF;
      if (following > 0) {
        valid = (b & 0xC0) == 0x80;
        following--;
      } else if (b >= 0x80) {
        ascii = false;
        following = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
        valid = b >= 0xC2 && b <= 0xF4;
      }
    }
  }

  /** A character cut off at the very end counts as valid. */
  boolean valid() { return valid; }

  boolean ascii() { return ascii; }
}
