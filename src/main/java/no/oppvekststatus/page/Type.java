package no.oppvekststatus.page;

import no.oppvekststatus.drawing.FaceFile;

/** A style of the template as the layout needs it: size and leading in points. */
public record Type(String style, FaceFile face, double size, int leading) {

  public double width(String text) {
    return face.width(text, size);
  }

  /** In points, from the top of a line's box to its baseline. */
  public double baseline() {
    return (leading - 1.424 * size) / 2 + 1.024 * size;
  }
}
