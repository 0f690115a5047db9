package no.oppvekststatus.assessment;

import java.util.List;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Municipality;

/**
 * A municipality of the plan's own choice for comparison; its series is among the references, under its number.
 *
 * @param breakdowns of the same survey (girls, boys, level), which no report prints: disclosure control decides by them
 */
public record Compared(Municipality municipality, List<Series> breakdowns) {}
