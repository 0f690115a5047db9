package no.oppvekststatus.plan;

import java.time.LocalDate;

/** Which year a report of a given date is about. */
public final class ReportYear {
  private ReportYear() {}

  /** The same of a plan that has been read whole. */
  public static int of(PlanBook.Entry entry, LocalDate date) {
    return of(entry.head(), date);
  }

  /**
   * The latest year of the plan whose reporting round was due at or before {@code date}; where there has been none,
   * before 1 July the year before, else the same year.
   */
  public static int of(PlanHead plan, LocalDate date) {
    Organisation.ReportingRound round = plan.round();
    for (int year = plan.validTo().getYear(); year >= plan.validFrom().getYear(); year--)
      if (!round.due(year).isAfter(date)) return year;
    return date.getMonthValue() < 7 ? date.getYear() - 1 : date.getYear();
  }
}
