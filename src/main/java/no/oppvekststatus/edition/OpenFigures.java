package no.oppvekststatus.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;

/**
 * An edition's figures for anybody to use: what the report shows of the municipality as a whole, rounded as the report
 * rounds it, so that nothing more can be computed from these files than from the pages. A hidden figure has its symbol
 * and no numbers. Figures of a single unit are left out.
 *
 * @param rows the edition's export without its header
 * @param sample true where any of it is made up
 */
public record OpenFigures(Edition edition, List<ExportRow> rows, PlanBook book, boolean sample) {
  private static final List<String> ROUNDED = List.of("value", "lower", "upper", "baseline", "target", "target_low", "target_high", "reference_value");
  private static final List<String> COLUMNS = List.of("municipality", "plan", "indicator", "place", "period", "breakdown", "unit", "decimals",
      "value", "lower", "upper", "symbol", "preliminary", "baseline_year", "baseline", "target_year", "target", "target_low", "target_high",
      "verdict", "rule", "reference", "reference_value", "reference_verdict", "trend", "source", "table", "updated", "file_sha256", "figure_id",
      "rules_version");
  private static final String HIDDEN = "SUPPRESSED";
  private static final int DECIMALS = 2;

  /** Of what the edition's export said. */
  public static OpenFigures of(Edition edition, List<String> lines, PlanBook book, boolean sample) {
    List<ExportRow> rows = ExportRow.parse(lines).stream().filter(r -> !r.header() && !r.get("place").contains("/")).toList();
    return new OpenFigures(edition, rows, book, sample);
  }

  /** The hashes of the files the figures came from. */
  public static List<String> files(List<String> lines) {
    return ExportRow.parse(lines).stream().flatMap(r -> java.util.Arrays.stream(r.get("file_sha256").split("\\|"))).filter(s -> !s.isEmpty())
        .distinct().toList();
  }

  /** RFC 4180, UTF-8, decimal point; {@code title} is the indicator's name in bokmål, {@code sample} on every row. */
  public String csv() {
    StringBuilder csv = new StringBuilder("year,edition,title,").append(String.join(",", COLUMNS)).append(",sample\r\n");
    for (ExportRow row : rows) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(edition.year()), Integer.toString(edition.number()), title(row.get("indicator"))));
      COLUMNS.forEach(column -> cells.add(cell(row, column)));
      cells.add(Boolean.toString(sample));
      csv.append(cells.stream().map(OpenFigures::quoted).collect(Collectors.joining(","))).append("\r\n");
    }
    return csv.toString();
  }

  private static String quoted(String cell) { return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell; }

  static String cell(ExportRow row, String column) {
    String text = row.get(column);
    if (!ROUNDED.contains(column)) return column.equals("symbol") ? symbol(row) : text;
    return hidden(row) || text.isEmpty() ? "" : Rounding.of(new BigDecimal(text), decimals(row)).toPlainString();
  }

  static boolean hidden(ExportRow row) { return row.get("verdict").equals(HIDDEN); }

  /** Why there is no number; a hidden figure never tells more than that it is hidden. */
  static String symbol(ExportRow row) { return hidden(row) ? HIDDEN.toLowerCase(Locale.ROOT) : row.get("symbol"); }

  private static int decimals(ExportRow row) { return row.get("decimals").isEmpty() ? DECIMALS : Integer.parseInt(row.get("decimals")); }

  String title(String indicator) { return indicator(indicator).map(i -> i.title(Language.BOKMAL)).orElse(indicator); }

  Optional<Indicator> indicator(String id) { return book.indicators().stream().filter(i -> i.id().equals(id)).findFirst(); }

  /** Codes of one column in the order they first stand, periods in their own order. */
  List<String> codes(String column) {
    var found = rows.stream().map(r -> r.get(column)).distinct();
    return column.equals("period") ? found.sorted().toList() : found.toList();
  }

  /** Each figure once, whatever it is compared with. */
  Map<List<String>, ExportRow> once() {
    Function<ExportRow, List<String>> key = r -> List.of(r.get("indicator"), r.get("place"), r.get("period"), r.get("breakdown"));
    Map<List<String>, ExportRow> once = new HashMap<>();
    rows.forEach(r -> once.putIfAbsent(key.apply(r), r));
    return once;
  }
}
