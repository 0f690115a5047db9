package no.oppvekststatus.wording;

import java.math.BigDecimal;
import java.util.Optional;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.AssessedTarget;
import no.oppvekststatus.assessment.BaselineChange;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Texts;

/**
 * The target in words: a value, a range or a reference to beat, and what the verdict says of it, in numbers with
 * {@link DistinctDecimals}.
 */
public final class TargetWords {
  private final Texts texts;
  private final Numbers numbers;

  public TargetWords(Texts texts) {
    this.texts = texts;
    this.numbers = new Numbers(texts);
  }

  /**
   * "82,0 %" or "12,0–15,0" for a table or a label that itself says whether it is an example: no "at least", no unit
   * but percent and kroner.
   */
  public Optional<String> plain(IndicatorStatus status) {
    AssessedTarget t = status.current().target();
    return t == null ? Optional.empty() : amount(status, t, "target.range");
  }

  /** "Mål 2025", and where the plan states no number "Eksempelmål 2025". */
  public String label(AssessedTarget t) {
    String word = texts.of(t.example() ? "figure.target-example" : "figure.target-plain");
    return t.year() == null ? word : word + " " + t.year();
  }

  private Optional<String> amount(IndicatorStatus status, AssessedTarget t, String range) {
    Indicator i = status.indicator();
    String id = FigureIds.of(status.current().figure());
    if (t.value() != null) return Optional.of(NumberMark.of(id + FigureIds.TARGET, numbers.value(i, t.value())));
    if (t.low() != null && t.high() != null) return Optional.of(between(i, id, t.low(), t.high(), range));
    if (t.low() != null)
      return Optional
          .of(texts.of("target.at-least", NumberMark.of(id + FigureIds.TARGET_LOW, numbers.value(i, t.low()))));
    return t.high() == null ? Optional.empty() : Optional.of(texts.of("target.at-most", high(i, id, t.high())));
  }

  /** Two numbers that are never printed alike, and one where they are the same. */
  private String between(Indicator i, String id, BigDecimal low, BigDecimal high, String range) {
    if (low.compareTo(high) == 0) return high(i, id, high);
    Indicator given = DistinctDecimals.of(i, low, high);
    return texts.of(range, NumberMark.of(id + FigureIds.TARGET_LOW, numbers.bare(given, low)), high(given, id, high));
  }

  private String high(Indicator i, String id, BigDecimal high) {
    return NumberMark.of(id + FigureIds.TARGET_HIGH, numbers.value(i, high));
  }

  /** "minst 82,0 %", "mellom 10 og 12", with "(eksempel)" where the plan states no number. */
  private Optional<String> wanted(IndicatorStatus status, AssessedTarget t) {
    return amount(status, t, "target.between").map(a -> bounded(status, t, a)).map(a -> !t.example() ? a
        : texts.of(reference(status).isPresent() ? "target.example-within" : "target.example", a));
  }

  private String bounded(IndicatorStatus status, AssessedTarget t, String amount) {
    if (t.value() == null || reference(status).isPresent()) return amount;
    return switch (status.indicator().polarity()) {
      case HIGHER_IS_BETTER -> texts.of("target.at-least", amount);
      case LOWER_IS_BETTER -> texts.of("target.at-most", amount);
      default -> amount;
    };
  }

  private Optional<String> reference(IndicatorStatus status) {
    return status.link().target().comparison().map(place -> switch (place) {
      case KOSTRA_GROUP -> texts.of("reference.kostra-group");
      case COUNTY -> texts.of("reference.county");
      case NATION -> texts.of("reference.nation");
      case NATION_WITHOUT_OSLO -> texts.of("reference.nation-without-oslo");
    });
  }

  /** "Målet på minst 82,0 %" or "Målet om å nå tallet for landet (8,0 %)". */
  private Optional<String> named(IndicatorStatus status) {
    AssessedTarget t = status.current().target();
    if (t == null) return Optional.empty();
    return wanted(status, t).map(w -> reference(status).map(r -> texts.of("target.named-reference", r, w))
        .orElseGet(() -> texts.of("target.named", w)));
  }

  /** "Målet er minst 82,0 % i 2025." */
  public Optional<String> is(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    AssessedTarget t = status.current().target();
    if (t == null) return Optional.empty();
    return wanted(status, t).map(w -> reference(status).map(r -> texts.of("target.is-reference", r, w))
        .orElseGet(() -> t.year() == null ? texts.of("target.is-undated", w) : texts.of("target.is", w, t.year())));
  }

