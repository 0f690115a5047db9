package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.BlockCases;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.ChartDrawing;
import org.jspecify.annotations.Nullable;

/**
 * Every status mark that a document is to show: those beside words in reading order, those of a picture by its
 * alternative text.
 */
final class ExpectedMarks implements BlockCases<ExpectedMarks> {
  private final List<ExpectedMark> beside = new ArrayList<>();
  private final Map<String, ExpectedPicture> pictures = new LinkedHashMap<>();

  private ExpectedMarks() {}

  /** A mark and the words it stands before; null where it stands before none. */
  record ExpectedMark(Icon icon, @Nullable String words) {}

  /**
   * What is painted in a picture: its marks one after the other, the events of a year where there is room, or data
   * among a few marks.
   */
  enum PictureKind {
    STRIP, TIMELINE, CHART
  }

  record ExpectedPicture(PictureKind kind, List<Icon> icons) {}

  static ExpectedMarks of(Document document) {
    ExpectedMarks all = new ExpectedMarks();
    Document.Cover cover = document.cover();
    if (cover != null) cover.rows().forEach(row -> {
      all.picture(cover.alt(), row.results());
      all.picture(cover.alt(), row.efforts());
    });
    document.sections().forEach(section -> section.blocks().forEach(block -> block.on(all)));
    return all;
  }

  List<ExpectedMark> beside() { return List.copyOf(beside); }

  Map<String, ExpectedPicture> pictures() { return pictures; }

  private void beside(@Nullable Icon icon, @Nullable String words) {
    if (icon != null && icon != Icon.BLANK) beside.add(new ExpectedMark(MarkRecogniser.alike(icon), words));
  }

  /** Without words of its own a picture only decorates. */
  private void picture(@Nullable String alt, List<Icon> icons) {
    if (alt == null || alt.isBlank()) icons.forEach(icon -> beside(icon, null));
    else picture(alt, PictureKind.STRIP, icons);
  }

  private void picture(String alt, PictureKind kind, List<Icon> icons) {
    List<Icon> own = pictures.computeIfAbsent(alt, a -> new ExpectedPicture(kind, new ArrayList<>())).icons();
    icons.stream().filter(icon -> icon != Icon.BLANK).forEach(icon -> own.add(MarkRecogniser.alike(icon)));
  }

  /** Has no marks. */
  @Override
  public ExpectedMarks text(Block.Text block) { return this; }

  @Override
  public ExpectedMarks statements(Block.Statements block) {
    block.statements().forEach(x -> beside(x.icon(), x.text()));
    return this;
  }

  @Override
  public ExpectedMarks table(Block.Table block) {
    block.rows().forEach(row -> row.cells().stream().limit(block.columns().size()).forEach(this::cell));
    return this;
  }

  @Override
  public ExpectedMarks panels(Block.Panels block) {
    block.panels().forEach(x -> picture(x.alt(), x.strip()));
    return this;
  }

  @Override
  public ExpectedMarks pyramid(Block.Pyramid block) {
    block.steps().forEach(step -> picture(block.alt(), step.strip()));
    return this;
  }

  @Override
  public ExpectedMarks timeline(Block.Timeline block) {
    picture(block.alt(), PictureKind.TIMELINE, block.events().stream().map(Block.Event::icon).toList());
    return this;
  }

  @Override
  public ExpectedMarks matrix(Block.Matrix block) {
    block.rows().stream().filter(r -> !r.group()).forEach(r -> picture(r.alt(), r.cells()));
    return this;
  }

  @Override
  public ExpectedMarks key(Block.Key block) {
    block.items().forEach(item -> beside(item.icon(), item.word()));
    return this;
  }

  /** Has no marks. */
  @Override
  public ExpectedMarks boxed(Block.Boxed block) { return this; }

  private void cell(Block.Cell cell) {
    if (cell.icon() != null && cell.text().isBlank()) picture(cell.alt(), List.of(cell.icon()));
    else beside(cell.icon(), cell.text());
    picture(cell.alt(), cell.strip());
  }

  @Override
  public ExpectedMarks indicator(Block.IndicatorBlock indicator) {
    beside(indicator.verdict(), indicator.word());
    picture(indicator.chart().alt(), PictureKind.CHART, ChartDrawing.absences(indicator.chart()));
    for (Block.FigureRow row : indicator.figures())
      if (row.mark() != null) picture(row.markWord(), List.of(row.mark()));
    return this;
  }
}
