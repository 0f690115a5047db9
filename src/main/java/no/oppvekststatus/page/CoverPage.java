package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Cover;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.drawing.Sketch;

/** The first page: the accent field with the title, below it the municipality's own pattern of marks. */
public final class CoverPage {
  /** Whether a coat of arms takes the field's upper right corner. */
  public enum Arms { NONE, SHOWN }

  private static final int FIELD = 330;
  private static final int LEFT = Pagination.LEFT;
  private static final int WIDTH = Pagination.WIDTH;

  private final Cover cover;
  private final Bench bench;
  private final Forme forme = new Forme();
  private final Sketch ground = new Sketch();

  private CoverPage(Cover cover, Bench bench) {
    this.cover = cover;
    this.bench = bench;
  }

  static Sheet of(Document document, Cover cover, Bench bench, Arms arms) {
    CoverPage page = new CoverPage(cover, bench);
    int field = page.field(document, arms);
    int y = page.pattern(field + 38);
    y = page.facts(Math.max(y + 26, 616));
    page.notice(y + 30);
    Slug set = page.forme.slug(0, 842, false);
    page.ground.place(set.decoration(), 0, 0);
    return new Sheet("", true, set.marks(), page.ground.scene(595, 842));
  }

  /** The title field: it grows with long titles; gives its height. */
  private int field(Document document, Arms arms) {
    int room = arms == Arms.SHOWN ? WIDTH - 80 : WIDTH;
    forme.text(LEFT, 44, room, document.organisation(), bench.type("CoverName"), bench.tags().top("P"));
    List<String> styles = List.of("CoverTitle", "CoverTitle28", "CoverTitle22", "CoverTitle18");
    int chosen = 0;
    while (chosen < 3 && Lines.of(cover.title(), bench.type(styles.get(chosen)), titleWidth(chosen)).size() > 3 + chosen / 2) chosen++;
    Type type = bench.type(styles.get(chosen));
    List<String> lines = Lines.of(cover.title(), type, titleWidth(chosen));
    Tag heading = bench.tags().top("H1");
    for (int i = 0; i < lines.size(); i++) {
      forme.add(new Mark.Line(LEFT, 98 + i * type.leading(), titleWidth(chosen), lines.get(i), type, false, heading, i == 0 ? 1 : 0,
          i == 0 ? cover.title() : ""));
    }
    int y = 98 + lines.size() * type.leading() + 12;
    y += forme.text(LEFT, y, WIDTH, cover.subtitle(), bench.type("CoverText"), bench.tags().top("P"));
    y = Math.max(y + 14, FIELD - 46);
    y += forme.text(LEFT, y, WIDTH, cover.recipient(), bench.type("CoverName"), bench.tags().top("P"));
    int height = Math.max(FIELD, y + 30);
    ground.box(0, 0, 595, height, bench.accent());
    return height;
  }

  private static int titleWidth(int chosen) {
    return chosen == 0 ? 400 : WIDTH;
  }

  private int pattern(int top) {
    if (cover.rows().isEmpty()) return top;
    Type head = bench.type("CoverHead");
    Tag tag = bench.tags().top("P");
    if (Pictures.inPairs(cover.rows())) {
      forme.text(LEFT, top, WIDTH, cover.heads(), head, tag);
      return marks(top);
    }
    List<List<String>> heads = new ArrayList<>();
    heads.add(Lines.of(cover.areaHead(), head, 46));
    heads.add(Lines.of(cover.resultHead(), head, 160));
    heads.add(Lines.of(cover.effortHead(), head, WIDTH - 221));
    int[] x = {0, 52, 221};
    for (int i = 0; i < 3; i++) forme.lines(LEFT + x[i], top - (heads.get(i).size() - 1) * head.leading(), WIDTH - x[i], heads.get(i), head, false, tag);
    return marks(top);
  }

  private int marks(int top) {
    int below = 50 + (cover.notice() == null ? 0 : 100);
    Scene marks = Pictures.pattern(cover.rows(), WIDTH, Math.max(120, 780 - below - top - 16));
    forme.picture(LEFT, top + 16, marks, cover.alt(), bench.tags().top("Figure"));
    return top + 16 + (int) Math.ceil(marks.height());
  }

  private int facts(int top) {
    int count = Math.max(1, cover.facts().size());
    int perRow = Math.min(3, count);
    int width = WIDTH / perRow;
    int y = top;
    for (int from = 0; from < cover.facts().size(); from += perRow) {
      int tallest = 0;
      for (int i = from; i < Math.min(from + perRow, cover.facts().size()); i++) {
        int x = LEFT + (i - from) * width;
        int height = forme.text(x, y, width - 10, cover.facts().get(i).label(), bench.type("Note"), bench.tags().top("P"));
        height += forme.text(x, y + height, width - 10, cover.facts().get(i).value(), bench.type("FactValue"), bench.tags().top("P"));
        tallest = Math.max(tallest, height);
      }
      y += tallest + 8;
    }
    return y - 8;
  }

  private void notice(int top) {
    if (cover.notice() == null) return;
    int y = top + 9;
    y += forme.text(LEFT + 13, y, WIDTH - 26, cover.notice().title(), bench.type("H2"), bench.tags().top("P"));
    y += forme.text(LEFT + 13, y, WIDTH - 26, cover.notice().text(), bench.type("Body"), bench.tags().top("P"));
    forme.decoration().frame(LEFT + 0.75, top, WIDTH - 1.5, y + 9 - top, Ink.INK, 1.5);
  }
}
