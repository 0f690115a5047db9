package no.oppvekststatus.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chapter 1 of the rules: what kind of number an indicator is, and all that depends on the kind alone. A kind is
 * defined by what it measures, by where its value comes from and by the interval it has; whoever adds one has to say
 * all three.
 */
public enum IndicatorKind {
  PROPORTION(Quantity.SHARE, ValueSource.PARTS, IntervalMethod.WILSON),
  PERCENT(Quantity.SHARE, ValueSource.PUBLISHED, IntervalMethod.WILSON),
  RATE(Quantity.RATE, ValueSource.PARTS, IntervalMethod.POISSON_RATE),
  COUNT(Quantity.COUNT, ValueSource.PARTS, IntervalMethod.POISSON_COUNT),
  MEAN(Quantity.MEAN, ValueSource.PUBLISHED, IntervalMethod.STUDENT),
  REGISTER(Quantity.OTHER, ValueSource.PUBLISHED, IntervalMethod.NONE);

  /** SHARE: x of n in percent; RATE: x per n × factor; COUNT: x; MEAN: x over n; OTHER: a number without parts. */
  public enum Quantity {
    SHARE, RATE, COUNT, MEAN, OTHER;

    /** As it is written in the keys of texts. */
    public String key() { return name().toLowerCase(Locale.ROOT); }
  }

  /** Whether the catalogue names the parts that the value is calculated from, or the published value itself. */
  public enum ValueSource {
    PARTS, PUBLISHED
  }

  /** How the interval of the value is calculated. */
  public enum IntervalMethod {
    WILSON, POISSON_RATE, POISSON_COUNT, STUDENT, NONE
  }

  private final Quantity quantity;
  private final ValueSource source;
  private final IntervalMethod interval;

  IndicatorKind(Quantity quantity, ValueSource source, IntervalMethod interval) {
    this.quantity = quantity;
    this.source = source;
    this.interval = interval;
  }

  public Quantity quantity() { return quantity; }

  public IntervalMethod interval() { return interval; }

  /** As it is written in the catalogue and in the keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** x of n in percent, whether calculated or published. */
  public boolean isShare() {
    return quantity == Quantity.SHARE;
  }

  /**
   * A percent as published, mostly of those who answered a survey: its base is known only where the source states it.
   */
  public boolean isPublishedShare() { return isShare() && source == ValueSource.PUBLISHED; }

  /** A percent calculated from x and n. */
  public boolean isCalculatedShare() {
    return isShare() && source == ValueSource.PARTS;
  }

  /** x alone, without a base. */
  public boolean isCount() { return quantity == Quantity.COUNT; }

  public boolean isMean() { return quantity == Quantity.MEAN; }

  /** The catalogue has to name x, and n where the kind has a base. */
  public boolean needsParts() {
    return source == ValueSource.PARTS;
  }

  /** The catalogue has to say what the value is calculated per. */
  public boolean needsFactor() {
    return quantity == Quantity.RATE;
  }

  /** What the value is calculated per where the catalogue does not say: 100 for a share, else 1. */
  public double standardFactor() {
    return isShare() ? 100 : 1;
  }

  /** Has an n. */
  public boolean hasBase() {
    return switch (quantity) {
      case SHARE, RATE, MEAN -> true;
      case COUNT, OTHER -> false;
    };
  }

  /** Whether the numbers of merged places can be added, with these parts known. */
  public boolean combinable(boolean x, boolean n) {
    return switch (quantity) {
      case SHARE, RATE -> x && n;
      case COUNT -> x;
      case MEAN, OTHER -> false;
    };
  }

  /** Whether the value is calculated where x and n are known; {@code published}: the source gives a value itself. */
  public boolean calculable(boolean published) {
    return switch (quantity) {
      case SHARE, RATE, COUNT -> true;
      case MEAN -> !published;
      case OTHER -> false;
    };
  }

  /** The people counted: x, but of a mean those it is calculated from. */
  public <T> @Nullable T peopleIn(@Nullable T x, @Nullable T n) {
    return isMean() ? n : x;
  }
}
