package no.oppvekststatus.job;

import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether other programs take part in the night.
 *
 * @param parts how many parts a step of the night is offered in to every program that runs the command worker; 0: the
 *     program that runs the night does all of it
 * @param files where a worker finds files and leaves them: home, the same home folder for all, or database, for workers
 *     that cannot reach it
 */
@ConfigurationProperties(prefix = "oppvekst.worker", ignoreUnknownFields = false)
record WorkerSettings(@DefaultValue("0") int parts, @DefaultValue("home") FilesBetween files) {
  /** How files get from one program to another. */
  enum FilesBetween { HOME, DATABASE }

  private static final int MOST = 1024;

  WorkerSettings {
    SettingRefused.unless(parts >= 0 && parts <= MOST, "oppvekst.worker.parts", "et helt tall fra 0 til " + MOST);
  }

  /** Whether the parts of a step are offered to others. */
  boolean shared() { return parts > 0; }

  boolean carried() { return files == FilesBetween.DATABASE; }
}
