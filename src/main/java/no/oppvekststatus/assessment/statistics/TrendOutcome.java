package no.oppvekststatus.assessment.statistics;

/** What the trend test says, or why it could not be made. */
public enum TrendOutcome {
  UP("up"), DOWN("down"), NONE("none"),
  TOO_FEW("not_computable:too_few"), GAP("not_computable:gap"), BREAK("not_computable:break"),
  OVERLAP("not_computable:overlap"),
  UNKNOWN_BASE("not_computable:unknown_base"),
  /** A year has none or all of its base. */
  ALL_OR_NONE("not_computable:all_or_none");

  private final String code;

  TrendOutcome(String code) { this.code = code; }

  /** As it stands in exports. */
  public String code() { return code; }

  public boolean computed() { return this == UP || this == DOWN || this == NONE; }

  /** The code. */
  @Override
  public String toString() { return code; }
}
