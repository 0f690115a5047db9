package no.oppvekststatus.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which published tables ought to have news: by their calendar, KOSTRA on 15 March (preliminary) and 15 June (final);
 * once a month where a source has no calendar and can be asked.
 */
public final class SourceCalendar {
  private static final int DAY = 15;

  private SourceCalendar() {}

  /**
   * The sources whose latest publication has not been read.
   *
   * @param latest by table, when the publisher last changed what we have read
   * @param answered by source, the day its publisher last answered
   */
  public static List<Source> due(List<Source> sources, Map<String, Instant> latest, Map<String, LocalDate> answered,
      LocalDate today) {
    return sources.stream().filter(s -> {
      LocalDate published = lastPublication(s, today);
      if (published == null) return s.recipe() != null && before(answered.get(s.id()), today);
      Instant read = latest.get(s.table());
      return read == null || !s.releases().ended() && LocalDate.ofInstant(read, ZoneOffset.UTC).isBefore(published);
    }).toList();
  }

  private static boolean before(@Nullable LocalDate asked, LocalDate today) {
    return asked == null || YearMonth.from(asked).isBefore(YearMonth.from(today));
  }

  /** The latest calendar day of publication on or before today, or null where the source has no calendar. */
  static @Nullable LocalDate lastPublication(Source s, LocalDate today) {
    LocalDate last = null;
    for (int year = today.getYear() - 1; year <= today.getYear(); year++)
      for (int month : new int[] {s.releases().preliminaryMonth(), s.releases().finalMonth()}) {
        if (month < 1) continue;
        LocalDate day = LocalDate.of(year, month, DAY);
        if (!day.isAfter(today) && (last == null || day.isAfter(last))) last = day;
      }
    return last;
  }
}
