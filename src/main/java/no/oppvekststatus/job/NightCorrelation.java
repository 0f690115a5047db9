package no.oppvekststatus.job;

import java.time.LocalDate;
import java.util.function.Supplier;
import no.oppvekststatus.home.Sha256;
import org.slf4j.MDC;

/**
 * What ties the log of one night together: every event that is logged during it carries {@code trace.id}. The id is that of
 * the business date, so that a night that goes on after a stop, or on another machine, keeps it.
 */
public final class NightCorrelation {
  static final String KEY = "trace.id";
  private static final int LENGTH = 32;

  private NightCorrelation() {}

  /** Does the work of the night with its id in the log; only on this thread. */
  public static <T> T during(LocalDate date, Supplier<T> work) {
    MDC.put(KEY, id(date));
    try {
      return work.get();
    } finally {
      MDC.remove(KEY);
    }
  }

  static String id(LocalDate date) { return Sha256.of("night " + date).substring(0, LENGTH); }
}
