package no.oppvekststatus.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.fixtures.MadeUpSource;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source.DimensionIds;
import no.oppvekststatus.plan.Source.Releases;
import org.junit.jupiter.api.Test;

/** Ages of what has been read, on days around the publication of 15 June. */
class SourceAgesTest {
  private static final PlanBook BOOK = new PlanBook(List.of(), List.of(),
      List.of(MadeUpSource.of("kostra", "12275", "SSB", DimensionIds.FOUND, new Releases(3, 6, false, null)),
          MadeUpSource.of("klass", "131", "KLASS"), MadeUpSource.of("unread", "1", "SSB")),
      "");

  private Instant now = Instant.parse("2026-06-20T06:00:00Z");
  private Map<String, Instant> read = Map.of("12275", Instant.parse("2026-03-15T06:00:00Z"), "131",
      Instant.parse("2026-06-20T05:00:00Z"));
  private final SourceAges ages = new SourceAges(new MeasurementStore(null, null) {
    @Override
    Map<String, Instant> updates() { return read; }
  }, BOOK, new Clock() {
    @Override
    public ZoneId getZone() { return ZoneOffset.UTC; }

    @Override
    public Clock withZone(ZoneId zone) { return Clock.fixed(now, zone); }

    @Override
    public Instant instant() { return now; }
  });

  @Test
  void aSourceIsAsOldAsWhatHasBeenReadOfItAndOneThatWasNeverReadHasNoAge() {
    assertThat(ages.seconds()).isEqualTo(Map.of("kostra", 97 * 86_400.0, "klass", 3600.0));
  }

  @Test
  void aPublicationThatHasNotBeenReadIsOverdueFromTwoWeeksAfterItsDay() {
    now = Instant.parse("2026-06-28T21:59:00Z");
    assertThat(ages.overdue()).as("28 June in Norway").isEmpty();
    now = Instant.parse("2026-06-28T22:11:00Z");
    assertThat(ages.overdue()).as("29 June in Norway").containsExactly("kostra");
  }

  @Test
  void whatHasBeenReadSinceIsNotOverdueAndASourceWithoutACalendarNeverIs() {
    now = Instant.parse("2026-08-01T06:00:00Z");
    read = Map.of("12275", Instant.parse("2026-06-15T06:00:00Z"), "131", Instant.parse("2020-01-01T06:00:00Z"));
    assertThat(ages.overdue()).isEmpty();
  }

  @Test
  void anAnswerOfTheDatabaseStandsForTenMinutes() {
    assertThat(ages.seconds()).containsEntry("klass", 3600.0);
    read = Map.of("131", now);
    now = now.plusSeconds(600);
    assertThat(ages.seconds()).containsEntry("klass", 4200.0).containsKey("kostra");
    now = now.plusSeconds(1);
    assertThat(ages.seconds()).isEqualTo(Map.of("klass", 601.0));
  }
}
