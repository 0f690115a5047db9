package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Glyphs;

/**
 * The marks and their words, in as many columns as the widest of them leaves room for; a rule parts the first key from
 * what it explains.
 */
final class KeyRecords {
  private static final int MARK = 13;
  private static final int GAP = 10;

  private KeyRecords() {}

  static List<RecordChain.ChainLink> of(Block.Key key, RecordContext context, boolean afterKey) {
    Type type = context.type("Key");
    String label = context.printable(key.label());
    int indent = label.isBlank() ? 0 : Math.max(48, (int) Math.ceil(context.type("KeyStrong").width(label)) + 8);
    int room = context.width() - indent;
    double widest =
        key.items().stream().mapToDouble(item -> type.width(context.printable(item.word()))).max().orElse(0);
    int count =
        Math.max(1, Math.min(Math.max(1, key.items().size()), (int) ((room + GAP) / (MARK + Math.ceil(widest) + GAP))));
    int step = (room + GAP) / count;
    List<TemplateShape.ShapeColumn> columns = new ArrayList<>();
    for (int c = 0; c < count; c++) columns.add(TemplateShape.ShapeColumn.of(indent + c * step, step - GAP));
    TemplateShape shape = new TemplateShape("key",
        Map.of("label", List.of(TemplateShape.ShapeColumn.of(0, Math.max(1, indent))), "item", columns), Set.of());
    Tag labelled = label.isBlank() ? null : context.tags().top("P");
    List<PageRecord> rows = rows(key, context, count, step - GAP - MARK);
    if (labelled != null && !rows.isEmpty()) rows.get(0).with("label0", label + " ").with("labelTag0", labelled.path());
    PageRecord record = PageRecord.of(afterKey ? "keyGoesOn" : "key").with("space", afterKey ? null : "spaceBlock")
        .with("template", shape).with("rows", new PageRecord.RowRecords(rows));
    return List.of(new RecordChain.ChainLink(record, false, rows.size() * type.leading() + 16));
  }

  private static List<PageRecord> rows(Block.Key key, RecordContext context, int count, int room) {
    Tag list = context.tags().top("L");
    Type type = context.type("Key");
    List<PageRecord> rows = new ArrayList<>();
    for (int i = 0; i < key.items().size(); i++) {
      Block.KeyItem item = key.items().get(i);
      if (i % count == 0) rows.add(PageRecord.of("row"));
      Tag tag = context.tags().under(context.tags().under(list, "LI"), "LBody");
      String word = Glyphs.fitted(context.printable(item.word()), type.face(), type.size(), room);
      rows.get(rows.size() - 1).with("word" + i % count, word + " ").with("wordTag" + i % count, tag.path())
          .with("icon" + i % count, TextRecords.mark(item.icon(), 10));
    }
    return rows;
  }
}
