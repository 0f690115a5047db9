package no.oppvekststatus.plan;

/** When a plan says that a measure is evaluated. */
public enum EvaluationKind {
  PER_MEASURE, JOINT, YEARLY, YEARLY_IN_MONTH, YEARLY_BY_MONTH_END, BIENNIAL, AFTER_EVENT, WHEN_OPERATIONAL,
  WITH_MEASURE,
  INTERNAL, OTHER_PROCEDURE;

  /** The plan names a month with it. */
  public boolean inMonth() {
    return this == YEARLY_IN_MONTH || this == YEARLY_BY_MONTH_END;
  }
}
