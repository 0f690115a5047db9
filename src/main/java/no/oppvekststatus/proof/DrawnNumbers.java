package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.composition.origin.ResolvedNumber;
import no.oppvekststatus.composition.origin.ResolvedNumber.How;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.Digits;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.ChartDrawing;
import no.oppvekststatus.drawing.FaceFile;
import no.oppvekststatus.drawing.Scene;

/**
 * The numbers that a chart draws: its labels as they were decided, a point's own value, the years and the ticks of its
 * scale.
 */
public final class DrawnNumbers {
  private static final FaceFile POINT_FACE = FaceFile.SEMIBOLD;
  private static final Pattern BLOCK = Pattern.compile("sections\\[(\\d+)]\\.blocks\\[(\\d+)]");
  private static final String CUT = "…";

  private final List<ResolvedNumber> decided;
  private final List<ResolvedNumber> drawn = new ArrayList<>();

  private DrawnNumbers(List<ResolvedNumber> decided) { this.decided = decided; }

  /**
   * {@code decided}: the trails of the whole document; given back with what each chart draws in place of what it was
   * given.
   */
  public static List<ResolvedNumber> drawn(Document document, List<ResolvedNumber> decided) {
    Map<String, List<ResolvedNumber>> byBlock = new LinkedHashMap<>();
    for (ResolvedNumber t : decided) byBlock.computeIfAbsent(block(t), k -> new ArrayList<>()).add(t);
    List<ResolvedNumber> all = new ArrayList<>();
    byBlock.forEach((block, own) -> {
      String chart = block + ".chart.";
      all.addAll(own.stream().takeWhile(t -> !t.place().startsWith(chart) && !t.place().startsWith(block + ".figures"))
          .toList());
      indicator(document, block).ifPresent(i -> all.addAll(of(i, chart, own)));
      all.addAll(own.stream().dropWhile(t -> !t.place().startsWith(chart) && !t.place().startsWith(block + ".figures"))
          .filter(t -> !t.place().startsWith(chart)).toList());
    });
    return all;
  }

  private static String block(ResolvedNumber t) {
    Matcher block = BLOCK.matcher(t.place());
    return block.lookingAt() ? block.group() : "";
  }

  private static Optional<Block.IndicatorBlock> indicator(Document document, String block) {
    Matcher at = BLOCK.matcher(block);
    if (!at.matches()) return Optional.empty();
    Block found = document.sections().get(Integer.parseInt(at.group(1))).blocks().get(Integer.parseInt(at.group(2)));
    return found instanceof Block.IndicatorBlock i ? Optional.of(i) : Optional.empty();
  }

  private static List<ResolvedNumber> of(Block.IndicatorBlock indicator, String place, List<ResolvedNumber> own) {
    DrawnNumbers chart = new DrawnNumbers(own.stream().filter(t -> t.place().startsWith(place)).toList());
    ChartDrawing.of(indicator.chart()).ifPresent(scene -> {
      for (int s = 0; s < scene.shapes().size(); s++)
        chart.label(scene.shapes().get(s), indicator, place + "drawn[" + s + "]");
    });
    return chart.drawn;
  }

  private void label(Scene.Shape shape, Block.IndicatorBlock indicator, String place) {
    if (!(shape instanceof Scene.Label label) || !Digits.any(label.text())) return;
    String text = label.text();
    List<ResolvedNumber> same = decided.stream().filter(t -> t.text().equals(text) || text.endsWith(CUT)
        && t.text().startsWith(text.substring(0, text.length() - 1))).toList();
    if (!same.isEmpty()) {
      String from = same.get(0).place();
      same.stream().filter(t -> t.place().equals(from) && t.from() < text.length())
          .forEach(t -> drawn.add(
              new ResolvedNumber(place, text, t.from(), Math.min(t.to(), text.length()), t.how(), t.id(), t.of())));
    } else alone(label, indicator, place);
  }

  private void alone(Scene.Label label, Block.IndicatorBlock indicator, String place) {
    String text = label.text();
    boolean year = Digits.times(text).stream().anyMatch(t -> t.from() == 0 && t.to() == text.length());
    Optional<String> point = label.face() == POINT_FACE ? point(indicator.chart(), text) : Optional.empty();
    How how = year ? How.TIME : How.MARKED;
    drawn.add(new ResolvedNumber(place, text, 0, text.length(), how, year ? "" : point.orElse(indicator.id() + "#akse"),
        List.of()));
  }

  private static Optional<String> point(Chart chart, String text) {
    return chart.points().stream().filter(p -> Rounding.norwegian(p.value(), chart.decimals()).equals(text))
        .map(Chart.ChartPoint::id).findFirst();
  }
}
