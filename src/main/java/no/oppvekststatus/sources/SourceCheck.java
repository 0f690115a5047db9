package no.oppvekststatus.sources;

import java.time.Instant;
import java.util.List;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher said of one source of the catalogue when it was asked for its metadata alone.
 *
 * @param title the publisher's own, "" where it does not say
 * @param updated when the table was last changed, null where the publisher does not say
 * @param cells how many cells a fetch would ask for, 0 where it cannot be asked for
 * @param missing what the catalogue asks for and the table does not have, in plain Norwegian, each with what to do
 * @param remarks what else is to be known
 */
public record SourceCheck(Source source, State state, String title, @Nullable Instant updated, long cells,
    List<String> missing,
    List<String> remarks) {

  /** UNREACHABLE: no usable answer; {@code missing} says why. BY_HAND: it is not asked over the net. */
  public enum State {
    GOES_ON, ENDED, UNREACHABLE, BY_HAND
  }

  public boolean wrong() { return !missing.isEmpty(); }
}
