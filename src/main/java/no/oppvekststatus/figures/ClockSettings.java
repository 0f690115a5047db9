package no.oppvekststatus.figures;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one wall clock, in Oslo, where the nights are counted; everybody else is given a {@code Clock}. */
@Configuration(proxyBeanMethods = false)
public class ClockSettings {

  /** For what runs without Spring. */
  public static Clock wall() { return Clock.system(ZoneId.of("Europe/Oslo")); }

  @Bean
  Clock clock() { return wall(); }
}
