package no.oppvekststatus.composition.parts;

import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.Unit;

/** What was odd in the plan's file, in the document's written language: by its stable code, its subject by name. */
public final class PlanRemarkWords {
  private PlanRemarkWords() {}

  /** The kind of remark; one that is new to this list keeps the words it came with. */
  public static String of(ReportScope a, Plan.Remark remark) {
    return switch (remark.code()) {
      case "unit-only-type" -> a.text("plan-remark.unit-only-type");
      case "challenge-without-measure" -> a.text("plan-remark.challenge-without-measure");
      case "duplicate-row-number" -> a.text("plan-remark.duplicate-row-number");
      case "plan-without-tiers" -> a.text("plan-remark.plan-without-tiers");
      case "measure-without-tier" -> a.text("plan-remark.measure-without-tier");
      case "measure-without-goal" -> a.text("plan-remark.measure-without-goal");
      case "measure-in-two-tiers" -> a.text("plan-remark.measure-in-two-tiers");
      case "goal-without-measure" -> a.text("plan-remark.goal-without-measure");
      case "goal-without-indicator" -> a.text("plan-remark.goal-without-indicator");
      default -> ofARow(a, remark);
    };
  }

  private static String ofARow(ReportScope a, Plan.Remark remark) {
    return switch (remark.code()) {
      case "start-missing" -> a.text("plan-remark.start-missing");
      case "start-uncertain" -> a.text("plan-remark.start-uncertain");
      case "start-split" -> a.text("plan-remark.start-split");
      case "start-without-year" -> a.text("plan-remark.start-without-year");
      case "period-outside-plan" -> a.text("plan-remark.period-outside-plan");
      case "responsible-not-role" -> a.text("plan-remark.responsible-not-role");
      case "unit-not-unit" -> a.text("plan-remark.unit-not-unit");
      case "link-inferred" -> a.text("plan-remark.link-inferred");
      case "column-uncertain" -> a.text("plan-remark.column-uncertain");
      default -> remark.text(a.texts().language());
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
