package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Glyphs;

/**
 * The marks and their words, in as many columns as there is room for; a rule parts the first key from what it explains.
 */
final class KeyRecords {
  private static final int MARK = 13;
  private static final int GAP = 10;
  private static final int WIDEST_GAP = 24;

  private KeyRecords() {}

  static List<RecordChain.ChainLink> of(Block.Key key, RecordContext context, boolean afterKey) {
    Type type = context.type("Key");
    String label = context.printable(key.label());
    int indent = label.isBlank() ? 0 : Math.max(48, (int) Math.ceil(context.type("KeyStrong").width(label)) + 8);
    List<TemplateShape.ShapeColumn> columns = columns(key, context, indent);
    TemplateShape shape = new TemplateShape("key",
        Map.of("label", List.of(TemplateShape.ShapeColumn.of(0, Math.max(1, indent))), "item", columns), Set.of());
    Tag labelled = label.isBlank() ? null : context.tags().top("P");
    List<PageRecord> rows = rows(key, context, columns);
    if (labelled != null && !rows.isEmpty()) rows.get(0).with("label0", label + " ").with("labelTag0", labelled.path());
    PageRecord record = PageRecord.of(afterKey ? "keyGoesOn" : "key").with("space", afterKey ? null : "spaceBlock")
        .with("template", shape).with("rows", new PageRecord.RowRecords(rows));
    return List.of(new RecordChain.ChainLink(record, false, rows.size() * type.leading() + 16));
  }

  /** As many columns as there is room for, each as wide as its widest word. */
  private static List<TemplateShape.ShapeColumn> columns(Block.Key key, RecordContext context, int indent) {
    List<Integer> items = new ArrayList<>();
    for (Block.KeyItem item : key.items())
      items.add(MARK + (int) Math.ceil(context.type("Key").width(context.printable(item.word()) + " ")));
    int room = context.width() - indent;
    for (int count = items.size(); count > 1; count--) {
      List<Integer> widths = new ArrayList<>(items.subList(0, count));
      for (int i = count; i < items.size(); i++) widths.set(i % count, Math.max(widths.get(i % count), items.get(i)));
      int spare = room - widths.stream().mapToInt(w -> w).sum();
      if (spare >= (count - 1) * GAP) return placed(widths, indent, Math.min(spare / (count - 1), WIDEST_GAP));
    }
    return List.of(TemplateShape.ShapeColumn.of(indent, room));
  }

  private static List<TemplateShape.ShapeColumn> placed(List<Integer> widths, int indent, int gap) {
    List<TemplateShape.ShapeColumn> columns = new ArrayList<>();
    int x = indent;
    for (int width : widths) {
      columns.add(TemplateShape.ShapeColumn.of(x, width));
      x += width + gap;
    }
    return columns;
  }

  private static List<PageRecord> rows(Block.Key key, RecordContext context, List<TemplateShape.ShapeColumn> columns) {
    Tag list = context.tags().top("L");
    Type type = context.type("Key");
    int count = columns.size();
    List<PageRecord> rows = new ArrayList<>();
    for (int i = 0; i < key.items().size(); i++) {
      Block.KeyItem item = key.items().get(i);
      if (i % count == 0) rows.add(PageRecord.of("row"));
      Tag tag = context.tags().under(context.tags().under(list, "LI"), "LBody");
      String word = Glyphs.fitted(context.printable(item.word()), type.face(), type.size(),
          columns.get(i % count).width() - MARK);
      rows.get(rows.size() - 1).with("word" + i % count, word + " ").with("wordTag" + i % count, tag.path())
          .with("icon" + i % count, TextRecords.mark(item.icon(), 10));
    }
    return rows;
  }
}
