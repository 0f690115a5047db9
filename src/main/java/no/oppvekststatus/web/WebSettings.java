package no.oppvekststatus.web;

import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Locale;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * The counter's lock: everything but the login page, its looks, the published figures and {@code /helse} needs a login;
 * Spring Security's own protection against forged requests, session fixation and framing stays on. Only there when the
 * program serves pages.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSettings {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() { return new BCryptPasswordEncoder(); }

  @Bean
  LoginAttempts loginAttempts(Clock clock) { return new LoginAttempts(clock); }

  @Bean
  PlanNames planNames(PlanBook book) { return new PlanNames(book); }

  @Bean
  SecurityFilterChain lock(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            .requestMatchers("/innlogging", "/helse", "/apne-data/**", "/css/**", "/fonts/**").permitAll()
            .anyRequest().authenticated())
        .formLogin(form -> form.loginPage("/innlogging").usernameParameter("navn").passwordParameter("passord")
            .failureHandler(
                (request, response, problem) -> response.sendRedirect(request.getContextPath() + answer(problem))))
        .logout(logout -> logout.logoutUrl("/utlogging").logoutSuccessUrl("/innlogging?ut"))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** The counter speaks bokmål, whatever the browser asks for. */
  @Bean
  LocaleResolver localeResolver() { return new FixedLocaleResolver(Locale.forLanguageTag("nb-NO")); }

  private static String answer(AuthenticationException problem) {
    return problem instanceof LockedException ? "/innlogging?vent" : "/innlogging?feil";
  }

  /** Passwords over plain HTTP stay on this machine unless an address is configured, for a proxy that speaks TLS. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopback(Environment environment) {
    return server -> {
      if (!environment.containsProperty("server.address")) server.setAddress(InetAddress.getLoopbackAddress());
    };
  }
}
