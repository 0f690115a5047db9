package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Pictures;

/** Two or three boxes side by side, equally tall; more stand in rows of three. */
final class PanelRecords {
  private static final int GUTTER = 13;
  private static final int PAD = 10;
  private static final int MOST = 3;
  /** Panels with more text than this, in signs, are set as running text under their titles. */
  private static final int LONGEST = 2400;

  private PanelRecords() {}

  static List<RecordChain.ChainLink> of(Block.Panels block, RecordContext context, int level) {
    List<RecordChain.ChainLink> links = new ArrayList<>();
    for (int from = 0; from < block.panels().size(); from += MOST)
      links.addAll(row(block.panels().subList(from, Math.min(from + MOST, block.panels().size())), context, level));
    return links;
  }

  private static List<RecordChain.ChainLink> row(List<Block.Panel> panels, RecordContext context, int level) {
    if (panels.stream().anyMatch(p -> p.title().length() + String.join("", p.lines()).length() > LONGEST))
      return stacked(panels, context, level);
    int width = (context.width() - GUTTER * (panels.size() - 1)) / panels.size();
    boolean small = panels.size() > 2 && panels.stream().anyMatch(p -> p.big() != null);
    TemplateShape one = new TemplateShape("panel",
        Map.of("panel", List.of(TemplateShape.ShapeColumn.of(0, width - 2 * PAD))), Set.of());
    List<TemplateShape.ShapeColumn> columns = new ArrayList<>();
    PageRecord record = PageRecord.of("row").with("template", one);
    int tallest = 0;
    for (int i = 0; i < panels.size(); i++) {
      columns.add(TemplateShape.ShapeColumn.of(i * (width + GUTTER), width));
      List<PageRecord> lines = panel(panels.get(i), context, level, small, width - 2 * PAD);
      record.with("rows" + i, new PageRecord.RowRecords(lines));
      tallest = Math.max(tallest, lines.size() * 16);
    }
    PageRecord all = PageRecord.of("panels").with("space", "spaceBlock")
        .with("template", new TemplateShape("panels", Map.of("panel", columns), Set.of()))
        .with("rows", new PageRecord.RowRecords(List.of(record)));
    return List.of(new RecordChain.ChainLink(all, false, tallest + 30));
  }

  private static List<PageRecord> panel(Block.Panel panel, RecordContext context, int level, boolean small, int room) {
    List<PageRecord> lines = new ArrayList<>();
    lines.add(line(small ? "smallTitle" : "title", panel.title(),
        context.tags().top(small ? "P" : "H" + Math.min(level + 1, 6)), context));
    if (panel.big() != null) big(panel, context, room, lines);
    if (!panel.strip().isEmpty()) {
      PageRecord strip = PageRecord.of("marks").with("strip", Pictures.strip(panel.strip(), room, 9, 13.2));
      if (panel.alt() != null && !panel.alt().isBlank())
        strip.with("stripAlt", context.printable(panel.alt())).with("stripTag", context.tags().top("Figure").path());
      lines.add(strip);
    }
    for (String line : panel.lines())
      if (!line.isBlank()) lines.add(line(small ? "smallLine" : "line", line, context.tags().top("P"), context));
    return lines;
  }

  private static PageRecord line(String band, String text, Tag tag, RecordContext context) {
    return PageRecord.of(band).with("text0", context.printable(text)).with("textTag0", tag.path());
  }

  /** The big number with its base beside it where there is room, else below. */
  private static void big(Block.Panel panel, RecordContext context, int room, List<PageRecord> lines) {
    String big = context.printable(panel.big());
    String note = context.printable(panel.bigNote());
    Tag tag = context.tags().top("P");
    boolean beside =
        !note.isEmpty() && context.type("Big").width(big + " ") + context.type("Table").width(note) <= room;
    PageRecord number =
        line(RecordContext.linesIn(big, context.type("Big"), room) > 2 ? "title" : beside ? "bigBeside" : "big", big,
            tag, context);
    lines.add(beside ? number.with("note0", note) : number);
    if (!beside && !note.isEmpty()) lines.add(line("line", note, tag, context));
  }

  /** Panels too tall for a page. */
  private static List<RecordChain.ChainLink> stacked(List<Block.Panel> panels, RecordContext context, int level) {
    List<RecordChain.ChainLink> links = new ArrayList<>();
    for (Block.Panel panel : panels) {
      links.addAll(TextRecords.text(Block.Text.smallHeading(panel.title()), context, level));
      if (panel.big() != null) links.addAll(TextRecords
          .text(Block.Text.lead(panel.big() + " " + (panel.bigNote() == null ? "" : panel.bigNote())), context, level));
      if (panel.alt() != null) links.addAll(TextRecords.text(Block.Text.note(panel.alt()), context, level));
      for (String line : panel.lines()) links.addAll(TextRecords.text(Block.Text.body(line), context, level));
    }
    return links;
  }
}
