package no.oppvekststatus.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.assessment.statistics.Fraction;
import no.oppvekststatus.figures.Absence;

/**
 * The rules of chapter 5, in the order in which they are tried: the first that fits decides, and its number goes with
 * the verdict.
 */
record VerdictRule(int number, String name, Function<VerdictInput, Optional<Verdict>> judge) {

  static final List<VerdictRule> IN_ORDER = List.of(
      new VerdictRule(1, "hidden, base too small, or no figure", VerdictRule::notShown),
      new VerdictRule(0, "no target", c -> when(c.neutral() || c.target() == null, Verdict.NO_TARGET)),
      new VerdictRule(2, "not past the baseline", c -> when(notPastBaseline(c), Verdict.BASELINE)),
      new VerdictRule(3, "reached", VerdictRule::reached),
      new VerdictRule(4, "certainly worse than the baseline", c -> when(c.certainlyWorse(), Verdict.WRONG_WAY)),
      new VerdictRule(5, "certainly behind the path", c -> when(behind(c), Verdict.BEHIND)),
      new VerdictRule(6, "target year, not certain", c -> when(uncertainAtTheEnd(c), Verdict.NOT_CERTAIN)),
      new VerdictRule(7, "otherwise", c -> Optional.of(Verdict.ON_TRACK)));

  /** A verdict and the number of the rule that decided it. */
  record Decision(Verdict verdict, int rule) {}

  static Decision decide(VerdictInput c) {
    for (VerdictRule r : IN_ORDER) {
      Optional<Verdict> v = r.judge.apply(c);
      if (v.isPresent()) return new Decision(v.get(), r.number);
    }
    throw new IllegalStateException("the last rule fits always");
  }

  private static Optional<Verdict> notShown(VerdictInput c) {
    Absence absence = c.figure().absence();
    if (absence != null && absence.hidden()) return Optional.of(Verdict.SUPPRESSED);
    if (absence == Absence.TOO_SMALL || absence == null && c.baseTooSmall()) return Optional.of(Verdict.TOO_SMALL);
    return when(absence != null, Verdict.NOT_MEASURED);
  }

  private static boolean notPastBaseline(VerdictInput c) {
    return c.baselineYear() != null && c.figure().year() <= c.baselineYear();
  }

  private static Optional<Verdict> reached(VerdictInput c) {
    if (c.mayBeCertain() && c.bounds().lower().atLeast(target(c))) return Optional.of(Verdict.REACHED);
    return when(c.value().atLeast(target(c)), Verdict.REACHED_UNCERTAIN);
  }

  private static boolean behind(VerdictInput c) { return c.path() != null && c.bounds().upper().below(c.path()); }

  private static boolean uncertainAtTheEnd(VerdictInput c) {
    boolean come = c.targetYear() != null && c.figure().year() >= c.targetYear();
    return come && c.bounds().upper().atLeast(target(c));
  }

  /** The target; rule 0 has already taken every figure without one. */
  private static Fraction target(VerdictInput c) {
    return Objects.requireNonNull(c.target());
  }

  private static Optional<Verdict> when(boolean fits, Verdict verdict) {
    return fits ? Optional.of(verdict) : Optional.empty();
  }
}
