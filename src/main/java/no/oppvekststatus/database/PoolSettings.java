package no.oppvekststatus.database;

import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The night's own pool of connections.
 *
 * @param connections the night's own connections, 2 at least: one holds a lock while another works
 */
@ConfigurationProperties(prefix = "oppvekst.night", ignoreUnknownFields = false)
public record PoolSettings(@DefaultValue("4") int connections) {
  public PoolSettings {
    SettingRefused.unless(connections >= 2, "oppvekst.night.connections", "et helt tall, minst 2");
  }
}
