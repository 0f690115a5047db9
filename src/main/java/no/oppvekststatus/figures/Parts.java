package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.oppvekststatus.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one place and one period say about an indicator, before places are added and a value is computed.
 */
record Parts(@Nullable BigDecimal x, @Nullable BigDecimal n, @Nullable BigDecimal s, @Nullable BigDecimal value,
    @Nullable Absence absence, boolean preliminary, List<Provenance> provenance) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Parts absent(Absence absence) { return new Parts(null, null, null, null, absence, false, List.of()); }

  /** Reads the cells named by the catalogue; a cell that is not there at all is {@code missing}. */
  static Parts of(Indicator indicator, Cells cells) {
    Absence absence = cells.firstAbsence().orElse(null);
    BigDecimal x = cells.number(cells.x());
    BigDecimal value = cells.number(cells.value());
    BigDecimal n =
        cells.n() == null && cells.value() != null ? cells.value().observation().base() : cells.number(cells.n());
    if (indicator.kind().isCount() && x == null) x = value;
    if (indicator.kind().isPublishedShare() && x == null && value != null && n != null)
      x = value.multiply(n).divide(HUNDRED, MathContext.DECIMAL128);
    return new Parts(x, n, cells.number(cells.s()), value, absence, cells.preliminary(), cells.provenance());
  }

  /** The cells of one place and period by their role; a role the catalogue does not name is null. */
  record Cells(@Nullable KeptObservation x, @Nullable KeptObservation n, @Nullable KeptObservation value,
      @Nullable KeptObservation s) {
    private List<KeptObservation> all() {
      List<KeptObservation> all = new ArrayList<>();
      for (KeptObservation k : new KeptObservation[] {x, n, value, s}) if (k != null) all.add(k);
      return all;
    }

    Optional<Absence> firstAbsence() {
      return all().stream().map(KeptObservation::observation).filter(o -> o.value() == null)
          .map(o -> Absence.ofCode(o.symbol()).orElse(Absence.MISSING)).findFirst();
    }

    @Nullable
    BigDecimal number(@Nullable KeptObservation cell) { return cell == null ? null : cell.observation().value(); }

    boolean preliminary() { return all().stream().anyMatch(k -> k.observation().preliminary()); }

    List<Provenance> provenance() { return all().stream().map(KeptObservation::provenance).toList(); }
  }

  /** The counts of merged places added; absent unless every one has its parts. */
  static Parts sum(Indicator indicator, List<Parts> places) {
    boolean preliminary = places.stream().anyMatch(Parts::preliminary);
    List<Provenance> provenance = places.stream().flatMap(p -> p.provenance().stream()).toList();
    Absence absence = null;
    for (Parts p : places) {
      if (p.absence != null && absence == null) absence = p.absence;
    }
    boolean any = places.stream().anyMatch(p -> p.absence == null);
    boolean parts = places.stream().filter(p -> p.absence == null).allMatch(p -> p.summable(indicator));
    if (any && !parts) absence = Absence.BREAK;
    if (absence != null) return new Parts(null, null, null, null, absence, preliminary, provenance);
    BigDecimal x = places.stream().map(p -> Objects.requireNonNull(p.x)).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal n = places.stream().anyMatch(p -> p.n == null) ? null
        : places.stream().map(p -> Objects.requireNonNull(p.n)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Parts(x, n, null, null, null, preliminary, provenance);
  }

  private boolean summable(Indicator indicator) { return indicator.kind().combinable(x != null, n != null); }

  /** The value on the indicator's scale: as published, or computed from the parts where the source gives them. */
  Parts valued(Indicator indicator) {
    if (absence != null) return new Parts(null, null, null, null, absence, preliminary, provenance);
    if (indicator.kind().isCount() && x != null) return with(x, null);
    if (indicator.kind().isPublishedShare() && value != null) return this;
    if (x != null && n != null && n.signum() == 0) return with(null, Absence.NOT_APPLICABLE);
    if (x != null && n != null && indicator.kind().calculable(value != null))
      return with(x.multiply(BigDecimal.valueOf(indicator.factor())).divide(n, MathContext.DECIMAL128), null);
    return value == null ? with(null, Absence.MISSING) : this;
  }

  private Parts with(@Nullable BigDecimal reckoned, @Nullable Absence why) {
    return why == null ? new Parts(x, n, s, reckoned, null, preliminary, provenance)
        : new Parts(null, null, null, null, why, preliminary, provenance);
  }
}
