package no.oppvekststatus.wording;

import java.util.Optional;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Texts;

/**
 * One indicator in two short sentences for the year's page: its name once, how it stands to the baseline, and what the
 * verdict says of the target. It claims a movement under the same conditions as {@link Sentences}; the caveats stand
 * there.
 */
public final class Headlines {
  private final Texts texts;
  private final Numbers numbers;
  private final TargetWords targets;

  public Headlines(Texts texts) {
    this.texts = texts;
    this.numbers = new Numbers(texts);
    this.targets = new TargetWords(texts);
  }

  /** Only for a figure that is there. */
  public String of(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    Optional<String> target = targets.brief(status);
    return status.indicator().title(texts.language()) + ": "
        + stands(status.indicator(), status.current(), numbers.value(status.indicator(), status.current().figure()))
        + target.map(t -> " " + t).orElse("");
  }

  /** For a table where the name and the verdict stand beside it: the value with its unit. */
  public String beside(IndicatorStatus given) {
    IndicatorStatus status = DistinctDecimals.of(given);
    return stands(status.indicator(), status.current(),
        numbers.withUnit(status.indicator(), status.current().figure()));
  }

  private String stands(Indicator i, Assessed a, String now) {
    int year = a.figure().year();
    Assessed.Baseline b = a.baseline();
    if (b == null || a.change() == null || year <= b.year()) return texts.of("headline.is", now, year);
    Optional<UnchangedReason> still = UnchangedReason.of(i, a, b);
    if (still.isPresent()) return texts.of(switch (still.get()) {
      case SAME -> "headline.same";
      case UNCERTAIN -> "headline.uncertain";
      case SAME_DISTANCE -> "headline.same-distance";
      case UNCERTAIN_DISTANCE -> "headline.uncertain-distance";
    }, now, year, b.year());
    String start = numbers.baseline(i, a, b);
    if (Sentences.tested(i, a, b))
      return texts.of(Sentences.above(a, b) ? "headline.gone-up" : "headline.gone-down", start, b.year(), now, year);
    return texts.of("headline.against", now, year, start, b.year());
  }
}
