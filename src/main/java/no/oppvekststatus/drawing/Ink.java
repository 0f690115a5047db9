package no.oppvekststatus.drawing;

import no.oppvekststatus.plan.TierColour;
import org.jspecify.annotations.Nullable;

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

  /** The plan's tier as a mark; what is in no tier has the colour of rules. */
  public static String tier(@Nullable TierColour colour) {
    if (colour == null) return RULE;
    return switch (colour) {
      case GREEN -> "#2F7A4D";
      case YELLOW -> "#A17A00";
      case RED -> "#B8392C";
    };
  }

  /** The plan's tier as ground. */
  public static String tint(TierColour colour) {
    return switch (colour) {
      case GREEN -> "#DFF0E5";
      case YELLOW -> "#FBF1CF";
      case RED -> "#F9E1DD";
    };
  }
}
