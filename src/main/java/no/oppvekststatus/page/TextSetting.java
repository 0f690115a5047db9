package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.TextRole;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Marks;

/** Running text, sentences with a mark, boxes and keys. */
final class TextSetting {
  /** So many lines at least stand together at the end of a box, whose last may be a signature. */
  private static final int CLOSING = 3;

  private TextSetting() {}

  static List<Slug> text(Bench bench, Block.Text text, int level) {
    boolean heading = text.role() == TextRole.SMALL_HEADING;
    Type type = bench.type(switch (text.role()) {
      case LEAD -> "Lead";
      case NOTE -> "Note";
      case COMPACT -> "Table";
      case SMALL_HEADING -> "H3";
      case BODY -> "Body";
    });
    List<Slug> slugs = new ArrayList<>();
    for (String paragraph : text.text().split("\\R")) {
      Tag tag = bench.tags().top(heading ? "H" + Math.min(level + 1, 6) : "P");
      slugs.addAll(paragraph(Lines.of(paragraph, type, Pagination.WIDTH), type, tag, 0, heading ? 8 : 0, heading ? 2 : 5));
    }
    if (heading && !slugs.isEmpty()) slugs.set(slugs.size() - 1, slugs.get(slugs.size() - 1).keeping());
    return slugs;
  }

  /** A line a strip; never one line alone at the foot or the top of a page. */
  static List<Slug> paragraph(List<String> lines, Type type, Tag tag, int x, int before, int after) {
    return paragraph(lines.stream().map(line -> List.of(new Wording.Part(line, tag, null))).toList(), type, x, before, after);
  }

  /** The same of lines that are parted by links. */
  static List<Slug> paragraph(List<List<Wording.Part>> lines, Type type, int x, int before, int after) {
    List<Slug> slugs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Forme forme = new Forme();
      forme.line(x, 0, Pagination.WIDTH - 2 * Math.min(x, 10), lines.get(i), type, false);
      boolean last = i == lines.size() - 1;
      boolean keep = !last && (i == 0 || i == lines.size() - 2);
      slugs.add(forme.slug(i == 0 ? before : 0, type.leading() + (last ? after : 0), keep));
    }
    return slugs;
  }

  static List<Slug> statements(Bench bench, Block.Statements statements) {
    Type type = bench.type("Statement");
    Tag list = bench.tags().top("L");
    List<Slug> slugs = new ArrayList<>();
    for (Block.Statement statement : statements.statements()) {
      Tag tag = bench.tags().under(bench.tags().under(bench.tags().under(list, "LI"), "LBody"), "P");
      List<List<Wording.Part>> lines = Wording.of(Lines.of(statement.text(), type, Pagination.WIDTH - 22), statement.links(), tag, bench.tags());
      for (int i = 0; i < lines.size(); i++) {
        Forme forme = new Forme();
        if (i == 0) Marks.draw(forme.decoration(), statement.icon(), 6.5, 7.5, 13);
        forme.line(22, 0, Pagination.WIDTH - 22, lines.get(i), type, false);
        boolean last = i == lines.size() - 1;
        slugs.add(forme.slug(0, type.leading() + (last ? 6 : 0), !last && (i == 0 || i == lines.size() - 2)));
      }
    }
    return slugs;
  }

  /** A grey box; its ground follows it over a page break. */
  static List<Slug> boxed(Bench bench, Block.Boxed boxed, int level) {
    List<Slug> slugs = new ArrayList<>();
    slugs.add(ground(new Forme(), 9, 8, true));
    if (!boxed.title().isBlank()) {
      Type type = bench.type("H3");
      Tag tag = bench.tags().top("H" + Math.min(level + 1, 6));
      List<String> lines = Lines.of(boxed.title(), type, Pagination.WIDTH - 20);
      for (int i = 0; i < lines.size(); i++) slugs.add(boxedLine(lines.get(i), type, tag, true, i == lines.size() - 1 ? 3 : 0));
    }
    Type type = bench.type("Table");
    for (String text : boxed.lines()) {
      Tag tag = bench.tags().top("P");
      List<String> lines = Lines.of(text, type, Pagination.WIDTH - 20);
      for (int i = 0; i < lines.size(); i++) {
        boolean last = i == lines.size() - 1;
        slugs.add(boxedLine(lines.get(i), type, tag, !last && (i == 0 || i == lines.size() - 2), last ? 2 : 0));
      }
    }
    for (int last = Math.max(1, slugs.size() - CLOSING); last < slugs.size(); last++) slugs.set(last, slugs.get(last).keeping());
    slugs.add(ground(new Forme(), 8, 0, false));
    return slugs;
  }

  private static Slug boxedLine(String text, Type type, Tag tag, boolean keep, int after) {
    Forme forme = new Forme();
    forme.line(10, 0, Pagination.WIDTH - 20, text, type, false, tag);
    return ground(forme, type.leading() + after, 0, keep);
  }

  private static Slug ground(Forme forme, int height, int before, boolean keep) {
    Forme grounded = new Forme();
    grounded.decoration().box(0, -0.2, Pagination.WIDTH, height + 0.4, Ink.PANEL);
    forme.slug(0, height, keep).marks().forEach(grounded::add);
    return grounded.slug(before, height, keep);
  }

  /** The marks and their words in running lines; a rule parts the first key from what it explains. */
  static List<Slug> key(Bench bench, Block.Key key, boolean afterKey) {
    Type strong = bench.type("KeyStrong");
    Type type = bench.type("Key");
    String label = Glyphs.printable(key.label());
    int indent = label.isBlank() ? 0 : Math.max(48, (int) Math.ceil(strong.width(label)) + 8);
    Forme forme = new Forme();
    int top = afterKey ? 0 : 6;
    if (!afterKey) forme.decoration().rule(0, 0.5, Pagination.WIDTH, Ink.RULE, 0.5);
    if (!label.isBlank()) forme.line(0, top, indent, label + " ", strong, false, bench.tags().top("P"));
    Tag list = bench.tags().top("L");
    int x = indent;
    int y = top;
    for (Block.KeyItem item : key.items()) {
      String word = Glyphs.fitted(Glyphs.printable(item.word()), type.face(), type.size(), Pagination.WIDTH - indent - 20);
      int width = 13 + (int) Math.ceil(type.width(word));
      if (x > indent && x + width > Pagination.WIDTH) {
        x = indent;
        y += type.leading();
      }
      Tag tag = bench.tags().under(bench.tags().under(bench.tags().under(list, "LI"), "LBody"), "P");
      if (item.icon() != Icon.BLANK) Marks.draw(forme.decoration(), item.icon(), x + 5, y + type.leading() / 2.0, 10);
      forme.line(x + 13, y, width, word + " ", type, false, tag);
      x += width + 12;
    }
    return List.of(forme.slug(afterKey ? 0 : 8, y + type.leading() + 2, false));
  }
}
