package no.oppvekststatus.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which published tables ought to have news: by their calendar, KOSTRA on 15 March (preliminary) and 15 June (final); once a
 * month where a source has no calendar and can be asked.
 */
public final class SourceCalendar {
  private static final int DAY = 15;

  private SourceCalendar() {}

  /**
   * A table whose latest publication has not been read.
   *
   * @param published the day it is expected from, null where there is no calendar
   */
  public record Due(Source source, @Nullable LocalDate published, @Nullable Instant read) {
    public String told() {
      return source.publisher() + " " + source.table() + " (" + source.id() + "): " + (published == null ? "spørres én gang i måneden"
          : "nye tall ventet fra " + published + (read == null ? ", aldri lest" : ", sist lest med tall oppdatert " + LocalDate.ofInstant(read, ZoneOffset.UTC)));
    }
  }

  /**
   * @param latest by table, when the publisher last changed what we have read
   * @param answered by source, the day its publisher last answered
   */
  public static List<Due> due(List<Source> sources, Map<String, Instant> latest, Map<String, LocalDate> answered, LocalDate today) {
    List<Due> due = new ArrayList<>();
    for (Source s : sources) {
      LocalDate published = lastPublication(s, today);
      Instant read = latest.get(s.table());
      LocalDate asked = answered.get(s.id());
      boolean behind = published == null ? s.recipe() != null && (asked == null || YearMonth.from(asked).isBefore(YearMonth.from(today)))
          : read == null || !s.ended() && LocalDate.ofInstant(read, ZoneOffset.UTC).isBefore(published);
      if (behind) due.add(new Due(s, published, read));
    }
    return due;
  }

  /** The latest calendar day of publication on or before today, or null where the source has no calendar. */
  static @Nullable LocalDate lastPublication(Source s, LocalDate today) {
    LocalDate last = null;
    for (int year = today.getYear() - 1; year <= today.getYear(); year++)
      for (int month : new int[] {s.preliminaryMonth(), s.finalMonth()}) {
        if (month < 1) continue;
        LocalDate day = LocalDate.of(year, month, DAY);
        if (!day.isAfter(today) && (last == null || day.isAfter(last))) last = day;
      }
    return last;
  }
}
