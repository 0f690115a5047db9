package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;

/** The records of each kind of block. */
final class BlockRecords {
  /** The same in both written languages. */
  private static final List<String> MONTHS = List.of("jan", "feb", "mars", "april", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des");
  /** So many events of a year at most stand in one picture. */
  private static final int EVENTS = 60;

  private BlockRecords() {}

  /** {@code afterKey}: a key stands right above. */
  static List<RecordChain.Link> of(Block block, RecordContext context, int level, boolean afterKey) {
    if (block instanceof Block.Text text) return TextRecords.text(text, context, level);
    if (block instanceof Block.Statements statements) return TextRecords.statements(statements, context);
    if (block instanceof Block.Boxed boxed) return TextRecords.boxed(boxed, context, level);
    if (block instanceof Block.Key key) return KeyRecords.of(key, context, afterKey);
    if (block instanceof Block.Table table) return new TableRecords(table, context).links();
    if (block instanceof Block.Panels panels) return PanelRecords.of(panels, context, level);
    if (block instanceof Block.IndicatorBlock indicator) return new IndicatorRecords(indicator, context, level).links();
    if (block instanceof Block.Pyramid pyramid) return pyramid(pyramid, context);
    if (block instanceof Block.Timeline timeline) return timeline(timeline, context);
    if (block instanceof Block.Matrix matrix) return new MatrixRecords(matrix, context).links();
    throw new IllegalArgumentException("no template for " + block.getClass().getSimpleName());
  }

  private static List<RecordChain.Link> pyramid(Block.Pyramid pyramid, RecordContext context) {
    return pyramid.steps().isEmpty() ? List.of() : List.of(picture(Pictures.pyramid(pyramid.steps(), context.width()), pyramid.alt(), context));
  }

  private static List<RecordChain.Link> timeline(Block.Timeline timeline, RecordContext context) {
    List<RecordChain.Link> links = new ArrayList<>();
    if (!timeline.caption().isBlank()) links.addAll(RecordChain.whole(TextRecords.text(Block.Text.note(timeline.caption()), context, 1), true));
    List<Block.Event> events = timeline.events();
    for (int from = 0; from == 0 || from < events.size(); from += EVENTS) {
      Scene scene = Pictures.timeline(events.subList(from, Math.min(from + EVENTS, events.size())), MONTHS, context.width());
      links.add(picture(scene, timeline.alt(), context));
    }
    return links;
  }

  private static RecordChain.Link picture(Scene scene, String alt, RecordContext context) {
    PageRecord record = PageRecord.of("widePicture").with("picture", scene).with("alt", context.printable(alt)).with("pictureTag", context.tags().top("Figure").path());
    return new RecordChain.Link(record, false, (int) scene.height() + 10);
  }
}
