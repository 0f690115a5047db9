package no.oppvekststatus.plan;

/** The colour that a plan gives a tier of its pyramid. */
public enum TierColour {
  GREEN("gronn"), YELLOW("gul"), RED("rod");

  private final String code;

  TierColour(String code) { this.code = code; }

  /** As it stands in plan files and in the style of web pages. */
  public String code() { return code; }

  /** The code. */
  @Override
  public String toString() { return code; }
}
