package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Marks;
import no.oppvekststatus.drawing.Sketch;

/** Units by measures, in as many tables as the width asks for, with the key of the plan's own numbers below. */
final class MatrixRecords {
  private static final int NARROW_UNIT = 132;
  private static final int WIDE_UNIT = 210;
  private static final double NARROWEST = 12.2;
  private static final double WIDEST = 20;
  private static final int TIER_GAP = 4;
  /** So much wider than its column a head may be, to both sides together. */
  private static final int HEAD_OVER = 12;
  private static final int MARKS = 11;

  private final Block.Matrix matrix;
  private final RecordContext context;
  private final double column;
  private final int perPart;
  private final int unit;
  private final List<RecordChain.ChainLink> links = new ArrayList<>();

  MatrixRecords(Block.Matrix matrix, RecordContext context) {
    this.matrix = matrix;
    this.context = context;
    Type head = context.type("TableHead");
    int count = Math.max(1, matrix.heads().size());
    double widest = matrix.heads().stream().mapToDouble(h -> head.width(context.printable(h)) + 3.5).max().orElse(0);
    this.unit = unit(Math.max(NARROWEST, widest));
    double tiers = matrix.tiers().stream().mapToDouble(t -> head.width(context.printable(t.label())) + TIER_GAP).sum();
    widest = Math.max(widest, tiers / count);
    double room = context.width() - unit;
    double width = Math.min(Math.max(NARROWEST, Math.max(widest, Math.min(WIDEST, room / count))), room / 2);
    int fitting = Math.max(1, (int) (room / width + 1e-9));
    int parts = Math.max(1, (matrix.heads().size() + fitting - 1) / fitting);
    this.perPart = Math.max(1, (matrix.heads().size() + parts - 1) / parts);
    this.column = width;
  }

  /** As wide as the longest name asks for, where the measures leave room for it. */
  private int unit(double width) {
    Type type = context.type("Dense");
    double longest = matrix.rows().stream().filter(r -> !r.group())
        .mapToDouble(r -> type.width(context.printable(r.unit()))).max().orElse(0);
    double left = context.width() - width * matrix.heads().size();
    return (int) Math.max(NARROW_UNIT, Math.min(Math.min(longest + 8, left), WIDE_UNIT));
  }

  List<RecordChain.ChainLink> links() {
    if (!matrix.caption().isBlank())
      links.addAll(RecordChain.whole(TextRecords.text(Block.Text.note(matrix.caption()), context, 1), true));
    for (int from = 0; from < matrix.heads().size(); from += perPart)
      part(from, Math.min(from + perPart, matrix.heads().size()));
    links.addAll(MatrixKeyRecords.of(matrix, context));
    return links;
  }

  private void part(int from, int to) {
    Tag table = context.tags().top("Table");
    List<TierPart> tiers = tiers(from, to);
    TemplateShape shape = shape(from, to, tiers);
    List<PageRecord> together = new ArrayList<>();
    if (!tiers.isEmpty()) together.add(tiers(table, tiers));
    together.add(heads(table, from, to));
    PageRecord.RowRecords repeated = new PageRecord.RowRecords(together.stream().map(MatrixRecords::repeated).toList());
    boolean headed = true;
    List<Block.MatrixRow> rows = matrix.rows();
    int height = 34;
    for (int i = 0; i < rows.size(); i++) {
      together.add(row(table, rows.get(i), from, to));
      height += rows.get(i).group() ? 19 : 16;
      if (i < rows.size() - 1 && (i == 0 || rows.get(i).group() || i == rows.size() - 2)) continue;
      flush(shape, together, headed ? null : repeated, height);
      headed = false;
      height = 0;
    }
    if (!together.isEmpty()) flush(shape, together, headed ? null : repeated, height);
  }

  private void flush(TemplateShape shape, List<PageRecord> together,
      PageRecord.@org.jspecify.annotations.Nullable RowRecords heads, int height) {
    PageRecord record = PageRecord.of(heads == null ? "matrix" : "tableRows").with("template", shape).with("rows",
        new PageRecord.RowRecords(together));
    if (heads != null) record.with("headTemplate", shape).with("headRows", heads);
    links.add(new RecordChain.ChainLink(record, false, height));
    together.clear();
  }

