package no.oppvekststatus.plan;

import java.util.List;

/**
 * A plan, organisation or catalogue file that contradicts itself; nothing is written. Each problem has file, line,
 * remedy.
 */
public final class PlanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** {@code line} counts from 1, 0 where the whole file is meant; texts are plain Norwegian. */
  public record Problem(String file, int line, String what, String remedy) {}

  public PlanRefused(List<Problem> problems) {
    super(problems.stream().map(p -> p.file() + ":" + p.line() + ": " + p.what() + " " + p.remedy())
        .reduce((a, b) -> a + System.lineSeparator() + b).orElse(""));
    this.problems = List.copyOf(problems);
  }

  static PlanRefused all(List<PlanBook.RefusedPlan> plans) {
    return new PlanRefused(plans.stream().flatMap(r -> r.problems().stream()).toList());
  }

  public List<Problem> problems() { return problems; }
}
