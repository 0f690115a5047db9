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
  private static final int NARROW_UNIT = 132;
  private static final int WIDE_UNIT = 210;
  private static final double NARROWEST = 12.2;
  private static final double WIDEST = 20;

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
      for (Slug line : TextSetting.text(bench, new Block.Text("note", matrix.caption()), 1)) slugs.add(line.keeping());
      slugs.set(0, slugs.get(0).after(8));
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
    List<String> head = Lines.of(matrix.unitHead(), type, unit - 6);
    int top = Math.max(0, head.size() - 1) * type.leading();
    forme.lines(0, 3, unit - 6, head, type, false, bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column"), "P"));
    for (int c = from; c < to; c++) {
      String text = Glyphs.printable(matrix.heads().get(c));
      Tag th = bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Column"), "P");
      double x = unit + (c - from + 0.5) * column - type.width(text) / 2;
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

  /** What the numbers stand for, in two columns read one after the other, a line a strip. */
  private List<Slug> key() {
    int half = (Pagination.WIDTH - 13) / 2;
    int all = 0;
    for (Document.Fact fact : matrix.key()) all += words(fact, half).size();
    List<KeyLine> left = new ArrayList<>();
    List<KeyLine> right = new ArrayList<>();
    Tag first = bench.tags().top("L");
    Tag second = bench.tags().top("L");
    for (Document.Fact fact : matrix.key()) {
      boolean inLeft = right.isEmpty() && left.size() < (all + 1) / 2;
      Tag item = bench.tags().under(inLeft ? first : second, "LI");
      Tag label = bench.tags().under(item, "Lbl");
      Tag body = bench.tags().under(bench.tags().under(item, "LBody"), "P");
      List<String> lines = words(fact, half);
      for (int i = 0; i < lines.size(); i++) {
        (inLeft ? left : right).add(new KeyLine(i == 0 ? Glyphs.printable(fact.label()) + " " : "", lines.get(i), label, body));
      }
    }
    List<Slug> slugs = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Forme forme = new Forme();
      if (i < left.size()) set(forme, left.get(i), 0, half);
      if (i < right.size()) set(forme, right.get(i), half + 13, half);
      slugs.add(forme.slug(i == 0 ? 10 : 0, 11, i + 1 < Math.max(left.size(), right.size())));
    }
    return slugs;
  }

  /** One line of the key; {@code label} is blank on the lines after the first. */
  private record KeyLine(String label, String words, Tag labelTag, Tag bodyTag) {}

  private List<String> words(Document.Fact fact, int width) {
    List<String> lines = Lines.of(fact.value(), bench.type("Small"), width - indent());
    return lines.isEmpty() ? List.of("") : lines;
  }

  private int indent() {
    Type strong = bench.type("SmallStrong");
    double widest = matrix.key().stream().mapToDouble(f -> strong.width(Glyphs.printable(f.label()))).max().orElse(0);
    return (int) Math.max(14, Math.min(Math.ceil(widest) + 6, 60));
  }

  private void set(Forme forme, KeyLine line, int x, int width) {
    if (!line.label().isEmpty()) forme.line(x, 0, indent(), line.label(), bench.type("SmallStrong"), false, line.labelTag());
    forme.line(x + indent(), 0, width - indent(), line.words(), bench.type("Small"), false, line.bodyTag());
  }
}
