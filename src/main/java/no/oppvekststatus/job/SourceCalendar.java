package no.oppvekststatus.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/** Which published tables ought to have news by their calendar: KOSTRA on 15 March (preliminary) and 15 June (final). */
public final class SourceCalendar {
  private static final int DAY = 15;

  private SourceCalendar() {}

  /** A table whose latest publication has not been read. */
  public record Due(Source source, LocalDate published, @Nullable Instant read) {
    public String told() {
      return source.publisher() + " tabell " + source.table() + ": nye tall ventet fra " + published
          + (read == null ? ", aldri lest" : ", sist lest med tall oppdatert " + LocalDate.ofInstant(read, ZoneOffset.UTC));
    }
  }

  /** {@code latest}: by table, when the publisher last changed what we have read. Sources without a calendar are never due. */
  public static List<Due> due(List<Source> sources, Map<String, Instant> latest, LocalDate today) {
    List<Due> due = new ArrayList<>();
    for (Source s : sources) {
      LocalDate published = lastPublication(s, today);
      Instant read = latest.get(s.table());
      if (published != null && (read == null || LocalDate.ofInstant(read, ZoneOffset.UTC).isBefore(published))) due.add(new Due(s, published, read));
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
