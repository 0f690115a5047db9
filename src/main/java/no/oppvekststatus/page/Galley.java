package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.TextRole;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;

/** Sets a whole document: its cover, then every section's heading and blocks as strips, broken into sheets. */
public final class Galley {
  /** A chapter goes on upon a page that has this much left: enough for its heading and a good beginning. */
  private static final int BEGINNING = Pagination.HEIGHT / 5;
  /** And no chapter begins with less. */
  private static final int LEAST_CHAPTER = 130;
  /** A section this low is never parted. */
  private static final int NEVER_PARTED = Pagination.HEIGHT / 5;
  /** The last section is not parted where it is lower than this: a few rows alone on a page are no page. */
  private static final int LAST_WHOLE = Pagination.HEIGHT / 3;
  /** Nor where it is lower than this in a document without a cover. */
  private static final int LAST_WHOLE_UNCOVERED = Pagination.HEIGHT * 2 / 3;
  /** What a coat of arms beside the first heading takes of its width. */
  private static final int ARMS = 48;

  /** A heading with a few lines, in points. */
  private static final int LEAD = 110;

  private final Bench bench;
  private final List<Slug> slugs = new ArrayList<>();
  private int level;
  private int chapters;
  private int narrowed;

  private Galley(Bench bench) {
    this.bench = bench;
  }

  /** The document's sheets in the template's type; {@code accent} colours the cover and the areas' numbers. */
  public static List<Sheet> sheets(Document document, TypeScale scale, String accent, CoverPage.Arms arms) {
    Bench bench = new Bench(scale.types(), new Tag.Numbering(), accent);
    List<Sheet> sheets = new ArrayList<>();
    Galley galley = new Galley(bench);
    if (document.cover() != null) {
      sheets.add(CoverPage.of(document, document.cover(), bench, arms));
      galley.level = 1;
    } else if (arms == CoverPage.Arms.SHOWN) galley.narrowed = ARMS;
    List<Section> sections = document.sections();
    for (int i = 0; i < sections.size(); i++) {
      boolean last = i + 1 == sections.size();
      galley.section(sections.get(i), !last && !sections.get(i).title().isBlank() && sections.get(i + 1).level() > sections.get(i).level(),
          !last ? NEVER_PARTED : document.cover() == null ? LAST_WHOLE_UNCOVERED : LAST_WHOLE);
    }
    sheets.addAll(Pagination.of(galley.slugs));
    if (sheets.isEmpty()) sheets.add(new Sheet("", false, List.of(), new no.oppvekststatus.drawing.Sketch().scene(595, 842)));
    return sheets;
  }

