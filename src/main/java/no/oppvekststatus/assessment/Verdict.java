package no.oppvekststatus.assessment;

/** Chapter 5 of the rules: what one indicator's figure means against its target. */
public enum Verdict {
  SUPPRESSED, TOO_SMALL, NOT_MEASURED, NO_TARGET, BASELINE, REACHED, REACHED_UNCERTAIN, WRONG_WAY, BEHIND, NOT_CERTAIN,
  ON_TRACK
}
