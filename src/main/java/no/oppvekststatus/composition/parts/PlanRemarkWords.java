package no.oppvekststatus.composition.parts;

import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;

/** What was odd in the plan's file, in the document's written language: by its code, its subject by name. */
public final class PlanRemarkWords {
  private PlanRemarkWords() {}

  /** The kind of remark. */
  public static String of(ReportScope a, Plan.Remark remark) {
    return switch (remark.code()) {
      case UNIT_ONLY_TYPE -> a.text("plan-remark.unit-only-type");
      case CHALLENGE_WITHOUT_MEASURE -> a.text("plan-remark.challenge-without-measure");
      case DUPLICATE_ROW_NUMBER -> a.text("plan-remark.duplicate-row-number");
      case PLAN_WITHOUT_TIERS -> a.text("plan-remark.plan-without-tiers");
      case MEASURE_WITHOUT_TIER -> a.text("plan-remark.measure-without-tier");
      case MEASURE_WITHOUT_GOAL -> a.text("plan-remark.measure-without-goal");
      case MEASURE_IN_TWO_TIERS -> a.text("plan-remark.measure-in-two-tiers");
      case GOAL_WITHOUT_MEASURE -> a.text("plan-remark.goal-without-measure");
      case GOAL_WITHOUT_INDICATOR -> a.text("plan-remark.goal-without-indicator");
      case START_MISSING -> a.text("plan-remark.start-missing");
      case START_UNCERTAIN -> a.text("plan-remark.start-uncertain");
      case START_SPLIT -> a.text("plan-remark.start-split");
      case START_WITHOUT_YEAR -> a.text("plan-remark.start-without-year");
      case PERIOD_OUTSIDE_PLAN -> a.text("plan-remark.period-outside-plan");
      case RESPONSIBLE_NOT_ROLE -> a.text("plan-remark.responsible-not-role");
      case UNIT_NOT_UNIT -> a.text("plan-remark.unit-not-unit");
      case LINK_INFERRED -> a.text("plan-remark.link-inferred");
      case COLUMN_UNCERTAIN -> a.text("plan-remark.column-uncertain");
    };
  }

  /** The measure, goal, challenge or unit by the name a reader knows; "" where the remark is on the plan as a whole. */
  public static String subject(ReportScope a, Plan.Remark remark) {
    String id = remark.subject();
    Plan plan = a.plan();
    return plan.measure(id).map(Measure::title)
        .or(() -> plan.goal(id).map(Plan.Goal::text))
        .or(() -> plan.challenges().stream().filter(c -> c.id().equals(id)).findFirst().map(Plan.Challenge::title))
        .or(() -> plan.unit(id).map(Unit::name)).orElse("");
  }
}
