package no.oppvekststatus.report.parts;

import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.MeasureNumbers;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.report.lineage.Printed;

/** The number or letter of a measure as it is printed, with its id. */
public record MeasureMarks(MeasureNumbers numbers) {
  public static MeasureMarks of(Plan plan) { return new MeasureMarks(MeasureNumbers.of(plan)); }

  public String of(Measure measure) { return Printed.of("tiltak." + measure.id() + ".nr", numbers.of(measure)); }
}
