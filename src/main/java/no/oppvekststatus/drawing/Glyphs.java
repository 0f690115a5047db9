package no.oppvekststatus.drawing;

/** The one place that decides what happens to a character the typeface cannot show. */
public final class Glyphs {
  private static final int BOX = 0x25A1;

  private Glyphs() {}

  /**
   * Line breaks and tabs become spaces, control and format characters vanish, an unknown sign becomes a visible box.
   */
  public static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(cp -> {
      if (cp == '\n' || cp == '\t' || cp == '\r' || cp == 0x2028 || cp == 0x2029) kept.append(' ');
      else if (FaceFile.REGULAR.shows(cp) && !silent(cp)) kept.appendCodePoint(cp);
      else if (!silent(cp)) kept.append(FaceFile.REGULAR.shows(BOX) ? Character.toString(BOX) : "?");
    });
    return kept.toString();
  }

  /** The text, or as much of it as the width holds and an ellipsis; the alternative text has all of it. */
  public static String fitted(String text, FaceFile face, double size, double width) {
    if (face.width(text, size) <= width) return text;
    int end = text.length();
    while (end > 0 && face.width(text.substring(0, end) + "\u2026", size) > width)
      end = text.offsetByCodePoints(end, -1);
    return text.substring(0, end).stripTrailing() + "\u2026";
  }

  /** Soft hyphens, controls, formats, unpaired halves, variation selectors and skin tones: nothing to see. */
  private static boolean silent(int cp) {
    int type = Character.getType(cp);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
        || cp >= 0xFE00 && cp <= 0xFE0F || cp >= 0xE0100 && cp <= 0xE01EF || cp >= 0x1F3FB && cp <= 0x1F3FF;
  }
}
