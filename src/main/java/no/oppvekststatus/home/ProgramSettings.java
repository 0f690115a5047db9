package no.oppvekststatus.home;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the program lives, and how it was started.
 *
 * @param home the home folder
 * @param ownProgram whether nothing but this program runs in the virtual machine; set by the command line itself
 * @param serve whether the program stays up with pages and timetable; set by the command line itself
 * @param command the command that runs, for the server's list of its users; set by the command line itself
 */
@ConfigurationProperties("oppvekst")
public record ProgramSettings(@DefaultValue("./run") String home, @DefaultValue("false") boolean ownProgram,
    @DefaultValue("false") boolean serve, @DefaultValue("") String command) {

  public ProgramSettings {
    SettingRefused.unless(!home.isBlank(), "oppvekst.home", "en mappe");
  }

  public Home folder() { return new Home(Path.of(home)); }
}
