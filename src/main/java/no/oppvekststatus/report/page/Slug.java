package no.oppvekststatus.report.page;

import java.util.List;
import no.oppvekststatus.report.drawing.Scene;
import org.jspecify.annotations.Nullable;

/**
 * A strip across the text width that is never split.
 *
 * @param before space above, dropped at the top of a page
 * @param height without that space
 * @param keep stays on the page of the next one
 * @param head repeated above this one where it begins a page
 * @param section what the header says on a page that begins here
 * @param room the free height this one asks of a page that is begun, else it begins a new one; 0 where it goes on
 */
record Slug(int before, int height, List<Mark> marks, Scene decoration, boolean keep, @Nullable Slug head, String section,
    int room) {

  Slug keeping() {
    return new Slug(before, height, marks, decoration, true, head, section, room);
  }

  Slug after(int space) {
    return new Slug(space, height, marks, decoration, keep, head, section, room);
  }

  Slug under(@Nullable Slug repeated) {
    return new Slug(before, height, marks, decoration, keep, repeated, section, room);
  }

  Slug in(String name, int asked) {
    return new Slug(before, height, marks, decoration, keep, head, name, asked);
  }

  /** The same strip as decoration: shown again, read once. */
  Slug repeated() {
    return new Slug(0, height, marks.stream().map(Mark::repeated).toList(), decoration, true, null, section, 0);
  }
}
