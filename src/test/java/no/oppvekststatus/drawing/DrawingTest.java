package no.oppvekststatus.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import no.oppvekststatus.document.Chart;
import no.oppvekststatus.document.Icon;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static Chart chart(boolean joined, List<Chart.ChartPoint> points, List<Chart.Break> breaks) {
    return new Chart(joined, 2018, 2025, 1, points, 2021, "5,0",
        new Chart.ChartTarget(2025, 3.0, null, null, 5.0, 2021, "Mål 2025: 3,0"), null,
        List.of(), breaks, "9,3", "alt");
  }

  private static Chart.ChartPoint p(int year, double value) {
    return new Chart.ChartPoint(year, value, value - 1, value + 1, false);
  }

  private static List<Scene.Path> paths(Scene scene) {
    return scene.shapes().stream().filter(Scene.Path.class::isInstance).map(Scene.Path.class::cast).toList();
  }

  private static List<Scene.Label> texts(Scene scene) {
    return scene.shapes().stream().filter(Scene.Label.class::isInstance).map(Scene.Label.class::cast).toList();
  }

  private static long seriesLines(Scene scene) {
    return paths(scene).stream().filter(s -> Ink.GOOD.equals(s.stroke()) && s.width() == 1.6 && s.fill() == null)
        .count();
  }

  @Test
  void aMissingYearIsNotBridged() {
    Scene scene =
        ChartDrawing.of(chart(true, List.of(p(2018, 4), p(2019, 4), p(2021, 5), p(2022, 6)), List.of())).orElseThrow();
    assertEquals(2, seriesLines(scene));
  }

  @Test
  void aBreakIsNotBridgedAndWhatLiesBeforeItIsGrey() {
    Scene scene = ChartDrawing.of(
        chart(true, List.of(p(2019, 4), p(2020, 4), p(2021, 5), p(2022, 6)), List.of(new Chart.Break(2021, "brudd"))))
        .orElseThrow();
    assertEquals(1, seriesLines(scene));
    assertEquals(1, paths(scene).stream().filter(s -> Ink.ABSENT.equals(s.stroke()) && s.width() == 1.2).count());
  }

  @Test
  void surveysThatAreNotYearlyHaveWhiskersAndNoLineOrBand() {
    Scene scene = ChartDrawing.of(chart(false, List.of(p(2019, 4), p(2020, 4), p(2021, 5)), List.of())).orElseThrow();
    assertEquals(0, seriesLines(scene));
    assertTrue(paths(scene).stream().noneMatch(s -> Ink.BAND.equals(s.fill())));
    assertEquals(9, paths(scene).stream().filter(s -> Ink.ON_THE_WAY.equals(s.stroke()) && s.width() == 1.2).count());
  }

  @Test
  void nothingMeasuredIsNoChartAndTwoMeasurementsAreNumberLines() {
    assertTrue(ChartDrawing.of(chart(true, List.of(), List.of())).isEmpty());
    Scene two = ChartDrawing.of(chart(true, List.of(p(2021, 5), p(2022, 6)), List.of())).orElseThrow();
    assertEquals(0, seriesLines(two));
    assertTrue(two.height() < 80);
  }

  @Test
  void theTargetsLineEndsAboveTheYearsWithoutAFigure() {
    Chart.ChartTarget target = new Chart.ChartTarget(2025, 3.0, null, null, 5.0, 2021, "Mål 2025: 3,0");
    Chart gaps = new Chart(false, 2021, 2025, 1, List.of(p(2021, 5), p(2023, 6)), 2021, "5,0", target, null,
        List.of(new Chart.Missing(2022, Icon.NOT_MEASURED)), List.of(), "6,0", "alt");
    Scene scene = ChartDrawing.of(gaps).orElseThrow();
    double years = texts(scene).stream().filter(t -> t.text().equals("2022")).mapToDouble(Scene.Label::y).findFirst()
        .orElseThrow();
    List<Scene.Path> dashed =
        paths(scene).stream().filter(s -> Ink.INK.equals(s.stroke()) && !s.dash().isEmpty()).toList();
    assertEquals(1, dashed.size());
    String d = dashed.get(0).d();
    assertTrue(Double.parseDouble(d.substring(d.lastIndexOf(' ') + 1)) < years - 6);
  }

  @Test
  void theBaselinesNumberStandsClearOfTheAxis() {
    List<Chart.ChartPoint> points = List.of(p(2018, 4), p(2021, 5), p(2023, 6));
    Chart wide =
        new Chart(true, 2018, 2025, 0, points, 2018, "1 109 120", null, null, List.of(), List.of(), "6", "alt");
    Scene.Label label = texts(ChartDrawing.of(wide).orElseThrow()).stream().filter(t -> t.text().equals("1 109 120"))
        .findFirst().orElseThrow();
    double left = Plot.of(wide, points, ChartDrawing.LEAST).left();
    assertTrue(label.x() - FaceFile.SEMIBOLD.width(label.text(), 8) / 2 > left);
  }

  @Test
  void theYearAxisIsToScale() {
    Plot plot = Plot.of(chart(true, List.of(p(2018, 4), p(2021, 5), p(2023, 6)), List.of()),
        List.of(p(2018, 4), p(2021, 5), p(2023, 6)), ChartDrawing.LEAST);
    assertEquals(3.0 / 2, (plot.x(2021) - plot.x(2018)) / (plot.x(2023) - plot.x(2021)), 1e-9);
  }

  @Test
  void ticksAreRoundThreeToSixAndHoldEveryValue() {
    for (double[] range : new double[][] {{0, 1}, {61.9, 83.6}, {2.4, 17.3}, {36.7, 49.1}, {-3, 5}, {12000, 12800},
        {4.41, 4.69}, {5, 5}, {0, 0}, {99, 100}}) {
      Axis axis = Axis.of(range[0], range[1]);
      assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= 6, range[0] + "–" + range[1] + ": " + axis.ticks());
      assertTrue(axis.first() <= range[0] + 1e-9 && axis.last() >= range[1] - 1e-9,
          range[0] + "–" + range[1] + ": " + axis.ticks());
    }
  }

  @Test
  void labelsAreApartInOrderAndInside() {
    List<Double> placed = Spread.of(List.of(50.0, 51.0, 52.0, 108.0), 10.5, 12, 104);
    for (int i = 1; i < placed.size(); i++)
      assertTrue(placed.get(i) - placed.get(i - 1) >= 10.5 - 1e-9, placed.toString());
    assertTrue(placed.get(0) >= 12 && placed.get(3) <= 104, placed.toString());
    assertEquals(51.0, placed.get(1), 1.5);
  }

  @Test
  void everyMarkIsDrawnAndNoTwoMeaningsShareASilhouetteUnlessTheyShareTheMark() {
    Map<String, List<Icon>> drawings = new HashMap<>();
    for (Icon icon : Icon.values())
      drawings.computeIfAbsent(Marks.scene(icon).svg(""), d -> new ArrayList<>()).add(icon);
    List<List<Icon>> shared = drawings.values().stream().filter(l -> l.size() > 1).toList();
    List<List<Icon>> meant = List.of(List.of(Icon.REACHED, Icon.DONE), List.of(Icon.BEHIND, Icon.LATE),
        List.of(Icon.NO_TARGET, Icon.NO_DEADLINE), List.of(Icon.NOT_DUE, Icon.WAITING),
        List.of(Icon.PARTLY, Icon.PARTLY_DONE), List.of(Icon.CHOSEN, Icon.CHOSEN_BY_UNIT, Icon.ANSWERED_DOT),
        List.of(Icon.NOT_APPLICABLE, Icon.NONE_LINKED));
    for (List<Icon> group : shared) assertTrue(meant.contains(group), group.toString());
    for (Icon icon : Icon.values())
      if (icon != Icon.BLANK) assertFalse(Marks.scene(icon).shapes().isEmpty(), icon.name());
  }

  @Test
  void aSceneIsWellFormedSvgWithItsWords() throws Exception {
    String svg = ChartDrawing
        .of(chart(true, List.of(p(2018, 4), p(2021, 5), p(2023, 6)), List.of(new Chart.Break(2021, "brudd & <ny>"))))
        .orElseThrow().svg("Mål & \"alt\"");
    org.w3c.dom.Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertEquals("Mål & \"alt\"", document.getElementsByTagName("title").item(0).getTextContent());
    assertTrue(svg.contains("brudd &amp; &lt;ny&gt;"));
  }
}
