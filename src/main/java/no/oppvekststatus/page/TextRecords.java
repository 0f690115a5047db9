package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.TextRole;
import no.oppvekststatus.drawing.Marks;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.drawing.Sketch;
import org.jspecify.annotations.Nullable;

/** Running text, sentences with a mark, and boxes. */
final class TextRecords {
  /** A text that is taller than this, in points, may be parted between two pages; a shorter one moves whole. */
  private static final int WHOLE = 75;
  /** Each mark is drawn once: there are few of them. */
  private static final Map<Placed, Scene> MARKS = new ConcurrentHashMap<>();

  private TextRecords() {}

  static List<RecordChain.ChainLink> text(Block.Text text, RecordContext context, int level) {
    boolean heading = text.role() == TextRole.SMALL_HEADING;
    List<RecordChain.ChainLink> links = new ArrayList<>();
    for (String paragraph : text.text().split("\\R")) {
      String words = context.printable(paragraph);
      if (words.isEmpty()) continue;
      Tag tag = context.tags().top(heading ? "H" + Math.min(level + 1, 6) : "P");
      if (heading)
        links.add(new RecordChain.ChainLink(
            PageRecord.of(band(text.role())).words("text", words, tag).with("space", "spaceBlock"),
            true, 24));
      else links.add(paragraph(text.role(), words, tag, context));
    }
    return links;
  }

  /** A paragraph that moves whole, or flows where it is long. */
  private static RecordChain.ChainLink paragraph(TextRole role, String words, Tag tag, RecordContext context) {
    Type type = context.type(style(role));
    int tall = context.lines(words, type.style(), 0) * type.leading();
    return new RecordChain.ChainLink(
        PageRecord.of(tall > WHOLE ? band(role) + "Flow" : band(role)).words("text", words, tag), false, tall + 5);
  }

  /** The band of the template, by its name there. */
  private static String band(TextRole role) {
    return switch (role) {
      case LEAD, BODY, COMPACT, NOTE -> role.code();
      case SMALL_HEADING -> "subsection";
    };
  }

  private static String style(TextRole role) {
    return switch (role) {
      case LEAD -> "Lead";
      case NOTE -> "Note";
      case COMPACT -> "Table";
      case BODY, SMALL_HEADING -> "Body";
    };
  }

  static List<RecordChain.ChainLink> statements(Block.Statements statements, RecordContext context) {
    Tag list = context.tags().top("L");
    List<RecordChain.ChainLink> links = new ArrayList<>();
    for (Block.Statement statement : statements.statements()) {
      Tag tag = context.tags().under(context.tags().under(list, "LI"), "LBody");
      String words = context.printable(statement.text());
      int tall = context.lines(words, "Statement", 22) * 15;
      PageRecord record = PageRecord.of(tall > WHOLE ? "statementFlow" : "statement").words("text", words, tag)
          .with("icon", mark(statement.icon(), 13))
          .with("links", context.places(words, new ArrayList<>(statement.links())));
      links.add(new RecordChain.ChainLink(record, false, tall + 6));
    }
    return links;
  }

  /** A box: its ground follows it over a page break. */
  static List<RecordChain.ChainLink> boxed(Block.Boxed boxed, RecordContext context, int level) {
    List<RecordChain.ChainLink> links = new ArrayList<>();
    links.add(new RecordChain.ChainLink(PageRecord.of("boxTop").with("space", "spaceBlock"), true, 17));
    if (!boxed.title().isBlank()) {
      Tag tag = context.tags().top("H" + Math.min(level + 1, 6));
      links.add(new RecordChain.ChainLink(
          PageRecord.of("boxTitle").words("text", context.printable(boxed.title()), tag), true, 17));
    }
    List<String> lines = boxed.lines().stream().filter(line -> !line.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      String words = context.printable(lines.get(i));
      int tall = context.lines(words, "Table", 20) * 12;
      PageRecord record =
          PageRecord.of(tall > WHOLE ? "boxFlow" : "boxLine").words("text", words, context.tags().top("P"));
      links.add(new RecordChain.ChainLink(record, i >= lines.size() - 3, tall + 2));
    }
    links.add(new RecordChain.ChainLink(PageRecord.of("boxEnd"), false, 8));
    return links;
  }

  /** A status mark as a drawing of its own. */
  static @Nullable Scene mark(@Nullable Icon icon, double size) {
    return mark(icon, size, size);
  }

  /** A mark in the middle of a square. */
  static @Nullable Scene mark(@Nullable Icon icon, double size, double square) {
    return icon == null || icon == Icon.BLANK ? null
        : MARKS.computeIfAbsent(new Placed(icon, size, square), Placed::drawn);
  }

  private record Placed(Icon icon, double size, double square) {
    Scene drawn() {
      Sketch sketch = new Sketch();
      Marks.draw(sketch, icon, square / 2, square / 2, size);
      return sketch.scene(square, square);
    }
  }
}
