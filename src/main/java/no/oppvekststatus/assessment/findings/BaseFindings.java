package no.oppvekststatus.assessment.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Provenance;

/** What is odd in the base of a series: denominators that jump or are missing, and years that are no longer there. */
final class BaseFindings {
  /** A denominator half as large again as the year before, or two thirds of it. */
  static final BigDecimal JUMP = new BigDecimal("1.5");

  private final IndicatorStatus status;
  private final FindingSink found;

  private BaseFindings(IndicatorStatus status, FindingSink found) {
    this.status = status;
    this.found = found;
  }

  static void of(IndicatorStatus status, FindingSink found) {
    BaseFindings f = new BaseFindings(status, found);
    List<Figure> shown = status.years().stream().map(Assessed::figure).toList();
    f.jumps(shown);
    f.missing(shown);
    f.gaps(shown);
    f.vanished(shown);
  }

  /** A survey's fall in answers has a code of its own; a break between the years explains the jump. */
  private void jumps(List<Figure> shown) {
    if (status.indicator().kind().isPublishedShare()) return;
    Figure before = null;
    for (Figure f : shown) {
      BigDecimal n = f.n();
      if (n == null || n.signum() <= 0) continue;
      BigDecimal was = before == null ? null : before.n();
      if (before != null && was != null && !broken(before.year(), f.year())) jump(f, was, n);
      before = f;
    }
  }

  private void jump(Figure f, BigDecimal was, BigDecimal n) {
    BigDecimal factor = n.divide(was, 4, RoundingMode.HALF_UP);
    boolean up = n.compareTo(was.multiply(JUMP)) > 0;
    boolean down = n.multiply(JUMP).compareTo(was) < 0;
    if (up || down) add(FindingCode.BASE_JUMP, f,
        Map.of(FindingKey.YEAR, year(f), FindingKey.FACTOR, factor.setScale(2, RoundingMode.HALF_UP).toPlainString()));
  }

  private boolean broken(int after, int until) {
    return status.series().breaksBefore().stream().anyMatch(b -> b > after && b <= until);
  }

  /** A percent without its base beside one that has it. */
  private void missing(List<Figure> shown) {
    if (!status.indicator().kind().isShare()) return;
    if (shown.stream().noneMatch(f -> f.value() != null && f.n() != null)) return;
    shown.stream().filter(f -> f.value() != null && f.n() == null)
        .forEach(f -> add(FindingCode.BASE_MISSING, f, Map.of(FindingKey.YEAR, year(f))));
  }

  /** No figure between two years that have one; a survey that is not yearly has no gaps. */
  private void gaps(List<Figure> shown) {
    if (status.indicator().irregular()) return;
    TreeSet<Integer> known = new TreeSet<>();
    shown.stream().filter(f -> f.value() != null).forEach(f -> known.add(f.year()));
    shown.stream()
        .filter(
            f -> f.absence() == Absence.NOT_MEASURED && known.lower(f.year()) != null && known.higher(f.year()) != null)
        .filter(f -> known.contains(f.year() - 1))
        .forEach(f -> add(FindingCode.YEAR_GAP, f, Map.of(FindingKey.YEAR, year(f))));
  }

  /** The newest publication has the years around this one, but this one only an older publication had. */
  private void vanished(List<Figure> shown) {
    Optional<Instant> newest = shown.stream().flatMap(f -> updated(f).stream()).max(Comparator.naturalOrder());
    if (newest.isEmpty()) return;
    TreeSet<Integer> there = new TreeSet<>();
    shown.stream().filter(f -> updated(f).equals(newest)).forEach(f -> there.add(f.year()));
    shown.stream().filter(f -> updated(f).isPresent() && !there.contains(f.year()))
        .filter(f -> there.lower(f.year()) != null && there.higher(f.year()) != null)
        .forEach(f -> add(FindingCode.YEAR_VANISHED, f, Map.of(FindingKey.YEAR, year(f))));
  }

  private static Optional<Instant> updated(Figure f) {
    return f.provenance().stream().map(Provenance::updated).flatMap(u -> Optional.ofNullable(u).stream())
        .max(Comparator.naturalOrder());
  }

  private void add(FindingCode code, Figure f, Map<FindingKey, String> detail) {
    found.add(code, f.indicator(), detail);
  }

  private static String year(Figure f) { return Integer.toString(f.year()); }
}
