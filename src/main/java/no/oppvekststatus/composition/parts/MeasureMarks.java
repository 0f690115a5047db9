package no.oppvekststatus.composition.parts;

import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.MeasureNumbers;
import no.oppvekststatus.plan.Plan;

/** The number or letter of a measure as it is printed, with its id. */
public record MeasureMarks(MeasureNumbers numbers) {
  public static MeasureMarks of(Plan plan) { return new MeasureMarks(MeasureNumbers.of(plan)); }

  public String of(Measure measure) { return NumberMark.of("tiltak." + measure.id() + ".nr", numbers.of(measure)); }
}
