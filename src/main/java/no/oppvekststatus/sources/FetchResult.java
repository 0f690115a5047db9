package no.oppvekststatus.sources;

import java.util.List;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Source;

/**
 * What became of asking for one source.
 *
 * @param told one plain line, without the source's name
 * @param files names of the files written to the inbox
 */
public record FetchResult(Source source, FetchOutcome outcome, String told, List<String> files) {

  /**
   * UNCHANGED: the publisher has nothing new. WAITS: its hours are closed. BY_HAND: it is not asked over the net.
   * FAILED: no usable answer.
   */
  public enum FetchOutcome {
    LAID, UNCHANGED, WAITS, BY_HAND, FAILED
  }

  /** The publisher was asked and answered. */
  public boolean answered() {
    return outcome == FetchOutcome.LAID || outcome == FetchOutcome.UNCHANGED;
  }

  public String sentence() {
    return source.publisher() + ", " + source.title().in(Language.BOKMAL, source.table()) + " (" + source.id() + "): "
        + told;
  }
}
