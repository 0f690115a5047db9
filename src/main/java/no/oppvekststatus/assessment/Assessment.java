package no.oppvekststatus.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.IndicatorAssessment.Evidence;
import no.oppvekststatus.assessment.Status.Completeness;
import no.oppvekststatus.assessment.findings.Findings;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.Provenance;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Plan;

/** Applies the rules of all chapters: what the figures and answers of one municipality mean in one report year. */
public final class Assessment {
  /** The version of the rules as implemented here; printed in every report. */
  public static final String RULES_VERSION = "2026.2";

  private final AssessmentInput in;
  private final Plan plan;
  private final Assembly assembly;
  private final Answers answers;

  private Assessment(AssessmentInput in) {
    this.in = in;
    this.plan = in.entry().plan();
    this.assembly = Assembly.of(in.book(), in.observations(), in.answers(), in.background().places());
    this.answers = new Answers(in.answers(), in.entry().municipalityId());
  }

  public static Status of(AssessmentInput input) { return new Assessment(input).status(); }

  private Status status() {
    List<IndicatorStatus> indicators = plan.indicatorLinks().stream().map(this::indicator).toList();
    List<MeasureStatus> measures = new MeasureAssessment(in.entry(), answers, in.year()).all();
    Lights lights = new Lights(plan, indicators, measures);
    Reported reported = new Reported(in.entry(), answers, in.year(), in.businessDate());
    Completeness completeness = reported.completeness();
    return new Status(in.entry(), in.year(), in.businessDate(), RULES_VERSION, indicators, measures, lights.goals(),
        lights.areas(),
        new Evaluations(in.entry(), answers, in.year(), in.businessDate()).all(), reported.meetings(),
        reported.milestones(measures), completeness, reported.needs(),
        Findings.of(in, indicators, completeness, assembly), Sources.of(in.book(), indicators), sample(indicators));
  }

  private IndicatorStatus indicator(IndicatorLink link) {
    Indicator indicator = in.book().indicator(link.indicator());
    SortedSet<Integer> years = IndicatorAssessment.yearsShown(link, in.year());
    Municipality m = plan.municipality();
    Series own = indicator.reading().on(table -> assembly.series(indicator, m, years),
        measure -> new Adoption(in.entry(), answers).series(indicator, measure, years),
        form -> assembly.series(indicator, m, years));
    Set<Indicator.ComparisonPlace> places = new LinkedHashSet<>(indicator.references());
    link.target().comparison().ifPresent(places::add);
    List<Series> references = new ArrayList<>(
        places.stream().map(r -> assembly.reference(indicator, r, m, years)).flatMap(o -> o.stream()).toList());
    List<Compared> compared = new ArrayList<>();
    for (Municipality other : plan.compared()) {
      Series series = assembly.series(indicator, other, years);
      if (series.figures().stream().allMatch(f -> f.provenance().isEmpty())) continue;
      references.add(series);
      compared.add(new Compared(named(other), assembly.breakdowns(indicator, other, years)));
    }
    return IndicatorAssessment
        .of(new Evidence(indicator, link, own, assembly.breakdowns(indicator, m, years), List.copyOf(references),
            List.copyOf(compared)), plan, in.year());
  }

  /** By the name in the plan, else by the one that KLASS gives it for the report year; "" where neither does. */
  private Municipality named(Municipality other) {
    String name =
        other.name().isBlank() ? in.background().places().name(other.number(), in.year()).orElse("") : other.name();
    return new Municipality(other.id(), name, other.number(), other.countyNumber(), other.countyName(),
        other.kostraGroup(), other.numbers());
  }

  /** Whether anything a document may print comes from made-up data. */
  private boolean sample(List<IndicatorStatus> indicators) {
    Stream<Provenance> figures =
        indicators.stream().flatMap(i -> Stream.concat(Stream.of(i.series()), i.references().stream()))
            .flatMap(s -> s.figures().stream()).map(Figure::provenance).flatMap(List::stream);
    Stream<Provenance> given = answers.in(in.year()).stream().map(KeptAnswer::provenance);
    List<Boolean> marks = new ArrayList<>(List.of(in.entry().organisation().sample()));
    Stream.concat(figures, given).filter(Objects::nonNull).map(Provenance::sample).forEach(marks::add);
    return marks.contains(true);
  }
}
