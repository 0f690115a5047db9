package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.ChartDrawing;
import org.jspecify.annotations.Nullable;

/** Every status mark that a document is to show: those beside words in reading order, those of a picture by its alternative text. */
final class ExpectedMarks {
  private final List<ExpectedMark> beside = new ArrayList<>();
  private final Map<String, ExpectedPicture> pictures = new LinkedHashMap<>();

  private ExpectedMarks() {}

  /** A mark and the words it stands before; null where it stands before none. */
  record ExpectedMark(Icon icon, @Nullable String words) {}

  /** What is painted in a picture: its marks one after the other, the events of a year where there is room, or data among a few marks. */
  enum PictureKind { STRIP, TIMELINE, CHART }

  record ExpectedPicture(PictureKind kind, List<Icon> icons) {}

  static ExpectedMarks of(Document document) {
    ExpectedMarks all = new ExpectedMarks();
    Document.Cover cover = document.cover();
    if (cover != null) cover.rows().forEach(row -> {
      all.picture(cover.alt(), row.results());
      all.picture(cover.alt(), row.efforts());
    });
    document.sections().forEach(section -> section.blocks().forEach(all::block));
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

  private void block(Block block) {
    if (block instanceof Block.Statements s) s.statements().forEach(x -> beside(x.icon(), x.text()));
    else if (block instanceof Block.Table t) t.rows().forEach(row -> row.cells().stream().limit(t.columns().size()).forEach(this::cell));
    else if (block instanceof Block.Panels p) p.panels().forEach(x -> picture(x.alt(), x.strip()));
    else if (block instanceof Block.IndicatorBlock i) indicator(i);
    else if (block instanceof Block.Matrix m) m.rows().stream().filter(r -> !r.group()).forEach(r -> picture(r.alt(), r.cells()));
    else if (block instanceof Block.Pyramid p) p.steps().forEach(step -> picture(p.alt(), step.strip()));
    else if (block instanceof Block.Timeline t) picture(t.alt(), PictureKind.TIMELINE, t.events().stream().map(Block.Event::icon).toList());
    else if (block instanceof Block.Key k) k.items().forEach(item -> beside(item.icon(), item.word()));
  }

  private void cell(Block.Cell cell) {
    if (cell.icon() != null && cell.text().isBlank()) picture(cell.alt(), List.of(cell.icon()));
    else beside(cell.icon(), cell.text());
    picture(cell.alt(), cell.strip());
  }

  private void indicator(Block.IndicatorBlock indicator) {
    beside(indicator.verdict(), indicator.word());
    picture(indicator.chart().alt(), PictureKind.CHART, ChartDrawing.absences(indicator.chart()));
    for (Block.FigureRow row : indicator.figures()) if (row.mark() != null) picture(row.markWord(), List.of(row.mark()));
  }
}
