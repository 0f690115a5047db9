package no.oppvekststatus.database;

import java.time.Duration;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a program that runs the night counts as lost, and how often another may take the night over.
 *
 * @param heartbeat how often the program that runs the night says that it is alive, and how often serve looks for a
 *     night to take over
 * @param silence how long it may be silent before another program takes the night over, at least three heartbeats
 * @param takeovers how often one night is taken over before it is stopped and operations are notified
 */
@ConfigurationProperties(prefix = "oppvekst.lease", ignoreUnknownFields = false)
public record LeaseSettings(@DefaultValue("10s") Duration heartbeat, @DefaultValue("45s") Duration silence,
    @DefaultValue("3") int takeovers) {
  private static final int BEATS = 3;

  public LeaseSettings {
    SettingRefused.unless(heartbeat.compareTo(Duration.ZERO) > 0, "oppvekst.lease.heartbeat",
        "en tid som er større enn null, slik: 10s");
    SettingRefused.unless(silence.compareTo(heartbeat.multipliedBy(BEATS)) >= 0, "oppvekst.lease.silence",
        "en tid som er minst tre ganger oppvekst.lease.heartbeat, slik: 45s");
    SettingRefused.unless(takeovers >= 0, "oppvekst.lease.takeovers", "et helt tall, minst 0");
  }
}
