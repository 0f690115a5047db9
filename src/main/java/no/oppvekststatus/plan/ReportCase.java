package no.oppvekststatus.plan;

import java.time.LocalDate;

/**
 * What a report is made of and for: one municipality's plan, one report year, seen from one day.
 *
 * @param book every plan, indicator and source in force; {@code entry} the municipality's own among them
 * @param date the business date: the day the run counts as, never the wall clock
 */
public record ReportCase(PlanBook book, PlanBook.Entry entry, int year, LocalDate date) {

  /** Of the year that a report of the date is about. */
  public static ReportCase of(PlanBook book, PlanBook.Entry entry, LocalDate date) {
    return new ReportCase(book, entry, ReportYear.of(entry, date), date);
  }

  /** The municipality's id. */
  public String municipality() { return entry.municipalityId(); }
}
