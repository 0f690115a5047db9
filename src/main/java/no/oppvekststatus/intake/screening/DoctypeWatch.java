package no.oppvekststatus.intake.screening;

/** Watches bytes go by for the start of a document type declaration, in any encoding. */
final class DoctypeWatch {
  private static final String MARK = "<!DOCTYPE";
  private int matched;

  /** True once the declaration has been seen, also where it is split between two pieces. */
  boolean sees(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      char c = (char) (bytes[i] & 0xFF);
      if (c == 0) continue;
      if (c == MARK.charAt(matched)) matched++;
      else matched = c == '<' ? 1 : 0;
      if (matched == MARK.length()) return true;
    }
    return false;
  }
}
