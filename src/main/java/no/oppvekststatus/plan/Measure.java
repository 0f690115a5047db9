package no.oppvekststatus.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the plan. {@code rowNo} is printed, never a key. A measure that stands in two tiers is two rows that
 * name each other in {@code sameAs}; it counts once in totals.
 *
 * @param tier null where the plan's table has none
 * @param goals ids of goals (or of focus areas where the plan ties it so)
 */
public record Measure(
    String id, String table, @Nullable String rowNo, String title, @Nullable String description,
    @Nullable String tier, String obligation, List<String> sameAs,
    List<Plan.PlanReference> units, List<Plan.PlanReference> responsible,
    Start start, @Nullable String frequency, List<Evaluation> evaluations, List<Part> parts,
    List<GoalLink> goals, List<String> focusAreas, List<Milestone> milestones, List<String> components,
    @Nullable String statusInSource, List<String> legal, int sourceLine) {

  public record GoalLink(String ref, LinkBasis basis) {}

  public record Milestone(String what, @Nullable Integer year, int sourceLine) {}

  /** A part with its own start, units or evaluation; judged like a measure. */
  public record Part(String id, String title, @Nullable String obligation, @Nullable String tier,
      List<Plan.PlanReference> units, List<Plan.PlanReference> responsible, @Nullable Start start,
      List<Evaluation> evaluations, int sourceLine) {}

  /**
   * When it starts. {@code year} is null where no year can be known; {@code yearTo} is set for a period or a deadline
   * range.
   */
  public record Start(String raw, StartKind kind, @Nullable Integer year, @Nullable Integer yearTo,
      @Nullable String event) {
    /** Nobody can say when, so it is never late. */
    public boolean unknown() {
      return kind == StartKind.UNCERTAIN || kind == StartKind.MISSING || year == null && kind != StartKind.RUNNING;
    }

    /** The year it is to have started in: a deadline that is a range of years is due in its last. */
    public @Nullable Integer due() {
      return kind == StartKind.DEADLINE && yearTo != null ? yearTo : year;
    }
  }

  /** When and by whom it is evaluated. */
  public record Evaluation(String id, EvaluationKind kind, @Nullable String text, @Nullable Integer month,
      @Nullable Integer offsetMonths, @Nullable String event, @Nullable String withMeasure,
      List<Plan.PlanReference> by, int sourceLine) {}
}
