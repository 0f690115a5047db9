package no.oppvekststatus;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.database.SchemaStore;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.home.TempFolderFile;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The program's root: fixes what a machine may differ in, and hands over to the command line. Java loads every type
 * that a method of this class names before the first of them runs; Spring's are therefore named by {@link Context},
 * which only a command that needs it loads.
 */
public class Application {
  private Application() {}

  public static void main(String[] args) {
    onEveryMachineAlike();
    onlyWhatIsAskedFor();
    System.exit(Oppvekststatus.run(args, Context::start));
  }

  /**
   * Fixes the language and the time zone that libraries fall back on, before any of them is loaded. The language is
   * that of no country: letters are changed to upper case as in English and numbers have the digits 0 to 9, also on a
   * Turkish, Arabic or Thai machine. The time zone is Norway's: a night, a deadline and a line of the log belong to the
   * day that the municipality has.
   */
  static void onEveryMachineAlike() {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone(NorwegianTime.ZONE));
  }

  /** Spring Boot would make converters for JSON and XML in the background, which takes longer than most commands. */
  private static void onlyWhatIsAskedFor() {
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
  }

  /** The Spring context of every command that needs one; the command line starts it. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @ComponentScan("no.oppvekststatus")
  public static class Context {
    /** Where metrics and health are asked for; chosen by the system where the counter's port is. */
    private static final int MANAGEMENT_PORT = 8081;

    /**
     * Where beans are created when they are first used, these are still created at the start: the settings, so that a
     * wrong one is reported; the schema of the database, before anything asks it; and the program's own folder for
     * temporary files.
     */
    @Bean
    static LazyInitializationExcludeFilter atOnce() {
      return (name, definition, type) -> SchemaStore.class.isAssignableFrom(type)
          || TempFolderFile.class.isAssignableFrom(type) || type.isAnnotationPresent(ConfigurationProperties.class);
    }

    /** {@code settings} as on a Spring command line, {@code --name=value}; with {@code web} the counter is opened. */
    public static ConfigurableApplicationContext start(String[] settings, boolean web) {
      return new SpringApplicationBuilder(Context.class)
          .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
          .properties("management.server.port=" + (List.of(settings).contains("--server.port=0") ? 0 : MANAGEMENT_PORT),
              "management.server.address=127.0.0.1")
          .run(settings);
    }
  }

  /** With pages, Spring Boot sets up what it finds. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  @EnableAutoConfiguration
  static class WithPages {}

  /** A command asks Spring Boot for the database, its transactions and the mail server; the rest it does not use. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnNotWebApplication
  @ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
      MailSenderAutoConfiguration.class, SslAutoConfiguration.class, LifecycleAutoConfiguration.class})
  static class WithoutPages {}
}
