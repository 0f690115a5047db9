package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.ChartDrawing;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Marks;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.drawing.Sketch;

/** One indicator on one page: verdict and title, sentence, chart beside its figures, source. */
final class IndicatorSetting {
  private static final int FIGURES = 340;
  private static final int FIGURES_WIDTH = 151;
  private static final int MARK_ROOM = 27;
  private static final int TALLEST = 260;

  private final Bench bench;
  private final Block.IndicatorBlock block;
  private final int level;

  IndicatorSetting(Bench bench, Block.IndicatorBlock block, int level) {
    this.bench = bench;
    this.block = block;
    this.level = level;
  }

  List<Slug> slugs() {
    List<Slug> slugs = new ArrayList<>();
    slugs.add(title());
    Type body = bench.type("Body");
    for (String paragraph : block.sentence().split("\\R")) {
      slugs.addAll(TextSetting.paragraph(Lines.of(paragraph, body, Pagination.WIDTH), body, bench.tags().top("P"), 0, 0, 2));
    }
    slugs.addAll(chartAndFigures());
    Type note = bench.type("Note");
    List<String> source = Lines.of(block.sourceLine(), note, Pagination.WIDTH);
    slugs.addAll(TextSetting.paragraph(Wording.of(source, block.links(), bench.tags().top("P"), bench.tags()), note, 0, 1, 0));
    if (slugs.stream().mapToInt(slug -> slug.before() + slug.height()).sum() > Pagination.HEIGHT) return slugs;
    List<Slug> kept = new ArrayList<>();
    for (int i = 0; i < slugs.size(); i++) kept.add(i < slugs.size() - 1 ? slugs.get(i).keeping() : slugs.get(i));
    return kept;
  }

  private Slug title() {
    Type type = bench.type("H3");
    String word = Glyphs.printable(block.word());
    int wordWidth = (int) Math.ceil(type.width(word));
    int x = Math.max(92, Math.min(17 + wordWidth + 12, 200));
    List<String> wordLines = Lines.of(word, type, x - 17 - 6);
    List<String> lines = Lines.of(block.title(), type, Pagination.WIDTH - x);
    Forme forme = new Forme();
    forme.anchor(0, 0, block.anchor());
    forme.decoration().rule(0, 0.5, Pagination.WIDTH, Ink.INK, 1);
    forme.lines(x, 6, Pagination.WIDTH - x, lines, type, false, bench.tags().top("H" + Math.min(level + 1, 6)));
    Marks.draw(forme.decoration(), block.verdict(), 6.5, 13, 13);
    forme.lines(17, 6, x - 17 - 6, wordLines, type, false, bench.tags().top("P"));
    return forme.slug(7, 6 + Math.max(lines.size(), Math.max(1, wordLines.size())) * type.leading() + 1, true);
  }

  private List<Slug> chartAndFigures() {
    Optional<Scene> full = ChartDrawing.of(block.chart());
    Forme figures = new Forme();
    int beside = figures(figures, full.isEmpty() ? 0 : FIGURES);
    if (beside > TALLEST) return below(full);
    if (full.isPresent()) return List.of(drawn(full.get(), figures.slug(0, beside, true)));
    return block.figures().isEmpty() ? List.of() : List.of(figures.slug(0, beside, true));
  }

  /** The chart is at least as tall as its figures, and takes what room its page has beyond that. */
  private Slug drawn(Scene full, Slug figures) {
    Tag tag = bench.tags().top("Figure");
    int spared = Math.max(0, Math.min(ChartDrawing.FULL - ChartDrawing.LEAST, (int) full.height() - figures.height()));
    int least = ChartDrawing.FULL - spared;
    Slug low = beside(figures, least, tag);
    int most = Math.max((int) Math.ceil(full.height()), figures.height()) - low.height();
    return low.stretching(most, more -> beside(figures, least + more, tag));
  }

  private Slug beside(Slug figures, int tall, Tag tag) {
    Scene chart = ChartDrawing.of(block.chart(), tall).orElseThrow();
    Forme forme = new Forme();
    forme.picture(0, 0, chart, block.chart().alt(), tag);
    figures.marks().forEach(forme::add);
    forme.decoration().place(figures.decoration(), 0, 0);
    return forme.slug(0, Math.max((int) Math.ceil(chart.height()), figures.height()), true);
  }

  /** Figures too many or too long to stand beside the chart become a table below it. */
  private List<Slug> below(Optional<Scene> chart) {
    List<Slug> slugs = new ArrayList<>();
    chart.ifPresent(scene -> {
      Forme forme = new Forme();
      forme.picture(0, 0, scene, block.chart().alt(), bench.tags().top("Figure"));
      slugs.add(forme.slug(0, (int) Math.ceil(scene.height()) + 4, true));
    });
    List<Block.Row> rows = new ArrayList<>();
    for (Block.FigureRow row : block.figures()) {
      List<Icon> marks = row.mark() == null ? List.of() : List.of(row.mark());
      Block.Cell value = new Block.Cell(null, row.value(), null, marks, null, row.markWord(), row.strong(), row.absent());
      rows.add(Block.Row.normal(List.of(row.strong() ? Block.Cell.strong(row.label()) : Block.Cell.of(row.label()), value)));
    }
    List<Block.Column> columns = List.of(Block.Column.left("", 300), Block.Column.left("", 191));
    slugs.addAll(new TableSetting(bench, new Block.Table("", columns, rows)).slugs());
    return slugs;
  }

  /** Sets the figure table; gives its height. */
  private int figures(Forme forme, int left) {
    Tag table = bench.tags().top("Table");
    int y = block.figures().isEmpty() ? 0 : 2;
    for (Block.FigureRow row : block.figures()) y += figure(forme, left, y, row, table);
    return y;
  }

  /** A mark is read by its word; without one it decorates. */
  private void mark(Forme forme, int x, int y, Block.FigureRow row, Tag words) {
    Sketch sketch = new Sketch();
    if (row.mark() != null) Marks.draw(sketch, row.mark(), 5, 5, 8.5);
    Scene scene = sketch.scene(10, 10);
    if (row.markWord() == null || words.parent() == null) forme.decoration().place(scene, x, y);
    else forme.picture(x, y, scene, row.markWord(), bench.tags().under(words.parent(), "Figure"));
  }

  private int figure(Forme forme, int left, int y, Block.FigureRow row, Tag table) {
    Type label = bench.type(row.strong() ? "FigureStrong" : "FigureLabel");
    Type value = bench.type(row.absent() ? "FigureAbsent" : row.strong() ? "FigureStrong" : "Figure");
    int right = FIGURES_WIDTH - MARK_ROOM;
    int valueWidth = (int) Math.min(Math.ceil(value.width(Glyphs.printable(row.value()))) + 1, 84);
    Tag tr = bench.tags().under(table, "TR");
    Tag th = bench.tags().under(bench.tags().under(tr, "TH", ";Scope=Row"), "P");
    Tag td = bench.tags().under(bench.tags().under(tr, "TD"), "P");
    List<String> labels = Lines.of(row.label(), label, right - valueWidth - 4);
    List<String> values = Lines.of(row.value(), value, valueWidth);
    forme.lines(left, y, right - valueWidth - 2, labels, label, false, th);
    forme.lines(left + right - valueWidth, y, valueWidth, values, value, true, td);
    int height = Math.max(1, Math.max(labels.size(), values.size())) * 11 + 1;
    if (row.mark() != null) mark(forme, left + right + 6, y + 1, row, td);
    forme.decoration().rule(left, y + height - 0.5, FIGURES_WIDTH, Ink.HAIR, 0.5);
    return height;
  }
}
