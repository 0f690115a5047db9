package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.oppvekststatus.drawing.Sketch;

/** Stacks strips on pages: what belongs together stays together, a table's head comes along, nothing is cut. */
final class Pagination {
  static final int LEFT = 52;
  static final int WIDTH = 491;
  static final int TOP = 56;
  static final int HEIGHT = 740;

  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Strip> strips = new ArrayList<>();
  private String section = "";
  private int y;

  /** What lies on the page that is being filled; {@code before} is the space above it there. */
  private record Strip(int before, Slug slug) {}

  static List<Sheet> of(List<Slug> slugs) {
    Pagination pages = new Pagination();
    for (int from = 0; from < slugs.size();) {
      int to = from;
      while (slugs.get(to).keep() && to + 1 < slugs.size() && slugs.get(to + 1).room() == 0) to++;
      pages.chain(slugs.subList(from, to + 1));
      from = to + 1;
    }
    pages.turn();
    return pages.sheets;
  }

  private void chain(List<Slug> chain) {
    int height = 0;
    for (Slug slug : chain) height += slug.before() + slug.height();
    boolean fits = y + height - (strips.isEmpty() ? chain.get(0).before() : 0) <= HEIGHT;
    boolean fitsAlone = height - chain.get(0).before() + headHeight(chain.get(0)) <= HEIGHT;
    if (chain.get(0).room() > HEIGHT - y || !fits && (fitsAlone || y > HEIGHT * 2 / 3)) turn();
    for (Slug slug : chain) place(slug);
  }

  private static int headHeight(Slug slug) {
    return slug.head() == null ? 0 : slug.head().height();
  }

  private void place(Slug slug) {
    if (!strips.isEmpty() && y + slug.before() + slug.height() > HEIGHT) turn();
    int before = strips.isEmpty() ? 0 : slug.before();
    if (strips.isEmpty()) {
      section = slug.section();
      if (slug.head() != null) put(0, slug.head().repeated());
    }
    put(before, slug);
  }

  private void put(int before, Slug slug) {
    strips.add(new Strip(before, slug));
    y += before + slug.height();
  }

  private void turn() {
    if (strips.isEmpty()) return;
    List<Mark> marks = new ArrayList<>();
    Sketch decoration = new Sketch();
    int top = TOP;
    int[] more = shared(HEIGHT - y);
    for (int i = 0; i < strips.size(); i++) {
      top += strips.get(i).before();
      Slug slug = strips.get(i).slug().taller(more[i]);
      for (Mark mark : slug.marks()) marks.add(mark.moved(LEFT, top));
      decoration.place(slug.decoration(), LEFT, top);
      top += slug.height();
    }
    sheets.add(new Sheet(section, false, List.copyOf(marks), decoration.scene(595, 842)));
    strips.clear();
    y = 0;
  }

  /** What is left of the page, among the strips that can use it: each gets as much as the others, as far as it may grow. */
  private int[] shared(int spare) {
    int[] more = new int[strips.size()];
    List<Integer> growing = new ArrayList<>(IntStream.range(0, more.length).filter(i -> strips.get(i).slug().most() > 0).boxed().toList());
    growing.sort(Comparator.comparingInt(i -> strips.get(i).slug().most()));
    for (int g = 0; g < growing.size(); g++) {
      int i = growing.get(g);
      more[i] = Math.min(strips.get(i).slug().most(), spare / (growing.size() - g));
      spare -= more[i];
    }
    return more;
  }
}
