package no.oppvekststatus.plan;

/** What a goal of the plan is a goal for. */
public enum GoalScope {
  FOCUS_AREA, PLAN, MEASURE
}
