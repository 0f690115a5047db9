package no.oppvekststatus.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.drawing.Sketch;
import org.jspecify.annotations.Nullable;

/** A strip while it is being set. */
final class Forme {
  private final List<Mark> marks = new ArrayList<>();
  private final Sketch decoration = new Sketch();

  /** Sets lines from {@code y}; gives the height they take. */
  int lines(int x, int y, int width, List<String> lines, Type type, boolean right, @Nullable Tag tag) {
    for (int i = 0; i < lines.size(); i++) line(x, y + i * type.leading(), width, lines.get(i), type, right, tag);
    return lines.size() * type.leading();
  }

  /** Breaks and sets a text; gives the height it takes. */
  int text(int x, int y, int width, String text, Type type, @Nullable Tag tag) {
    return lines(x, y, width, Lines.of(text, type, width), type, false, tag);
  }

  void line(int x, int y, int width, String text, Type type, boolean right, @Nullable Tag tag) {
    marks.add(new Mark.Line(x, y, width, text, type, right, tag, 0, ""));
  }

  /**
   * Sets a line part by part; what links is underlined, outward in the colour of the words, inward fainter. The space between two
   * parts is one that does not break: the printer drops any other at the end of what it sets.
   */
  void line(int x, int y, int width, List<Wording.Part> parts, Type type, boolean right) {
    if (parts.size() == 1 && parts.get(0).link() == null) line(x, y, width, parts.get(0).text(), type, right, parts.get(0).tag());
    else {
      double at = right ? x + width - parts.stream().mapToDouble(part -> type.width(part.text())).sum() : x;
      for (Wording.Part part : parts) {
        double wide = type.width(part.text().stripTrailing());
        String text = part == parts.get(parts.size() - 1) ? part.text() : part.text().replaceFirst(" $", "\u00a0");
        marks.add(new Mark.Line(at, y, (int) Math.ceil(wide), text, type, false, part.tag(), 0, "", part.link()));
        if (part.link() != null) decoration.rule(at, y + type.baseline() + 1.7, wide, part.link().outward() ? Ink.INK : Ink.RULE, 0.5);
        at += type.width(part.text());
      }
    }
  }

  void anchor(int x, int y, @Nullable URI anchor) {
    if (anchor != null) marks.add(new Mark.Anchor(x, y, anchor));
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** A picture that is read: it has words. */
  void picture(int x, int y, Scene scene, String alt, Tag tag) {
    marks.add(new Mark.Picture(x, y, scene, alt, tag));
  }

  Sketch decoration() {
    return decoration;
  }

  Slug slug(int before, int height, boolean keep) {
    return new Slug(before, height, List.copyOf(marks), decoration.scene(Pagination.WIDTH, height), keep, null, "", 0, null);
  }
}
