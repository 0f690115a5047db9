package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.assessment.Status.Completeness;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.assessment.Status.MeetingStatus;
import no.oppvekststatus.assessment.Status.MilestoneStatus;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/** What the units' forms say besides measures: who answered, meetings held, milestones passed, competence needed. */
record Reported(PlanBook.Entry entry, Answers answers, int year, LocalDate businessDate) {

  Completeness completeness() {
    List<Unit> reporting = Obligations.reporting(entry, year);
    Map<String, List<KeptAnswer>> byUnit = new LinkedHashMap<>();
    answers.in(year).forEach(k -> byUnit.computeIfAbsent(k.answer().unit(), u -> new ArrayList<>()).add(k));
    LocalDate due = entry.organisation().round().due(year);
    List<Unit> answered = reporting.stream().filter(u -> byUnit.containsKey(u.id())).toList();
    List<Unit> inTime =
        answered.stream().filter(u -> !handedIn(Objects.requireNonNull(byUnit.get(u.id()))).isAfter(due)).toList();
    return new Completeness(reporting, answered, inTime,
        reporting.stream().filter(u -> !answered.contains(u)).toList());
  }

  /** The date on the form, or the day (in Norway) the first answer was received where the form has none. */
  private static LocalDate handedIn(List<KeptAnswer> given) {
    Optional<LocalDate> stated =
        given.stream().map(KeptAnswer::answer).filter(a -> a.kind() == Answer.AnswerKind.SUBMISSION)
            .flatMap(a -> Optional.ofNullable(a.date()).stream()).findFirst();
    return stated
        .orElseGet(() -> given.stream().map(k -> LocalDate.ofInstant(k.provenance().receivedAt(), NorwegianTime.ZONE))
            .min(LocalDate::compareTo).orElse(LocalDate.MAX));
  }

  /**
   * Meetings of every arena that has a minimum or an answer. Where each unit has its own arena the meetings are added
   * and the minimum is multiplied by the units that answered; otherwise several units report the same meetings: the
   * highest.
   */
  List<MeetingStatus> meetings() {
    List<MeetingStatus> all = new ArrayList<>();
    for (Plan.Arena a : entry.plan().arenas()) {
      List<KeptAnswer> given = answers.of(Answer.AnswerKind.MEETING, year, a.id()).stream()
          .filter(k -> k.answer().quantity() != null).toList();
      if (a.minMeetingsPerYear() == null && given.isEmpty()) continue;
      List<Integer> counts = given.stream().flatMap(k -> Optional.ofNullable(k.answer().quantity()).stream())
          .map(BigDecimal::intValue).toList();
      Optional<Integer> held = counts.stream().reduce(a.perUnit() ? Integer::sum : Integer::max);
      Integer minimum = a.minMeetingsPerYear() == null || !a.perUnit() ? a.minMeetingsPerYear()
          : Integer.valueOf(a.minMeetingsPerYear() * Math.max(1, given.size()));
      all.add(new MeetingStatus(a, minimum, held.orElse(null), given));
    }
    return List.copyOf(all);
  }

  /** A milestone is done when its measure is in operation; late when its year is over. */
  List<MilestoneStatus> milestones(List<MeasureStatus> measures) {
    return measures.stream().flatMap(s -> s.measure().milestones().stream()
        .map(m -> new MilestoneStatus(s.measure().id(), m, state(s.verdict(), m)))).toList();
  }

  private EvaluationState state(MeasureStatus.MeasureState verdict, Measure.Milestone m) {
    if (verdict == MeasureStatus.MeasureState.IN_OPERATION) return EvaluationState.DONE;
    if (verdict == MeasureStatus.MeasureState.PARTLY) return EvaluationState.PARTLY_DONE;
    if (m.year() == null) return EvaluationState.NO_DEADLINE;
    return businessDate.isAfter(LocalDate.of(m.year(), 12, 31)) ? EvaluationState.LATE : EvaluationState.NOT_DUE;
  }

  List<CompetenceNeed> needs() {
    return answers.of(Answer.AnswerKind.COMPETENCE, year).stream()
        .flatMap(k -> unit(k.answer().unit()).stream().map(u -> need(k, u))).toList();
  }

  private CompetenceNeed need(KeptAnswer k, Unit unit) {
    Answer a = k.answer();
    Optional<Plan.CompetenceMeasure> named =
        entry.plan().competenceMeasures().stream().filter(c -> c.id().equals(a.item())).findFirst();
    String what = a.note().isBlank() ? named.map(Plan.CompetenceMeasure::title).orElse("") : a.note();
    return new CompetenceNeed(unit, named.map(Plan.CompetenceMeasure::id).orElse(null), what, a.quantity(),
        a.approximate(),
        k.provenance());
  }

  private Optional<Unit> unit(String id) {
    return entry.organisation().units().stream().filter(u -> u.id().equals(id)).findFirst()
        .or(() -> entry.plan().unit(id));
  }
}
