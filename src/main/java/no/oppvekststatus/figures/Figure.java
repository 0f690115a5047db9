package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of one indicator for one place, one period and one breakdown, with where it came from.
 *
 * @param place the place today: a municipality number, or the reference's code
 * @param period as the source writes it; {@code year} the year in which it ends
 * @param x,n,s the parts, where the kind has them and they are known
 * @param value as published, or computed from x and n where the source gives the parts; on 0–100 for proportions
 * @param absence why there is no value; null exactly when there is one
 * @param spanYears length of the period in years (overlapping spans never form a trend)
 */
public record Figure(String indicator, String place, String period, int year, int spanYears, String breakdown,
    @Nullable BigDecimal x, @Nullable BigDecimal n, @Nullable BigDecimal s, @Nullable BigDecimal value,
    @Nullable Absence absence, boolean preliminary, List<Provenance> provenance) {

  public Optional<BigDecimal> known() { return Optional.ofNullable(value); }

  /** The same without its numbers. */
  public Figure hidden(Absence why) {
    return new Figure(indicator, place, period, year, spanYears, breakdown, null, null, null, null, why, preliminary,
        provenance);
  }

  public boolean sample() { return provenance.stream().anyMatch(Provenance::sample); }
}
