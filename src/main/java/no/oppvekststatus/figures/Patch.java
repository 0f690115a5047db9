package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What turns the kept row of a place into the merged one where all of its cells come from one file now and few have
 * another number: the row need not be sent again.
 *
 * @param first place in the file of the first cell, {@code step} from one to the next
 * @param positions of the cells with another number, from 1, and {@code values}, always {@link #CELLS} of them: what is
 *     left over says the first cell again
 */
record Patch(String place, long first, long step, List<Integer> positions, List<@Nullable BigDecimal> values) {
  /** The query has room for so many. */
  static final int CELLS = 8;

  /** Empty where more than that has changed. */
  static Optional<Patch> of(MergedBlock block) {
    KeptBlock kept = block.kept();
    if (kept == null || kept.layout() != block.layout()) return Optional.empty();
    List<Integer> positions = new ArrayList<>();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    long first = block.number(0);
    long step = block.size() > 1 ? block.number(1) - first : 0;
    PublishedFile origin = block.origin(0);
    for (int i = 0; i < block.size(); i++) {
      KeptCell said = block.said()[i];
      long place = block.number(i);
      boolean even = place >= 0 && place == first + i * step;
      if (!even || !block.anew(i) || block.origin(i).id() != origin.id()) return Optional.empty();
      if (said == null) continue;
      if (positions.size() == CELLS || !number(said, kept.cell(i))) return Optional.empty();
      positions.add(i + 1);
      values.add(said.value());
    }
    while (positions.size() < CELLS) {
      positions.add(1);
      values.add(block.said()[0] == null ? kept.texts().value(0) : block.said()[0].value());
    }
    return Optional.of(new Patch(block.place(), first, step, positions, values));
  }

  /** Whether the two differ in nothing but the number. */
  private static boolean number(KeptCell said, KeptCell before) {
    return said.symbol().equals(before.symbol()) && said.base() == null && before.base() == null
        && said.preliminary() == before.preliminary();
  }
}
