package no.oppvekststatus.plan;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One who publishes figures, and how it is asked ({@code plans/sources.yaml}).
 *
 * @param address where its interface begins, without a slash at the end; empty for one that is not asked over the net
 * @param closed hours of the day, Oslo time, in which its figures are being exchanged and must not be read
 * @param mostCells most cells it gives in one answer
 */
public record Publisher(String id, Api api, Optional<URI> address, List<Hours> closed, int mostCells) {

  /** The language its interface speaks. BY_HAND: there is none, a person puts the file in the inbox. */
  public enum Api {
    PXWEB_2, FHI, UDIR, KLASS, BY_HAND
  }

  /** From and including the first, to but not including the second. */
  public record Hours(LocalTime from, LocalTime to) {}

  /** When it opens again, if it is closed at this time of the day. */
  public Optional<LocalTime> opens(LocalTime now) {
    return closed.stream().filter(h -> !now.isBefore(h.from()) && now.isBefore(h.to())).map(Hours::to).findFirst();
  }
}
