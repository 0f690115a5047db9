package no.oppvekststatus.disclosure;

import java.util.ArrayList;
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
 * Hides what may not be shown. The figures are masked first and then judged again, so that verdict, interval, path,
 * change, trend, references and the lights of the goals cannot reveal what the figures no longer say.
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
  public static Disclosed of(Status status, DisclosureSettings settings) {
    return of(status, settings, List.of());
  }

  /**
   * {@code earlier}: the municipality's own figures in every edition published before, shown or hidden by us, oldest
   * edition first. Throws {@link ProofFailed} where the proof cannot hold.
   */
  public static Disclosed of(Status status, DisclosureSettings settings, List<EarlierCell> earlier) {
    return new Disclosure(status, settings, earlier).disclosed();
  }

  private Disclosed disclosed() {
    Set<String> touched = new HashSet<>();
    List<IndicatorStatus> shown = new ArrayList<>();
    ComparedSeries compared = new ComparedSeries(status.entry().plan(), status.year(), settings);
    for (IndicatorStatus s : status.indicators()) {
      CellMasks masks = masks(s);
      List<Series> references = compared.of(s);
      if (!masks.masks().isEmpty()) touched.add(s.indicator().id());
      shown.add(masks.masks().isEmpty() && references.equals(s.references()) ? s : judgedAgain(s, masks, references));
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

  /** What each of the municipality's own figures that is to be hidden is replaced by. */
  private CellMasks masks(IndicatorStatus s) {
    CellMasks masks = CellMasks.of(s, settings, earlier);
    if (!masks.proven()) unproven.add(reason(s, masks.table()));
    people += masks.people();
    gone += masks.gone();
    masks.table().figures().forEach((id, f) -> {
      if (masks.masks().containsKey(id))
        hidden.add(
            new Hidden(f.indicator(), f.place(), f.period(), f.breakdown(), masks.why().getOrDefault(id, "primary")));
    });
    return masks;
  }

  /** Whether it is this report's own table, or what is out already, that gives a hidden figure away. */
  private String reason(IndicatorStatus s, PeopleTable table) {
    String indicator = s.indicator().id();
    if (!Suppression.of(table.problem(), settings).proven()) return ProofFailed.alone(indicator);
    return ProofFailed.published(indicator, earlier.stream().filter(e -> e.indicator().equals(indicator))
        .map(EarlierCell::edition).distinct().toList());
  }

  private IndicatorStatus judgedAgain(IndicatorStatus s, CellMasks masks, List<Series> references) {
    List<Series> breakdowns = s.breakdowns().stream().map(Assessed::figure)
        .map(f -> new Series(f.indicator(), f.place(), f.breakdown(), List.of(masks.masked(f)), List.of())).toList();
    List<Figure> figures = s.series().figures().stream().map(masks::masked).toList();
    Series own = new Series(s.series().indicator(), s.series().place(), s.series().breakdown(), figures,
        s.series().breaksBefore());
    return IndicatorAssessment
        .of(new IndicatorAssessment.Evidence(s.indicator(), withoutBaseline(s, masks.masks()), own, breakdowns,
            references, s.compared()), status.entry().plan(), status.year());
  }

  /** A baseline the plan states is the hidden figure of that year, rounded: the report does not say it again. */
  private static IndicatorLink withoutBaseline(IndicatorStatus s, Map<String, Absence> masks) {
    IndicatorLink link = s.link();
    Integer year = link.baselineYear();
    boolean hidden = year != null && PeopleTable.concerns(s.indicator())
        && s.series().in(year).filter(f -> masks.containsKey(PeopleTable.id(f))).isPresent();
    return !hidden ? link : new IndicatorLink(link.indicator(), link.goals(), link.baselineYear(), null, link.target(),
        link.example(), link.why());
  }
}
