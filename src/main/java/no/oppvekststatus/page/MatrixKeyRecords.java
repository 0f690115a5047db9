package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;

/** What the numbers over a matrix stand for, tier by tier, in two columns that are read one after the other. */
final class MatrixKeyRecords {
  /** A key with at most so many lines stays whole. */
  private static final int WHOLE = 64;
  /** A longer one is set in pieces of so many, so that a page may end between them. */
  private static final int PIECE = 24;
  private static final int GUTTER = 13;

  private MatrixKeyRecords() {}

  /** One number with its measure, or a tier that {@code heads} those after it. */
  private record KeyEntry(String label, String words, boolean heads, int lines) {}

  static List<RecordChain.ChainLink> of(Block.Matrix matrix, RecordContext context) {
    int half = (context.width() - GUTTER) / 2;
    int indent = indent(matrix, context);
    List<KeyEntry> items = items(matrix, context, half, indent);
    int most = lines(items) <= WHOLE ? WHOLE : PIECE;
    List<RecordChain.ChainLink> links = new ArrayList<>();
    for (int from = 0; from < items.size();) {
      int to = from + 1;
      while (to < items.size() && (items.get(to - 1).heads() || lines(items.subList(from, to + 1)) <= most)) to++;
      links.add(piece(items.subList(from, to), context, half, indent));
      from = to;
    }
    return links;
  }

  private static int lines(List<KeyEntry> items) {
    return items.stream().mapToInt(KeyEntry::lines).sum();
  }

  private static RecordChain.ChainLink piece(List<KeyEntry> items, RecordContext context, int half, int indent) {
    Tag first = context.tags().top("L");
    Tag second = context.tags().top("L");
    List<PageRecord> left = new ArrayList<>();
    List<PageRecord> right = new ArrayList<>();
    int filled = 0;
    for (int i = 0; i < items.size(); i++) {
      KeyEntry item = items.get(i);
      int with = item.heads() && i + 1 < items.size() ? items.get(i + 1).lines() : 0;
      boolean inLeft = right.isEmpty() && filled + with < (lines(items) + 1) / 2;
      (inLeft ? left : right).add(record(item, inLeft ? first : second, context));
      if (inLeft) filled += item.lines();
    }
    TemplateShape column = new TemplateShape("matrix-key",
        Map.of("heads", List.of(TemplateShape.ShapeColumn.of(0, half)),
            "number", List.of(TemplateShape.ShapeColumn.of(0, indent)),
            "words", List.of(TemplateShape.ShapeColumn.of(indent, half - indent))),
        Set.of());
    PageRecord record = PageRecord.of("matrixKey").with("template", column)
        .with("rows", new PageRecord.RowRecords(left)).with("moreRows", new PageRecord.RowRecords(right));
    return new RecordChain.ChainLink(record, false, lines(items) / 2 * 11 + 10);
  }

  private static PageRecord record(KeyEntry item, Tag list, RecordContext context) {
    Tag li = context.tags().under(list, "LI");
    Tag label = item.heads() ? null : context.tags().under(li, "Lbl");
    Tag body = context.tags().under(li, "LBody");
    PageRecord record =
        PageRecord.of(item.heads() ? "tier" : "item").with("words0", item.words()).with("wordsTag0", body.path());
    return label == null ? record : record.with("number0", item.label()).with("numberTag0", label.path());
  }

  private static List<KeyEntry> items(Block.Matrix matrix, RecordContext context, int half, int indent) {
    List<KeyEntry> items = new ArrayList<>();
    int left = 0;
    int next = 0;
    for (Document.Fact fact : matrix.key()) {
      if (left == 0 && next < matrix.tiers().size()) {
        Block.TierSpan tier = matrix.tiers().get(next++);
        String title = context.printable(tier.title());
        items.add(new KeyEntry("", title, true, RecordContext.linesIn(title, context.type("SmallStrong"), half)));
        left = tier.columns();
      }
      left--;
      String words = context.printable(fact.value());
      items.add(new KeyEntry(context.printable(fact.label()) + " ", words, false,
          Math.max(1, RecordContext.linesIn(words, context.type("Small"), half - indent))));
    }
    return items;
  }

  private static int indent(Block.Matrix matrix, RecordContext context) {
    Type strong = context.type("SmallStrong");
    double widest = matrix.key().stream().mapToDouble(f -> strong.width(context.printable(f.label()))).max().orElse(0);
    return (int) Math.max(14, Math.min(Math.ceil(widest) + 6, 60));
  }
}
