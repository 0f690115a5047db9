package no.oppvekststatus.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * A system of sums over whole numbers within bounds, solved exactly: bounds are narrowed by every sum until nothing
 * changes, then one domain is halved. A search that grows too long counts as unsolved.
 */
final class WholeNumbers {
  private static final int LONGEST = 20_000;
  private final List<IntegerEquation> sums;
  private int steps;

  /** {@code Σ sign[k]·value[index[k]] = constant}. */
  record IntegerEquation(int[] index, int[] sign, long constant) {}

  WholeNumbers(List<IntegerEquation> sums) { this.sums = sums; }

  /** One solution within {@code low ≤ value ≤ high}, or none. The bounds given are not changed. */
  Optional<long[]> solve(long[] low, long[] high) {
    steps = 0;
    return search(low.clone(), high.clone());
  }

  /** Narrows the bounds in place; false where no value is left. */
  boolean narrow(long[] low, long[] high) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (IntegerEquation s : sums) {
        int outcome = narrow(s, low, high);
        if (outcome < 0) return false;
        changed |= outcome > 0;
      }
    }
    return true;
  }

  private static int narrow(IntegerEquation s, long[] low, long[] high) {
    long least = 0;
    long most = 0;
    for (int k = 0; k < s.index.length; k++) {
      least += s.sign[k] > 0 ? low[s.index[k]] : -high[s.index[k]];
      most += s.sign[k] > 0 ? high[s.index[k]] : -low[s.index[k]];
    }
    int changed = 0;
    for (int k = 0; k < s.index.length; k++) {
      int i = s.index[k];
      long wasLow = low[i];
      long wasHigh = high[i];
      if (s.sign[k] > 0) {
        low[i] = Math.max(wasLow, s.constant - (most - wasHigh));
        high[i] = Math.min(wasHigh, s.constant - (least - wasLow));
      } else {
        low[i] = Math.max(wasLow, least + wasHigh - s.constant);
        high[i] = Math.min(wasHigh, most + wasLow - s.constant);
      }
      if (low[i] > high[i]) return -1;
      if (low[i] != wasLow || high[i] != wasHigh) return repeated(s, low, high);
    }
    return changed;
  }

  /** After one bound moved, the sums are computed again. */
  private static int repeated(IntegerEquation s, long[] low, long[] high) {
    return narrow(s, low, high) < 0 ? -1 : 1;
  }

  private Optional<long[]> search(long[] low, long[] high) {
    if (++steps > LONGEST || !narrow(low, high)) return Optional.empty();
    int widest = -1;
    for (int i = 0; i < low.length; i++)
      if (low[i] < high[i] && (widest < 0 || high[i] - low[i] < high[widest] - low[widest])) widest = i;
    if (widest < 0) return Optional.of(low);
    long middle = (low[widest] + high[widest]) >> 1;
    long[] lower = high.clone();
    lower[widest] = middle;
    Optional<long[]> found = search(low.clone(), lower);
    if (found.isPresent()) return found;
    long[] upper = low.clone();
    upper[widest] = middle + 1;
    return search(upper, high.clone());
  }
}
