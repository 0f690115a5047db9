package no.oppvekststatus.report.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.drawing.Scene;
import no.oppvekststatus.report.drawing.Sketch;

/** Stacks strips on pages: what belongs together stays together, a table's head comes along, nothing is cut. */
final class Pagination {
  static final int LEFT = 52;
  static final int WIDTH = 491;
  static final int TOP = 56;
  static final int HEIGHT = 740;

  private final List<Sheet> sheets = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private Sketch decoration = new Sketch();
  private String section = "";
  private int y;
  private boolean empty = true;

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
    boolean fits = y + height - (empty ? chain.get(0).before() : 0) <= HEIGHT;
    boolean fitsAlone = height - chain.get(0).before() + headHeight(chain.get(0)) <= HEIGHT;
    if (chain.get(0).room() > HEIGHT - y || !fits && (fitsAlone || y > HEIGHT * 2 / 3)) turn();
    for (Slug slug : chain) place(slug);
  }

  private static int headHeight(Slug slug) {
    return slug.head() == null ? 0 : slug.head().height();
  }

  private void place(Slug slug) {
    if (!empty && y + slug.before() + slug.height() > HEIGHT) turn();
    if (empty) {
      section = slug.section();
      if (slug.head() != null) put(slug.head().repeated());
    } else {
      y += slug.before();
    }
    put(slug);
  }

  private void put(Slug slug) {
    for (Mark mark : slug.marks()) marks.add(mark.moved(LEFT, TOP + y));
    decoration.place(slug.decoration(), LEFT, TOP + y);
    y += slug.height();
    empty = false;
  }

  private void turn() {
    if (empty) return;
    Scene scene = decoration.scene(595, 842);
    sheets.add(new Sheet(section, false, List.copyOf(marks), scene));
    marks = new ArrayList<>();
    decoration = new Sketch();
    y = 0;
    empty = true;
  }
}
