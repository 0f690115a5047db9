package no.oppvekststatus.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.ReferenceVerdict;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Texts;

/**
 * What is said of one indicator, chosen by verdict, change, kind and reference from reviewed templates. A sentence
 * claims a movement only where a test of two proportions carries it; where only the interval or nothing does, it
 * compares with the baseline, and else it says that there is no certain change. What was tested is what is said: the
 * number, or its distance to a range. Numbers that a sentence distinguishes are printed {@link DistinctDecimals}.
 */
public final class Sentences {
  private final Texts texts;
  private final Numbers numbers;
  private final TargetWords targets;
  private final PlaceWords places;

  public Sentences(Texts texts) {
    this.texts = texts;
    this.numbers = new Numbers(texts);
    this.targets = new TargetWords(texts);
    this.places = new PlaceWords(texts);
  }

  /** Everything that stands under the indicator's title. */
  public String of(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    List<String> said = new ArrayList<>(judged(status));
    if (compared(status)) comparison(status).ifPresent(said::add);
    return String.join(" ", said);
  }

  private List<String> judged(IndicatorStatus status) {
    Assessed a = status.current();
    Indicator i = status.indicator();
    return switch (a.verdict()) {
      case SUPPRESSED, TOO_SMALL, NOT_MEASURED -> absent(status);
      case BASELINE -> baseline(i, a, status);
      default -> {
        List<String> said = new ArrayList<>();
        if (a.verdict() == Verdict.NO_TARGET) said.add(texts.of("sentence.no-target"));
        said.add(movement(i, a));
        targets.verdict(status).ifPresent(said::add);
        caveats(i, a, said);
        yield said;
      }
    };
  }

  private List<String> baseline(Indicator i, Assessed a, IndicatorStatus status) {
    List<String> said = new ArrayList<>();
    Assessed.Baseline b = a.baseline();
    said.add(b != null && a.figure().year() < b.year() ? texts.of("sentence.before-baseline",
        numbers.withUnit(i, a.figure()), a.figure().year(), b.year())
        : texts.of("sentence.baseline", numbers.withUnit(i, a.figure()), a.figure().year()));
    targets.is(status).ifPresent(said::add);
    said.add(texts.of("sentence.next-time"));
    return said;
  }

  /** How the value stands to the baseline; {@code har gått} only where Newcombe's interval carries it. */
  private String movement(Indicator i, Assessed a) {
    String subject = subject(i);
    int year = a.figure().year();
    Assessed.Baseline b = a.baseline();
    String now = numbers.withUnit(i, a.figure());
    if (b == null || a.change() == null || year <= b.year()) return texts.of("sentence.is", subject, now, year);
    Optional<UnchangedReason> still = UnchangedReason.of(i, a, b);
    if (still.isPresent()) return texts.of(switch (still.get()) {
      case SAME -> "sentence.same";
      case UNCERTAIN -> "sentence.uncertain";
      case SAME_DISTANCE -> "sentence.same-distance";
      case UNCERTAIN_DISTANCE -> "sentence.uncertain-distance";
    }, subject, now, year, b.year());
    boolean up = above(a, b);
    String start = numbers.baseline(i, a, b);
    if (tested(i, a, b)) return up ? texts.of("sentence.gone-up", subject, start, b.year(), now, year)
        : texts.of("sentence.gone-down", subject, start, b.year(), now, year);
    return up ? texts.of("sentence.above-baseline", subject, now, year, start, b.year())
        : texts.of("sentence.below-baseline", subject, now, year, start, b.year());
  }

  static boolean above(Assessed a, Assessed.Baseline b) {
    return a.figure().known().orElseThrow().compareTo(b.value()) > 0;
  }

  /** Two proportions with known bases on both sides and no range: the change was tested as a difference. */
  static boolean tested(Indicator i, Assessed a, Assessed.Baseline b) {
    return i.kind().isShare() && !UnchangedReason.byDistance(i, a) && a.figure().n() != null && b.n() != null
        && a.interval() != null;
  }

  private void caveats(Indicator i, Assessed a, List<String> said) {
    if (a.figure().preliminary()) said.add(texts.of("sentence.preliminary", a.figure().year()));
    if (a.interval() == null && a.verdict() != Verdict.REACHED_UNCERTAIN)
      said.add(texts.of(i.kind().isPublishedShare() ? "sentence.unknown-base" : "sentence.no-interval"));
  }

