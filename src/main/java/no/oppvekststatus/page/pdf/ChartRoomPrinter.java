package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.drawing.ChartDrawing;
import no.oppvekststatus.drawing.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Lets the charts of a filled page take the room that is left of it: the templates set them low, and how much room a
 * page has is known only when it is full. What stands below a chart moves down as much as the chart grows; no page gets
 * more or less than it had.
 */
final class ChartRoomPrinter {
  /** A chart's property: its indicator and how tall its plot is. */
  private static final String STRETCHES = "no.oppvekststatus.stretches";
  private static final int SPACE = 2;

  private final Map<String, Chart> charts;
  private final int top;
  private final int foot;

  /** {@code top} and {@code foot} of what a page holds between its head and its foot; {@code charts} by indicator. */
  ChartRoomPrinter(Map<String, Chart> charts, int top, int foot) {
    this.charts = charts;
    this.top = top;
    this.foot = foot;
  }

  /** A chart as it is set, and how tall its plot is. */
  private record Drawn(JRPrintImage image, Chart chart, int tall) {
    int most() {
      return ChartDrawing.FULL - tall;
    }
  }

  void grow(JasperPrint print) {
    for (JRPrintPage page : print.getPages()) grow(page);
  }

  private void grow(JRPrintPage page) {
    List<Drawn> set = new ArrayList<>();
    int lowest = top;
    for (JRPrintElement element : page.getElements()) {
      if (element.getY() >= top && element.getY() < foot)
        lowest = Math.max(lowest, element.getY() + element.getHeight());
      String[] given = property(element, STRETCHES).split(" ");
      Chart chart = charts.get(given[0]);
      if (chart != null && element instanceof JRPrintImage image)
        set.add(new Drawn(image, chart, Integer.parseInt(given[1])));
    }
    Map<Drawn, Integer> more = shared(set, foot - lowest - SPACE);
    set.sort(Comparator.comparingInt(s -> -s.image().getY()));
    for (Drawn s : set) if (more.getOrDefault(s, 0) > 0) taller(page, s, more.getOrDefault(s, 0));
  }

  /** Each gets as much as the others, as far as it may grow. */
  private static Map<Drawn, Integer> shared(List<Drawn> set, int spare) {
    List<Drawn> growing = new ArrayList<>(set);
    growing.sort(Comparator.comparingInt(Drawn::most));
    Map<Drawn, Integer> more = new HashMap<>();
    int left = Math.max(0, spare);
    for (int i = 0; i < growing.size(); i++) {
      int share = Math.min(growing.get(i).most(), left / (growing.size() - i));
      left -= share;
      more.put(growing.get(i), share);
    }
    return more;
  }

  private void taller(JRPrintPage page, Drawn set, int more) {
    JRPrintImage image = set.image();
    Scene scene = ChartDrawing.of(set.chart(), set.tall() + more).orElseThrow();
    int height = (int) Math.ceil(scene.height());
    int end = image.getY() + image.getHeight();
    int below = page.getElements().stream().filter(e -> e.getY() >= end && e.getX() < image.getX() + image.getWidth())
        .mapToInt(JRPrintElement::getY).min().orElse(end);
    int down = Math.max(0, image.getY() + height - Math.max(end, below - 1));
    for (JRPrintElement element : page.getElements())
      if (element.getY() >= below && element.getY() < foot) element.setY(element.getY() + down);
    image.setHeight(height);
    image.setRenderer(new ScenePrinter(scene));
  }

  private static String property(JRPrintElement element, String name) {
    @Nullable String value = element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    return value == null ? "" : value;
  }
}
