package no.oppvekststatus;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.home.TempFolderFile;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The program's root: the Spring context of every command that needs one; the command line starts it. */
@SpringBootApplication
public class Application {
  /** Where metrics and health are asked for; chosen by the system where the counter's port is. */
  private static final int MANAGEMENT_PORT = 8081;

  public static void main(String[] args) {
    onEveryMachineAlike();
    System.exit(Oppvekststatus.run(args, Application::start));
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

  /**
   * Where beans are created when they are first used, these are still created at the start: the settings, so that a
   * wrong one is told of; the migration of the database, before anything asks it; and the program's own folder for
   * temporary files.
   */
  @Bean
  static LazyInitializationExcludeFilter atOnce() {
    return (name, definition, type) -> FlywayMigrationInitializer.class.isAssignableFrom(type)
        || TempFolderFile.class.isAssignableFrom(type) || type.isAnnotationPresent(ConfigurationProperties.class);
  }

  /** {@code settings} as on a Spring command line, {@code --name=value}; with {@code web} the counter is opened. */
  public static ConfigurableApplicationContext start(String[] settings, boolean web) {
    return new SpringApplicationBuilder(Application.class)
        .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
        .properties("management.server.port=" + (List.of(settings).contains("--server.port=0") ? 0 : MANAGEMENT_PORT),
            "management.server.address=127.0.0.1")
        .run(settings);
  }
}