  /** What the verdict says of the target; empty where there is none. */
  public Optional<String> verdict(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    Assessed a = status.current();
    return switch (a.verdict()) {
      case REACHED -> named(status).map(n -> texts.of("sentence.reached", n));
      case REACHED_UNCERTAIN -> named(status).map(n -> a.interval() == null ? texts.of("sentence.reached-no-base", n)
          : texts.of("sentence.reached-uncertain", n, interval(status)));
      case WRONG_WAY -> is(status).map(s -> s + " " + texts.of("sentence.wrong-way"))
          .or(() -> Optional.of(texts.of("sentence.wrong-way")));
      case BEHIND -> Optional.of(behind(status, a));
      case NOT_CERTAIN -> named(status).map(n -> texts.of("sentence.not-certain", n, interval(status)));
      case ON_TRACK -> is(status).map(s -> onTrack(status, a, s));
      default -> Optional.empty();
    };
  }

  private String behind(IndicatorStatus status, Assessed a) {
    Optional<String> reference = reference(status);
    if (reference.isPresent())
      return texts.of("sentence.behind-reference", reference.get(),
          a.target() == null ? "" : wanted(status, a.target()).orElse(""));
    String path = a.path() == null ? "" : numbers.path(status.indicator(), a, a.path());
    if (status.indicator().polarity() == Indicator.Polarity.WITHIN_RANGE
        || a.target() != null && a.target().value() == null)
      return is(status).map(s -> texts.of("sentence.behind-range", a.figure().year()) + " " + s)
          .orElse(texts.of("sentence.behind-range", a.figure().year()));
    String said =
        a.change() == BaselineChange.BETTER ? texts.of("sentence.behind-though-better", a.figure().year(), path)
            : texts.of("sentence.behind", a.figure().year(), path);
    boolean due = a.target() != null && a.target().year() != null && a.target().year() == a.figure().year();
    return due ? said : is(status).map(s -> said + " " + s).orElse(said);
  }

  /** What the verdict says of the target in the fewest words, for the year's page; empty where there is no target. */
  public Optional<String> brief(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    Assessed a = status.current();
    Optional<String> named = named(status);
    return switch (a.verdict()) {
      case REACHED -> named.map(n -> texts.of("sentence.reached", n));
      case REACHED_UNCERTAIN -> named.map(n -> texts.of("headline.reached-uncertain", n));
      case NOT_CERTAIN -> named.map(n -> texts.of("headline.not-certain", n));
      case WRONG_WAY -> Optional.of(texts.of("sentence.wrong-way"));
      case BEHIND -> Optional.of(reference(status).map(r -> texts.of("headline.behind-reference", r))
          .orElseGet(() -> a.path() == null || a.target() != null && a.target().value() == null
              ? texts.of("sentence.behind-range", a.figure().year())
              : texts.of("sentence.behind", a.figure().year(), numbers.path(status.indicator(), a, a.path()))));
      case ON_TRACK, BASELINE -> is(status);
      default -> Optional.empty();
    };
  }

  /**
   * The target alone for a column: "minst 82,0 % *", starred where the plan states no number, with its year where that
   * is not the figure's.
   */
  public Optional<String> goal(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    AssessedTarget t = status.current().target();
    if (t == null) return Optional.empty();
    return amount(status, t, "target.between")
        .map(n -> reference(status).map(r -> texts.of("target.reference", r, n)).orElseGet(() -> bounded(status, t, n)))
        .map(n -> t.year() == null || t.year() == status.current().figure().year() ? n
            : texts.of("target.in", n, t.year()))
        .map(n -> t.example() ? n + Numbers.HARD_SPACE + "*" : n);
  }

  /** "i 2023: 20,6 %", the plan of that year where the figure is behind it and the target is of a later year. */
  public Optional<String> behind(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    Assessed a = status.current();
    AssessedTarget t = a.target();
    if (a.verdict() != Verdict.BEHIND || a.path() == null || t == null || t.value() == null || t.year() == null
        || t.year() <= a.figure().year() || reference(status).isPresent())
      return Optional.empty();
    return Optional.of(texts.of("target.path", a.figure().year(), numbers.path(status.indicator(), a, a.path())));
  }

  private String onTrack(IndicatorStatus status, Assessed a, String target) {
    boolean range = a.target() != null && a.target().value() == null;
    return a.path() == null || range || reference(status).isPresent() || a.change() == BaselineChange.UNCERTAIN ? target
        : texts.of("sentence.path-was", a.figure().year(), numbers.path(status.indicator(), a, a.path())) + " "
            + target;
  }

  private String interval(IndicatorStatus status) {
    return status.current().certainty().map(c -> numbers.fromTo(status.indicator(), status.current().figure(), c))
        .orElse("");
  }
}
