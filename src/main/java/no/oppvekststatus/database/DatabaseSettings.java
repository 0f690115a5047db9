package no.oppvekststatus.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Where the database is: the server named by {@code spring.datasource.url} or {@code DATABASE_URL}
 * ({@code postgres://user:password@host:port/name} or a JDBC URL), else an embedded one under {@code oppvekst.home}.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseSettings {

  /** No server was named: our own, on loopback, started here and stopped with the program. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(NoServerNamed.class)
  static class Embedded {
    @Bean(destroyMethod = "close")
    EmbeddedServerFile embeddedServer(Environment environment) {
      return EmbeddedServerFile.open(Path.of(environment.getProperty("oppvekst.home", "./run")), durable(environment));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(EmbeddedServerFile server, Environment environment) {
      return pool(environment, server.jdbcUrl(), server.user(), server.password());
    }
  }

  /** A server was named. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(ServerNamed.class)
  static class Named {
    @Bean(destroyMethod = "close")
    DataSource dataSource(Environment environment) {
      Address address = Address.of(named(environment));
      return pool(environment, address.url(),
          address.user() != null ? address.user() : environment.getProperty("spring.datasource.username"),
          address.password() != null ? address.password() : environment.getProperty("spring.datasource.password"));
    }
  }

  /** The running server is asked before Flyway writes the first row, whoever started it. */
  @Bean
  FlywayConfigurationCustomizer durability(DataSource dataSource, Environment environment) {
    return flyway -> {
      if (durable(environment)) DurabilityReader.require(dataSource);
    };
  }

  /** {@code oppvekst.database.durable}: false only for tests, which throw their databases away; the command line warns. */
  public static boolean durable(Environment environment) {
    return environment.getProperty("oppvekst.database.durable", Boolean.class, true);
  }

  /** A JDBC URL with the login that stood in the address, if any. */
  record Address(String url, @Nullable String user, @Nullable String password) {
    static Address of(String given) {
      if (given.startsWith("jdbc:")) return new Address(given, null, null);
      URI uri = URI.create(given);
      if (uri.getHost() == null || !("postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme()))) {
        throw new IllegalArgumentException("DATABASE_URL skal se slik ut: postgres://bruker:passord@vert:5432/base");
      }
      String[] login = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
      String url = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath()
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
      return new Address(url, login.length > 0 ? decoded(login[0]) : null, login.length > 1 ? decoded(login[1]) : null);
    }

    private static String decoded(String part) {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }

  private static HikariDataSource pool(Environment environment, String url, @Nullable String user, @Nullable String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("oppvekststatus");
    pool.setJdbcUrl(url);
    if (user != null) pool.setUsername(user);
    if (password != null) pool.setPassword(password);
    pool.setMaximumPoolSize(8);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", program(environment));
    return pool;
  }

  /** How the server lists this program among those that use it: its command, where there is one, and its process. */
  private static String program(Environment environment) {
    String command = environment.getProperty("oppvekst.command", "");
    return "oppvekststatus " + (command.isEmpty() ? "" : command + " ") + ProcessHandle.current().pid();
  }

  private static String named(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    return url.isBlank() ? environment.getProperty("DATABASE_URL", "") : url;
  }

  static class ServerNamed extends SpringBootCondition {
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return new ConditionOutcome(!named(context.getEnvironment()).isBlank(), "a database server is named");
    }
  }

  static class NoServerNamed extends SpringBootCondition {
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return new ConditionOutcome(named(context.getEnvironment()).isBlank(), "no database server is named");
    }
  }
}
