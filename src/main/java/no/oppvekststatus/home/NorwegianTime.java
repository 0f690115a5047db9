package no.oppvekststatus.home;

import java.time.ZoneId;

/** The program's one time zone: nights, deadlines and printed times are those of Norway, on every machine. */
public final class NorwegianTime {
  /** For annotations, which take text only. */
  public static final String ZONE_ID = "Europe/Oslo";
  public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

  private NorwegianTime() {}
}
