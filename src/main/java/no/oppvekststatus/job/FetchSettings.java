package no.oppvekststatus.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When publishers are asked without a command.
 *
 * @param cron when the command serve fetches, Norwegian time; "-": never
 */
@ConfigurationProperties(prefix = "oppvekst.fetch", ignoreUnknownFields = false)
record FetchSettings(@DefaultValue(NightlySettings.NEVER) String cron) {
  FetchSettings {
    NightlySettings.require(cron, "oppvekst.fetch.cron");
  }
}
