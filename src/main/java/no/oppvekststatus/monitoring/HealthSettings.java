package no.oppvekststatus.monitoring;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.oppvekststatus.delivery.MailState;
import no.oppvekststatus.delivery.OutboxCountStore;
import no.oppvekststatus.database.DatabaseHealthStore;
import no.oppvekststatus.database.DurabilityReader;
import no.oppvekststatus.database.ServerSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether the program is well, in two groups: {@code serving} (can it answer and keep what it is given) and
 * {@code work} (has it done what it should; of the nights the room {@code job} knows). No detail names a person, a file
 * or an address.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "oppvekst.serve", havingValue = "true")
class HealthSettings {
  private static final Status OVERDUE = new Status("OVERDUE", "a source has figures that have not been read");

  /** Up where it answers, and keeps what it has confirmed or was never asked to. */
  @Bean
  HealthIndicator databaseHealthIndicator(DatabaseHealthStore database, DataSource dataSource, ServerSettings asked) {
    return () -> {
      if (!database.answers()) return Health.down().withDetail("answers", false).build();
      try {
        List<String> shortcomings = DurabilityReader.read(dataSource).shortcomings();
        Health.Builder health = shortcomings.isEmpty() || !asked.durable() ? Health.up() : Health.down();
        return health.withDetail("answers", true).withDetail("durable", shortcomings.isEmpty())
            .withDetail("shortcomings", shortcomings).build();
      } catch (SQLException e) {
        return Health.down().withDetail("answers", true).build();
      }
    };
  }

  /** Old figures do not keep the program from working: the answer is not an error, but says so. */
  @Bean
  HealthIndicator sourcesHealthIndicator(SourceAges ages) {
    return () -> {
      List<String> overdue = ages.overdue();
      return (overdue.isEmpty() ? Health.up() : Health.status(OVERDUE)).withDetail("overdue", overdue).build();
    };
  }

  /** Down where a mail was given up. */
  @Bean
  HealthIndicator deliveryHealthIndicator(OutboxCountStore outbox) {
    return () -> {
      Map<MailState, Long> mails = outbox.byState();
      Health.Builder health = mails.getOrDefault(MailState.FAILED, 0L) > 0 ? Health.down() : Health.up();
      mails.forEach((state, count) -> health.withDetail(state.code(), count));
      return health.build();
    };
  }
}
