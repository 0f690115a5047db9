package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Glyphs;
import org.jspecify.annotations.Nullable;

/** What the numbers over a matrix stand for, tier by tier, in two columns read one after the other. */
record MatrixKey(Bench bench, Block.Matrix matrix) {
  /** A key with at most so many lines in its two columns stays whole. */
  private static final int WHOLE = 64;
  private static final int PIECE = 24;

  /** A line a strip. A long key is set in pieces, each read column by column, so that a page may end between them. */
  List<Slug> slugs() {
    int half = (Pagination.WIDTH - 13) / 2;
    List<KeyItem> items = items(half);
    int most = lines(items) <= WHOLE ? WHOLE : PIECE;
    List<Slug> slugs = new ArrayList<>();
    for (int from = 0; from < items.size();) {
      int to = from + 1;
      while (to < items.size() && (items.get(to - 1).heads() || lines(items.subList(from, to + 1)) <= most)) to++;
      slugs.addAll(piece(items.subList(from, to), half, from == 0 ? 10 : 4));
      from = to;
    }
    return slugs;
  }

  private static int lines(List<KeyItem> items) {
    return items.stream().mapToInt(item -> item.lines().size()).sum();
  }

  private List<Slug> piece(List<KeyItem> items, int half, int before) {
    Tag first = bench.tags().top("L");
    Tag second = bench.tags().top("L");
    List<KeyLine> left = new ArrayList<>();
    List<KeyLine> right = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      KeyItem item = items.get(i);
      int with = item.heads() && i + 1 < items.size() ? items.get(i + 1).lines().size() : 0;
      boolean inLeft = right.isEmpty() && left.size() + with < (lines(items) + 1) / 2;
      Tag li = bench.tags().under(inLeft ? first : second, "LI");
      Tag label = item.heads() ? null : bench.tags().under(li, "Lbl");
      Tag body = bench.tags().under(bench.tags().under(li, "LBody"), "P");
      for (int n = 0; n < item.lines().size(); n++)
        (inLeft ? left : right).add(new KeyLine(n == 0 ? item.label() : "", item.lines().get(n), item.heads(), label, body));
    }
    List<Slug> slugs = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Forme forme = new Forme();
      if (i < left.size()) set(forme, left.get(i), 0, half);
      if (i < right.size()) set(forme, right.get(i), half + 13, half);
      slugs.add(forme.slug(i == 0 ? before : 0, 11, i + 1 < Math.max(left.size(), right.size())));
    }
    return slugs;
  }

  /** One number with its measure, or a tier that {@code heads} those after it. */
  private record KeyItem(String label, List<String> lines, boolean heads) {}

  private List<KeyItem> items(int width) {
    List<KeyItem> items = new ArrayList<>();
    Type type = bench.type("Small");
    int left = 0;
    int next = 0;
    for (Document.Fact fact : matrix.key()) {
      if (left == 0 && next < matrix.tiers().size()) {
        Block.TierSpan tier = matrix.tiers().get(next++);
        items.add(new KeyItem("", Lines.of(tier.title(), bench.type("SmallStrong"), width), true));
        left = tier.columns();
      }
      left--;
      List<String> lines = Lines.of(fact.value(), type, width - indent());
      items.add(new KeyItem(Glyphs.printable(fact.label()) + " ", lines.isEmpty() ? List.of("") : lines, false));
    }
    return items;
  }

  /** One line of the key; {@code label} is blank on the lines after the first. */
  private record KeyLine(String label, String words, boolean heads, @Nullable Tag labelTag, Tag bodyTag) {}

  private int indent() {
    Type strong = bench.type("SmallStrong");
    double widest = matrix.key().stream().mapToDouble(f -> strong.width(Glyphs.printable(f.label()))).max().orElse(0);
    return (int) Math.max(14, Math.min(Math.ceil(widest) + 6, 60));
  }

  private void set(Forme forme, KeyLine line, int x, int width) {
    if (!line.label().isEmpty()) forme.line(x, 0, indent(), line.label(), bench.type("SmallStrong"), false, line.labelTag());
    int from = line.heads() ? 0 : indent();
    forme.line(x + from, 0, width - from, line.words(), bench.type(line.heads() ? "SmallStrong" : "Small"), false, line.bodyTag());
  }
}
