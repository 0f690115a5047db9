package no.oppvekststatus.page;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.drawing.Sketch;
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
 * @param stretch how it is set on a page with room to spare, null where it has one height
 */
record Slug(int before, int height, List<Mark> marks, Scene decoration, boolean keep, @Nullable Slug head, String section,
    int room, @Nullable Stretch stretch) {

  /** {@code most} points may be added; {@code taller} is the strip with so many more, of which marks, ground and height count. */
  record Stretch(int most, IntFunction<Slug> taller) {}

  Slug keeping() {
    return new Slug(before, height, marks, decoration, true, head, section, room, stretch);
  }

  Slug after(int space) {
    return new Slug(space, height, marks, decoration, keep, head, section, room, stretch);
  }

  Slug under(@Nullable Slug repeated) {
    return new Slug(before, height, marks, decoration, keep, repeated, section, room, stretch);
  }

  Slug in(String name, int asked) {
    return new Slug(before, height, marks, decoration, keep, head, name, asked, stretch);
  }

  Slug stretching(int most, IntFunction<Slug> taller) {
    return new Slug(before, height, marks, decoration, keep, head, section, room, new Stretch(most, taller));
  }

  int most() {
    return stretch == null ? 0 : stretch.most();
  }

  /** The same strip, {@code more} points taller. */
  Slug taller(int more) {
    return stretch == null || more == 0 ? this : stretch.taller().apply(more);
  }

  /** This strip and the next one as one. */
  Slug above(Slug next) {
    Sketch both = new Sketch();
    both.place(decoration, 0, 0);
    both.place(next.decoration, 0, height);
    return new Slug(before, height + next.height, Stream.concat(marks.stream(), next.marks.stream().map(m -> m.moved(0, height))).toList(),
        both.scene(Pagination.WIDTH, height + next.height), next.keep, head, section, room, null);
  }

  /** The same strip as decoration: shown again, read once. */
  Slug repeated() {
    return new Slug(0, height, marks.stream().map(Mark::repeated).toList(), decoration, true, null, section, 0, null);
  }
}
