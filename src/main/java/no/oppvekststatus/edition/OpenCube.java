package no.oppvekststatus.edition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.oppvekststatus.composition.ExportColumn;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The open figures as one JSON-stat 2.0 dataset: indicator × place × period × breakdown × statistic, absences with
 * their symbol.
 */
public final class OpenCube {
  /** Which figure: the dimensions before the statistic. */
  private static final List<ExportColumn> FIGURE =
      List.of(ExportColumn.INDICATOR, ExportColumn.PLACE, ExportColumn.PERIOD, ExportColumn.BREAKDOWN);
  private static final String STATISTIC = "statistic";

  /** What is said of a figure; each has a column of the export. */
  private enum Statistic {
    VALUE(ExportColumn.VALUE, "Verdi"), LOWER(ExportColumn.LOWER, "Nedre grense, 95 %"),
    UPPER(ExportColumn.UPPER, "Øvre grense, 95 %");

    private final ExportColumn column;
    private final String label;

    Statistic(ExportColumn column, String label) {
      this.column = column;
      this.label = label;
    }

    private String code() { return column.title(); }
  }

  private static final String SAMPLE = "Eksempeldata – ikke offisielle tall";

  private final OpenFigures figures;
  private final Map<String, List<String>> codes = new LinkedHashMap<>();
  private final List<@Nullable BigDecimal> values = new ArrayList<>();
  private final Map<String, String> status = new LinkedHashMap<>();

  private OpenCube(OpenFigures figures) {
    this.figures = figures;
    for (ExportColumn dimension : FIGURE) codes.put(dimension.title(), figures.codes(dimension));
    codes.put(STATISTIC, Arrays.stream(Statistic.values()).map(Statistic::code).toList());
  }

  /** Empty where the edition has no figure: JSON-stat knows no dataset without cells. */
  public static Optional<String> jsonStat(OpenFigures figures) {
    return figures.rows().isEmpty() ? Optional.empty() : Optional.of(new OpenCube(figures).written());
  }

  private String written() {
    fill();
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("version", "2.0");
    dataset.put("class", "dataset");
    dataset.put("label", label());
    dataset.put("source",
        String.join(", ", figures.codes(ExportColumn.TABLE).stream().filter(t -> !t.isEmpty()).toList()));
    dataset.put("updated", figures.edition().clock().toString());
    if (figures.sample()) dataset.put("note", List.of(SAMPLE));
    dataset.put("id", List.copyOf(codes.keySet()));
    dataset.put("size", codes.values().stream().map(List::size).toList());
    dataset.put("role", Map.of("time", List.of("period"), "geo", List.of("place"), "metric", List.of("indicator")));
    dataset.put("dimension", dimensions());
    dataset.put("value", values);
    if (!status.isEmpty()) dataset.put("status", status);
    dataset.put("extension", extension());
    return JsonMapper.shared().writeValueAsString(dataset);
  }

  private void fill() {
    Map<List<String>, PublishedFigure> once = figures.once();
    for (String indicator : codes("indicator"))
      for (String place : codes("place"))
        for (String period : codes("period"))
          for (String breakdown : codes("breakdown")) cells(once.get(List.of(indicator, place, period, breakdown)));
  }

  private void cells(@Nullable PublishedFigure row) {
    for (Statistic statistic : Statistic.values()) {
      String text = row == null ? "" : OpenFigures.cell(row, statistic.column);
      String symbol = row == null || statistic == Statistic.VALUE && !text.isEmpty() ? "" : OpenFigures.symbol(row);
      if (!symbol.isEmpty()) status.put(Integer.toString(values.size()), symbol);
      values.add(text.isEmpty() ? null : new BigDecimal(text));
    }
  }

  private Map<String, Object> dimensions() {
    Map<String, Object> dimensions = new LinkedHashMap<>();
    dimensions.put("indicator", dimension("Indikator", "indicator", figures::title, units()));
    dimensions.put("place", dimension("Sted", "place", this::place, Map.of()));
    dimensions.put("period", dimension("Periode", "period", code -> code, Map.of()));
    dimensions.put("breakdown", dimension("Inndeling", "breakdown", code -> code.isEmpty() ? "I alt" : code, Map.of()));
    dimensions.put("statistic", dimension("Størrelse", STATISTIC, OpenCube::statistic, Map.of()));
    return dimensions;
  }

  private Map<String, Object> dimension(String label, String id, UnaryOperator<String> labels,
      Map<String, Object> units) {
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("index", codes(id));
    category.put("label",
        codes(id).stream().collect(Collectors.toMap(c -> c, labels, (a, b) -> a, LinkedHashMap::new)));
    if (!units.isEmpty()) category.put("unit", units);
    Map<String, Object> dimension = new LinkedHashMap<>();
    dimension.put("label", label);
    dimension.put("category", category);
    return dimension;
  }

  private Map<String, Object> units() {
    Map<String, Object> units = new LinkedHashMap<>();
    for (String id : codes("indicator")) {
      Optional<Indicator> indicator = figures.indicator(id);
      indicator.ifPresent(i -> units.put(id, Map.of("label", i.unit(Language.BOKMAL), "decimals", i.decimals())));
    }
    return units;
  }

  private String label() {
    String text = "Publiserte tall, " + municipality() + " " + figures.edition().year() + ", utgave "
        + figures.edition().number();
    return figures.sample() ? text + ". " + SAMPLE : text;
  }

  private String municipality() {
    String id = figures.edition().municipality();
    return figures.book().head(id).map(plan -> plan.municipality().name()).orElse(id);
  }

  /** Every place that is no unit is the municipality itself, under one of its numbers. */
  private String place(String code) {
    return municipality();
  }

  private static String statistic(String code) {
    return Arrays.stream(Statistic.values()).filter(s -> s.code().equals(code)).map(s -> s.label).findFirst()
        .orElseThrow();
  }

  private Map<String, Object> extension() {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("municipality", figures.edition().municipality());
    extension.put("plan", figures.edition().plan());
    extension.put("year", figures.edition().year());
    extension.put("edition", figures.edition().number());
    extension.put("rules_version", figures.edition().rulesVersion());
    extension.put("sample", figures.sample());
    return extension;
  }

  private List<String> codes(String dimension) { return Objects.requireNonNull(codes.get(dimension)); }
}
