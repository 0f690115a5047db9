package no.oppvekststatus.monitoring;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The port beside the counter on which {@code serve} is watched: metrics for Prometheus and health. It needs no login, so
 * it listens on this machine only unless {@code management.server.address} says otherwise.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "oppvekst.serve", havingValue = "true")
class MonitoringSettings {

  @Bean
  DatabaseMetrics databaseMetrics(MeasurementStore store, SourceAges ages, PrometheusRegistry registry) {
    DatabaseMetrics metrics = new DatabaseMetrics(store, ages);
    registry.register(metrics);
    return metrics;
  }

  /** Holds on that port alone: on the counter's own there is no such address. */
  @Bean
  @Order(1)
  SecurityFilterChain watched(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint()).authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable()).build();
  }
}
