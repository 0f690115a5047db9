package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Indicator.FigureSource.FromMeasure;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.PlanBook;

/**
 * The share of the obliged units that answered with one of some statuses, of those that answered and to which the
 * measure applies. Units are counted, not people: disclosure control does not apply.
 */
record Adoption(PlanBook.Entry entry, Answers answers) {

  Series series(Indicator indicator, FromMeasure reading, Collection<Integer> years) {
    TreeSet<Integer> all = new TreeSet<>(years);
    int last = all.isEmpty() ? Integer.MIN_VALUE : all.last();
    answers.yearsOf(Answer.AnswerKind.MEASURE).stream().filter(y -> y <= last).forEach(all::add);
    String place = entry.plan().municipality().number();
    List<Figure> figures = all.stream().map(y -> figure(indicator, reading, place, y)).toList();
    return new Series(indicator.id(), place, "", figures, List.of());
  }

  private Figure figure(Indicator indicator, FromMeasure reading, String place, int year) {
    List<UnitAnswer> applicable = given(reading.measure(), year).stream().filter(a -> a.obliged().binding())
        .filter(a -> a.answer().isPresent() && a.status() != AnswerStatus.NOT_APPLICABLE).toList();
    List<Provenance> provenance =
        applicable.stream().flatMap(a -> a.answer().stream()).map(KeptAnswer::provenance).toList();
    if (applicable.isEmpty())
      return new Figure(indicator.id(), place, Integer.toString(year), year, 1, "", null, null, null, null,
          Absence.NOT_MEASURED, false, provenance);
    BigDecimal n = BigDecimal.valueOf(applicable.size());
    BigDecimal x = BigDecimal.valueOf(applicable.stream().filter(a -> reading.statuses().contains(a.status())).count());
    BigDecimal value = x.multiply(BigDecimal.valueOf(indicator.factor())).divide(n, MathContext.DECIMAL128);
    return new Figure(indicator.id(), place, Integer.toString(year), year, 1, "", x, n, null, value, null, false,
        provenance);
  }

  /** The answers to a measure, or to a part where the id is a part's. */
  private List<UnitAnswer> given(String id, int year) {
    MeasureAssessment assessment = new MeasureAssessment(entry, answers, year);
    Optional<Measure> measure = entry.plan().measure(id);
    if (measure.isPresent()) return assessment.of(measure.get()).answers();
    return entry.plan().measures().stream().filter(m -> m.parts().stream().anyMatch(p -> p.id().equals(id)))
        .map(assessment::of).flatMap(s -> s.parts().stream()).filter(p -> p.part().id().equals(id))
        .findFirst().map(MeasureStatus.PartStatus::answers).orElse(List.of());
  }
}
