package no.oppvekststatus.disclosure;

import java.util.List;
import no.oppvekststatus.assessment.Status;

/**
 * What may be shown. {@code status} has every hidden figure already replaced by its absence, with interval, verdict,
 * references and parts gone with it: nothing downstream can print what is not here.
 *
 * @param threshold how many people must stand behind a printed count
 */
public record Disclosed(Status status, List<Hidden> hidden, int threshold) {

  /** One hidden cell and why: primary, secondary or proof. */
  public record Hidden(String indicator, String place, String period, String breakdown, String by) {}
}
