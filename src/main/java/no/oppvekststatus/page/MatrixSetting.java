package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Marks;
import no.oppvekststatus.drawing.Sketch;

/** Units by measures, in as many tables as the width asks for, with the key of the plan's own numbers below. */
final class MatrixSetting {
  private static final int NARROW_UNIT = 132;
  private static final int WIDE_UNIT = 210;
  private static final double NARROWEST = 12.2;
  private static final double WIDEST = 20;
  private static final int TIER_GAP = 4;

  private final Bench bench;
  private final Block.Matrix matrix;
  private final double column;
  private final int perPart;
  private final int unit;

  MatrixSetting(Bench bench, Block.Matrix matrix) {
    this.bench = bench;
    this.matrix = matrix;
    Type head = bench.type("TableHead");
    double widest = matrix.heads().stream().mapToDouble(h -> head.width(Glyphs.printable(h)) + 3.5).max().orElse(0);
    this.unit = unit(bench.type("Dense"), matrix, Math.max(NARROWEST, widest));
    double tiers = matrix.tiers().stream().mapToDouble(t -> head.width(Glyphs.printable(t.label())) + TIER_GAP).sum();
    widest = Math.max(widest, tiers / Math.max(1, matrix.heads().size()));
    double room = Pagination.WIDTH - unit;
    double wanted = Math.min(WIDEST, room / Math.max(1, matrix.heads().size()));
    double width = Math.min(Math.max(NARROWEST, Math.max(widest, wanted)), room / 2);
    int fitting = Math.max(1, (int) (room / width + 1e-9));
    int parts = Math.max(1, (matrix.heads().size() + fitting - 1) / fitting);
    this.perPart = Math.max(1, (matrix.heads().size() + parts - 1) / parts);
    this.column = width;
  }

  /** As wide as the longest name asks for, where the measures leave room for it. */
  private static int unit(Type type, Block.Matrix matrix, double column) {
    double longest = matrix.rows().stream().filter(r -> !r.group()).mapToDouble(r -> type.width(Glyphs.printable(r.unit()))).max().orElse(0);
    double left = Pagination.WIDTH - column * matrix.heads().size();
    return (int) Math.max(NARROW_UNIT, Math.min(Math.min(longest + 8, left), WIDE_UNIT));
  }

  List<Slug> slugs() {
    List<Slug> slugs = new ArrayList<>();
    if (!matrix.caption().isBlank()) {
      for (Slug line : TextSetting.text(bench, Block.Text.note(matrix.caption()), 1)) slugs.add(line.keeping());
      slugs.set(0, slugs.get(0).after(8));
    }
    for (int from = 0; from < matrix.heads().size(); from += perPart) {
      slugs.addAll(part(from, Math.min(from + perPart, matrix.heads().size())));
    }
    slugs.addAll(new MatrixKey(bench, matrix).slugs());
    return slugs;
  }

  private List<Slug> part(int from, int to) {
    Tag table = bench.tags().top("Table");
    Slug head = head(table, from, to);
    List<Slug> slugs = new ArrayList<>(List.of(head.after(from == 0 ? 4 : 14)));
    List<Block.MatrixRow> rows = matrix.rows();
    for (int i = 0; i < rows.size(); i++) {
      boolean keep = i < rows.size() - 1 && (i == 0 || rows.get(i).group() || i == rows.size() - 2);
      slugs.add((rows.get(i).group() ? group(table, rows.get(i), to - from) : row(table, rows.get(i), from, to, keep)).under(head));
    }
    return slugs;
  }

