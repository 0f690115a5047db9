package no.oppvekststatus.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.plan.Publisher;
import no.oppvekststatus.fixtures.MadeUpSource;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.TableSpelling;
import no.oppvekststatus.plan.Translated;
import org.junit.jupiter.api.Test;

class SourceCalendarTest {
  private static Source source(int preliminary, int last) {
    return MadeUpSource.of("ssb-12275", "12275", "SSB", Source.DimensionIds.FOUND,
        new Source.Releases(preliminary, last, false, null));
  }

  private static List<Source> due(Source s, String read, String today) {
    return SourceCalendar.due(List.of(s), read.isEmpty() ? Map.of() : Map.of("12275", Instant.parse(read)), Map.of(),
        LocalDate.parse(today));
  }

  @Test
  void theDayBeforePublicationNothingIsDue() {
    assertThat(due(source(3, 6), "2025-06-16T06:00:00Z", "2026-03-14")).isEmpty();
  }

  @Test
  void onThePublicationDayTheTableIsDueUntilItIsRead() {
    assertThat(due(source(3, 6), "2025-06-16T06:00:00Z", "2026-03-15")).hasSize(1);
    assertThat(due(source(3, 6), "2026-03-15T07:00:00Z", "2026-03-20")).isEmpty();
  }

  @Test
  void thePreliminaryFiguresDoNotStandInForTheFinalOnes() {
    assertThat(due(source(3, 6), "2026-03-16T07:00:00Z", "2026-06-15")).hasSize(1);
  }

  @Test
  void aTableNeverReadIsDue() {
    assertThat(due(source(3, 6), "", "2026-01-10")).hasSize(1);
  }

  @Test
  void aSourceWithoutACalendarIsNeverDue() {
    assertThat(due(source(0, 0), "", "2026-06-15")).isEmpty();
  }

  @Test
  void aSourceThatHasEndedIsDueOnlyUntilItIsRead() {
    Source ended = MadeUpSource.of("kostra-11994", "11994", "SSB", Source.DimensionIds.FOUND,
        new Source.Releases(3, 6, true, null));
    LocalDate today = LocalDate.of(2026, 3, 20);
    assertThat(SourceCalendar.due(List.of(ended), Map.of(), Map.of(), today)).hasSize(1);
    assertThat(
        SourceCalendar.due(List.of(ended), Map.of("11994", Instant.parse("2023-06-15T06:00:00Z")), Map.of(), today))
        .isEmpty();
  }

  @Test
  void aSourceWithoutACalendarThatCanBeAskedIsAskedOnceAMonth() {
    Publisher klass = new Publisher("KLASS", Publisher.Api.KLASS, Optional.empty(), List.of(), 1);
    Source source = new Source("klass", "klass-131", Translated.NONE, Source.Attribution.of("KLASS"),
        Source.DimensionIds.FOUND, Source.Releases.UNKNOWN, TableSpelling.PLAIN,
        new Recipe(klass, "131", null, null, Map.of()), true);
    LocalDate today = LocalDate.of(2026, 4, 1);
    assertThat(SourceCalendar.due(List.of(source), Map.of(), Map.of(), today)).hasSize(1);
    assertThat(SourceCalendar.due(List.of(source), Map.of(), Map.of("klass", LocalDate.of(2026, 3, 31)), today))
        .hasSize(1);
    assertThat(SourceCalendar.due(List.of(source), Map.of(), Map.of("klass", LocalDate.of(2026, 4, 1)), today))
        .isEmpty();
  }
}
