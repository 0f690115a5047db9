package no.oppvekststatus.assessment;

import java.util.Locale;

/** What a finding gives a value of, beside its code and its subject. */
public enum FindingKey {
  /** The year of the figure, or of the report. */
  YEAR,
  /** Of a cell that was changed: its period, its place where that is another's, which part of the figure it is. */
  PERIOD, PLACE, PART,
  /** The value before and the value now, where both may be printed. */
  BEFORE, NOW,
  /** What an outlier stands out from. */
  AGAINST,
  /** How many times as many answered as before. */
  FACTOR,
  /** Why there is nothing to compare with. */
  WHY,
  /** A municipality's number in the plan and in KLASS. */
  PLAN, KLASS,
  /** A line of the plan file and what is odd in it. */
  LINE, TEXT,
  /** What a unit is called. */
  NAME;

  /** As it is remembered in the database and in editions, and as ids of printed numbers have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
