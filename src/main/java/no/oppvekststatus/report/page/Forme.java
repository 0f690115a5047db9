package no.oppvekststatus.report.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.drawing.Scene;
import no.oppvekststatus.report.drawing.Sketch;
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
