package no.oppvekststatus.report.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.assessment.Rounding;
import no.oppvekststatus.report.Chart;
import no.oppvekststatus.report.Document;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.drawing.ChartDrawing;
import no.oppvekststatus.report.drawing.Scene;
import no.oppvekststatus.report.lineage.Digits;
import no.oppvekststatus.report.origin.Trail.How;

/** The numbers that a chart draws: its labels as they were decided, a point's own value, the years and the ticks of its scale. */
public final class ChartTrails {
  private static final String POINT_FACE = "semibold";
  private static final Pattern BLOCK = Pattern.compile("sections\\[(\\d+)]\\.blocks\\[(\\d+)]");
  private static final String CUT = "…";

  private final List<Trail> decided;
  private final List<Trail> drawn = new ArrayList<>();

  private ChartTrails(List<Trail> decided) { this.decided = decided; }

  /** {@code decided}: the trails of the whole document; given back with what each chart draws in place of what it was given. */
  public static List<Trail> drawn(Document document, List<Trail> decided) {
    Map<String, List<Trail>> byBlock = new LinkedHashMap<>();
    for (Trail t : decided) byBlock.computeIfAbsent(block(t), k -> new ArrayList<>()).add(t);
    List<Trail> all = new ArrayList<>();
    byBlock.forEach((block, own) -> {
      String chart = block + ".chart.";
      all.addAll(own.stream().takeWhile(t -> !t.place().startsWith(chart) && !t.place().startsWith(block + ".figures")).toList());
      indicator(document, block).ifPresent(i -> all.addAll(of(i, chart, own)));
      all.addAll(own.stream().dropWhile(t -> !t.place().startsWith(chart) && !t.place().startsWith(block + ".figures"))
          .filter(t -> !t.place().startsWith(chart)).toList());
    });
    return all;
  }

  private static String block(Trail t) {
    Matcher block = BLOCK.matcher(t.place());
    return block.lookingAt() ? block.group() : "";
  }

  private static Optional<Block.IndicatorBlock> indicator(Document document, String block) {
    Matcher at = BLOCK.matcher(block);
    if (!at.matches()) return Optional.empty();
    Block found = document.sections().get(Integer.parseInt(at.group(1))).blocks().get(Integer.parseInt(at.group(2)));
    return found instanceof Block.IndicatorBlock i ? Optional.of(i) : Optional.empty();
  }

  private static List<Trail> of(Block.IndicatorBlock indicator, String place, List<Trail> own) {
    ChartTrails chart = new ChartTrails(own.stream().filter(t -> t.place().startsWith(place)).toList());
    ChartDrawing.of(indicator.chart()).ifPresent(scene -> {
      for (int s = 0; s < scene.shapes().size(); s++) chart.label(scene.shapes().get(s), indicator, place + "drawn[" + s + "]");
    });
    return chart.drawn;
  }

  private void label(Scene.Shape shape, Block.IndicatorBlock indicator, String place) {
    if (!(shape instanceof Scene.Label label) || !Digits.any(label.text())) return;
    String text = label.text();
    List<Trail> same = decided.stream().filter(t -> t.text().equals(text) || text.endsWith(CUT)
        && t.text().startsWith(text.substring(0, text.length() - 1))).toList();
    if (!same.isEmpty()) {
      String from = same.get(0).place();
      same.stream().filter(t -> t.place().equals(from) && t.from() < text.length())
          .forEach(t -> drawn.add(new Trail(place, text, t.from(), Math.min(t.to(), text.length()), t.how(), t.id(), t.of())));
    } else alone(label, indicator, place);
  }

  private void alone(Scene.Label label, Block.IndicatorBlock indicator, String place) {
    String text = label.text();
    boolean year = Digits.times(text).stream().anyMatch(t -> t.from() == 0 && t.to() == text.length());
    Optional<String> point = label.face().equals(POINT_FACE) ? point(indicator.chart(), text) : Optional.empty();
    How how = year ? How.TIME : How.MARKED;
    drawn.add(new Trail(place, text, 0, text.length(), how, year ? "" : point.orElse(indicator.id() + "#akse"), List.of()));
  }

  private static Optional<String> point(Chart chart, String text) {
    return chart.points().stream().filter(p -> Rounding.norwegian(p.value(), chart.decimals()).equals(text)).map(Chart.Point::id).findFirst();
  }
}
