package no.oppvekststatus.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Everything the reports of one municipality and one report year are made from. Pure data; no string for a reader yet.
 */
public record Status(PlanBook.Entry entry, int year, LocalDate businessDate, String rulesVersion,
    List<IndicatorStatus> indicators, List<MeasureStatus> measures, List<GoalStatus> goals, List<AreaStatus> areas,
    List<EvaluationStatus> evaluations, List<MeetingStatus> meetings, List<MilestoneStatus> milestones,
    Completeness completeness, List<CompetenceNeed> needs, List<Finding> findings, List<SourceUse> sources,
    boolean sample) {

  /** Chapter 7: two lights, never one score. */
  public enum ResultLight {
    NO_INDICATOR, WRONG_WAY, BEHIND, REACHED, ON_TRACK, BASELINE_ONLY, NOT_MEASURED
  }

  public enum EffortLight { NO_MEASURE, START_UNKNOWN, NOT_DUE, DELAYED, IN_OPERATION, UNANSWERED, PARTLY }

  /** {@code results} and {@code efforts}: the counts behind each light, in the order of the enums. */
  public record GoalStatus(Plan.Goal goal, ResultLight result, EffortLight effort, List<String> indicators,
      List<String> measures, Map<Verdict, Integer> results, Map<MeasureStatus.MeasureState, Integer> efforts) {}

  /** The same two lights over everything linked to the area (a measure or indicator counted once). */
  public record AreaStatus(Plan.FocusArea area, ResultLight result, EffortLight effort, List<String> goals,
      List<String> indicators, List<String> measures, Map<Verdict, Integer> results,
      Map<MeasureStatus.MeasureState, Integer> efforts) {}

  public enum EvaluationState { NOT_DUE, DONE, PARTLY_DONE, LATE, NO_DEADLINE, WAITING }

  /**
   * {@code measure} null for the plan's common evaluation; {@code subject} is what it evaluates, in the plan's words;
   * {@code owedBy} are the units that each do it, none where a body or an arena does it once.
   */
  public record EvaluationStatus(String id, @Nullable String measure, String subject,
      Measure.@Nullable Evaluation evaluation,
      EvaluationState state, @Nullable LocalDate due, List<Unit> owedBy, int done, List<KeptAnswer> answers) {
    /** How many times it is to be done: at least once. */
    public int owing() { return Math.max(1, owedBy.size()); }
  }

  /** Meetings of an arena against its minimum; {@code held} null where nobody reported. */
  public record MeetingStatus(Plan.Arena arena, @Nullable Integer minimum, @Nullable Integer held,
      List<KeptAnswer> answers) {}

  public record MilestoneStatus(String measure, Measure.Milestone milestone, EvaluationState state) {}

  /** {@code silent} are the reporting units without any answer. */
  public record Completeness(List<Unit> reporting, List<Unit> answered, List<Unit> inTime, List<Unit> silent) {}

  /** A reported competence need; {@code amount} null = not costed, never 0. */
  public record CompetenceNeed(Unit unit, @Nullable String competenceMeasure, String what, @Nullable BigDecimal amount,
      boolean approximate, Provenance provenance) {}

  /**
   * A data remark: {@code subject} an id of the plan or a figure, {@code detail} plain values.
   *
   * @param firstSeen the business date on which the remark was first made
   */
  public record Finding(FindingKind kind, String subject, Map<FindingKey, String> detail, LocalDate firstSeen) {
    /** Empty where it says nothing of that. */
    public Optional<String> says(FindingKey key) {
      return Optional.ofNullable(detail.get(key));
    }

    /** Says something about the size of a figure: {@code subject} is an indicator, detail YEAR the figure's. */
    public boolean aboutFigure() {
      return kind.aboutFigure();
    }
  }

  /** A table used, with the file it was read from. */
  public record SourceUse(int number, Source source, List<Provenance> files) {}

  public Optional<IndicatorStatus> indicator(String id) {
    return indicators.stream().filter(i -> i.indicator().id().equals(id)).findFirst();
  }

  public Optional<MeasureStatus> measure(String id) {
    return measures.stream().filter(m -> m.measure().id().equals(id)).findFirst();
  }
}
