package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Cover;
import no.oppvekststatus.drawing.FaceFile;
import no.oppvekststatus.drawing.Ink;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Sketch;
import no.oppvekststatus.plan.Texts;

/**
 * The parameters of {@code reports/report.jrxml}: what stands on the cover, and what stands at the head and foot of
 * every page.
 */
public final class CoverRecords {
  private static final int FACTS = 3;
  /** How tall the pattern of marks may be, in points. */
  private static final int PATTERN = 222;

  private CoverRecords() {}

  public static PageRecord of(Document document, RecordContext context) {
    PageRecord record = PageRecord.of("document").with("accent", context.accent());
    runningLines(record, document, context);
    Cover cover = document.cover();
    if (cover == null) return record;
    record.with("cover", true).words("name", context.printable(document.organisation()), context.tags().top("P"))
        .words("title", context.printable(cover.title()), context.tags().top("H1"))
        .words("subtitle", context.printable(cover.subtitle()), context.tags().top("P"))
        .words("recipient", context.printable(cover.recipient()), context.tags().top("P"));
    if (!cover.rows().isEmpty()) pattern(record, cover, context);
    if (!cover.facts().isEmpty()) facts(record, cover, context);
    if (cover.notice() == null) return record;
    return record.words("noticeTitle", context.printable(cover.notice().title()), context.tags().top("P"))
        .words("noticeText", context.printable(cover.notice().text()), context.tags().top("P"));
  }

  /**
   * The organisation's name and the rest of the running title, the edition, and the mark of made-up figures with its
   * frame.
   */
  private static void runningLines(PageRecord record, Document document, RecordContext context) {
    String title = context.printable(document.runningTitle());
    String name = context.printable(document.organisation());
    boolean named = title.startsWith(name) && title.length() > name.length();
    record.with("runningName", markup(named ? name : title)).with("runningTitle",
        markup(named ? title.substring(name.length()) : ""));
    record.with("editionLine", context.printable(document.editionLine()))
        .with("folio", Texts.in(document.language()).of("page.number", "{0}", "{1}"));
    String sample = context.printable(document.sampleMark());
    if (sample.isEmpty()) return;
    Sketch frame = new Sketch();
    double width = Math.min(170, FaceFile.SEMIBOLD.width(sample, 8));
    record.with("sampleMark", sample).with("sampleFrame",
        frame.frame(0.5, 0.5, width + 11, 12, Sketch.Stroke.of(Ink.INK, 1)).scene(200, 13));
  }

  private static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void pattern(PageRecord record, Cover cover, RecordContext context) {
    if (Pictures.inPairs(cover.rows()))
      record.words("heads", context.printable(cover.heads()), context.tags().top("P"));
    else record.words("areaHead", context.printable(cover.areaHead()), context.tags().top("P"))
        .words("resultHead", context.printable(cover.resultHead()), context.tags().top("P"))
        .words("effortHead", context.printable(cover.effortHead()), context.tags().top("P"));
    record.with("pattern", Pictures.pattern(cover.rows(), context.width(), PATTERN))
        .with("patternAlt", context.printable(cover.alt())).with("patternTag", context.tags().top("Figure").path());
  }

  private static void facts(PageRecord record, Cover cover, RecordContext context) {
    int perRow = Math.min(FACTS, cover.facts().size());
    int width = context.width() / perRow;
    List<TemplateShape.ShapeColumn> columns = new ArrayList<>();
    for (int c = 0; c < perRow; c++) columns.add(TemplateShape.ShapeColumn.of(c * width, width - 10));
    List<PageRecord> rows = new ArrayList<>();
    for (int i = 0; i < cover.facts().size(); i++) {
      if (i % perRow == 0) rows.add(PageRecord.of("row"));
      int c = i % perRow;
      rows.get(rows.size() - 1).with("label" + c, context.printable(cover.facts().get(i).label()))
          .with("labelTag" + c, context.tags().top("P").path())
          .with("value" + c, context.printable(cover.facts().get(i).value()))
          .with("valueTag" + c, context.tags().top("P").path());
    }
    record.with("factsTemplate", new TemplateShape("facts", Map.of("fact", columns), Set.of())).with("facts",
        new PageRecord.RowRecords(rows));
  }
}
