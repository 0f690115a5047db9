package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document.Block;

/**
 * The figures beside an indicator's chart: names at the left, values at the right, as much room for both as the widest
 * value leaves.
 */
record FigureRecords(List<Block.FigureRow> figures, RecordContext context) {
  private static final int FIGURES = 124;
  private static final int WIDEST_VALUE = 84;
  private static final int LINE = 11;

  private String value(Block.FigureRow row) {
    return context.printable(row.value());
  }

  private Type valueType(Block.FigureRow row) {
    return context.type(row.absent() ? "FigureAbsent" : row.strong() ? "FigureStrong" : "Figure");
  }

  private int valueWidth() {
    double widest = figures.stream().mapToDouble(row -> valueType(row).width(value(row))).max().orElse(0);
    return (int) Math.min(Math.ceil(widest) + 1, WIDEST_VALUE);
  }

  /** About, in points. */
  int height() {
    return lines() * LINE + figures.size() + 2;
  }

  private int lines() {
    int width = valueWidth();
    int lines = 0;
    for (Block.FigureRow row : figures) {
      int labels = RecordContext.linesIn(context.printable(row.label()),
          context.type(row.strong() ? "FigureStrong" : "FigureLabel"), FIGURES - width - 4);
      lines += Math.max(1, Math.max(labels, RecordContext.linesIn(value(row), valueType(row), width)));
    }
    return lines;
  }

  /** The figures' template and rows, in the record of the band they stand in. */
  PageRecord of(PageRecord record) {
    int width = valueWidth();
    TemplateShape shape =
        new TemplateShape("figures", Map.of("label", List.of(TemplateShape.ShapeColumn.of(0, FIGURES - width - 4)),
            "value", List.of(TemplateShape.ShapeColumn.of(FIGURES - width, width))), Set.of());
    Tag table = context.tags().top("Table");
    List<PageRecord> rows = new ArrayList<>();
    for (Block.FigureRow row : figures) rows.add(figure(row, table));
    return record.with("template", shape).with("rows", new PageRecord.RowRecords(rows));
  }

  /** A mark is read by its word; without one it decorates. */
  private PageRecord figure(Block.FigureRow row, Tag table) {
    Tag tr = context.tags().under(table, "TR");
    Tag th = context.tags().under(tr, "TH", ";Scope=Row");
    Tag td = context.tags().under(tr, "TD");
    PageRecord record =
        PageRecord.of(row.absent() ? row.strong() ? "strongAbsent" : "absent" : row.strong() ? "strong" : "row")
            .with("label0", context.printable(row.label())).with("labelTag0", th.path());
    boolean read = row.mark() != null && row.markWord() != null && !row.markWord().isBlank();
    record.with("value0", value(row)).with("valueTag0", (read ? context.tags().under(td, "P") : td).path()).with("mark",
        TextRecords.mark(row.mark(), 8.5, 10));
    if (read)
      record.with("markAlt", context.printable(row.markWord())).with("markTag",
          context.tags().under(td, "Figure").path());
    return record;
  }
}
