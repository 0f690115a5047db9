package no.oppvekststatus.plan;

import java.util.List;
import java.util.stream.Stream;
import java.util.Objects;

/**
 * Who carries out an evaluation of the plan.
 *
 * @param units those that the plan names, else every unit that the measure binds
 * @param once a body or an arena does it for all of them: whichever unit leads that one answers
 */
public record EvaluationDuty(List<Unit> units, boolean once) {

  public static EvaluationDuty of(Measure.Evaluation evaluation, List<ObligedUnit> obliged) {
    List<String> refs = refs(evaluation.by());
    List<Unit> bound = obliged.stream().filter(ObligedUnit::binding).map(ObligedUnit::unit).toList();
    List<Unit> named = bound.stream()
        .filter(u -> Stream.of(u.id(), u.memberOf()).filter(Objects::nonNull)
            .anyMatch(id -> refs.contains(ReferenceKind.UNIT.to(id))))
        .toList();
    return new EvaluationDuty(named.isEmpty() ? bound : named, named.isEmpty() && once(evaluation.by()));
  }

  /** Whether only bodies and arenas are responsible. */
  public static boolean once(List<Plan.PlanReference> by) {
    List<String> refs = refs(by);
    return !refs.isEmpty() && refs.stream().allMatch(r -> ReferenceKind.ARENA.is(r) || ReferenceKind.BODY.is(r));
  }

  /** The units whose answers are waited for; none where it is done once. */
  public List<Unit> owedBy() {
    return once ? List.of() : units;
  }

  private static List<String> refs(List<Plan.PlanReference> by) {
    return by.stream().map(Plan.PlanReference::ref).filter(Objects::nonNull).toList();
  }
}
