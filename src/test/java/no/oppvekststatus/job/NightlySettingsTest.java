package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Whether the night of a day should have begun, for a program that slept past its time. */
class NightlySettingsTest {
  @Test
  void aNightIsDueFromItsTimeOnUntilMidnight() {
    NightlySettings settings = new NightlySettings("0 30 2 * * *");
    assertThat(settings.due(LocalDateTime.of(2026, 3, 15, 2, 29, 59))).isFalse();
    assertThat(settings.due(LocalDateTime.of(2026, 3, 15, 2, 30))).isTrue();
    assertThat(settings.due(LocalDateTime.of(2026, 3, 15, 23, 59))).isTrue();
    assertThat(settings.due(LocalDateTime.of(2026, 3, 16, 0, 1))).isFalse();
  }

  @Test
  void aTimetableThatStandsStillAndADayWithoutANightHaveNoneDue() {
    assertThat(new NightlySettings("-").due(LocalDateTime.of(2026, 3, 15, 12, 0))).isFalse();
    NightlySettings sundays = new NightlySettings("0 30 2 * * SUN");
    assertThat(sundays.due(LocalDateTime.of(2026, 3, 15, 12, 0))).as("a Sunday").isTrue();
    assertThat(sundays.due(LocalDateTime.of(2026, 3, 16, 12, 0))).as("a Monday").isFalse();
  }
}
