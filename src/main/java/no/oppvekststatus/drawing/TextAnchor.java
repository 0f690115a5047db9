package no.oppvekststatus.drawing;

/** Which point of a line of text lies at the place it is given. */
public enum TextAnchor {
  START("start"), MIDDLE("middle"), END("end");

  private final String code;

  TextAnchor(String code) { this.code = code; }

  /** The value of SVG's {@code text-anchor}. */
  String code() { return code; }
}
