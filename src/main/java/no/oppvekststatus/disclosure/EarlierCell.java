package no.oppvekststatus.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import no.oppvekststatus.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the municipality as an edition already published showed it, or as hidden by us in it.
 *
 * @param edition the edition's name, such as 2024/1; {@code at} its clock
 * @param value,x,n as printed; all null where it was hidden, x and n where the parts were not known
 */
public record EarlierCell(String edition, Instant at, String indicator, String period, String breakdown,
    @Nullable BigDecimal value, @Nullable BigDecimal x, @Nullable BigDecimal n) {

  String id() { return period + "|" + breakdown; }

  boolean hidden() { return value == null; }

  /**
   * The figure is still the same: as printed then, or, where it was hidden, with nothing behind it that has arrived
   * since.
   */
  boolean still(Figure now) {
    if (hidden()) return now.provenance().stream().noneMatch(p -> p.receivedAt().isAfter(at));
    return same(value, now.value()) && (x == null || same(x, now.x())) && (n == null || same(n, now.n()));
  }

  private static boolean same(@Nullable BigDecimal then, @Nullable BigDecimal now) {
    return then != null && now != null && then.compareTo(now) == 0;
  }
}
