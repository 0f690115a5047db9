package no.oppvekststatus.web;

import java.nio.charset.StandardCharsets;
import no.oppvekststatus.database.DatabaseHealthStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The sign that the program is alive, without a login: 200 where the database answers too, else 503. A function, not a
 * controller: what stands round the other pages is read from the shared pool, which this answer must not wait for.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HealthPage {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  @Bean
  RouterFunction<ServerResponse> health(DatabaseHealthStore database) {
    return RouterFunctions.route().GET("/helse", request -> database.answers()
        ? ServerResponse.ok().contentType(TEXT).body("oppe")
        : ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).contentType(TEXT).body("databasen svarer ikke"))
        .build();
  }
}
