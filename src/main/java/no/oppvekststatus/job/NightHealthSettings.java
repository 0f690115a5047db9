package no.oppvekststatus.job;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the nights are run, for the health group {@code work}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "oppvekst.serve", havingValue = "true")
class NightHealthSettings {
  private static final Duration LONGEST_BETWEEN_NIGHTS = Duration.ofHours(26);

  /**
   * Down where the latest night failed, or none has begun for more than a day. A program without any night is
   * unknown.
   */
  @Bean
  HealthIndicator lastNightHealthIndicator(NightLogStore nights, Clock clock) {
    return () -> nights.last().map(night -> of(night, Duration.between(night.startedAt(), clock.instant())))
        .orElseGet(() -> Health.unknown().build());
  }

  private static Health of(Night night, Duration since) {
    boolean well = night.outcome() != Night.NightOutcome.FAILED && since.compareTo(LONGEST_BETWEEN_NIGHTS) < 0;
    return (well ? Health.up() : Health.down()).withDetail("date", night.businessDate().toString())
        .withDetail("outcome", night.outcome().code())
        .withDetail("hoursSinceStart", since.toHours()).build();
  }
}
