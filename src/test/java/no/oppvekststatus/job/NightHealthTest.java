package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightHealthTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 15);
  private static final Instant BEGUN = Instant.parse("2026-03-15T01:30:00Z");

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
  private final NightLogStore log = new NightLogStore(jdbc, new NightFaultStore(jdbc, Clock.systemUTC()));

  @Test
  void aProgramWithoutAnyNightIsUnknown() {
    assertThat(after(0).getStatus()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void aNightThatRunsOrIsDoneIsWellForTwentySixHours() {
    log.begin(FIRST, "a", BEGUN);
    assertThat(after(1).getStatus()).isEqualTo(Status.UP);
    log.end(FIRST, "b", Night.NightOutcome.DONE, "", BEGUN.plusSeconds(600));
    assertThat(after(25).getStatus()).isEqualTo(Status.UP);
    assertThat(after(25).getDetails()).containsEntry("date", "2026-03-15").containsEntry("outcome", "done")
        .containsEntry("hoursSinceStart", 25L);
    assertThat(after(26).getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void onlyTheLatestNightCounts() {
    log.begin(FIRST, "a", BEGUN.minusSeconds(86_400));
    log.end(FIRST, "b", Night.NightOutcome.DONE, "", BEGUN.minusSeconds(86_000));
    log.begin(FIRST.plusDays(1), "a", BEGUN);
    log.end(FIRST.plusDays(1), "b", Night.NightOutcome.FAILED, "", BEGUN.plusSeconds(600));
    assertThat(after(1).getStatus()).isEqualTo(Status.DOWN);
    assertThat(after(1).getDetails()).containsEntry("outcome", "failed");
  }

  private Health after(int hours) {
    Clock clock = Clock.fixed(BEGUN.plusSeconds(hours * 3600L), ZoneOffset.UTC);
    return new NightHealthSettings().lastNightHealthIndicator(log, clock).health();
  }
}
