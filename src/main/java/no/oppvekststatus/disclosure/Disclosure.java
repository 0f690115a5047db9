package no.oppvekststatus.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorAssessment;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Lights;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.disclosure.Disclosed.Hidden;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;

/**
 * Hides what may not be shown. The figures are masked first and then judged again, so that verdict, interval, path, change,
 * trend, references and the lights of the goals cannot tell what the figures no longer say.
 */
public final class Disclosure {
  private final Status status;
  private final DisclosureSettings settings;
  private final List<Hidden> hidden = new ArrayList<>();
  private final List<String> unproven = new ArrayList<>();

  private Disclosure(Status status, DisclosureSettings settings) {
    this.status = status;
    this.settings = settings;
  }

  /** Throws {@link ProofFailed} where the proof cannot hold. */
  public static Disclosed of(Status status, DisclosureSettings settings) { return new Disclosure(status, settings).disclosed(); }

  private Disclosed disclosed() {
    Set<String> touched = new HashSet<>();
    List<IndicatorStatus> shown = new ArrayList<>();
    for (IndicatorStatus s : status.indicators()) {
      Map<String, Absence> masks = masks(s);
      if (!masks.isEmpty()) touched.add(s.indicator().id());
      shown.add(masks.isEmpty() ? s : judgedAgain(s, masks));
    }
    if (!unproven.isEmpty()) throw new ProofFailed(unproven);
    Lights lights = new Lights(status.entry().plan(), shown, status.measures());
    List<Status.Finding> findings = status.findings().stream()
        .filter(f -> !(touched.contains(f.subject()) && f.aboutFigure())).toList();
    return new Disclosed(new Status(status.entry(), status.year(), status.businessDate(), status.rulesVersion(), shown,
        status.measures(), lights.goals(), lights.areas(), status.evaluations(), status.meetings(), status.milestones(),
        status.completeness(), status.needs(), findings, status.sources(), status.sample()), List.copyOf(hidden), settings.threshold());
  }

  /** What each figure to be hidden is replaced by. */
  private Map<String, Absence> masks(IndicatorStatus s) {
    Map<String, Absence> masks = new HashMap<>();
    PeopleTable table = PeopleTable.of(s, settings.threshold());
    for (Map.Entry<String, Figure> e : table.figures().entrySet())
      if (tooSmall(e.getValue(), s)) masks.put(e.getKey(), Absence.TOO_SMALL);
    Map<String, String> by = new HashMap<>();
    masks.keySet().forEach(id -> by.put(id, "primary"));
    if (PeopleTable.concerns(s.indicator())) {
      SuppressionPlan plan = Suppression.of(table.problem(), settings);
      if (!plan.proven()) unproven.add(s.indicator().id());
      plan.hidden().forEach((id, why) -> {
        boolean baseOnly = Primary.onlyBase(table.problem().cell(id), settings.threshold()) && plan.alone(id);
        masks.put(id, baseOnly ? Absence.TOO_SMALL : Absence.SUPPRESSED);
        by.put(id, why);
      });
    }
    table.figures().forEach((id, f) -> {
      if (masks.containsKey(id))
        hidden.add(new Hidden(f.indicator(), f.place(), f.period(), f.breakdown(), by.getOrDefault(id, "primary")));
    });
    return masks;
  }

  private static boolean tooSmall(Figure f, IndicatorStatus s) {
    return f.value() != null && f.n() != null && f.n().doubleValue() < s.indicator().minBase();
  }

  private IndicatorStatus judgedAgain(IndicatorStatus s, Map<String, Absence> masks) {
    List<Series> breakdowns = s.breakdowns().stream().map(Assessed::figure)
        .map(f -> new Series(f.indicator(), f.place(), f.breakdown(), List.of(masked(f, masks)), List.of())).toList();
    List<Figure> figures = s.series().figures().stream().map(f -> masked(f, masks)).toList();
    Series own = new Series(s.series().indicator(), s.series().place(), s.series().breakdown(), figures, s.series().breaksBefore());
    return IndicatorAssessment.of(IndicatorAssessment.Evidence.of(s, own, breakdowns), status.entry().plan(), status.year());
  }

  private static Figure masked(Figure f, Map<String, Absence> masks) {
    Absence why = masks.get(PeopleTable.id(f));
    return why == null ? f : new Figure(f.indicator(), f.place(), f.period(), f.year(), f.spanYears(), f.breakdown(), null, null,
        null, null, why, f.preliminary(), f.provenance());
  }
}
