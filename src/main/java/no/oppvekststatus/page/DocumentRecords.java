package no.oppvekststatus.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.TextRole;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.drawing.Ink;
import org.jspecify.annotations.Nullable;

/**
 * A document as the records of {@code reports/report.jrxml}, in reading order: one list of headings, texts, rows and
 * pictures.
 */
public final class DocumentRecords {
  /** A section this low is never parted, in points. */
  private static final int NEVER_PARTED = 148;
  /** The last section is not parted where it is lower than this: a few rows alone on a page are no page. */
  private static final int LAST_WHOLE = 246;
  /** Nor where it is lower than this in a document without a cover. */
  private static final int LAST_WHOLE_UNCOVERED = 490;
  /** A heading with a few lines, in points. */
  private static final int LEAD = 110;

  private final RecordContext context;
  private final RecordChain chain = new RecordChain();
  private final Document document;
  private final boolean parted;
  private int level;
  private int chapters;
  private boolean beside;

  private DocumentRecords(Document document, RecordContext context, boolean parted) {
    this.document = document;
    this.context = context;
    this.parted = parted;
    this.level = document.cover() == null ? 0 : 1;
    this.beside = document.cover() == null && context.arms();
  }

  /**
   * {@code parted}: the second chapter begins a page of its own, as it does where the first one fills no more than one.
   */
  public static List<PageRecord> of(Document document, RecordContext context, boolean parted) {
    DocumentRecords made = new DocumentRecords(document, context, parted);
    List<Section> sections = document.sections();
    for (int i = 0; i < sections.size(); i++) {
      boolean last = i + 1 == sections.size();
      boolean leadsIn =
          !last && !sections.get(i).title().isBlank() && sections.get(i + 1).level() > sections.get(i).level();
      made.section(sections.get(i), leadsIn, last);
    }
    return made.placed();
  }

  /** Every record knows its page, its chapter and its section, also one that has nothing to say of them itself. */
  private List<PageRecord> placed() {
    List<PageRecord> records = chain.records();
    Map<String, @Nullable Object> now =
        new java.util.HashMap<>(Map.of("page", "p", "chapterKey", "k", "sectionName", ""));
    for (PageRecord record : records)
      for (String field : List.of("page", "chapterKey", "sectionName")) {
        if (record.value(field) != null) now.put(field, record.value(field));
        record.with(field, now.get(field));
      }
    return records;
  }

  private void section(Section section, boolean leadsIn, boolean last) {
    level = Math.max(1, Math.min(section.level(), level + 1));
    List<RecordChain.ChainLink> set = new ArrayList<>();
    if (!section.title().isBlank()) set.add(heading(section));
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      List<RecordChain.ChainLink> next =
          BlockRecords.of(blocks.get(i), context, level, i > 0 && blocks.get(i - 1) instanceof Block.Key);
      boolean opens = i + 1 < blocks.size() && (isNote(blocks.get(i), next) || isOneStatement(blocks.get(i)))
          && !(blocks.get(i + 1) instanceof Block.Text);
      boolean closes = i > 0 && isNote(blocks.get(i), next)
          && blocks.subList(i, blocks.size()).stream().allMatch(Block.Text.class::isInstance);
      if (closes && !set.isEmpty()) set.set(set.size() - 1, set.get(set.size() - 1).keeping());
      set.addAll(opens ? RecordChain.whole(next, true) : next);
    }
    int whole = !last ? NEVER_PARTED : document.cover() == null ? LAST_WHOLE_UNCOVERED : LAST_WHOLE;
    if (RecordChain.height(set) <= whole) set = RecordChain.whole(set, leadsIn && RecordChain.height(set) <= LEAD);
    if (!set.isEmpty()) begins(section, set.get(0).record());
    chain.addAll(set);
  }

  private void begins(Section section, PageRecord first) {
    first.with("sectionName", context.printable(section.sectionName()));
    if (section.newPage()) chapters++;
    if (section.newPage() && (chapters == 1 || chapters == 2 && parted))
      first.with("page", "p" + chapters).with("opensPage", true).with("begins", true);
    if (section.newPage() || level == 1 && !section.title().isBlank())
      first.with("chapterKey", "k" + context.next()).with("begins", true);
  }

  /** A few lines that lead into, or close, what stands beside them. */
  private static boolean isNote(Block block, List<RecordChain.ChainLink> set) {
    return block instanceof Block.Text text && text.role() != TextRole.SMALL_HEADING && RecordChain.height(set) <= 60;
  }

  private static boolean isOneStatement(Block block) {
    return block instanceof Block.Statements said && said.statements().size() == 1;
  }

  private RecordChain.ChainLink heading(Section section) {
    String mark = section.mark() == null ? "" : Glyphs.printable(section.mark()).strip();
    String title = context.printable(section.title());
    String band = band(section, mark, title);
    Tag tag = context.tags().top("H" + Math.min(level, 6));
    beside = false;
    PageRecord record =
        PageRecord.of(band).words("text", title, tag).with("outline", (mark + " " + title).strip()).with("level", level)
            .with("anchor", anchor(section.anchor()))
            .with("space", level == 1 ? "spaceChapter" : "spaceSection");
    if (!mark.isEmpty()) record.with("mark", mark + " ");
    if (section.tierColour() != null) record.with("tier", Ink.tier(section.tierColour()));
    return new RecordChain.ChainLink(record, true, level == 1 ? 50 : 34);
  }

  private String band(Section section, String mark, String title) {
    if (level == 1) {
      if (!mark.isEmpty()) return mark.length() > 2 ? "areaLong" : "area";
      boolean large = context.lines(title, "H1", 0) <= 2;
      return beside ? "chapterBeside" : large ? "chapter" : "chapterLong";
    }
    if (section.tierColour() != null) return "sectionTier";
    if (!mark.isEmpty()) return "sectionMark";
    return level == 2 ? "section" : "subsection";
  }

  static @Nullable String anchor(@Nullable URI anchor) {
    return anchor == null ? null : anchor.toString();
  }
}
