package no.oppvekststatus.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import no.oppvekststatus.home.ProgramSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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
@EnableConfigurationProperties({ProgramSettings.class, ServerSettings.class, PoolSettings.class, LockSettings.class,
    LeaseSettings.class})
public class DatabaseSettings {

  /** No server was named: our own, on loopback, started here and stopped with the program. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(NoServerNamed.class)
  static class Embedded {
    @Bean(destroyMethod = "close")
    EmbeddedServerFile embeddedServer(ProgramSettings program, ServerSettings asked) {
      return EmbeddedServerFile.open(program.folder().root(), asked.durable());
    }

    @Bean(destroyMethod = "close")
    ConnectionStore dataSource(EmbeddedServerFile server, ProgramSettings program, PoolSettings night,
        Environment environment) {
      return pools(new Login(server.jdbcUrl(), server.user(), server.password()), program, night, environment);
    }

    @Bean
    DatabaseHealthStore databaseHealth(EmbeddedServerFile server) {
      return DatabaseHealthStore.of(server.jdbcUrl(), server.user(), server.password());
    }
  }

  /** A server was named. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(ServerNamed.class)
  static class Named {
    @Bean(destroyMethod = "close")
    ConnectionStore dataSource(ProgramSettings program, PoolSettings night, Environment environment) {
      return pools(login(environment), program, night, environment);
    }

    @Bean
    DatabaseHealthStore databaseHealth(Environment environment) {
      Login login = login(environment);
      return DatabaseHealthStore.of(login.url(), login.user(), login.password());
    }

    private static Login login(Environment environment) {
      Address address = Address.of(named(environment));
      return new Login(address.url(),
          address.user() != null ? address.user() : environment.getProperty("spring.datasource.username"),
          address.password() != null ? address.password() : environment.getProperty("spring.datasource.password"));
    }
  }

  /** Where a connection is opened, and as whom. */
  private record Login(String url, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() { return "a login"; }
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
      String url =
          "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath()
              + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
      return new Address(url, login.length > 0 ? decoded(login[0]) : null, login.length > 1 ? decoded(login[1]) : null);
    }

    private static String decoded(String part) {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }

  /** {@code spring.datasource.hikari.*} holds for the counter's pool, {@link PoolSettings} for the night's. */
  private static ConnectionStore pools(Login login, ProgramSettings program, PoolSettings settings,
      Environment environment) {
    String node = String.format(Locale.ROOT, "%08x", new SecureRandom().nextInt());
    HikariDataSource counter = pool("oppvekststatus", login, applicationName(program));
    counter.setMaximumPoolSize(8);
    Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(counter));
    HikariDataSource night = pool("oppvekststatus-natt", login, applicationName(program) + " " + node);
    night.setMaximumPoolSize(settings.pool());
    night.setMinimumIdle(0);
    return new ConnectionStore(counter, night, node);
  }

  private static HikariDataSource pool(String name, Login login, String application) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(login.url());
    if (login.user() != null) pool.setUsername(login.user());
    if (login.password() != null) pool.setPassword(login.password());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", application);
    return pool;
  }

  /**
   * How the server lists this program among those that use it: its command, where there is one, and its process; for
   * its nights also its node.
   */
  private static String applicationName(ProgramSettings program) {
    return "oppvekststatus " + (program.command().isEmpty() ? "" : program.command() + " ")
        + ProcessHandle.current().pid();
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
