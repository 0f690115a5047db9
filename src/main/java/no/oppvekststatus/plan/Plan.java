package no.oppvekststatus.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One adopted plan of one municipality, as data. Lists are never null; what a plan lacks is an empty list.
 *
 * @param languages the plan's own written language, then those that its documents exist in as well
 * @param remarks what was odd in the file but did not stop it (duplicate number, blank start, …)
 * @param compared municipalities of the plan's own choice that its figures are compared with, in the plan's order; a
 *     name that the plan does not give is empty
 */
public record Plan(
    String id, String title, LocalDate validFrom, LocalDate validTo, String periodLabel, List<Language> languages,
    Municipality municipality, Terms terms,
    List<Tier> tiers, List<Obligation> obligations,
    List<FocusArea> focusAreas, List<Goal> goals,
    List<MeasureTable> measureTables, List<Measure> measures, List<TextMeasure> textMeasures,
    List<Unit> units, List<UnitGroup> unitGroups, List<Role> roles, List<Body> bodies, List<Arena> arenas,
    List<CompetenceArea> competenceAreas, List<CompetenceMeasure> competenceMeasures,
    List<Funding> funding, List<Position> positions,
    List<FollowUp> followUps, List<CalendarEntry> evaluationCalendar, List<TimeTarget> timeTargets,
    List<Challenge> challenges, List<IndicatorLink> indicatorLinks, List<Remark> remarks, List<Municipality> compared) {

  /** Its own written language: of its mails and forms. */
  public Language language() { return languages.get(0); }

  public Optional<Measure> measure(String id) { return measures.stream().filter(m -> m.id().equals(id)).findFirst(); }
  public Optional<Goal> goal(String id) { return goals.stream().filter(g -> g.id().equals(id)).findFirst(); }
  public Optional<Unit> unit(String id) { return units.stream().filter(u -> u.id().equals(id)).findFirst(); }

  /** The plan's own words, in its own written language: "enhet" in one plan is "virksomhet" in another. */
  public record Terms(String unit, String unitPlural, String unitLeader, String measure, String focusArea,
      String executive, String committee) {}

  /** A step of the pyramid. */
  public record Tier(String id, String label, TierColour colour, String colourLabel, String text, int sourceLine) {}

  /** Must or may. {@code binding}: not doing it is a deviation. */
  public record Obligation(String id, String label, String text, boolean binding, int sourceLine) {}

  public record FocusArea(String id, int order, String kind, @Nullable String section, String title, int sourceLine) {}

  public record Goal(String id, GoalScope scope, @Nullable String focusArea, @Nullable String measure, int order,
      String text, @Nullable String direction, int sourceLine) {}

  /** One printed table of measures, with its own heading and columns. */
  public record MeasureTable(String id, String heading, @Nullable String tier, @Nullable String obligation,
      List<String> columns, boolean rowNumbers, int sourceLine) {}

  /** An activity that stands only in running text. */
  public record TextMeasure(String id, String title, String text, List<String> units, int sourceLine) {}

  public record Role(String id, String title, List<String> labels, String level, boolean collective, int sourceLine) {}

  public record Body(String id, String name, String kind, String role, int sourceLine) {}

  /** {@code perUnit}: every unit has one; {@code caseLevel}: only counts of meetings may be reported. */
  public record Arena(String id, String name, String level, String kind, @Nullable Integer minMeetingsPerYear,
      List<Integer> months, boolean perUnit, boolean caseLevel, int sourceLine) {}

  public record CompetenceArea(String id, String title, List<Sign> signs, int sourceLine) {}

  /**
   * By what the plan will see that a competence area succeeds.
   *
   * @param measurable the plan's own word that it can be measured
   * @param sourceLine null where the plan file does not say
   */
  public record Sign(String text, boolean measurable, @Nullable Integer sourceLine) {}

  public record CompetenceMeasure(String id, String title, List<Participant> participants, List<PlanReference> drivers,
      @Nullable String competenceArea, @Nullable String relatedMeasure, int sourceLine) {}

  public record Participant(Optional<ReferenceTarget> target, String label, ParticipantLevel level,
      @Nullable String condition) {}

  /** A reference as printed; {@code target} is empty where the plan's words name nothing that has an id. */
  public record PlanReference(Optional<ReferenceTarget> target, String label, boolean partner) {
    /** Whether what it names is of one of the kinds. */
    public boolean names(Set<ReferenceKind> kinds) {
      return target.map(ReferenceTarget::kind).filter(kinds::contains).isPresent();
    }

    static Stream<ReferenceTarget> targets(List<PlanReference> references) {
      return references.stream().flatMap(r -> r.target().stream());
    }
  }

  /** NOK, whole kroner; {@code approximate} amounts are never summed with exact ones without a mark. */
  public record Funding(String id, String level, String title, @Nullable Long amount, String amountRaw,
      boolean approximate, @Nullable Integer year, @Nullable String permanence, String responsible,
      @Nullable String remark, int sourceLine) {}

  public record Position(String id, String title, @Nullable Double fte, @Nullable String count, @Nullable String status,
      int sourceLine) {}

  /** {@code interval} is null where the plan states none. */
  public record FollowUp(String id, FollowUpKind kind, String what, List<PlanReference> by, List<String> to,
      @Nullable FollowUpInterval interval, @Nullable Integer month, @Nullable Integer firstYear, String level,
      int sourceLine) {}

  /** The plan's own evaluation calendar; a null month gives no date. */
  public record CalendarEntry(@Nullable Integer month, boolean byEnd, List<String> measures) {}

  public record TimeTarget(String id, String what, String raw, String kind, @Nullable Integer year,
      @Nullable Integer yearTo, int sourceLine) {}

  /** A challenge the plan names; {@code measure} is null where nothing answers it. */
  public record Challenge(String id, String title, @Nullable String measure, int sourceLine) {}

  /** What was odd in the plan file: {@code details} are the plan's own words and years for the text. */
  public record Remark(RemarkCode code, String subject, int line, List<String> details) {
    /** The whole remark with its remedy; {@code language} nb or nn. */
    public String text(Language language) {
      return Texts.in(language).of("plan-remark-detail." + code.code(), details.toArray());
    }
  }
}
