package no.oppvekststatus.report.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.Document;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Icon;
import no.oppvekststatus.report.drawing.Glyphs;
import no.oppvekststatus.report.drawing.Ink;
import no.oppvekststatus.report.drawing.Marks;
import no.oppvekststatus.report.drawing.Sketch;

/** Units by measures, in as many tables as the width asks for, with the key of the plan's own numbers below. */
final class MatrixSetting {
  private static final int UNIT = 132;
  private static final double NARROWEST = 12.2;
  private static final double WIDEST = 20;

  private final Bench bench;
  private final Block.Matrix matrix;
  private final double column;
  private final int perPart;

  MatrixSetting(Bench bench, Block.Matrix matrix) {
    this.bench = bench;
    this.matrix = matrix;
    Type head = bench.type("TableHead");
    double widest = matrix.heads().stream().mapToDouble(h -> head.width(Glyphs.printable(h)) + 3.5).max().orElse(0);
    double room = Pagination.WIDTH - UNIT;
    double wanted = Math.min(WIDEST, room / Math.max(1, matrix.heads().size()));
    double width = Math.min(Math.max(NARROWEST, Math.max(widest, wanted)), room / 2);
    int fitting = Math.max(1, (int) (room / width + 1e-9));
    int parts = Math.max(1, (matrix.heads().size() + fitting - 1) / fitting);
    this.perPart = Math.max(1, (matrix.heads().size() + parts - 1) / parts);
    this.column = width;
  }

  List<Slug> slugs() {
    List<Slug> slugs = new ArrayList<>();
    if (!matrix.caption().isBlank()) {
      for (Slug line : TextSetting.text(bench, new Block.Text("note", matrix.caption()), 1)) slugs.add(line.keeping());
    }
    for (int from = 0; from < matrix.heads().size(); from += perPart) {
      slugs.addAll(part(from, Math.min(from + perPart, matrix.heads().size())));
    }
    slugs.addAll(key());
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
    Tag tr = bench.tags().under(table, "TR");
    Forme forme = new Forme();
    List<String> unit = Lines.of(matrix.unitHead(), type, UNIT - 6);
    int top = Math.max(0, unit.size() - 1) * type.leading();
    forme.lines(0, 3, UNIT - 6, unit, type, false, bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column"), "P"));
    for (int c = from; c < to; c++) {
      String text = Glyphs.printable(matrix.heads().get(c));
      Tag th = bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column"), "P");
      double x = UNIT + (c - from + 0.5) * column - type.width(text) / 2;
      forme.line((int) Math.round(x), 3 + top, (int) Math.ceil(column) + 12, text + " ", type, false, th);
    }
    int height = top + type.leading() + 6;
    forme.decoration().rule(0, height - 0.5, Pagination.WIDTH, Ink.INK, 1);
    return forme.slug(0, height, true);
  }

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
    int height = Math.max(11, forme.text(0, 3, UNIT - 6, row.unit(), type, th)) + 5;
    Sketch marks = new Sketch();
    for (int c = from; c < to; c++) {
      Icon icon = c < row.cells().size() ? row.cells().get(c) : Icon.BLANK;
      Marks.draw(marks, icon, (c - from + 0.5) * column, 5.5, Math.min(9.4, column - 2.4));
    }
    Tag td = bench.tags().under(tr, "TD", ";ColSpan=" + (to - from));
    forme.picture(UNIT, 3, marks.scene((to - from) * column, 11), row.alt(), bench.tags().under(td, "Figure"));
    forme.decoration().rule(0, height - 0.4, Pagination.WIDTH, Ink.HAIR, 0.4);
    return forme.slug(0, height, keep);
  }

  /** What the numbers stand for, in two columns read one after the other. */
  private List<Slug> key() {
    if (matrix.key().isEmpty()) return List.of();
    int half = (Pagination.WIDTH - 13) / 2;
    int left = 0;
    int all = 0;
    for (Document.Fact fact : matrix.key()) all += heightOf(fact, half);
    List<Forme> strips = new ArrayList<>();
    List<Integer> tall = new ArrayList<>();
    int split = 0;
    while (split < matrix.key().size() && left + heightOf(matrix.key().get(split), half) <= (all + 22) / 2) left += heightOf(matrix.key().get(split++), half);
    Tag first = bench.tags().top("L");
    Tag second = bench.tags().top("L");
    for (int i = 0; i < Math.max(split, matrix.key().size() - split); i++) {
      Forme forme = new Forme();
      int height = 0;
      if (i < split) height = fact(forme, matrix.key().get(i), 0, half, first);
      if (split + i < matrix.key().size()) height = Math.max(height, fact(forme, matrix.key().get(split + i), half + 13, half, second));
      strips.add(forme);
      tall.add(height);
    }
    List<Slug> slugs = new ArrayList<>();
    for (int i = 0; i < strips.size(); i++) slugs.add(strips.get(i).slug(i == 0 ? 10 : 0, tall.get(i), i == 0 && strips.size() > 1));
    return slugs;
  }

  private int heightOf(Document.Fact fact, int width) {
    Type type = bench.type("Small");
    return Math.max(1, Lines.of(fact.value(), type, width - indent()).size()) * type.leading() + 1;
  }

  private int indent() {
    Type strong = bench.type("SmallStrong");
    double widest = matrix.key().stream().mapToDouble(f -> strong.width(Glyphs.printable(f.label()))).max().orElse(0);
    return (int) Math.max(14, Math.min(Math.ceil(widest) + 6, 60));
  }

  private int fact(Forme forme, Document.Fact fact, int x, int width, Tag list) {
    Type type = bench.type("Small");
    Tag item = bench.tags().under(list, "LI");
    forme.line(x, 0, indent(), Glyphs.printable(fact.label()) + " ", bench.type("SmallStrong"), false, bench.tags().under(item, "Lbl"));
    Tag body = bench.tags().under(bench.tags().under(item, "LBody"), "P");
    forme.text(x + indent(), 0, width - indent(), fact.value(), type, body);
    return heightOf(fact, width);
  }
}
