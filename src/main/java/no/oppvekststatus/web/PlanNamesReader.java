package no.oppvekststatus.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.oppvekststatus.plan.PlanReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The plans in use, read again when they are older than five minutes: a plan may change while the counter is open. */
@Component
@ConditionalOnWebApplication
class PlanNamesReader {
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Path plans;
  private final Clock clock;
  private @Nullable PlanNames names;
  private Instant readAt = Instant.MIN;

  PlanNamesReader(@Value("${oppvekst.home:./run}") Path home, Clock clock) {
    this.plans = home.resolve("plans");
    this.clock = clock;
  }

  synchronized PlanNames names() {
    PlanNames known = names;
    if (known != null && clock.instant().isBefore(readAt.plus(KEPT))) return known;
    PlanNames read = new PlanNames(PlanReader.book(Files.isDirectory(plans) ? plans : null));
    names = read;
    readAt = clock.instant();
    return read;
  }
}
