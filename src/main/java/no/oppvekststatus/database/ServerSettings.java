package no.oppvekststatus.database;

import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of the database server.
 *
 * @param durable false accepts a database that may lose what it has confirmed; for tests only, and the command line
 *     warns
 * @param schema the migration to stop at, for a restore; set by the command line itself
 */
@ConfigurationProperties(prefix = "oppvekst.database", ignoreUnknownFields = false)
public record ServerSettings(@DefaultValue("true") boolean durable, @DefaultValue("") String schema) {
  public ServerSettings {
    SettingRefused.unless(schema.matches("[0-9.]*"), "oppvekst.database.schema", "nummeret på en migrering");
  }
}
