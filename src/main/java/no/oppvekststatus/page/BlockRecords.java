package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block.BlockCases;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;

/**
 * The records of each kind of block.
 *
 * @param afterKey a key stands right above
 */
record BlockRecords(RecordContext context, int level, boolean afterKey)
    implements BlockCases<List<RecordChain.ChainLink>> {
  /** The same in both written languages. */
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mars", "april", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des");
  /** So many events of a year at most stand in one picture. */
  private static final int EVENTS = 60;

  static List<RecordChain.ChainLink> of(Block block, RecordContext context, int level, boolean afterKey) {
    return block.on(new BlockRecords(context, level, afterKey));
  }

  @Override
  public List<RecordChain.ChainLink> text(Block.Text block) { return TextRecords.text(block, context, level); }

  @Override
  public List<RecordChain.ChainLink> statements(Block.Statements block) {
    return TextRecords.statements(block, context);
  }

  @Override
  public List<RecordChain.ChainLink> table(Block.Table block) { return new TableRecords(block, context).links(); }

  @Override
  public List<RecordChain.ChainLink> panels(Block.Panels block) { return PanelRecords.of(block, context, level); }

  @Override
  public List<RecordChain.ChainLink> indicator(Block.IndicatorBlock block) {
    return new IndicatorRecords(block, context, level).links();
  }

  @Override
  public List<RecordChain.ChainLink> matrix(Block.Matrix block) { return new MatrixRecords(block, context).links(); }

  @Override
  public List<RecordChain.ChainLink> key(Block.Key block) { return KeyRecords.of(block, context, afterKey); }

  @Override
  public List<RecordChain.ChainLink> boxed(Block.Boxed block) { return TextRecords.boxed(block, context, level); }

  @Override
  public List<RecordChain.ChainLink> pyramid(Block.Pyramid pyramid) {
    return pyramid.steps().isEmpty() ? List.of()
        : List.of(picture(Pictures.pyramid(pyramid.steps(), context.width()), pyramid.alt(), context));
  }

  @Override
  public List<RecordChain.ChainLink> timeline(Block.Timeline timeline) {
    List<RecordChain.ChainLink> links = new ArrayList<>();
    if (!timeline.caption().isBlank())
      links.addAll(RecordChain.whole(TextRecords.text(Block.Text.note(timeline.caption()), context, 1), true));
    List<Block.Event> events = timeline.events();
    for (int from = 0; from == 0 || from < events.size(); from += EVENTS) {
      Scene scene =
          Pictures.timeline(events.subList(from, Math.min(from + EVENTS, events.size())), MONTHS, context.width());
      links.add(picture(scene, timeline.alt(), context));
    }
    return links;
  }

  private static RecordChain.ChainLink picture(Scene scene, String alt, RecordContext context) {
    PageRecord record = PageRecord.of("widePicture").with("picture", scene).with("alt", context.printable(alt))
        .with("pictureTag", context.tags().top("Figure").path());
    return new RecordChain.ChainLink(record, false, (int) scene.height() + 10);
  }
}
