package no.oppvekststatus.assessment.statistics;

import java.util.Optional;

/**
 * The ends L and U of a figure's interval as exact numbers. An end is a binary number and is held against values, paths
 * and targets as the number it is, to its last digit. Without an interval, and with one of no width (a mean whose
 * spread is 0), L = U = v exactly.
 */
public record Bounds(Fraction lower, Fraction upper) {

  public static Bounds of(Optional<Interval> interval, Fraction value) {
    return interval.filter(i -> i.lower() < i.upper())
        .map(i -> new Bounds(Fraction.of(i.lower()), Fraction.of(i.upper()))).orElse(new Bounds(value, value));
  }
}
