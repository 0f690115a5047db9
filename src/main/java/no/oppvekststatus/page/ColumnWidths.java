package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Alignment;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.RowKind;

/**
 * Where each column of a table begins, how wide its words may be, and the room behind them: more where right meets
 * left.
 */
record ColumnWidths(List<Integer> edges, List<Integer> gaps) {
  private static final int GAP = 6;
  /** What of the width a single word may claim beyond its column's share. */
  private static final double MOST = 0.3;
  /** A number or a status as wide as this stands on one line where the other columns have room. */
  private static final double SHORT = 72;
  private static final int MARK = 13;

  static ColumnWidths of(Block.Table table, RecordContext context, Type type) {
    int count = table.columns().size();
    double[] wish = new double[count];
    double[] need = new double[count];
    List<Integer> gaps = new ArrayList<>();
    for (int c = 0; c < count; c++) gaps.add(gap(table.columns(), c));
    double weights = table.columns().stream().mapToInt(c -> Math.max(1, c.weight())).sum();
    for (int c = 0; c < count; c++) {
      wish[c] = context.width() * Math.max(1, table.columns().get(c).weight()) / weights;
      need[c] = Math.min(needed(table, c, type, context) + gaps.get(c), Math.max(wish[c], context.width() * MOST));
    }
    return new ColumnWidths(edges(shared(wish, need)), List.copyOf(gaps));
  }

  private static int gap(List<Block.Column> columns, int c) {
    if (c == columns.size() - 1) return 0;
    return columns.get(c).align() == Alignment.RIGHT && columns.get(c + 1).align() != Alignment.RIGHT ? 2 * GAP : GAP;
  }

  private static double needed(Block.Table table, int c, Type type, RecordContext context) {
    double widest = widestWord(context.printable(table.columns().get(c).head()), context.type("TableHead"));
    boolean right = table.columns().get(c).align() == Alignment.RIGHT;
    for (Block.Row row : table.rows()) {
      if (c < row.cells().size() && row.kind() != RowKind.GROUP)
        widest = Math.max(widest, unbreakable(row.cells().get(c), type, right, context));
    }
    return Math.ceil(widest) + 2;
  }

  /** The widest piece that ought not to be broken, in points: a word, and a number or status that is short. */
  private static double unbreakable(Block.Cell cell, Type type, boolean number, RecordContext context) {
    String text = context.printable(cell.text());
    double widest = number || cell.icon() != null ? type.width(text) : 0;
    if (widest > SHORT) widest = 0;
    return Math.max(widest, widestWord(text, type)) + (cell.icon() == null ? 0 : MARK);
  }

  private static double widestWord(String text, Type type) {
    double widest = 0;
    for (String word : LineBreaks.words(text)) widest = Math.max(widest, type.width(word.stripTrailing()));
    return widest;
  }

  /** Columns too narrow for their longest word borrow from those with room. */
  private static double[] shared(double[] wish, double[] need) {
    double missing = 0;
    double room = 0;
    for (int c = 0; c < wish.length; c++) {
      missing += Math.max(0, need[c] - wish[c]);
      room += Math.max(0, wish[c] - need[c]);
    }
    double given = room == 0 ? 0 : Math.min(1, missing / room);
    double got = missing == 0 ? 0 : Math.min(1, room / missing);
    double[] width = new double[wish.length];
    for (int c = 0; c < wish.length; c++)
      width[c] = need[c] > wish[c] ? wish[c] + (need[c] - wish[c]) * got : wish[c] - (wish[c] - need[c]) * given;
    return width;
  }

  private static List<Integer> edges(double[] width) {
    List<Integer> edges = new ArrayList<>(List.of(0));
    double x = 0;
    for (double w : width) edges.add((int) Math.round(x += w));
    return List.copyOf(edges);
  }

  int x(int c) {
    return edges.get(c);
  }

  /** The right edge of a column's words. */
  int end(int c) {
    return edges.get(c + 1) - gaps.get(c);
  }

  int width(int c) {
    return Math.max(8, end(c) - x(c));
  }
}
