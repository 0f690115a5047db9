package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.ChartDrawing;
import no.oppvekststatus.drawing.Scene;

/** One indicator on one page: verdict and title, sentence, chart beside its figures, source. */
final class IndicatorRecords {
  /** Figures taller than this become a table below the chart, in points. */
  private static final int TALLEST = 260;
  /** An indicator taller than this may be parted between two pages. */
  private static final int PAGE = 700;

  private final Block.IndicatorBlock block;
  private final RecordContext context;
  private final int level;
  private final List<RecordChain.ChainLink> links = new ArrayList<>();

  IndicatorRecords(Block.IndicatorBlock block, RecordContext context, int level) {
    this.block = block;
    this.context = context;
    this.level = level;
  }

  List<RecordChain.ChainLink> links() {
    title();
    for (String paragraph : block.sentence().split("\\R")) {
      String words = context.printable(paragraph);
      if (words.isEmpty()) continue;
      add(PageRecord.of("indicatorSentence").words("text", words, context.tags().top("P")),
          context.lines(words, "Body", 0) * 14 + 2);
    }
    chartAndFigures();
    String source = context.printable(block.sourceLine());
    if (!source.isEmpty()) {
      PageRecord record = PageRecord.of("indicatorSource").words("text", source, context.tags().top("P"));
      add(record.with("links", context.places(source, new ArrayList<>(block.links()))), 12);
    }
    if (RecordChain.height(links) <= PAGE) return RecordChain.whole(links, false);
    links.set(0, links.get(0).keeping());
    return links;
  }

  private void add(PageRecord record, int height) {
    links.add(new RecordChain.ChainLink(record, false, height));
  }

  private void title() {
    String title = context.printable(block.title());
    PageRecord record = PageRecord.of("indicatorTitle").with("space", "spaceBlock")
        .words("text", title, context.tags().top("H" + Math.min(level + 1, 6)))
        .words("word", context.printable(block.word()), context.tags().top("P"))
        .with("icon", TextRecords.mark(block.verdict(), 13));
    add(record.with("anchor", DocumentRecords.anchor(block.anchor())), context.lines(title, "H3", 118) * 14 + 14);
  }

  private void chartAndFigures() {
    Optional<Scene> full = ChartDrawing.of(block.chart());
    FigureRecords figures = new FigureRecords(block.figures(), context);
    int beside = figures.height();
    if (full.isPresent() && (beside > TALLEST || block.figures().isEmpty())) {
      add(drawn(PageRecord.of("chart"), full.get(), ChartDrawing.FULL), (int) full.get().height());
    }
    if (beside > TALLEST) below();
    else if (full.isPresent() && !block.figures().isEmpty()) {
      int least = ChartDrawing.FULL
          - Math.max(0, Math.min(ChartDrawing.FULL - ChartDrawing.LEAST, (int) full.get().height() - beside));
      PageRecord record = drawn(PageRecord.of("indicator"), full.get(), least);
      add(figures.of(record), Math.max(beside, (int) full.get().height() - ChartDrawing.FULL + least));
    } else if (!block.figures().isEmpty()) add(figures.of(PageRecord.of("figures")), beside);
  }

  /** The chart as tall as it is first set, beside its figures. */
  private PageRecord drawn(PageRecord record, Scene full, int tall) {
    context.growable(block.id(), block.chart());
    return record.with("picture", ChartDrawing.of(block.chart(), tall).orElse(full))
        .with("alt", context.printable(block.chart().alt()))
        .with("pictureTag", context.tags().top("Figure").path()).with("stretches", block.id() + " " + tall);
  }

  /** Figures too many or too long to stand beside the chart. */
  private void below() {
    List<Block.Row> rows = new ArrayList<>();
    for (Block.FigureRow row : block.figures()) {
      List<Icon> marks = row.mark() == null ? List.of() : List.of(row.mark());
      Block.Cell value =
          new Block.Cell(null, row.value(), null, marks, null, row.markWord(), row.strong(), row.absent());
      rows.add(
          Block.Row.normal(List.of(row.strong() ? Block.Cell.strong(row.label()) : Block.Cell.of(row.label()), value)));
    }
    List<Block.Column> columns = List.of(Block.Column.left("", 300), Block.Column.left("", 191));
    links.addAll(new TableRecords(new Block.Table("", columns, rows), context).links());
  }
}
