package no.oppvekststatus.plan;

import java.util.Locale;

/** What can be odd in a plan file without stopping it (docs/plan-format.md). */
public enum RemarkCode {
  UNIT_ONLY_TYPE, CHALLENGE_WITHOUT_MEASURE, DUPLICATE_ROW_NUMBER, PLAN_WITHOUT_TIERS,
  MEASURE_WITHOUT_TIER, MEASURE_WITHOUT_GOAL, MEASURE_IN_TWO_TIERS, GOAL_WITHOUT_MEASURE,
  GOAL_WITHOUT_INDICATOR, START_MISSING, START_UNCERTAIN, START_SPLIT,
  START_WITHOUT_YEAR, PERIOD_OUTSIDE_PLAN, RESPONSIBLE_NOT_ROLE, UNIT_NOT_UNIT,
  LINK_INFERRED, COLUMN_UNCERTAIN;

  /** As it is remembered in the database, and as the texts of the remark are called: "link-inferred". */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code. */
  @Override
  public String toString() { return code(); }
}
