package no.oppvekststatus.assessment.findings;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingDetail;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Period;
import no.oppvekststatus.figures.Revision;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource.FromTable;
import no.oppvekststatus.plan.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Cells behind a report's figures that a later file has changed: the municipality's own and its comparison places'. The
 * old and the new value are given only for what a register has published; never where either is hidden, or stands on
 * people's answers.
 */
final class RevisionFindings {
  private RevisionFindings() {}

  static void of(IndicatorStatus status, AssessmentInput in, Assembly assembly, FindingSink found) {
    Optional<FromTable> reading = status.indicator().reading().table();
    if (reading.isEmpty()) return;
    Set<Integer> years = new LinkedHashSet<>(status.years().stream().map(a -> a.figure().year()).toList());
    Set<String> own = numbers(in);
    Set<String> compared = new LinkedHashSet<>(
        status.references().stream().map(Series::figures).flatMap(f -> f.stream().map(Figure::place)).toList());
    for (Revision r : in.background().revisions()) {
      Observation now = r.now().observation();
      Integer year = Period.of(now.period()).map(Period::year).orElse(null);
      if (year == null || !years.contains(year) || !own.contains(now.place()) && !compared.contains(now.place()))
        continue;
      if (!assembly.reads(status.indicator(), now) || same(r)) continue;
      found.add(code(r), status.indicator().id(),
          detail(r, year, own.contains(now.place()), reading.get(), status.indicator()));
    }
  }

  private static Set<String> numbers(AssessmentInput in) {
    Municipality m = in.background().places().completed(in.entry().plan().municipality());
    return new LinkedHashSet<>(Stream
        .concat(Stream.of(m.number()), m.numbers().stream().map(Municipality.MunicipalityNumber::number)).toList());
  }

  /** Only its finality changed, or its base came with it. */
  private static boolean same(Revision r) {
    Observation now = r.now().observation();
    BigDecimal before = r.value();
    boolean value = before == null ? now.value() == null : now.value() != null && before.compareTo(now.value()) == 0;
    return value && (before != null || r.symbol().equals(now.symbol()));
  }

  private static FindingCode code(Revision r) {
    Observation now = r.now().observation();
    if (r.preliminary() && !now.preliminary()) return FindingCode.FINAL_DIFFERS;
    return r.updated() != null && Objects.equals(r.updated(), now.updated()) ? FindingCode.CONTRADICTING
        : FindingCode.REVISED;
  }

  private static Map<FindingKey, String> detail(Revision r, int year, boolean own, FromTable reading,
      Indicator indicator) {
    Observation now = r.now().observation();
    Map<FindingKey, String> detail =
        new EnumMap<>(
            Map.of(FindingKey.YEAR, Integer.toString(year), FindingKey.PERIOD, now.period(), FindingKey.PART,
                part(now, reading).code()));
    if (!own) detail.put(FindingKey.PLACE, now.place());
    boolean people =
        indicator.aboutPeople() && indicator.kind().isPublishedShare() || r.base() != null || now.base() != null;
    if (!people && known(r.value(), r.symbol()) && known(now.value(), now.symbol())) {
      detail.put(FindingKey.BEFORE, text(r.value(), r.symbol()));
      detail.put(FindingKey.NOW, text(now.value(), now.symbol()));
    }
    return detail;
  }

  private static FindingDetail part(Observation now, FromTable reading) {
    if (now.contents().equals(reading.x())) return FindingDetail.X;
    if (now.contents().equals(reading.n())) return FindingDetail.N;
    return now.contents().equals(reading.s()) ? FindingDetail.S : FindingDetail.VALUE;
  }

  private static boolean known(@Nullable BigDecimal value, String symbol) {
    return value != null || !Absence.ofCode(symbol).orElse(Absence.CONFIDENTIAL).hidden();
  }

  private static String text(@Nullable BigDecimal value, String symbol) {
    return value == null ? symbol : value.stripTrailingZeros().toPlainString();
  }
}
