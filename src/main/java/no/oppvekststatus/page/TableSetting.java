package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Alignment;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.RowKind;
import no.oppvekststatus.drawing.Ink;

/**
 * A table by the grammar of reports/look.md: head on every page, under it the title of a group that goes on there, rows whole, groups and
 * sums kept with what they count.
 */
final class TableSetting {
  private static final int GAP = 6;
  private static final int TALLEST_ROW = 600;
  /** A taller row is parted in pieces of this height, so that it begins where the page has room. */
  private static final int PIECE_OF_A_ROW = 120;
  /** A table with more signs than this is set dense. */
  private static final int WORDY = 700;
  /** And one with more rows than this. */
  private static final int ROOMY = 5;

  private final Bench bench;
  private final Block.Table table;
  private final boolean dense;
  private final Columns columns;
  private final Tag tag;

  TableSetting(Bench bench, Block.Table table) {
    this.bench = bench;
    this.table = table;
    this.dense = table.columns().size() >= 6 || table.rows().size() > ROOMY || wordy(table);
    this.tag = bench.tags().top("Table");
    this.columns = Columns.of(table, type("", false), bench.type("TableHead"));
  }

  /** Much to read and no marks to look at. */
  private static boolean wordy(Block.Table table) {
    int signs = 0;
    for (Block.Row row : table.rows())
      for (Block.Cell cell : row.cells()) {
        if (!cell.strip().isEmpty()) return false;
        signs += cell.text().length() + (cell.note() == null ? 0 : cell.note().length());
      }
    return signs > WORDY;
  }

  private Type type(String variant, boolean group) {
    return bench.type((dense && !group ? "Dense" : "Table") + variant);
  }

  List<Slug> slugs() {
    if (table.columns().isEmpty()) return List.of();
    List<Slug> slugs = new ArrayList<>();
    if (!table.caption().isBlank()) slugs.addAll(caption());
    Slug head = head();
    slugs.add(head);
    Slug repeated = head;
    for (int i = 0; i < table.rows().size(); i++) {
      Block.Row row = table.rows().get(i);
      boolean group = row.kind() == RowKind.GROUP;
      for (Slug part : row(row, keeps(i))) slugs.add(part.under(group ? head : repeated));
      if (group) repeated = head.above(title(row));
    }
    slugs.set(slugs.size() - 1, slugs.get(slugs.size() - 1).keeping());
    slugs.add(new Forme().slug(0, 3, false));
    return slugs;
  }

  private List<Slug> caption() {
    Type note = bench.type("Note");
    List<Slug> slugs = new ArrayList<>();
    Tag caption = bench.tags().under(bench.tags().under(tag, "Caption"), "P");
    for (Slug line : TextSetting.paragraph(Lines.of(table.caption(), note, Pagination.WIDTH), note, caption, 0, 5, 1)) slugs.add(line.keeping());
    return slugs;
  }

  /** The first row with the second, a group head with two rows where it has them, a sum with the row above it. */
  private boolean keeps(int i) {
    List<Block.Row> rows = table.rows();
    if (i + 1 >= rows.size()) return false;
    boolean lastOfGroup = rows.get(i + 1).kind() == RowKind.GROUP;
    boolean begins = !lastOfGroup && (rows.get(i).kind() == RowKind.GROUP || i > 0 && rows.get(i - 1).kind() == RowKind.GROUP);
    return i == 0 || begins || rows.get(i + 1).kind() == RowKind.SUM || i == rows.size() - 2;
  }

