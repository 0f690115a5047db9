package no.oppvekststatus.drawing;

/** The palette: opaque sRGB, every text colour at least 4.5:1 on white (reports/look.md). */
public final class Ink {
  public static final String INK = "#14262E";
  public static final String SOFT = "#455A64";
  public static final String RULE = "#75878F";
  public static final String HAIR = "#C6D0D4";
  public static final String PANEL = "#F1F5F5";
  public static final String WHITE = "#FFFFFF";
  public static final String GOOD = "#0B3F66";
  public static final String ON_THE_WAY = "#2F78AB";
  public static final String BEHIND = "#A85A00";
  public static final String WRONG = "#8A1538";
  public static final String ABSENT = "#5C6E77";
  public static final String BAND = "#D3E3EE";
  public static final String ANSWERED = "#9FC3DC";

  private Ink() {}

  /** The plan's tier as a mark: gronn, gul or rod. */
  public static String tier(String colour) {
    return switch (colour) {
      case "gronn" -> "#2F7A4D";
      case "gul" -> "#A17A00";
      case "rod" -> "#B8392C";
      default -> RULE;
    };
  }

  /** The plan's tier as ground. */
  public static String tint(String colour) {
    return switch (colour) {
      case "gronn" -> "#DFF0E5";
      case "gul" -> "#FBF1CF";
      case "rod" -> "#F9E1DD";
      default -> PANEL;
    };
  }
}
