package no.oppvekststatus.disclosure;

import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many people must stand behind a printed count, and behind its complement.
 *
 * @param threshold smallest count shown, never below 3
 */
@ConfigurationProperties(prefix = "oppvekst.disclosure", ignoreUnknownFields = false)
public record DisclosureSettings(@DefaultValue("" + USUAL) int threshold) {
  private static final int USUAL = 5;
  private static final int LEAST = 3;
  public static final DisclosureSettings DEFAULT = new DisclosureSettings(USUAL);

  public DisclosureSettings {
    SettingRefused.unless(threshold >= LEAST, "oppvekst.disclosure.threshold", "et helt tall, minst " + LEAST);
  }
}
