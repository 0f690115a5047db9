package no.oppvekststatus.report.page;

import no.oppvekststatus.report.drawing.Scene;
import org.jspecify.annotations.Nullable;

/** Something on a page that a reader reads: a line of text or a picture with words for it; whole points from the upper left. */
public sealed interface Mark {
  int x();

  int y();

  /** Null for page furniture and for what is only repeated. */
  @Nullable Tag tag();

  Mark moved(int dx, int dy);

  /** The same mark without a place in the structure. */
  Mark repeated();

  /** {@code bookmark} 0 for none, else the level of the outline; its words are {@code outline}. */
  record Line(int x, int y, int width, String text, Type type, boolean right, @Nullable Tag tag, int bookmark, String outline)
      implements Mark {
    @Override public Mark moved(int dx, int dy) {
      return new Line(x + dx, y + dy, width, text, type, right, tag, bookmark, outline);
    }

    @Override public Mark repeated() {
      return new Line(x, y, width, text, type, right, null, 0, "");
    }
  }

  record Picture(int x, int y, Scene scene, String alt, @Nullable Tag tag) implements Mark {
    @Override public Mark moved(int dx, int dy) {
      return new Picture(x + dx, y + dy, scene, alt, tag);
    }

    @Override public Mark repeated() {
      return new Picture(x, y, scene, alt, null);
    }
  }
}
