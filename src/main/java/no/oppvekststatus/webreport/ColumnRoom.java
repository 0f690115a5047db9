package no.oppvekststatus.webreport;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Alignment;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * How much room each column of a table asks for where there is little: the classes that the style sheet gives their
 * least widths.
 */
final class ColumnRoom {
  /** In letters: what needs hardly any room, and what needs much. */
  private static final int SHORT = 8;
  private static final int LONG = 32;

  private ColumnRoom() {}

  /** right, short, sign-and-word or long; null for a column of ordinary words. */
  static List<@Nullable String> of(Block.Table table) {
    List<@Nullable String> kinds = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      int column = c;
      List<Block.Cell> cells =
          table.rows().stream().filter(r -> r.kind() == RowKind.NORMAL && column < r.cells().size())
              .map(r -> r.cells().get(column)).toList();
      kinds.add(table.columns().get(c).align() == Alignment.RIGHT ? "right" : left(cells));
    }
    return kinds;
  }

  private static @Nullable String left(List<Block.Cell> cells) {
    if (cells.stream().anyMatch(x -> x.icon() != null || !x.strip().isEmpty() || x.bar() != null))
      return "sign-and-word";
    int longest = cells.stream().mapToInt(x -> x.text().length()).max().orElse(0);
    return longest <= SHORT ? "short" : longest > LONG ? "long" : null;
  }
}
