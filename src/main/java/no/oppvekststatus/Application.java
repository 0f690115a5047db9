package no.oppvekststatus;

import no.oppvekststatus.command.Oppvekststatus;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program's root: the Spring context of every command that needs one; the command line starts it. */
@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    System.exit(Oppvekststatus.run(args, Application::start));
  }

  /** {@code settings} as on a Spring command line, {@code --name=value}; with {@code web} the counter is opened. */
  public static ConfigurableApplicationContext start(String[] settings, boolean web) {
    return new SpringApplicationBuilder(Application.class).web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE).run(settings);
  }
}
