package no.oppvekststatus.intake;

import java.time.Duration;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large, how wrong and how slow a file may be before it is refused.
 *
 * @param mostMegabytes largest file that is opened or fetched, in megabytes
 * @param badShare share of bad lines, 0 to 1, above which a table is refused whole
 * @param longestSeconds seconds after which the reading of a file is abandoned and the file refused
 */
@ConfigurationProperties(prefix = "oppvekst.intake", ignoreUnknownFields = false)
public record LimitSettings(@DefaultValue("" + MOST_MEGABYTES) int mostMegabytes, @DefaultValue("0.5") double badShare,
    @DefaultValue("" + LONGEST_SECONDS) int longestSeconds) {
  static final int MOST_MEGABYTES = 512;
  /** A table of 60 MB, ten million cells, took two and a half minutes on a busy machine of two cores. */
  static final int LONGEST_SECONDS = 600;

  public LimitSettings {
    SettingRefused.unless(mostMegabytes >= 1, "oppvekst.intake.most-megabytes", "et helt tall, minst 1");
    SettingRefused.unless(badShare >= 0 && badShare <= 1, "oppvekst.intake.bad-share",
        "en andel fra 0 til 1, med punktum: 0.5");
    SettingRefused.unless(longestSeconds >= 1, "oppvekst.intake.longest-seconds", "et helt tall sekunder, minst 1");
  }

  public long mostBytes() { return (long) mostMegabytes << 20; }

  Duration longest() { return Duration.ofSeconds(longestSeconds); }
}
