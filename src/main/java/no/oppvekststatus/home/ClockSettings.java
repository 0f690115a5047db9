package no.oppvekststatus.home;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that asks the wall clock. */
@Configuration(proxyBeanMethods = false)
public class ClockSettings {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() { return system(); }

  /** For commands that need no context. */
  public static Clock system() { return Clock.systemUTC(); }
}
