package no.oppvekststatus.job;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One night.
 *
 * @param fingerprint while it runs: of what it started from; afterwards: of what it left
 * @param reported whether the message is written and its mails have been tried; false where it was stopped before that
 * @param closing the table it closed with, plain text
 */
public record Night(LocalDate businessDate, String fingerprint, Instant startedAt, @Nullable Instant endedAt,
    NightOutcome outcome,
    boolean reported, String closing) {

  /**
   * How it went. The first three are kept; the others are answers to a start: nothing to do, another program runs the
   * night, another program has taken it over, stopped on request with the rest for the next start.
   */
  public enum NightOutcome {
    RUNNING("running"), DONE("done"), FAILED("failed"), UNCHANGED("unchanged"), BUSY("busy"), TAKEN_OVER("taken over"),
    STOPPED("stopped");

    private final String code;

    NightOutcome(String code) { this.code = code; }

    public String code() { return code; }

    public static NightOutcome of(String code) {
      for (NightOutcome o : values()) if (o.code.equals(code)) return o;
      throw new IllegalArgumentException("no outcome " + code);
    }
  }

  Night as(NightOutcome other, String text) {
    return new Night(businessDate, fingerprint, startedAt, endedAt, other, reported, text);
  }
}