  private List<String> absent(IndicatorStatus status) {
    Assessed a = status.current();
    Indicator i = status.indicator();
    List<String> said = new ArrayList<>();
    said.add(absence(status, a.figure().absence() == null ? Absence.NOT_MEASURED : a.figure().absence()));
    Optional<Assessed> latest = status.latest().filter(l -> l.figure().year() < a.figure().year());
    said.add(latest.map(l -> texts.of("sentence.latest",
        numbers.withUnit(i, l.figure()), l.figure().year()))
        .orElse(texts.of("sentence.no-earlier")));
    return said;
  }

  private String absence(IndicatorStatus status, Absence absence) {
    int year = status.current().figure().year();
    return switch (status.current().verdict() == Verdict.TOO_SMALL ? Absence.TOO_SMALL : absence) {
      case NOT_APPLICABLE -> texts.of("sentence.not-applicable", year);
      case MISSING -> texts.of("sentence.missing", year);
      case NOT_YET_PUBLISHED -> texts.of("sentence.not-yet-published", year);
      case CONFIDENTIAL -> texts.of("sentence.confidential");
      case HIDDEN_BY_SOURCE -> texts.of("sentence.hidden-by-source");
      case NOT_ASKED -> texts.of("sentence.not-asked", year);
      case NOT_MEASURED -> texts.of("sentence.not-measured", year);
      case BREAK -> texts.of("sentence.break-only", year);
      case TOO_SMALL -> status.indicator().minBase() > 0
          ? texts.of("sentence.too-small", NumberMark.of("regel.minste-grunnlag." + status.indicator().id(),
              status.indicator().minBase()))
          : texts.of("sentence.too-small-base");
      case SUPPRESSED -> texts.of("sentence.suppressed");
    };
  }

  /** A comparison that no interval carries stands among the figures, not in the sentence. */
  private static boolean compared(IndicatorStatus status) {
    return status.current().references().stream().filter(r -> r.figure().known().isPresent()).findFirst()
        .filter(r -> r.mark() != ReferenceVerdict.NO_INTERVAL).isPresent();
  }

  /** Against the first comparison place that has a figure of the same year. */
  public Optional<String> comparison(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    if (status.current().figure().known().isEmpty()) return Optional.empty();
    return status.current().references().stream().filter(r -> r.figure().known().isPresent()).findFirst()
        .map(r -> comparison(status.indicator(), status.current(), r));
  }

  private String comparison(Indicator i, Assessed a, ReferenceMark r) {
    boolean above = a.figure().known().orElseThrow().compareTo(r.figure().known().orElseThrow()) > 0;
    String value = numbers.value(i, r.figure());
    String subject = subject(i);
    String name = places.of(r);
    if (i.polarity() == Indicator.Polarity.WITHIN_RANGE) return byDistance(r.mark(), name, value, subject);
    return switch (r.mark()) {
      case SIMILAR -> texts.of("sentence.reference-similar", name, value);
      case BETTER, WORSE, HIGHER, LOWER -> above ? texts.of("sentence.reference-above", name, value, subject)
          : texts.of("sentence.reference-below", name, value, subject);
      case NO_INTERVAL -> texts.of("sentence.reference-no-interval", name, value);
    };
  }

  /** Within a range the distances were tested, and the higher number may be the nearer one. */
  private String byDistance(ReferenceVerdict mark, String name, String value, String subject) {
    return switch (mark) {
      case SIMILAR -> texts.of("sentence.reference-similar-distance", name, value);
      case BETTER -> texts.of("sentence.reference-nearer", name, value, subject);
      case WORSE -> texts.of("sentence.reference-farther", name, value, subject);
      case HIGHER, LOWER, NO_INTERVAL -> texts.of("sentence.reference-no-interval", name, value);
    };
  }

  /** The trend test's outcome, or why it could not be made. */
  public String trend(IndicatorStatus status) {
    return switch (status.trend()) {
      case UP -> texts.of("trend.up");
      case DOWN -> texts.of("trend.down");
      case NONE -> texts.of("trend.none");
      case TOO_FEW -> notComputed("trend.too-few");
      case GAP -> notComputed("trend.gap");
      case BREAK -> notComputed("trend.break");
      case OVERLAP -> notComputed("trend.overlap");
      case UNKNOWN_BASE -> notComputed("trend.unknown-base");
      case ALL_OR_NONE -> notComputed("trend.extreme");
    };
  }

  private String notComputed(String why) { return texts.of("trend.not-computable", texts.of(why)); }

  public String breakBefore(int year) { return texts.of("sentence.break", year); }

  private String subject(Indicator i) { return texts.of("subject." + i.kind().quantity().key()); }
}