  private Slug head() {
    Type type = bench.type("TableHead");
    List<List<String>> heads = new ArrayList<>();
    int most = 1;
    for (int c = 0; c < table.columns().size(); c++) {
      List<String> lines = Lines.of(table.columns().get(c).head(), type, columns.width(c));
      heads.add(lines);
      most = Math.max(most, lines.size());
    }
    Forme forme = new Forme();
    Tag row = bench.tags().under(tag, "TR");
    for (int c = 0; c < heads.size(); c++) {
      Tag cell = bench.tags().under(row, "TH", ";Scope=Column");
      int y = 3 + (most - heads.get(c).size()) * type.leading();
      if (!heads.get(c).isEmpty()) forme.lines(columns.x(c), y, columns.width(c), heads.get(c), type, right(c), bench.tags().under(cell, "P"));
      else forme.add(emptyCell(cell, c));
    }
    int height = most * type.leading() + 6;
    forme.decoration().rule(0, height - 0.5, Pagination.WIDTH, Ink.INK, 1);
    return forme.slug(0, height, true);
  }

  /** A cell without words still has its place in the row. */
  private Mark emptyCell(Tag cell, int c) {
    return new Mark.Line(columns.x(c), 0, 4, "", bench.type("TableHead"), false, cell, 0, "");
  }

  private boolean right(int c) {
    return table.columns().get(c).align() == Alignment.RIGHT;
  }

