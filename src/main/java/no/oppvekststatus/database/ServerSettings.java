package no.oppvekststatus.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of the database server.
 *
 * @param durable false accepts a database that may lose what it has confirmed; for tests only, and the command line
 *     warns
 */
@ConfigurationProperties(prefix = "oppvekst.database", ignoreUnknownFields = false)
public record ServerSettings(@DefaultValue("true") boolean durable) {}
