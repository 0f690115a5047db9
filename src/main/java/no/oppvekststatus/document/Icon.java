package no.oppvekststatus.document;

/** Every mark of the visual language (docs: reports/look.md). The shape shows the family, never colour alone. */
public enum Icon {
  // results: round family
  REACHED, REACHED_UNCERTAIN, ON_TRACK, BEHIND, WRONG_WAY, NOT_CERTAIN, BASELINE, NOT_MEASURED, TOO_SMALL, SUPPRESSED,
  NO_TARGET,
  // comparison
  BETTER, WORSE, SIMILAR, HIGHER, LOWER, MUCH_BETTER, MUCH_WORSE, NO_INTERVAL,
  // effort: square family
  IN_OPERATION, PARTLY, DELAYED, UNANSWERED, START_UNKNOWN, NOT_DUE, NOT_APPLICABLE, CHOSEN, ENDED, NONE_LINKED,
  // a unit's answer
  NOT_STARTED, BEING_ESTABLISHED, KNOWN, NOT_CHOSEN, CHOSEN_BY_UNIT, NOT_RELEVANT, ANSWERED_DOT,
  // evaluations
  DONE, PARTLY_DONE, LATE, NO_DEADLINE, WAITING,
  // the cell does not concern this unit
  BLANK
}
