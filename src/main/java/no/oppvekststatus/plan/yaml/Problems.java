package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.plan.PlanRefused;

/** The faults of all files of one reading, in the order they were found. */
public final class Problems {
  private final List<PlanRefused.Problem> found = new ArrayList<>();

  /** {@code line} counts from 1, 0 where the whole file is meant. */
  public void add(String file, int line, String what, String remedy) {
    var problem = new PlanRefused.Problem(file, line, what, remedy);
    if (!found.contains(problem)) found.add(problem);
  }

  /** What was found so far. */
  public List<PlanRefused.Problem> found() { return List.copyOf(found); }

  /** Refuses everything read so far if anything was wrong. */
  public void refuseIfAny() {
    if (!found.isEmpty()) throw new PlanRefused(found);
  }
}
