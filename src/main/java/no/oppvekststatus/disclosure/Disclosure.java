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
import no.oppvekststatus.plan.IndicatorLink;

/**
 * Hides what may not be shown. The figures are masked first and then judged again, so that verdict, interval, path, change,
 * trend, references and the lights of the goals cannot tell what the figures no longer say.
 */
public final class Disclosure {
  private final Status status;
  private final DisclosureSettings settings;
  private final List<EarlierCell> earlier;
  private int people;
  private int gone;
  private final List<Hidden> hidden = new ArrayList<>();
  private final List<String> unproven = new ArrayList<>();

  private Disclosure(Status status, DisclosureSettings settings, List<EarlierCell> earlier) {
    this.status = status;
    this.settings = settings;
    this.earlier = earlier;
  }

  /** For a municipality that has published nothing yet. */
  public static Disclosed of(Status status, DisclosureSettings settings) { return of(status, settings, List.of()); }

  /**
   * {@code earlier}: the municipality's own figures in every edition published before, shown or hidden by us, oldest edition
   * first. Throws {@link ProofFailed} where the proof cannot hold.
   */
  public static Disclosed of(Status status, DisclosureSettings settings, List<EarlierCell> earlier) {
    return new Disclosure(status, settings, earlier).disclosed();
  }

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
        status.completeness(), status.needs(), findings, status.sources(), status.sample()), List.copyOf(hidden),
        new Disclosed.Price(people, gone), settings.threshold());
  }

  /** What each figure to be hidden is replaced by. */
  private Map<String, Absence> masks(IndicatorStatus s) {
    Map<String, Absence> masks = new HashMap<>();
    PeopleTable table = PeopleTable.of(s, settings.threshold());
    for (Map.Entry<String, Figure> e : table.figures().entrySet())
      if (tooSmall(e.getValue(), s)) masks.put(e.getKey(), Absence.TOO_SMALL);
    Map<String, String> by = new HashMap<>();
    masks.keySet().forEach(id -> by.put(id, "primary"));
    if (PeopleTable.concerns(s.indicator())) by.putAll(people(s, table, masks));
    table.figures().forEach((id, f) -> {
      if (masks.containsKey(id))
        hidden.add(new Hidden(f.indicator(), f.place(), f.period(), f.breakdown(), by.getOrDefault(id, "primary")));
    });
    return masks;
  }

  /** The table of people held together with what is out already; returns why each of its hidden cells goes. */
  private Map<String, String> people(IndicatorStatus s, PeopleTable table, Map<String, Absence> masks) {
    SuppressionPlan plan = Suppression.of(table.problem(), Earlier.tables(table, s, earlier), settings);
    if (!plan.proven()) unproven.add(reason(s, table));
    plan.hidden().forEach((id, why) -> {
      boolean baseOnly = Primary.onlyBase(table.problem().cell(id), settings.threshold()) && plan.alone(id);
      masks.put(id, baseOnly ? Absence.TOO_SMALL : Absence.SUPPRESSED);
    });
    people += (int) table.problem().cells().stream().filter(TableProblem.CountCell::printed).count();
    gone += (int) table.cells().keySet().stream().filter(masks::containsKey).count();
    return plan.hidden();
  }

  /** Whether it is this report's own table, or what is out already, that gives a hidden figure away. */
  private String reason(IndicatorStatus s, PeopleTable table) {
    String indicator = s.indicator().id();
    if (!Suppression.of(table.problem(), settings).proven()) return ProofFailed.alone(indicator);
    return ProofFailed.published(indicator, earlier.stream().filter(e -> e.indicator().equals(indicator))
        .map(EarlierCell::edition).distinct().toList());
  }

  private static boolean tooSmall(Figure f, IndicatorStatus s) {
    return f.value() != null && f.n() != null && f.n().doubleValue() < s.indicator().minBase();
  }

  private IndicatorStatus judgedAgain(IndicatorStatus s, Map<String, Absence> masks) {
    List<Series> breakdowns = s.breakdowns().stream().map(Assessed::figure)
        .map(f -> new Series(f.indicator(), f.place(), f.breakdown(), List.of(masked(f, masks)), List.of())).toList();
    List<Figure> figures = s.series().figures().stream().map(f -> masked(f, masks)).toList();
    Series own = new Series(s.series().indicator(), s.series().place(), s.series().breakdown(), figures, s.series().breaksBefore());
    return IndicatorAssessment.of(new IndicatorAssessment.Evidence(s.indicator(), withoutBaseline(s, masks), own, breakdowns,
        s.references()), status.entry().plan(), status.year());
  }

  /** A baseline the plan states is the hidden figure of that year, rounded: the report does not say it again. */
  private static IndicatorLink withoutBaseline(IndicatorStatus s, Map<String, Absence> masks) {
    IndicatorLink link = s.link();
    Integer year = link.baselineYear();
    boolean hidden = year != null && PeopleTable.concerns(s.indicator())
        && s.series().in(year).filter(f -> masks.containsKey(PeopleTable.id(f))).isPresent();
    return !hidden ? link : new IndicatorLink(link.indicator(), link.goals(), link.baselineYear(), null, link.target(), link.example(), link.why());
  }

  private static Figure masked(Figure f, Map<String, Absence> masks) {
    Absence why = masks.get(PeopleTable.id(f));
    return why == null ? f : new Figure(f.indicator(), f.place(), f.period(), f.year(), f.spanYears(), f.breakdown(), null, null,
        null, null, why, f.preliminary(), f.provenance());
  }
}
