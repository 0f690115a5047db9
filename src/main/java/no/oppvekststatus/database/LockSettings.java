package no.oppvekststatus.database;

import java.time.Duration;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How one program waits for another.
 *
 * @param longest how long a command waits for another that writes the same
 */
@ConfigurationProperties(prefix = "oppvekst.lock", ignoreUnknownFields = false)
public record LockSettings(@Name("wait") @DefaultValue("10m") Duration longest) {
  public LockSettings {
    SettingRefused.unless(!longest.isNegative(), "oppvekst.lock.wait", "en tid som ikke er negativ, slik: 10m");
  }
}
