package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.jspecify.annotations.Nullable;

/** The packaged plans with a catalogue of the test's own. */
public final class Books {
  private Books() {}

  public static PlanBook packaged() { return PlanReader.book(null); }

  /** One of the packaged plans, following these indicators only. */
  public static PlanBook with(String municipality, List<Indicator> indicators, List<IndicatorLink> links) {
    PlanBook book = packaged();
    PlanBook.Entry e = book.of(municipality).orElseThrow();
    Plan p = e.plan();
    Plan changed = new Plan(p.id(), p.title(), p.validFrom(), p.validTo(), p.periodLabel(), p.language(), p.municipality(), p.terms(),
        p.tiers(), p.obligations(), p.focusAreas(), p.goals(), p.measureTables(), p.measures(), p.textMeasures(), p.units(),
        p.unitGroups(), p.roles(), p.bodies(), p.arenas(), p.competenceAreas(), p.competenceMeasures(), p.funding(), p.positions(),
        p.followUps(), p.evaluationCalendar(), p.timeTargets(), p.challenges(), links, p.remarks());
    return new PlanBook(List.of(new PlanBook.Entry(changed, e.organisation(), e.files())), indicators, book.sources(), book.sha256());
  }

  public static KeptAnswer answer(String municipality, String unit, int year, Answer.Kind kind, String item, AnswerStatus status,
      @Nullable Integer quantity, @Nullable Integer base, @Nullable LocalDate date) {
    return new KeptAnswer(new Answer(municipality, unit, year, kind, item, status, quantity == null ? null : BigDecimal.valueOf(quantity),
        base == null ? null : BigDecimal.valueOf(base), false, date, "", "B2"), provenance("form"));
  }

  public static KeptObservation survey(String table, String contents, String place, int year, String breakdown, double percent, int n) {
    return new KeptObservation(new Observation(table, contents, place, Integer.toString(year), breakdown, BigDecimal.valueOf(percent), "",
        BigDecimal.valueOf(n), false, null, breakdown + year), provenance("survey"));
  }

  public static Provenance provenance(String file) { return new Provenance(file, file, "B2", file, null, Instant.parse("2025-01-10T23:30:00Z"), true); }
}
