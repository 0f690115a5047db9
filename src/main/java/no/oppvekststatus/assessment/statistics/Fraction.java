package no.oppvekststatus.assessment.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact number: whole numerator over whole denominator in lowest terms, the denominator above 0. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  /** What is written of a fraction that does not end: 34 significant digits, as for values computed from x and n. */
  static final MathContext WRITTEN = MathContext.DECIMAL128;
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  public Fraction {
    if (denominator.signum() <= 0)
      throw new IllegalArgumentException("not a fraction: " + numerator + "/" + denominator);
  }

  public static Fraction of(BigDecimal value) {
    return value.scale() > 0 ? reduced(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /** The binary number itself, to its last digit: not the shortest decimal that stands for it. */
  public static Fraction of(double finite) {
    return of(new BigDecimal(finite));
  }

  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger by = denominator.signum() < 0 ? common.negate() : common;
    return new Fraction(numerator.divide(by), denominator.divide(by));
  }

  public Fraction plus(Fraction o) {
    BigInteger sum = numerator.multiply(o.denominator).add(o.numerator.multiply(denominator));
    return reduced(sum, denominator.multiply(o.denominator));
  }

  public Fraction minus(Fraction o) { return plus(o.negate()); }

  public Fraction times(Fraction o) {
    return reduced(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
  }

  /** {@code o} is not 0. */
  public Fraction over(Fraction o) {
    return reduced(numerator.multiply(o.denominator), denominator.multiply(o.numerator));
  }

  public Fraction negate() { return new Fraction(numerator.negate(), denominator); }

  public boolean atLeast(Fraction o) { return compareTo(o) >= 0; }

  public boolean below(Fraction o) { return compareTo(o) < 0; }

  public boolean above(Fraction o) { return compareTo(o) > 0; }

  @Override
  public int compareTo(Fraction o) {
    return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
  }

  /** Every digit where the decimals end within the written precision, otherwise rounded to it; no zeros at the end. */
  public BigDecimal decimal() {
    BigDecimal written = new BigDecimal(numerator).divide(new BigDecimal(denominator), WRITTEN).stripTrailingZeros();
    return written.scale() < 0 ? written.setScale(0) : written;
  }
}
