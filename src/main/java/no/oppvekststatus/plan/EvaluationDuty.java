package no.oppvekststatus.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Plan.PlanReference;

/**
 * Who carries out an evaluation of the plan.
 *
 * @param units those that the plan names, else every unit that the measure binds
 * @param once a body or an arena does it for all of them: whichever unit leads that one answers
 */
public record EvaluationDuty(List<Unit> units, boolean once) {
  private static final Set<ReferenceKind> TOGETHER = EnumSet.of(ReferenceKind.ARENA, ReferenceKind.BODY);

  public static EvaluationDuty of(Measure.Evaluation evaluation, List<ObligedUnit> obliged) {
    Set<ReferenceTarget> by = PlanReference.targets(evaluation.by()).collect(Collectors.toSet());
    List<Unit> bound = obliged.stream().filter(ObligedUnit::binding).map(ObligedUnit::unit).toList();
    List<Unit> named = bound.stream()
        .filter(u -> Stream.of(u.id(), u.memberOf()).filter(Objects::nonNull)
            .anyMatch(id -> by.contains(ReferenceTarget.unit(id))))
        .toList();
    return new EvaluationDuty(named.isEmpty() ? bound : named, named.isEmpty() && once(evaluation.by()));
  }

  /** Whether only bodies and arenas are responsible. */
  public static boolean once(List<PlanReference> by) {
    List<ReferenceKind> kinds = PlanReference.targets(by).map(ReferenceTarget::kind).toList();
    return !kinds.isEmpty() && TOGETHER.containsAll(kinds);
  }

  /** The units whose answers are waited for; none where it is done once. */
  public List<Unit> owedBy() {
    return once ? List.of() : units;
  }
}
