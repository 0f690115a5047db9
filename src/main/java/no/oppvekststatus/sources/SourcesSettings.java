package no.oppvekststatus.sources;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.plan.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * How publishers are reached: {@code oppvekst.sources.<publisher>.url} asks a mirror or a test server in place of the address in
 * {@code sources.yaml}; an answer may be as large as a file at the door ({@code oppvekst.intake.most-megabytes}).
 */
@Configuration(proxyBeanMethods = false)
class SourcesSettings {

  @Bean
  SourceFetcher courier(@Value("${oppvekst.home:./run}") Path home, @Value("${oppvekst.intake.most-megabytes:512}") int mostMegabytes,
      Environment settings, Intake intake, Clock clock) {
    return new SourceFetcher(client(clock),
        new InboxWriter(home.resolve("inbox"), intake, clock), p -> address(settings, p), (long) mostMegabytes << 20, clock);
  }

  @Bean
  SourceChecker checker(Environment settings, Clock clock) { return new SourceChecker(client(clock), p -> address(settings, p), clock); }

  private static PublisherClient client(Clock clock) { return new PublisherClient(PublisherClient.Patience.USUAL, SourcesSettings::pause, clock); }

  private static Optional<URI> address(Environment settings, Publisher publisher) {
    String setting = "oppvekst.sources." + publisher.id().toLowerCase(Locale.ROOT) + ".url";
    String written = settings.getProperty(setting, "").strip().replaceFirst("/+$", "");
    if (written.isEmpty()) return Optional.empty();
    if (!written.matches("https?://[^/\\s]+.*")) throw new IllegalStateException(setting + " skal begynne med http:// eller https://.");
    return Optional.of(URI.create(written));
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
