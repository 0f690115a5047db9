package no.oppvekststatus.page;

import java.net.URI;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.drawing.Scene;
import org.jspecify.annotations.Nullable;

/** Something on a page that a reader reads or comes to: a line of text, a picture with words for it, a place; points from the upper left. */
public sealed interface Mark {
  /** Null for page furniture and for what is only repeated. */
  @Nullable Tag tag();

  Mark moved(int dx, int dy);

  /** The same mark without a place in the structure. */
  Mark repeated();

  /**
   * {@code x} is a whole point but for a part that follows another on its line; {@code bookmark} 0 for none, else the level of the
   * outline; its words are {@code outline}.
   */
  record Line(double x, int y, int width, String text, Type type, boolean right, @Nullable Tag tag, int bookmark, String outline,
      @Nullable Link link) implements Mark {
    Line(double x, int y, int width, String text, Type type, boolean right, @Nullable Tag tag, int bookmark, String outline) {
      this(x, y, width, text, type, right, tag, bookmark, outline, null);
    }

    @Override public Mark moved(int dx, int dy) {
      return new Line(x + dx, y + dy, width, text, type, right, tag, bookmark, outline, link);
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

  /** Where links to an anchor lead; nothing is seen. */
  record Anchor(int x, int y, URI anchor) implements Mark {
    @Override public @Nullable Tag tag() {
      return null;
    }

    @Override public Mark moved(int dx, int dy) {
      return new Anchor(x + dx, y + dy, anchor);
    }

    @Override public Mark repeated() {
      return this;
    }
  }
}
