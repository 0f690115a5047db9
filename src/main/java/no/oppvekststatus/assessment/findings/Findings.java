package no.oppvekststatus.assessment.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingDetail;
import no.oppvekststatus.assessment.FindingKey;
import no.oppvekststatus.assessment.FindingKind;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Status.Completeness;
import no.oppvekststatus.assessment.Status.Finding;
import no.oppvekststatus.assessment.statistics.Outlier;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.PlaceCheck;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Plan;

/** The data remarks of one report: what is missing, odd or provisional, so that nobody has to find it out. */
public final class Findings {
  private static final double FALL = 0.20;
  private final AssessmentInput in;
  private final List<Finding> found = new ArrayList<>();

  private Findings(AssessmentInput in) { this.in = in; }

  public static List<Finding> of(AssessmentInput in, List<IndicatorStatus> indicators, Completeness completeness,
      Assembly assembly) {
    Findings f = new Findings(in);
    Plan plan = in.entry().plan();
    int year = in.year();
    plan.remarks().forEach(r -> f.add(new FindingKind.OnPlan(r.code()), r.subject(),
        Map.of(FindingKey.LINE, Integer.toString(r.line()), FindingKey.TEXT, r.text(Language.BOKMAL))));
    f.goals(plan);
    completeness.silent().forEach(u -> f.add(FindingCode.UNIT_SILENT, u.id(), Map.of(FindingKey.NAME, u.name())));
    for (IndicatorStatus s : indicators) {
      f.figures(s, year);
      f.outliers(s, assembly);
      BaseFindings.of(s, f::add);
      RevisionFindings.of(s, in, assembly, f::add);
    }
    PlaceCheck.of(plan.municipality(), in.background().places())
        .forEach(d -> f.add(FindingCode.PLACES_DIFFER, d.number(),
            Map.of(FindingKey.PLAN, d.plan(), FindingKey.KLASS, d.klass())));
    f.compared(plan, indicators);
    return List.copyOf(f.found);
  }

  private void compared(Plan plan, List<IndicatorStatus> indicators) {
    KnownPlaces known = KnownPlaces.of(in.background().places(), in.book());
    for (Municipality other : plan.compared()) {
      boolean figures = indicators.stream().flatMap(i -> i.compared().stream())
          .anyMatch(c -> c.municipality().number().equals(other.number()));
      if (!figures) add(FindingCode.COMPARED_MISSING, other.number(),
          Map.of(FindingKey.WHY,
              (known.lacks(other.number()) ? FindingDetail.UNKNOWN : FindingDetail.NO_FIGURES).code()));
    }
  }

  private void goals(Plan plan) {
    for (Plan.Goal g : plan.goals()) {
      if (plan.indicatorLinks().stream().noneMatch(l -> l.goals().contains(g.id())))
        add(FindingCode.GOAL_WITHOUT_INDICATOR, g.id(), Map.of());
      boolean measured = g.measure() != null
          || plan.measures().stream().anyMatch(m -> m.goals().stream().anyMatch(l -> l.ref().equals(g.id())));
      if (!measured) add(FindingCode.GOAL_WITHOUT_MEASURE, g.id(), Map.of());
    }
  }

  private void figures(IndicatorStatus s, int year) {
    Figure previous = null;
    for (Assessed row : s.years()) {
      Figure f = row.figure();
      String y = Integer.toString(f.year());
      if (f.preliminary()) add(FindingCode.PRELIMINARY, s.indicator().id(), Map.of(FindingKey.YEAR, y));
      if (s.indicator().kind().isShare() && f.value() != null && above(f))
        add(parts(s.indicator(), f) ? FindingCode.MORE_THAN_ALL : FindingCode.SHARE_ABOVE_100, s.indicator().id(),
            Map.of(FindingKey.YEAR, y));
      if (fell(s.indicator(), previous, f))
        add(FindingCode.ANSWERS_FELL, s.indicator().id(), Map.of(FindingKey.YEAR, y));
      if (f.value() != null) previous = f;
    }
    boolean missing = !s.indicator().irregular() && s.latest().isPresent()
        && s.series().in(year).map(f -> f.absence() == Absence.NOT_MEASURED || f.absence() == Absence.MISSING
            || f.absence() == Absence.NOT_YET_PUBLISHED).orElse(true);
    if (missing) add(FindingCode.YEAR_MISSING, s.indicator().id(), Map.of(FindingKey.YEAR, Integer.toString(year)));
  }

  /** A share computed from its parts is above 100 because the source counts more than all. */
  private static boolean parts(Indicator i, Figure f) {
    return i.kind().isCalculatedShare() && f.x() != null && f.n() != null;
  }

  private static boolean above(Figure f) {
    return f.value() != null && f.value().compareTo(BigDecimal.valueOf(100)) > 0;
  }

  /** A survey answered by a fifth fewer than the round before. */
  private static boolean fell(Indicator i, @org.jspecify.annotations.Nullable Figure before, Figure now) {
    if (!i.kind().isPublishedShare() || before == null || before.n() == null || now.n() == null) return false;
    return now.n().doubleValue() < (1 - FALL) * before.n().doubleValue();
  }

  /** The current figure against its own history and against the municipalities present. */
  private void outliers(IndicatorStatus s, Assembly assembly) {
    Figure f = s.current().figure();
    if (f.value() == null) return;
    double v = f.value().doubleValue();
    List<Double> history = s.series().figures().stream().filter(g -> g.value() != null && g.year() <= f.year())
        .map(g -> g.known().orElseThrow().doubleValue()).toList();
    if (Outlier.is(v, history)) outlier(s, f, FindingDetail.HISTORY);
    List<Double> others =
        assembly.municipalitiesIn(s.indicator(), f.year()).values().stream().map(BigDecimal::doubleValue).toList();
    if (Outlier.is(v, others)) outlier(s, f, FindingDetail.MUNICIPALITIES);
  }

  private void outlier(IndicatorStatus s, Figure f, FindingDetail against) {
    add(FindingCode.OUTLIER, s.indicator().id(),
        Map.of(FindingKey.YEAR, Integer.toString(f.year()), FindingKey.AGAINST, against.code()));
  }

  private void add(FindingKind kind, String subject, Map<FindingKey, String> detail) {
    found.add(new Finding(kind, subject, detail,
        in.background().firstSeen(kind.code(), subject, detail, in.businessDate())));
  }
}