  /** {@code leadsIn}: a deeper section follows, and a heading with a few lines does not stand alone before it; {@code whole}: the lowest that is parted. */
  private void section(Section section, boolean leadsIn, int whole) {
    level = Math.max(1, Math.min(section.level(), level + 1));
    List<Slug> set = new ArrayList<>();
    if (!section.title().isBlank()) set.addAll(heading(section));
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      List<Slug> next = block(blocks.get(i), i > 0 && blocks.get(i - 1) instanceof Block.Key);
      boolean opens = i + 1 < blocks.size() && (isNote(blocks.get(i), next) || isOneStatement(blocks.get(i))) && !(blocks.get(i + 1) instanceof Block.Text);
      boolean closes = i + 1 == blocks.size() && i > 0 && isNote(blocks.get(i), next);
      if (closes && !set.isEmpty()) set.set(set.size() - 1, set.get(set.size() - 1).keeping());
      set.addAll(opens ? kept(next, next.size()) : next);
    }
    if (height(set) <= whole) set = kept(set, leadsIn && height(set) <= LEAD ? set.size() : set.size() - 1);
    int room = room(section, height(set));
    for (int i = 0; i < set.size(); i++) slugs.add(set.get(i).in(section.sectionName(), i == 0 ? room : 0));
  }

  /** A first chapter that fills no more than its page has it to itself, as the year does. */
  private int room(Section section, int height) {
    if (!section.newPage()) return level == 1 && !section.title().isBlank() ? LEAST_CHAPTER : 0;
    chapters++;
    boolean alone = chapters == 1 || chapters == 2 && height(slugs) <= Pagination.HEIGHT;
    return alone ? Pagination.HEIGHT : Math.max(LEAST_CHAPTER, Math.min(height, BEGINNING));
  }

  /** A few lines that lead into, or close, what stands beside them. */
  private static boolean isNote(Block block, List<Slug> set) {
    return block instanceof Block.Text text && text.role() != TextRole.SMALL_HEADING && set.size() <= 3;
  }

  private static boolean isOneStatement(Block block) { return block instanceof Block.Statements said && said.statements().size() == 1; }

  private static int height(List<Slug> set) {
    return set.stream().mapToInt(slug -> slug.before() + slug.height()).sum();
  }

  /** The first {@code count} strips keep to the next one. */
  private static List<Slug> kept(List<Slug> set, int count) {
    List<Slug> kept = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) kept.add(i < count ? set.get(i).keeping() : set.get(i));
    return kept;
  }

  private List<Slug> heading(Section section) {
    String mark = section.mark() == null ? "" : Glyphs.printable(section.mark());
    boolean top = level == 1;
    Type number = bench.type(top ? "AreaNumber" : "H2");
    int indent = mark.isBlank() ? section.tierColour() == null ? 0 : 11
        : Math.max(top ? 34 : 22, (int) Math.ceil(number.width(mark)) + 10);
    int width = Pagination.WIDTH - indent - narrowed;
    narrowed = 0;
    Type type = bench.type("H" + Math.min(level, 3));
    boolean large = top && mark.isBlank() && Lines.of(section.title(), type, width).size() <= 2;
    if (top && !large) type = bench.type("H1Small");
    Tag tag = bench.tags().top("H" + Math.min(level, 6));
    List<String> lines = Lines.of(section.title(), type, width);
    Forme forme = new Forme();
    forme.anchor(0, 0, section.anchor());
    if (!mark.isBlank()) forme.line(0, top ? -4 : 0, indent, mark + " ", number, false, tag);
    for (int i = 0; i < lines.size(); i++) {
      String outline = i == 0 ? (mark.isBlank() ? "" : mark + " ") + Glyphs.printable(section.title()) : "";
      forme.add(new Mark.Line(indent, i * type.leading(), width, lines.get(i), type, false, tag, i == 0 ? level : 0, outline));
    }
    int height = Math.max(lines.size() * type.leading(), mark.isBlank() ? 0 : top ? 34 : 16);
    if (section.tierColour() != null) forme.decoration().box(0, 0, 4, height, Ink.tier(section.tierColour()));
    return List.of(forme.slug(level == 1 ? 20 : 14, height + 4, true));
  }

  private List<Slug> block(Block block, boolean afterKey) {
    if (block instanceof Block.Text text) return TextSetting.text(bench, text, level);
    if (block instanceof Block.Statements statements) return TextSetting.statements(bench, statements);
    if (block instanceof Block.Boxed boxed) return TextSetting.boxed(bench, boxed, level);
    if (block instanceof Block.Key key) return TextSetting.key(bench, key, afterKey);
    if (block instanceof Block.Table table) return new TableSetting(bench, table).slugs();
    if (block instanceof Block.Panels panels) return PanelSetting.panels(bench, panels, level);
    if (block instanceof Block.IndicatorBlock indicator) return new IndicatorSetting(bench, indicator, level).slugs();
    if (block instanceof Block.Pyramid pyramid) return PictureSetting.pyramid(bench, pyramid);
    if (block instanceof Block.Timeline timeline) return PictureSetting.timeline(bench, timeline);
    if (block instanceof Block.Matrix matrix) return new MatrixSetting(bench, matrix).slugs();
    throw new IllegalArgumentException("no setting for " + block.getClass().getSimpleName());
  }
}
