package no.oppvekststatus.assessment;

import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.statistics.TrendOutcome;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;

/**
 * One indicator of one plan in one report year.
 *
 * @param years every year the report shows, oldest first; a year without a figure stands there with its absence
 * @param current the row that gives the verdict: the report year's, or for an irregular survey the latest one measured
 *     at or before it (its {@code figure.year()} then says which)
 * @param latest the latest row with a value, if any
 * @param references the comparison places' series, those of the compared municipalities last
 * @param breakdowns the current row of each further breakdown (girls, boys, level)
 */
public record IndicatorStatus(Indicator indicator, IndicatorLink link, Series series, List<Assessed> years,
    Assessed current, Optional<Assessed> latest, List<Assessed> breakdowns, List<Series> references,
    List<Compared> compared, TrendOutcome trend) {}
