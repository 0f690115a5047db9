package no.oppvekststatus.disclosure;

import java.util.List;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.plan.Indicator;

/**
 * What may be shown. {@code status} has every hidden figure already replaced by its absence, with interval, verdict,
 * references and parts gone with it: nothing downstream can print what is not here.
 *
 * @param price what hiding cost
 * @param threshold how many people must stand behind a printed count
 */
public record Disclosed(Status status, List<Hidden> hidden, Price price, int threshold) {

  /** Whether disclosure control decides on this figure: an own count of people, or a survey of them. */
  public static boolean decides(Indicator indicator) {
    return PeopleTable.concerns(indicator);
  }

  /** {@code people}: figures that count people, in this report; {@code hidden}: those of them that are not shown. */
  public record Price(int people, int hidden) {}

  /** One hidden cell and why: primary, secondary, proof or earlier (hidden in an earlier edition). */
  public record Hidden(String indicator, String place, String period, String breakdown, String by) {}
}