  private TemplateShape shape(int from, int to, List<TierPart> tiers) {
    List<TemplateShape.ShapeColumn> heads = new ArrayList<>();
    for (int c = from; c < to; c++) {
      double middle = unit + (c - from + 0.5) * column;
      int wide = (int) Math.ceil(column) + HEAD_OVER;
      heads.add(TemplateShape.ShapeColumn.of((int) Math.round(middle - wide / 2.0), wide));
    }
    int marks = (int) Math.ceil((to - from) * column);
    Map<String, List<TemplateShape.ShapeColumn>> columns =
        new HashMap<>(Map.of("unit", List.of(TemplateShape.ShapeColumn.of(0, unit - 6)),
            "cells", List.of(TemplateShape.ShapeColumn.of(unit, marks)), "head", heads));
    columns.put("label", tiers.stream().map(t -> TemplateShape.ShapeColumn.of(t.left(), t.labelWidth())).toList());
    columns.put("tier", tiers.stream().map(t -> TemplateShape.ShapeColumn.of(t.x(), t.width())).toList());
    return new TemplateShape("matrix", columns,
        tiers.isEmpty() ? Set.of("head", "group", "row") : Set.of("tiers", "head", "group", "row"));
  }

  /** What of a tier stands in one part of the matrix: its label begins at {@code left}, its bar at {@code x}. */
  private record TierPart(Block.TierSpan tier, int x, int width, int left, int labelWidth, int columns) {}

  /** Each tier over its columns; a label longer than its columns goes out to the left. */
  private List<TierPart> tiers(int from, int to) {
    List<TierPart> parts = new ArrayList<>();
    int first = 0;
    for (Block.TierSpan tier : matrix.tiers()) {
      int start = Math.max(first, from);
      int end = Math.min(first + tier.columns(), to);
      first += tier.columns();
      int x = (int) Math.round(unit + (start - from) * column + 1);
      if (start < end)
        parts.add(new TierPart(tier, x, (int) Math.round((end - start) * column - 2), x, 0, end - start));
    }
    int edge = context.width() + TIER_GAP;
    for (int i = parts.size() - 1; i >= 0; i--) {
      TierPart part = parts.get(i);
      int width = (int) Math.ceil(context.type("TableHead").width(context.printable(part.tier().label())) + 1);
      int left = Math.max(0, Math.min(part.x(), edge - TIER_GAP - width));
      parts.set(i, new TierPart(part.tier(), part.x(), part.width(), left, width, part.columns()));
      edge = left;
    }
    return parts;
  }

  private PageRecord tiers(Tag table, List<TierPart> parts) {
    Tag tr = context.tags().under(table, "TR");
    PageRecord record =
        PageRecord.of("tiers").with("blank", "").with("blankTag", context.tags().under(tr, "TD").path());
    for (int i = 0; i < parts.size(); i++) {
      Tag th = context.tags().under(tr, "TH", ";Scope=Column;ColSpan=" + parts.get(i).columns());
      record.with("tier" + i, context.printable(parts.get(i).tier().label()) + " ").with("tierTag" + i, th.path())
          .with("colour" + i, Ink.tier(parts.get(i).tier().colour()));
    }
    return record;
  }

  private PageRecord heads(Tag table, int from, int to) {
    Tag tr = context.tags().under(table, "TR");
    PageRecord record = PageRecord.of("head").with("unit0", context.printable(matrix.unitHead()))
        .with("unitTag0", context.tags().under(tr, "TH", ";Scope=Column").path());
    for (int c = from; c < to; c++) {
      Tag th = context.tags().under(tr, "TH", ";Scope=Column");
      record.with("head" + (c - from), context.printable(matrix.heads().get(c)) + " ").with("headTag" + (c - from),
          th.path());
    }
    return record;
  }

  private PageRecord row(Tag table, Block.MatrixRow row, int from, int to) {
    Tag tr = context.tags().under(table, "TR");
    Tag th = context.tags().under(tr, "TH", row.group() ? ";Scope=Row;ColSpan=" + (to - from + 1) : ";Scope=Row");
    PageRecord record = PageRecord.of(row.group() ? "group" : "row").with("unit0", context.printable(row.unit()))
        .with("unitTag0", th.path());
    if (row.group()) return record;
    Sketch marks = new Sketch();
    for (int c = from; c < to; c++) {
      Icon icon = c < row.cells().size() ? row.cells().get(c) : Icon.BLANK;
      Marks.draw(marks, icon, (c - from + 0.5) * column, MARKS / 2.0, Math.min(9.4, column - 2.4));
    }
    Tag td = context.tags().under(tr, "TD", ";ColSpan=" + (to - from));
    return record.with("cells0", marks.scene(Math.ceil((to - from) * column), MARKS))
        .with("cellsAlt0", context.printable(row.alt()))
        .with("cellsTag0", context.tags().under(td, "Figure").path());
  }

  /** The same head once more, as decoration. */
  private static PageRecord repeated(PageRecord record) {
    return record.copy(field -> !field.contains("Tag"));
  }
}
