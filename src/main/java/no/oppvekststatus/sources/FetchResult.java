package no.oppvekststatus.sources;

import java.util.Arrays;
import java.util.List;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Source;

/**
 * What became of asking for one source.
 *
 * @param message one plain line, without the source's name
 * @param files names of the files written to the inbox
 */
public record FetchResult(Source source, FetchOutcome outcome, String message, List<String> files) {

  /**
   * UNCHANGED: the publisher has nothing new. WAITS: its hours are closed. BY_HAND: it is not asked over the net.
   * FAILED: no usable answer.
   */
  public enum FetchOutcome {
    PLACED("placed"), UNCHANGED("unchanged"), WAITS("waits"), BY_HAND("by_hand"), FAILED("failed");

    private final String code;

    FetchOutcome(String code) { this.code = code; }

    /** As the log of fetches keeps it. */
    public String code() { return code; }

    public static FetchOutcome of(String code) {
      return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst().orElseThrow();
    }
  }

  /** The publisher was asked and answered. */
  public boolean answered() {
    return outcome == FetchOutcome.PLACED || outcome == FetchOutcome.UNCHANGED;
  }

  public String sentence() {
    return source.publisher() + ", " + source.title().in(Language.BOKMAL, source.table()) + " (" + source.id() + "): "
        + message;
  }
}
