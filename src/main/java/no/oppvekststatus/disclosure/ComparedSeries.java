package no.oppvekststatus.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.Compared;
import no.oppvekststatus.assessment.IndicatorAssessment;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Plan;

/**
 * The series of the municipalities that a plan compares with, hidden by the rules that hold for the municipality's own.
 * Where their hidden counts cannot be proven safe, none of them is shown.
 */
record ComparedSeries(Plan plan, int year, DisclosureSettings settings) {

  /**
   * All reference series, those of compared municipalities as they may be shown; the same list where nothing must go.
   */
  List<Series> of(IndicatorStatus s) {
    Map<String, Series> changed = new HashMap<>();
    for (Compared c : s.compared())
      s.references().stream().filter(r -> r.place().equals(c.municipality().number())).findFirst()
          .ifPresent(own -> changed.put(own.place(), shown(s, own, c.breakdowns())));
    if (changed.isEmpty()) return s.references();
    return s.references().stream().map(r -> changed.getOrDefault(r.place(), r)).toList();
  }

  private Series shown(IndicatorStatus s, Series own, List<Series> breakdowns) {
    IndicatorLink unpromised = new IndicatorLink(s.link().indicator(), List.of(), null, null,
        new IndicatorLink.Target.NoTarget(), false, null);
    CellMasks masks = CellMasks.of(
        IndicatorAssessment.of(new IndicatorAssessment.Evidence(s.indicator(), unpromised, own, breakdowns, List.of()),
            plan, year),
        settings, List.of());
    if (masks.proven() && own.figures().stream().noneMatch(f -> masks.masks().containsKey(PeopleTable.id(f))))
      return own;
    List<Figure> figures =
        own.figures().stream()
            .map(f -> masks.proven() || f.value() == null ? masks.masked(f) : f.hidden(Absence.SUPPRESSED)).toList();
    return new Series(own.indicator(), own.place(), own.breakdown(), figures, own.breaksBefore());
  }
}
