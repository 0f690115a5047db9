package no.oppvekststatus.plan;

/** How a plan says when a measure starts. */
public enum StartKind {
  YEAR, PERIOD,
  /** Years of which nobody can say which holds. */
  SPLIT, UNCERTAIN, MISSING, DEADLINE, SEASON, EVENT, DATE, RUNNING;

  /** The plan need not give a year with it. */
  public boolean withoutYear() {
    return this == UNCERTAIN || this == MISSING || this == EVENT || this == RUNNING;
  }
}
