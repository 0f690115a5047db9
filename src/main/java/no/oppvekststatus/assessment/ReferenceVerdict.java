package no.oppvekststatus.assessment;

/** A figure's interval against the value of a comparison place. */
public enum ReferenceVerdict {
  BETTER("better"), SIMILAR("similar"), WORSE("worse"),
  /** Of a neutral indicator. */
  HIGHER("higher"),
  /** Of a neutral indicator. */
  LOWER("lower"),
  /** The figure has no interval, so nothing is tested. */
  NO_INTERVAL("no_interval");

  private final String code;

  ReferenceVerdict(String code) { this.code = code; }

  /** As it stands in exports. */
  public String code() { return code; }

  /** The two differ by more than chance. */
  public boolean differs() { return this != SIMILAR && this != NO_INTERVAL; }

  /** The code. */
  @Override
  public String toString() { return code; }
}
