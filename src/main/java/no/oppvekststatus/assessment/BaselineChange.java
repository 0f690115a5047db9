package no.oppvekststatus.assessment;

/** How a figure has changed since the baseline, as far as the test of it can decide. */
public enum BaselineChange {
  BETTER("better"), WORSE("worse"), UNCERTAIN("uncertain");

  private final String code;

  BaselineChange(String code) { this.code = code; }

  /** As it stands in exports. */
  public String code() { return code; }

  /** The code. */
  @Override
  public String toString() { return code; }
}
