package no.oppvekststatus.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.statistics.Confidence;
import no.oppvekststatus.assessment.statistics.ReferenceTest;
import no.oppvekststatus.assessment.statistics.Trend;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * One indicator held against the plan in one report year. Whatever hides figures afterwards gives the masked series to
 * this again: what is not in the figures cannot be in the result.
 */
public final class IndicatorAssessment {
  /** A report shows this many years up to and with the report year, and the baseline's. */
  public static final int YEARS_SHOWN = 5;

  private final Evidence evidence;
  private final Promise promise;

  /**
   * All figures of one indicator: the municipality's own, the survey's further breakdowns, and the comparison places'.
   */
  public record Evidence(Indicator indicator, IndicatorLink link, Series own, List<Series> breakdowns,
      List<Series> references,
      List<Compared> compared) {
    /** Where the plan compares with no municipality. */
    public Evidence(Indicator indicator, IndicatorLink link, Series own, List<Series> breakdowns,
        List<Series> references) {
      this(indicator, link, own, breakdowns, references, List.of());
    }
  }

  private IndicatorAssessment(Evidence evidence) {
    this.evidence = evidence;
    this.promise = Promise.of(evidence.indicator(), evidence.link(), evidence.own());
  }

  public static IndicatorStatus of(Evidence evidence, Plan plan, int year) {
    IndicatorAssessment a = new IndicatorAssessment(evidence);
    List<Assessed> years =
        yearsShown(evidence.link(), year).stream().map(y -> a.row(a.figure(y), plan.municipality())).toList();
    Assessed current = a.row(a.currentFigure(plan, year), plan.municipality());
    Optional<Assessed> latest =
        years.stream().filter(r -> r.figure().value() != null && r.verdict() != Verdict.TOO_SMALL)
            .reduce((first, second) -> second);
    return new IndicatorStatus(evidence.indicator(), evidence.link(), evidence.own(), years, current, latest,
        a.breakdownRows(current.figure().year()), evidence.references(), evidence.compared(),
        Trend.of(evidence.own(), evidence.indicator(), year));
  }

  /** Five years up to the report year, and the baseline's year. */
  static SortedSet<Integer> yearsShown(IndicatorLink link, int year) {
    SortedSet<Integer> years = new TreeSet<>();
    for (int y = year - YEARS_SHOWN + 1; y <= year; y++) years.add(y);
    if (link.baselineYear() != null && link.baselineYear() <= year) years.add(link.baselineYear());
    return years;
  }

  private Figure figure(int year) { return evidence.own().in(year).orElseGet(() -> absent(evidence.own(), year)); }

  private Figure absent(Series series, int year) {
    return new Figure(evidence.indicator().id(), series.place(), Integer.toString(year), year, 1, series.breakdown(),
        null, null,
        null, null, Absence.NOT_MEASURED, false, List.of());
  }

  /**
   * The report year's figure. An irregular survey gives its latest round at or before it, but none older than the
   * baseline (without one: than the year before the plan); a hidden round is a round.
   */
  private Figure currentFigure(Plan plan, int year) {
    if (!evidence.indicator().irregular()) return figure(year);
    Integer baseline = evidence.link().baselineYear();
    int oldest = baseline != null ? baseline : plan.validFrom().getYear() - 1;
    return evidence.own().figures().stream().filter(f -> f.year() <= year && f.year() >= oldest)
        .filter(f -> f.value() != null || hidden(f)).reduce((a, b) -> b).orElseGet(() -> figure(year));
  }

  private static boolean hidden(Figure f) {
    return f.absence() != null && (f.absence().hidden() || f.absence() == Absence.TOO_SMALL);
  }

  private Assessed row(Figure figure, Municipality municipality) {
    Figure toBeat = evidence.link().target().comparison()
        .flatMap(place -> reference(place, municipality)).flatMap(s -> s.in(figure.year()))
        .filter(f -> f.value() != null).orElse(null);
    return Judgement.of(promise, figure, toBeat, marks(figure, municipality));
  }

  private Optional<Series> reference(Indicator.ComparisonPlace reference, Municipality municipality) {
    List<String> codes = Assembly.codes(reference, municipality);
    return evidence.references().stream().filter(s -> codes.contains(s.place())).findFirst();
  }

  private List<ReferenceMark> marks(Figure figure, Municipality municipality) {
    List<ReferenceMark> marks = new ArrayList<>();
    for (Indicator.ComparisonPlace r : evidence.indicator().references()) {
      Optional<Figure> other =
          reference(r, municipality).flatMap(s -> s.in(figure.year())).filter(f -> f.value() != null);
      other.ifPresent(f -> marks.add(mark(figure, name(r, municipality, f), f)));
    }
    for (Compared c : evidence.compared())
      evidence.references().stream().filter(s -> s.place().equals(c.municipality().number()))
          .flatMap(s -> s.in(figure.year()).stream())
          .filter(f -> f.value() != null || hidden(f)).findFirst()
          .ifPresent(f -> marks.add(mark(figure, c.municipality().name(), f)));
    return List.copyOf(marks);
  }

  /** A figure that is hidden is held against nothing. */
  private ReferenceMark mark(Figure own, String name, Figure other) {
    boolean tested = own.value() != null && other.value() != null;
    return new ReferenceMark(other.place(), name, other,
        tested ? ReferenceTest.of(own, other, evidence.indicator(), Confidence.P95) : ReferenceVerdict.NO_INTERVAL,
        tested ? ReferenceTest.of(own, other, evidence.indicator(), Confidence.P998) : ReferenceVerdict.NO_INTERVAL);
  }

  /** "" for the nation, and for the county of a year before today's county was made: the place says which. */
  private static String name(Indicator.ComparisonPlace reference, Municipality m, Figure figure) {
    if (reference == Indicator.ComparisonPlace.COUNTY && !Assembly.codes(reference, m).contains(figure.place()))
      return "";
    return switch (reference) {
      case KOSTRA_GROUP -> m.kostraGroup() == null ? "" : m.kostraGroup();
      case COUNTY -> m.countyName();
      case NATION, NATION_WITHOUT_OSLO -> "";
    };
  }

  /** The plan's target and baseline are the whole group's: a breakdown is shown beside it, not judged. */
  private List<Assessed> breakdownRows(int year) {
    IndicatorLink shown = new IndicatorLink(evidence.link().indicator(), List.of(), null, null,
        new IndicatorLink.Target.NoTarget(), false,
        null);
    Promise none = new Promise(evidence.indicator(), shown, Optional.empty());
    @Nullable Figure noReference = null;
    return evidence.breakdowns().stream()
        .map(s -> Judgement.of(none, s.in(year).orElseGet(() -> absent(s, year)), noReference, List.of())).toList();
  }
}
