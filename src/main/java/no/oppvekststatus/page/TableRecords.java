package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Alignment;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * A table: rows that keep together share a record, and each record knows the head that a page beginning with it
 * repeats.
 */
final class TableRecords {
  /** A row taller than this may be parted between two pages, in points. */
  private static final String GROUP = "group";
  private static final int TALLEST_ROW = 240;
  /** A table with more signs than this is set dense. */
  private static final int WORDY = 700;
  /** And one with more rows than this, or with so many columns. */
  private static final int ROOMY = 5;
  private static final int MANY_COLUMNS = 6;
  /**
   * What stands under a cell's words: where one column has it, every column keeps its space, which JasperReports takes
   * away row by row.
   */
  private static final Set<String> BELOW = Set.of("strip", "bar", "note");

  private final RecordContext context;
  private final Block.Table table;
  private final boolean dense;
  private final ColumnWidths widths;
  private final Tag tag;
  private final int span;
  private final List<Set<String>> parts = new ArrayList<>();
  private final List<Set<String>> groupParts = new ArrayList<>();
  private final List<RecordChain.ChainLink> links = new ArrayList<>();
  private TemplateShape shape;

  TableRecords(Block.Table table, RecordContext context) {
    this.table = table;
    this.context = context;
    this.dense = table.columns().size() >= MANY_COLUMNS || table.rows().size() > ROOMY || wordy(table);
    this.widths =
        table.columns().isEmpty() ? new ColumnWidths(List.of(), List.of()) : ColumnWidths.of(table, context, type());
    this.tag = context.tags().top("Table");
    this.span = table.rows().stream().filter(row -> row.kind() == RowKind.GROUP).mapToInt(this::free).min().orElse(1);
    this.shape = TemplateShape.whole("table");
  }

