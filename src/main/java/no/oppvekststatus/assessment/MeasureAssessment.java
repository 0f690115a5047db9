package no.oppvekststatus.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.oppvekststatus.assessment.MeasureStatus.PartStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;

/** Every measure of a plan in one report year, with every obliged unit's answer. */
record MeasureAssessment(PlanBook.Entry entry, Answers answers, int year) {

  List<MeasureStatus> all() { return entry.plan().measures().stream().map(this::of).toList(); }

  MeasureStatus of(Measure m) {
    List<String> items = new ArrayList<>(List.of(m.id()));
    items.addAll(m.sameAs());
    List<UnitAnswer> given = unitAnswers(Obligations.units(entry, m, year), items);
    MeasureVerdict.MeasureRound round =
        new MeasureVerdict.MeasureRound(m.start(), year, binding(m.obligation()), MeasureVerdict.binding(given));
    List<PartStatus> parts = m.parts().stream().map(p -> part(m, p)).toList();
    return new MeasureStatus(m, MeasureVerdict.of(round), given, round.counts(), parts);
  }

  private PartStatus part(Measure m, Measure.Part p) {
    List<UnitAnswer> given = unitAnswers(Obligations.units(entry, m, p, year), List.of(p.id()));
    MeasureVerdict.MeasureRound round =
        new MeasureVerdict.MeasureRound(Objects.requireNonNullElse(p.start(), m.start()), year,
            binding(Objects.requireNonNullElse(p.obligation(), m.obligation())), MeasureVerdict.binding(given));
    return new PartStatus(p, MeasureVerdict.of(round), given, round.counts());
  }

  private List<UnitAnswer> unitAnswers(List<ObligedUnit> obliged, List<String> items) {
    return obliged.stream().map(o -> new UnitAnswer(o, answers.ofAny(year, items, o.unit().id()),
        answers.ofAny(year - 1, items, o.unit().id()))).toList();
  }

  /** A plan that names no obligation binds. */
  private boolean binding(@Nullable String obligation) {
    return entry.plan().obligations().stream().filter(o -> o.id().equals(obligation)).findFirst()
        .map(Plan.Obligation::binding).orElse(true);
  }
}
