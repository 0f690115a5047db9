package no.oppvekststatus.job;

import java.time.LocalDateTime;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the night runs by itself.
 *
 * @param cron when the command serve runs the night, Norwegian time; "-": never
 */
@ConfigurationProperties(prefix = "oppvekst.nightly", ignoreUnknownFields = false)
record NightlySettings(@DefaultValue("0 30 2 * * *") String cron) {
  /** What Spring writes for a timetable that stands still. */
  static final String NEVER = "-";

  NightlySettings {
    require(cron, "oppvekst.nightly.cron");
  }

  /** Whether the night of the day should have begun by then. */
  boolean due(LocalDateTime now) {
    if (cron.equals(NEVER)) return false;
    LocalDateTime first = CronExpression.parse(cron).next(now.toLocalDate().atStartOfDay().minusSeconds(1));
    return first != null && !first.isAfter(now);
  }

  static void require(String cron, String setting) {
    SettingRefused.unless(cron.equals(NEVER) || CronExpression.isValidExpression(cron), setting,
        "«-» (aldri) eller seks felt: sekund, minutt, time, dag, måned og ukedag, slik: 0 30 2 * * *");
  }
}
