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

  /** {@code basis}: stated, named or inferred. */
  public record GoalLink(String ref, String basis) {}

  public record Milestone(String what, @Nullable Integer year, int sourceLine) {}

  /** A part with its own start, units or evaluation; judged like a measure. */
  public record Part(String id, String title, @Nullable String obligation, @Nullable String tier,
      List<Plan.PlanReference> units, List<Plan.PlanReference> responsible, @Nullable Start start,
      List<Evaluation> evaluations, int sourceLine) {}

  /**
   * When it starts. {@code kind}: year, period, split, uncertain, missing, deadline, season, event, date, running.
   * {@code year} is null where no year can be known; {@code yearTo} is set for a period or a deadline range.
   */
  public record Start(String raw, String kind, @Nullable Integer year, @Nullable Integer yearTo, @Nullable String event) {
    /** True where the start is not known; the measure is then never late. */
    public boolean unknown() { return kind.equals("uncertain") || kind.equals("missing") || year == null && !kind.equals("running"); }

    /** The year it is to have started in: a deadline that is a range of years is due in its last. */
    public @Nullable Integer due() { return kind.equals("deadline") && yearTo != null ? yearTo : year; }
  }

  /**
   * When and by whom it is evaluated. {@code kind}: per-measure, joint, yearly, yearly-in-month, yearly-by-month-end,
   * biennial, after-event, when-operational, with-measure, internal, other-procedure.
   */
  public record Evaluation(String id, String kind, @Nullable String text, @Nullable Integer month,
      @Nullable Integer offsetMonths, @Nullable String event, @Nullable String withMeasure,
      List<Plan.PlanReference> by, int sourceLine) {}
}
