package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/**
 * What one unit was asked in the year and answered, counted once for the boxes, the table and the questions of its
 * report.
 */
record UnitYear(ReportScope scope, Unit unit, List<OwnAnswer> own, List<DeviationPart.Deviation> deviations,
    List<CompetenceNeed> needs) {
  private static final List<AnswerStatus> ORDER =
      List.of(AnswerStatus.NOT_STARTED, AnswerStatus.BEING_ESTABLISHED, AnswerStatus.KNOWN, AnswerStatus.IN_OPERATION);

  /** Forwards, back or unchanged on the way to operation; other answers are only new, missing or changed. */
  enum AnswerChange {
    FORWARD, BACK, NONE, NEW, SILENT, OTHER
  }

  /** The unit's answer on one measure, or on the part of it. */
  record OwnAnswer(MeasureStatus measure, Measure.@Nullable Part part, UnitAnswer answer) {
    String title() {
      return part == null ? measure.measure().title() : measure.measure().title() + " – " + part.title();
    }

    Measure.Start start() { return part == null || part.start() == null ? measure.measure().start() : part.start(); }

    AnswerStatus now() { return answer.status(); }

    AnswerStatus before() { return answer.lastYear().map(k -> k.answer().status()).orElse(AnswerStatus.UNANSWERED); }

    /** Answered, and not in operation yet. */
    boolean onTheWay() {
      return ORDER.contains(now()) && now() != AnswerStatus.IN_OPERATION;
    }

    AnswerChange change() {
      if (now() == AnswerStatus.UNANSWERED) return AnswerChange.SILENT;
      if (before() == AnswerStatus.UNANSWERED) return AnswerChange.NEW;
      if (now() == before()) return AnswerChange.NONE;
      int from = ORDER.indexOf(before());
      int to = ORDER.indexOf(now());
      return from < 0 || to < 0 ? AnswerChange.OTHER : to > from ? AnswerChange.FORWARD : AnswerChange.BACK;
    }
  }

  static UnitYear of(ReportScope a, Unit unit) {
    List<OwnAnswer> own = new ArrayList<>();
    for (MeasureStatus m : a.once()) {
      answer(m.answers(), unit).ifPresent(u -> own.add(new OwnAnswer(m, null, u)));
      for (MeasureStatus.PartStatus p : m.parts())
        answer(p.answers(), unit).ifPresent(u -> own.add(new OwnAnswer(m, p.part(), u)));
    }
    return new UnitYear(a, unit, List.copyOf(own),
        DeviationPart.deviations(a).stream().filter(d -> d.answer().obliged().unit().id().equals(unit.id())).toList(),
        a.status().needs().stream().filter(n -> n.unit().id().equals(unit.id())).toList());
  }

  /** What it was asked: a measure that it is only a partner in is none of its rows. */
  private static Optional<UnitAnswer> answer(List<UnitAnswer> answers, Unit unit) {
    return answers.stream().filter(u -> u.obliged().unit().id().equals(unit.id()) && u.obliged().binding()).findFirst();
  }

  boolean handedIn() { return listed(scope.status().completeness().answered()); }

  boolean inTime() { return listed(scope.status().completeness().inTime()); }

  private boolean listed(List<Unit> units) { return units.stream().anyMatch(u -> u.id().equals(unit.id())); }

  boolean owes(OwnAnswer o) { return !chooses(o); }

  /** The plan leaves it to the unit. */
  boolean chooses(OwnAnswer o) { return !scope.binding(o.measure()); }

  boolean deviates(OwnAnswer o) { return deviations.stream().anyMatch(d -> d.answer() == o.answer()); }

  CountedNumber owed() { return count("skal-gjennomfores", o -> !outside(o.now())); }

  CountedNumber ended() { return count("avsluttet-eller-ikke-aktuelt", o -> outside(o.now())); }

  /** Ended, or not for this unit: no longer to be in operation. */
  static boolean outside(AnswerStatus answer) {
    return answer == AnswerStatus.ENDED || answer == AnswerStatus.NOT_APPLICABLE;
  }

  CountedNumber running() { return count("i-drift", o -> o.now() == AnswerStatus.IN_OPERATION); }

  CountedNumber silent() { return count("ubesvart", o -> o.now() == AnswerStatus.UNANSWERED); }

  CountedNumber setBack() { return count("tilbake", o -> o.change() == AnswerChange.BACK); }

  CountedNumber runningBefore() { return countBefore("i-drift-i-fjor", o -> o.before() == AnswerStatus.IN_OPERATION); }

  CountedNumber answeredBefore() { return countBefore("besvart-i-fjor", o -> o.before() != AnswerStatus.UNANSWERED); }

  CountedNumber deviationCount() {
    return number("avvik", deviations.stream().map(d -> FigureIds.answer(d.answer())).toList());
  }

  CountedNumber needCount() {
    return number("behov",
        needs.stream().map(n -> FigureIds.need(scope.status().needs(), n, scope.year())).toList());
  }

  /** Among the measures that the unit must answer for. */
  private CountedNumber count(String what, Predicate<OwnAnswer> counted) {
    return number(what,
        own.stream().filter(o -> owes(o) && counted.test(o)).map(o -> o.answer().answer().map(FigureIds::answer)
            .orElse(FigureIds.measure(o.measure().measure().id(), scope.year()))).toList());
  }

  private CountedNumber countBefore(String what, Predicate<OwnAnswer> counted) {
    return number(what, own.stream().filter(o -> owes(o) && counted.test(o))
        .flatMap(o -> o.answer().lastYear().stream()).map(FigureIds::answer).toList());
  }

  CountedNumber number(String what, List<String> members) {
    return new CountedNumber(FigureIds.unit(unit.id()) + "." + what + "." + scope.year(), members, members.size());
  }
}