  private List<Slug> row(Block.Row row, boolean keep) {
    boolean group = row.kind() == RowKind.GROUP;
    Tag tr = bench.tags().under(tag, "TR");
    int spanned = group ? groupSpan(row) : 1;
    List<CellSetting> cells = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c += c == 0 ? spanned : 1) {
      Block.Cell cell = c < row.cells().size() ? row.cells().get(c) : Block.Cell.of("");
      boolean heads = c == 0 && !cell.text().isBlank();
      String attributes = (heads ? ";Scope=Row" : "") + (c == 0 && spanned > 1 ? ";ColSpan=" + spanned : "");
      Tag td = bench.tags().under(tr, heads ? "TH" : "TD", attributes);
      Type type = type(cell.absent() ? "Absent" : cell.strong() || row.kind() != RowKind.NORMAL ? "Strong" : "", group);
      int width = c == 0 && spanned > 1 ? columns.end(spanned - 1) : columns.width(c);
      cells.add(CellSetting.of(cell, width, type, bench, bench.tags().under(td, "P")));
      at.add(c);
    }
    return parts(row, cells, at, keep);
  }

  /** A group's title by itself, as it stands again where the group goes on upon the next page. */
  private Slug title(Block.Row row) {
    Type type = type("Strong", true);
    Forme forme = new Forme();
    int height = row.cells().isEmpty() ? 0 : forme.text(0, 7, columns.end(groupSpan(row) - 1), row.cells().get(0).text(), type, null);
    return ruled(row, forme, 7 + height + (dense ? 2 : 3), true);
  }

  /** How many columns a group's title may run over: as far as the cells after it are empty. */
  private int groupSpan(Block.Row row) {
    int span = 1;
    while (span < table.columns().size() && (span >= row.cells().size() || isEmpty(row.cells().get(span)))) span++;
    return span;
  }

  private static boolean isEmpty(Block.Cell cell) {
    return cell.text().isBlank() && cell.icon() == null && cell.note() == null && cell.strip().isEmpty() && cell.bar() == null;
  }

  /** A row is one strip; only a row taller than a page is parted, between lines. */
  private List<Slug> parts(Block.Row row, List<CellSetting> cells, List<Integer> at, boolean keep) {
    List<List<CellSetting.Piece>> rest = new ArrayList<>();
    for (CellSetting cell : cells) rest.add(new ArrayList<>(cell.pieces()));
    List<Slug> slugs = new ArrayList<>();
    int most = cells.stream().mapToInt(CellSetting::height).max().orElse(0) > TALLEST_ROW ? PIECE_OF_A_ROW : TALLEST_ROW;
    boolean more = true;
    while (more) {
      Forme forme = new Forme();
      int top = !slugs.isEmpty() ? 0 : row.kind() == RowKind.GROUP ? 7 : dense ? 2 : 3;
      int tallest = dense ? 11 : 12;
      more = false;
      for (int i = 0; i < cells.size(); i++) {
        List<CellSetting.Piece> shown = take(rest.get(i), most);
        int c = at.get(i);
        int width = i == 0 && at.size() > 1 ? columns.end(at.get(1) - 1) : i == 0 ? Pagination.WIDTH : columns.width(c);
        cells.get(i).set(forme, shown, columns.x(c), top, width, right(c) && row.kind() != RowKind.GROUP, bench);
        if (i == 0 && slugs.isEmpty()) forme.anchor(0, top, row.anchor());
        if (shown.isEmpty() && slugs.isEmpty()) forme.add(emptyCell(container(cells.get(i)), c));
        tallest = Math.max(tallest, shown.stream().mapToInt(CellSetting.Piece::height).sum());
        more |= !rest.get(i).isEmpty();
      }
      slugs.add(more ? forme.slug(0, top + tallest, false) : ruled(row, forme, top + tallest + (dense ? 2 : 3), keep));
    }
    return slugs;
  }

  private static Tag container(CellSetting cell) {
    Tag parent = cell.text().parent();
    return parent == null ? cell.text() : parent;
  }

  private static List<CellSetting.Piece> take(List<CellSetting.Piece> rest, int most) {
    List<CellSetting.Piece> shown = new ArrayList<>();
    int height = 0;
    while (!rest.isEmpty() && (shown.isEmpty() || height + rest.get(0).height() <= most)) {
      height += rest.get(0).height();
      shown.add(rest.remove(0));
    }
    return shown;
  }

  private static Slug ruled(Block.Row row, Forme forme, int height, boolean keep) {
    switch (row.kind()) {
      case GROUP -> forme.decoration().rule(0, height - 0.5, Pagination.WIDTH, Ink.INK, 0.5);
      case SUM -> forme.decoration().rule(0, -0.5, Pagination.WIDTH, Ink.INK, 1);
      case NORMAL -> forme.decoration().rule(0, height - 0.5, Pagination.WIDTH, Ink.HAIR, 0.5);
    }
    return forme.slug(0, height, keep);
  }

  /** Where each column begins, how wide its words may be, and the room behind them: more where right meets left. */
  record Columns(List<Integer> edges, List<Integer> gaps) {

    static Columns of(Block.Table table, Type type, Type head) {
      int count = table.columns().size();
      double[] wish = new double[count];
      double[] need = new double[count];
      List<Integer> gaps = new ArrayList<>();
      for (int c = 0; c < count; c++) gaps.add(gap(table.columns(), c));
      double weights = table.columns().stream().mapToInt(c -> Math.max(1, c.weight())).sum();
      for (int c = 0; c < count; c++) {
        wish[c] = Pagination.WIDTH * Math.max(1, table.columns().get(c).weight()) / weights;
        need[c] = Math.min(needed(table, c, type, head) + gaps.get(c), Math.max(wish[c], Pagination.WIDTH * 0.3));
      }
      return new Columns(edges(shared(wish, need)), List.copyOf(gaps));
    }

    private static int gap(List<Block.Column> columns, int c) {
      if (c == columns.size() - 1) return 0;
      return columns.get(c).align() == Alignment.RIGHT && columns.get(c + 1).align() != Alignment.RIGHT ? 2 * GAP : GAP;
    }

    private static double needed(Block.Table table, int c, Type type, Type head) {
      double widest = 0;
      for (String word : Lines.words(table.columns().get(c).head())) widest = Math.max(widest, head.width(word.stripTrailing()));
      boolean right = table.columns().get(c).align() == Alignment.RIGHT;
      for (Block.Row row : table.rows()) {
        if (c < row.cells().size() && row.kind() != RowKind.GROUP) widest = Math.max(widest, CellSetting.unbreakable(row.cells().get(c), type, right));
      }
      return Math.ceil(widest) + 2;
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
      for (int c = 0; c < wish.length; c++) {
        width[c] = need[c] > wish[c] ? wish[c] + (need[c] - wish[c]) * got : wish[c] - (wish[c] - need[c]) * given;
      }
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
}
