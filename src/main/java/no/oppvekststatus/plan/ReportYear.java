package no.oppvekststatus.plan;

import java.time.LocalDate;

/** Which year a report of a given date is about. */
public final class ReportYear {
  private ReportYear() {}

  /**
   * The latest year of the plan whose reporting round was due at or before {@code date}; where there has been none,
   * before 1 July the year before, else the same year.
   */
  public static int of(PlanBook.Entry entry, LocalDate date) {
    Organisation.ReportingRound round = entry.organisation().round();
    for (int year = entry.plan().validTo().getYear(); year >= entry.plan().validFrom().getYear(); year--)
      if (!round.due(year).isAfter(date)) return year;
    return date.getMonthValue() < 7 ? date.getYear() - 1 : date.getYear();
  }
}
