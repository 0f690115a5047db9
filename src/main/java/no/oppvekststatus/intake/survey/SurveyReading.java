package no.oppvekststatus.intake.survey;

import java.util.List;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.intake.Rejection;

/**
 * What came of reading a survey table.
 *
 * @param lines lines that hold anything; {@code refused} how many of them were not taken
 * @param rejections refused lines, and remarks on lines that were taken
 */
public record SurveyReading(boolean sample, long lines, long refused, List<Observation> observations, List<Rejection> rejections) {}
