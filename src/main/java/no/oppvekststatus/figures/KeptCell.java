package no.oppvekststatus.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is kept of one cell, with its origin. */
record KeptCell(@Nullable BigDecimal value, String symbol, @Nullable BigDecimal base, boolean preliminary, String cell,
    PublishedFile published) {
  static KeptCell of(Observation o, PublishedFile published) {
    return new KeptCell(o.value(), o.symbol(), o.base(), o.preliminary(), o.cell(), published);
  }

  /** The same value, symbol, base and finality; how many zeros end a number does not matter. */
  boolean says(Observation o) {
    return number(base, o.base()) && saysWithoutBase(o);
  }

  boolean saysWithoutBase(Observation o) {
    return preliminary == o.preliminary() && symbol.equals(o.symbol()) && number(value, o.value());
  }

  boolean saysWithoutFinality(Observation o) {
    return number(base, o.base()) && symbol.equals(o.symbol()) && number(value, o.value());
  }

  private static boolean number(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == b || a != null && b != null && a.compareTo(b) == 0;
  }
}