  private Type type() {
    return context.type(dense ? "Dense" : "Table");
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

  /** How many columns a group's title may run over: as far as the cells after it are empty. */
  private int free(Block.Row row) {
    int free = 1;
    while (free < table.columns().size() && (free >= row.cells().size() || CellRecords.isEmpty(row.cells().get(free))))
      free++;
    return free;
  }

  List<RecordChain.ChainLink> links() {
    if (table.columns().isEmpty()) return List.of();
    if (!table.caption().isBlank()) links.add(caption());
    PageRecord head = head();
    List<PageRecord> made = new ArrayList<>();
    for (Block.Row row : table.rows()) made.add(row(row));
    shape = shape();
    rows(head, made);
    links.set(links.size() - 1, links.get(links.size() - 1).keeping());
    links.add(new RecordChain.ChainLink(PageRecord.of("tableEnd"), false, 3));
    return links;
  }

  private RecordChain.ChainLink caption() {
    Tag caption = context.tags().under(context.tags().under(tag, "Caption"), "P");
    String words = context.printable(table.caption());
    return new RecordChain.ChainLink(PageRecord.of("caption").words("text", words, caption), true,
        context.lines(words, "Note", 0) * 11 + 6);
  }

  /** Together stand the head with the first row, and each row with the next where it keeps to it. */
  private void rows(PageRecord head, List<PageRecord> made) {
    List<PageRecord> together = new ArrayList<>(List.of(head));
    PageRecord.RowRecords heads = new PageRecord.RowRecords(List.of(head.copy(field -> !field.startsWith("headTag"))));
    PageRecord.RowRecords group = null;
    int height = 20;
    boolean headed = true;
    for (int i = 0; i < made.size(); i++) {
      boolean isGroup = table.rows().get(i).kind() == RowKind.GROUP;
      boolean tall = height(i) > TALLEST_ROW;
      if (tall && !together.isEmpty()) {
        flush(together, true, height, headed ? null : heads, headed || isGroup ? null : group);
        height = 0;
        headed = false;
      }
      together.add(made.get(i));
      height += height(i);
      if (tall || !keeps(i)) {
        if (tall) flow(together, heads, group);
        else flush(together, false, height, headed ? null : heads, group);
        height = 0;
        headed = false;
      }
      if (isGroup) group = new PageRecord.RowRecords(List.of(title(made.get(i), table.rows().get(i))));
    }
    if (!together.isEmpty()) flush(together, false, height, headed ? null : heads, null);
  }

  private void flush(List<PageRecord> together, boolean keeps, int height, PageRecord.@Nullable RowRecords heads,
      PageRecord.@Nullable RowRecords group) {
    boolean begins = !together.get(0).band().equals(GROUP) && heads != null;
    links.add(new RecordChain.ChainLink(record("tableRows", together, heads, begins ? group : null), keeps, height));
    together.clear();
  }

  private void flow(List<PageRecord> together, PageRecord.RowRecords heads, PageRecord.@Nullable RowRecords group) {
    links.add(new RecordChain.ChainLink(record("rowFlow", together, heads, group), false, TALLEST_ROW));
    together.clear();
  }

  private PageRecord record(String band, List<PageRecord> rows, PageRecord.@Nullable RowRecords heads,
      PageRecord.@Nullable RowRecords group) {
    PageRecord record = PageRecord.of(band).with("template", shape).with("rows", new PageRecord.RowRecords(rows));
    if (heads != null) record.with("headTemplate", shape).with("headRows", heads).with("groupRows", group);
    return record;
  }

  /** The first row with the second, a group head with two rows where it has them, a sum with the row above it. */
  private boolean keeps(int i) {
    List<Block.Row> rows = table.rows();
    if (i + 1 >= rows.size()) return false;
    boolean lastOfGroup = rows.get(i + 1).kind() == RowKind.GROUP;
    boolean begins =
        !lastOfGroup && (rows.get(i).kind() == RowKind.GROUP || i > 0 && rows.get(i - 1).kind() == RowKind.GROUP);
    return i == 0 || begins || rows.get(i + 1).kind() == RowKind.SUM || i == rows.size() - 2;
  }

  private int height(int i) {
    int tallest = 1;
    List<Block.Cell> cells = table.rows().get(i).cells();
    for (int c = 0; c < Math.min(cells.size(), table.columns().size()); c++) {
      String text = cells.get(c).text();
      String note = cells.get(c).note();
      int lines = text.length() < 12 ? 1 : RecordContext.linesIn(context.printable(text), type(),
          widths.width(c) - (cells.get(c).icon() == null ? 0 : 13));
      if (note != null) lines += RecordContext.linesIn(context.printable(note), context.type("Note"), widths.width(c));
      if (!cells.get(c).strip().isEmpty() || cells.get(c).bar() != null) lines++;
      tallest = Math.max(tallest, lines);
    }
    return tallest * type().leading() + (dense ? 4 : 6);
  }

  private PageRecord head() {
    PageRecord head = PageRecord.of("head");
    Tag tr = context.tags().under(tag, "TR");
    for (int c = 0; c < table.columns().size(); c++) {
      parts.add(new HashSet<>(Set.of("head")));
      Tag cell = context.tags().under(tr, "TH", ";Scope=Column");
      String words = context.printable(table.columns().get(c).head());
      head.with("head" + c, words).with("headTag" + c, cell.path());
    }
    return head;
  }

  /** The band of the template in which such a row stands. */
  private String band(Block.Row row) {
    return switch (row.kind()) {
      case GROUP -> GROUP;
      case SUM -> dense ? "denseSum" : "sum";
      case NORMAL -> dense ? "dense" : "row";
    };
  }

  private PageRecord row(Block.Row row) {
    boolean group = row.kind() == RowKind.GROUP;
    PageRecord record = PageRecord.of(band(row));
    record.with("anchor", DocumentRecords.anchor(row.anchor()));
    Tag tr = context.tags().under(tag, "TR");
    int spanned = group ? span : 1;
    for (int c = 0, shown = 0; c < table.columns().size(); c += c == 0 ? spanned : 1, shown++) {
      Block.Cell cell = c < row.cells().size() ? row.cells().get(c) : Block.Cell.of("");
      boolean heads = c == 0 && !cell.text().isBlank();
      Tag td = context.tags().under(tr, heads ? "TH" : "TD",
          (heads ? ";Scope=Row" : "") + (c == 0 && spanned > 1 ? ";ColSpan=" + spanned : ""));
      Set<String> used = group ? groupParts(shown) : parts.get(c);
      used.addAll(
          new CellRecords(context, record, shown, row.kind() != RowKind.NORMAL).set(cell, width(c, spanned), td));
    }
    return record;
  }

  private Set<String> groupParts(int shown) {
    while (groupParts.size() <= shown) groupParts.add(new HashSet<>());
    return groupParts.get(shown);
  }

  private int width(int c, int spanned) {
    return c == 0 ? widths.end(spanned - 1) : widths.width(c);
  }

  private TemplateShape shape() {
    List<TemplateShape.ShapeColumn> cells = new ArrayList<>();
    Set<String> below = new HashSet<>(BELOW);
    below.removeIf(part -> parts.stream().noneMatch(used -> used.contains(part)));
    parts.forEach(used -> used.addAll(below));
    for (int c = 0; c < table.columns().size(); c++) cells.add(column(c, widths.width(c), parts.get(c)));
    List<TemplateShape.ShapeColumn> groups = new ArrayList<>();
    for (int g = 0; g < groupParts.size(); g++) {
      int c = g == 0 ? 0 : g + span - 1;
      groups.add(new TemplateShape.ShapeColumn(widths.x(c), width(c, span), false, groupParts.get(g)));
    }
    Set<String> bands = new LinkedHashSet<>(List.of("head"));
    table.rows().forEach(row -> bands.add(band(row)));
    Map<String, List<TemplateShape.ShapeColumn>> columns = new HashMap<>(Map.of("cell", cells));
    if (!groups.isEmpty()) columns.put(GROUP, groups);
    return new TemplateShape("table", columns, bands);
  }

  private TemplateShape.ShapeColumn column(int c, int width, Set<String> used) {
    return new TemplateShape.ShapeColumn(widths.x(c), width, table.columns().get(c).align() == Alignment.RIGHT, used);
  }

  /** A group's title by itself, as it stands again where the group goes on upon the next page: its first words. */
  private static PageRecord title(PageRecord row, Block.Row group) {
    PageRecord again = PageRecord.of(GROUP);
    for (int c = 0; c < group.cells().size(); c++)
      for (String field : List.of("strong" + c, "absent" + c)) {
        Object words = row.value(field);
        if (words != null && !words.toString().isBlank()) return again.with(field, words);
      }
    return again;
  }
}