  private Slug head(Tag table, int from, int to) {
    Type type = bench.type("TableHead");
    Forme forme = new Forme();
    int y = tiers(forme, table, from, to);
    Tag tr = bench.tags().under(table, "TR");
    List<String> words = Lines.of(matrix.unitHead(), type, unit - 6);
    int top = y + 3 + Math.max(0, words.size() - 1) * type.leading();
    forme.lines(0, y + 3, unit - 6, words, type, false, bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column"), "P"));
    for (int c = from; c < to; c++) {
      String text = Glyphs.printable(matrix.heads().get(c));
      Tag th = bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column"), "P");
      double x = unit + (c - from + 0.5) * column - type.width(text) / 2;
      forme.line((int) Math.round(x), top, (int) Math.ceil(column) + 12, text + " ", type, false, th);
    }
    int height = top + type.leading() + 3;
    forme.decoration().rule(0, height - 0.5, Pagination.WIDTH, Ink.INK, 1);
    return forme.slug(0, height, true);
  }

  /** Each tier over its columns, with a bar in its colour; a label longer than its columns goes out to the left. Gives the height. */
  private int tiers(Forme forme, Tag table, int from, int to) {
    if (matrix.tiers().isEmpty()) return 0;
    Type type = bench.type("TableHead");
    Tag tr = bench.tags().under(table, "TR");
    forme.add(new Mark.Line(0, 0, 4, "", type, false, bench.tags().under(tr, "TD"), 0, ""));
    List<TierPart> parts = new ArrayList<>();
    int first = 0;
    for (Block.TierSpan tier : matrix.tiers()) {
      int start = Math.max(first, from);
      int end = Math.min(first + tier.columns(), to);
      first += tier.columns();
      if (start < end) parts.add(new TierPart(tier, unit + (start - from) * column, (end - start) * column, end - start));
    }
    double[] left = new double[parts.size() + 1];
    left[parts.size()] = Pagination.WIDTH + TIER_GAP;
    for (int i = parts.size() - 1; i >= 0; i--)
      left[i] = Math.min(parts.get(i).x() + 1, left[i + 1] - TIER_GAP - type.width(Glyphs.printable(parts.get(i).tier().label())));
    for (int i = 0; i < parts.size(); i++) {
      TierPart part = parts.get(i);
      Tag th = bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column;ColSpan=" + part.columns()), "P");
      forme.line((int) Math.round(left[i]), 0, (int) part.width(), Glyphs.printable(part.tier().label()) + " ", type, false, th);
      forme.decoration().box(part.x() + 1, type.leading() + 1, part.width() - 2, 3, Ink.tier(part.tier().colour()));
    }
    return type.leading() + 4;
  }

  /** What of a tier stands in one part of the matrix. */
  private record TierPart(Block.TierSpan tier, double x, double width, int columns) {}

  private Slug group(Tag table, Block.MatrixRow row, int columns) {
    Tag th = bench.tags().under(bench.tags().under(table, "TR"), "TH", ";Scope=Row;ColSpan=" + (columns + 1));
    Forme forme = new Forme();
    int height = forme.text(0, 5, Pagination.WIDTH, row.unit(), bench.type("DenseStrong"), bench.tags().under(th, "P"));
    forme.decoration().rule(0, 5 + height + 2.5, Pagination.WIDTH, Ink.INK, 0.75);
    return forme.slug(0, height + 8, true);
  }

  private Slug row(Tag table, Block.MatrixRow row, int from, int to, boolean keep) {
    Type type = bench.type("Dense");
    Tag tr = bench.tags().under(table, "TR");
    Forme forme = new Forme();
    Tag th = bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Row"), "P");
    int height = Math.max(11, forme.text(0, 2, unit - 6, row.unit(), type, th)) + 3;
    Sketch marks = new Sketch();
    for (int c = from; c < to; c++) {
      Icon icon = c < row.cells().size() ? row.cells().get(c) : Icon.BLANK;
      Marks.draw(marks, icon, (c - from + 0.5) * column, 5.5, Math.min(9.4, column - 2.4));
    }
    Tag td = bench.tags().under(tr, "TD", ";ColSpan=" + (to - from));
    forme.picture(unit, 2, marks.scene((to - from) * column, 11), row.alt(), bench.tags().under(td, "Figure"));
    forme.decoration().rule(0, height - 0.4, Pagination.WIDTH, Ink.HAIR, 0.4);
    return forme.slug(0, height, keep);
  }
}
