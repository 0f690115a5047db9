package no.oppvekststatus.wording;

import java.util.Optional;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.BaselineChange;
import no.oppvekststatus.plan.Indicator;

/**
 * What is said of a figure that has not changed against the baseline: the same number, no certain change of it, and the
 * same of its distance to a range where the distance was tested.
 */
enum UnchangedReason {
  SAME, UNCERTAIN, SAME_DISTANCE, UNCERTAIN_DISTANCE;

  /** Empty where it has changed. */
  static Optional<UnchangedReason> of(Indicator i, Assessed a, Assessed.Baseline b) {
    boolean untested = a.interval() == null;
    if (untested && a.figure().known().orElseThrow().compareTo(b.value()) == 0) return Optional.of(SAME);
    if (a.change() != BaselineChange.UNCERTAIN) return Optional.empty();
    if (!byDistance(i, a)) return Optional.of(UNCERTAIN);
    return Optional.of(untested ? SAME_DISTANCE : UNCERTAIN_DISTANCE);
  }

  /** The change was tested on the distance to a range, not on the number. */
  static boolean byDistance(Indicator i, Assessed a) {
    return i.polarity() == Indicator.Polarity.WITHIN_RANGE
        || a.target() != null && (a.target().low() != null || a.target().high() != null);
  }
}
