package no.oppvekststatus.sources;

import java.time.Clock;
import java.time.Duration;
import no.oppvekststatus.home.ProgramSettings;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.LimitSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How publishers are reached; an answer may be as large as a file that is received ({@link LimitSettings}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProgramSettings.class, LimitSettings.class, AddressSettings.class})
class SourcesSettings {

  @Bean
  SourceFetcher fetcher(ProgramSettings program, LimitSettings limits, AddressSettings addresses, Intake intake,
      Clock clock) {
    PublisherClient client = client(clock);
    return new SourceFetcher(client, new TableClient(client, addresses::of),
        new InboxWriter(program.folder().inbox(), intake, clock),
        limits.mostBytes(), clock);
  }

  @Bean
  SourceChecker checker(AddressSettings addresses, Clock clock) {
    return new SourceChecker(new TableClient(client(clock), addresses::of), clock);
  }

  private static PublisherClient client(Clock clock) {
    return new PublisherClient(PublisherClient.RetryLimits.USUAL, SourcesSettings::pause, clock);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
