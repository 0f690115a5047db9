package no.oppvekststatus;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.home.NorwegianTime;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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
   * Fixes the language and the time zone that libraries fall back on, before any of them is loaded. The language is that of no
   * country: letters are changed to upper case as in English and numbers have the digits 0 to 9, also on a Turkish, Arabic or Thai
   * machine. The time zone is Norway's: a night, a deadline and a line of the log belong to the day that the municipality has.
   */
  static void onEveryMachineAlike() {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone(NorwegianTime.ZONE));
  }

  /** {@code settings} as on a Spring command line, {@code --name=value}; with {@code web} the counter is opened. */
  public static ConfigurableApplicationContext start(String[] settings, boolean web) {
    return new SpringApplicationBuilder(Application.class).web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
        .properties("management.server.port=" + (List.of(settings).contains("--server.port=0") ? 0 : MANAGEMENT_PORT)).run(settings);
  }
}
