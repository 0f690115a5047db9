package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;

/** Two or three boxes side by side, equally tall. */
final class PanelSetting {
  private static final int GUTTER = 13;
  private static final int PAD = 10;
  private static final int TALLEST = 700;

  private PanelSetting() {}

  static List<Slug> panels(Bench bench, Block.Panels panels, int level) {
    int count = panels.panels().size();
    if (count == 0) return List.of();
    if (count > 3) return rows(bench, panels, level);
    int width = (Pagination.WIDTH - GUTTER * (count - 1)) / count;
    Forme forme = new Forme();
    boolean small = count > 2 && panels.panels().stream().anyMatch(p -> p.big() != null);
    int tallest = 0;
    for (int i = 0; i < count; i++) {
      tallest = Math.max(tallest, panel(bench, panels.panels().get(i), level, forme, i * (width + GUTTER), width, small));
    }
    if (tallest > TALLEST) return stacked(bench, panels, level);
    Forme grounded = new Forme();
    for (int i = 0; i < count; i++) grounded.decoration().box(i * (width + GUTTER), 0, width, tallest, Ink.PANEL);
    Slug set = forme.slug(0, tallest, false);
    grounded.decoration().place(set.decoration(), 0, 0);
    set.marks().forEach(grounded::add);
    return List.of(grounded.slug(8, tallest + 4, false));
  }

  private static List<Slug> rows(Bench bench, Block.Panels panels, int level) {
    List<Slug> slugs = new ArrayList<>();
    for (int from = 0; from < panels.panels().size(); from += 3) {
      int to = Math.min(from + 3, panels.panels().size());
      slugs.addAll(panels(bench, new Block.Panels(panels.panels().subList(from, to)), level));
    }
    return slugs;
  }

  /** Sets one panel; gives its height. */
  private static int panel(Bench bench, Block.Panel panel, int level, Forme forme, int left, int width, boolean small) {
    int x = left + PAD;
    int room = width - 2 * PAD;
    int y = 9;
    Tag heading = bench.tags().top(small ? "P" : "H" + Math.min(level + 1, 6));
    y += forme.text(x, y, room, panel.title(), bench.type(small ? "Note" : "H3"), heading) + (small ? 0 : 3);
    if (panel.big() != null) y += big(bench, panel, forme, x, y, room);
    if (!panel.strip().isEmpty()) {
      Scene strip = Pictures.strip(panel.strip(), room, 9, 13.2);
      if (panel.alt() == null) forme.decoration().place(strip, x, y + 2);
      else forme.picture(x, y + 2, strip, panel.alt(), bench.tags().top("Figure"));
      y += (int) Math.ceil(strip.height()) + 6;
    }
    Type type = bench.type(small ? "Note" : "Table");
    for (String line : panel.lines()) y += forme.text(x, y, room, line, type, bench.tags().top("P"));
    return y + 9;
  }

  /** The big number with its base beside it where there is room, else below. */
  private static int big(Bench bench, Block.Panel panel, Forme forme, int x, int y, int room) {
    String big = Glyphs.printable(panel.big() == null ? "" : panel.big()) + " ";
    Type type = bench.type("Big");
    Tag tag = bench.tags().top("P");
    List<String> lines = Lines.of(big, type, room);
    int height = forme.lines(x, y, room, lines.size() > 2 ? Lines.of(big, bench.type("H3"), room) : lines,
        lines.size() > 2 ? bench.type("H3") : type, false, tag);
    if (panel.bigNote() == null || panel.bigNote().isBlank()) return height;
    Type note = bench.type("Table");
    String text = Glyphs.printable(panel.bigNote());
    int beside = (int) Math.ceil(type.width(big));
    if (lines.size() == 1 && beside + note.width(text) <= room) {
      forme.line(x + beside - 1, y + 8, room - beside, text, note, false, tag);
      return height;
    }
    return height + forme.text(x, y + height, room, text, note, tag);
  }

  /** Panels too tall for a page are set as running text under their titles. */
  private static List<Slug> stacked(Bench bench, Block.Panels panels, int level) {
    List<Slug> slugs = new ArrayList<>();
    for (Block.Panel panel : panels.panels()) {
      slugs.addAll(TextSetting.text(bench, Block.Text.smallHeading(panel.title()), level));
      if (panel.big() != null) slugs.addAll(TextSetting.text(bench, Block.Text.lead(panel.big() + " " + (panel.bigNote() == null ? "" : panel.bigNote())), level));
      if (panel.alt() != null) slugs.addAll(TextSetting.text(bench, Block.Text.note(panel.alt()), level));
      for (String line : panel.lines()) slugs.addAll(TextSetting.text(bench, Block.Text.body(line), level));
    }
    return slugs;
  }
}
