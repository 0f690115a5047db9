package no.oppvekststatus.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.assessment.Status.EvaluationState;
import no.oppvekststatus.assessment.Status.EvaluationStatus;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.EvaluationDuty;
import no.oppvekststatus.plan.FollowUpInterval;
import no.oppvekststatus.plan.FollowUpKind;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReferenceKind;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations the plan promises in one report year: due date from the plan's kind of deadline, state from the
 * answers.
 */
record Evaluations(PlanBook.Entry entry, Answers answers, int year, LocalDate businessDate) {
  /** Where these are responsible, each unit does it. */
  private static final Set<ReferenceKind> EACH = EnumSet.of(ReferenceKind.ROLE, ReferenceKind.GROUP);

  /** {@code waiting}: the deadline hangs on an event nobody has reported. */
  private record Due(@Nullable LocalDate date, boolean waiting) {
    static final Due NONE = new Due(null, false);
    static final Due EVENT = new Due(null, true);
  }

  /** An evaluation of one measure or part of it; the plan's common evaluation has neither measure nor evaluation. */
  private record Promised(String id, @Nullable String measure, String subject,
      Measure.@Nullable Evaluation evaluation) {}

  List<EvaluationStatus> all() {
    List<EvaluationStatus> all = new ArrayList<>();
    for (Measure m : entry.plan().measures()) {
      for (Measure.Evaluation e : m.evaluations())
        all.add(of(m, m.title(), m.start(), e, Obligations.units(entry, m, year)));
      for (Measure.Part p : m.parts())
        for (Measure.Evaluation e : p.evaluations())
          all.add(of(m, p.title(), Objects.requireNonNullElse(p.start(), m.start()), e,
              Obligations.units(entry, m, p, year)));
    }
    entry.plan().followUps().stream().filter(f -> f.kind() == FollowUpKind.EVALUATION).map(this::common)
        .forEach(all::add);
    return List.copyOf(all);
  }

  private EvaluationStatus of(Measure m, String subject, Measure.Start start, Measure.Evaluation e,
      List<ObligedUnit> obliged) {
    Due due = start.year() != null && start.year() > year ? new Due(endOfYear(start.year()), false) : due(e, start);
    return status(new Promised(e.id(), m.id(), subject, e), due, EvaluationDuty.of(e, obliged).owedBy());
  }

  /**
   * The plan's common evaluation: by every reporting unit where a role is responsible, else once by the body or arena.
   */
  private EvaluationStatus common(Plan.FollowUp f) {
    boolean perUnit = f.by().stream().anyMatch(b -> b.names(EACH));
    List<Unit> owedBy = perUnit ? Obligations.reporting(entry, year) : List.of();
    Due due = f.interval() == null || f.interval() == FollowUpInterval.PER_MEASURE ? Due.NONE
        : f.interval() == FollowUpInterval.BIENNIAL
            ? new Due(biennial(Objects.requireNonNullElse(f.firstYear(), planStart()), f.month()), false)
        : new Due(monthEnd(f.month()), false);
    return status(new Promised(f.id(), null, f.what(), null), due, owedBy);
  }

  private EvaluationStatus status(Promised promised, Due due, List<Unit> owedBy) {
    List<KeptAnswer> given = answers.of(Answer.AnswerKind.EVALUATION, year, promised.id());
    int owing = Math.max(1, owedBy.size());
    int done = Math.min(owing, (int) given.stream().filter(k -> k.answer().status() == AnswerStatus.DONE).count());
    return new EvaluationStatus(promised.id(), promised.measure(), promised.subject(), promised.evaluation(),
        state(due, owing, done), due.date(), owedBy, done, given);
  }

  private EvaluationState state(Due due, int owing, int done) {
    if (done > 0) return done >= owing ? EvaluationState.DONE : EvaluationState.PARTLY_DONE;
    if (due.waiting()) return EvaluationState.WAITING;
    if (due.date() == null) return EvaluationState.NO_DEADLINE;
    return businessDate.isAfter(due.date()) ? EvaluationState.LATE : EvaluationState.NOT_DUE;
  }

  private Due due(Measure.Evaluation e, Measure.Start start) {
    int first = Objects.requireNonNullElse(start.year(), planStart());
    return switch (e.kind()) {
      case YEARLY, JOINT, YEARLY_IN_MONTH, YEARLY_BY_MONTH_END -> new Due(monthEnd(e.month()), false);
      case BIENNIAL -> new Due(biennial(Math.max(first, planStart()), e.month()), false);
      case AFTER_EVENT, WHEN_OPERATIONAL -> Due.EVENT;
      case WITH_MEASURE -> new Due(withMeasure(e), false);
      case PER_MEASURE, INTERNAL, OTHER_PROCEDURE -> Due.NONE;
    };
  }

  /** Together with another measure's evaluation: its month, or the one stated here. */
  private @Nullable LocalDate withMeasure(Measure.Evaluation e) {
    Optional<Integer> month = e.month() != null ? Optional.of(e.month())
        : Optional.ofNullable(e.withMeasure()).flatMap(id -> entry.plan().measure(id)).stream()
            .flatMap(m -> m.evaluations().stream()).map(Measure.Evaluation::month).filter(Objects::nonNull).findFirst();
    return month.map(this::monthEnd).orElse(null);
  }

  /** Two years after the first year, and every second year from there: the report year, or the next one due. */
  private LocalDate biennial(int first, @Nullable Integer month) {
    int due = year <= first ? first + 2 : year + Math.floorMod(first - year, 2);
    return month == null ? endOfYear(due) : YearMonth.of(due, month).atEndOfMonth();
  }

  private LocalDate monthEnd(@Nullable Integer month) {
    return month == null ? endOfYear(year) : YearMonth.of(year, month).atEndOfMonth();
  }

  private int planStart() { return entry.plan().validFrom().getYear(); }

  private static LocalDate endOfYear(int year) { return LocalDate.of(year, 12, 31); }
}
