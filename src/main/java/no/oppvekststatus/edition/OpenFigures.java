package no.oppvekststatus.edition;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.composition.ExportColumn;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;

/**
 * An edition's figures for anybody to use: what the report shows of the municipality as a whole, rounded as the report
 * rounds it, so that nothing more can be computed from these files than from the pages. A hidden figure has its symbol
 * and no numbers. Figures of a single unit are left out.
 *
 * @param rows the edition's export
 * @param sample true where any of it is made up
 */
public record OpenFigures(Edition edition, List<PublishedFigure> rows, PlanBook book, boolean sample) {
  private static final Set<ExportColumn> ROUNDED =
      EnumSet.of(ExportColumn.VALUE, ExportColumn.LOWER, ExportColumn.UPPER,
          ExportColumn.BASELINE, ExportColumn.TARGET, ExportColumn.TARGET_LOW, ExportColumn.TARGET_HIGH,
          ExportColumn.REFERENCE_VALUE);
  private static final List<ExportColumn> COLUMNS = List.of(ExportColumn.MUNICIPALITY, ExportColumn.PLAN,
      ExportColumn.INDICATOR, ExportColumn.PLACE, ExportColumn.PERIOD, ExportColumn.BREAKDOWN, ExportColumn.UNIT,
      ExportColumn.DECIMALS, ExportColumn.VALUE, ExportColumn.LOWER, ExportColumn.UPPER, ExportColumn.SYMBOL,
      ExportColumn.PRELIMINARY, ExportColumn.BASELINE_YEAR, ExportColumn.BASELINE, ExportColumn.TARGET_YEAR,
      ExportColumn.TARGET, ExportColumn.TARGET_LOW, ExportColumn.TARGET_HIGH, ExportColumn.VERDICT, ExportColumn.RULE,
      ExportColumn.REFERENCE, ExportColumn.REFERENCE_VALUE, ExportColumn.REFERENCE_VERDICT, ExportColumn.TREND,
      ExportColumn.SOURCE, ExportColumn.TABLE, ExportColumn.UPDATED, ExportColumn.FILE_SHA256, ExportColumn.FIGURE_ID,
      ExportColumn.RULES_VERSION);
  private static final int DECIMALS = 2;

  /** Of the edition's export. */
  static OpenFigures of(Edition edition, List<PublishedFigure> export, PlanBook book, boolean sample) {
    List<PublishedFigure> rows = export.stream().filter(f -> !f.key().place().contains("/")).toList();
    return new OpenFigures(edition, rows, book, sample);
  }

  /** The hashes of the files the figures came from. */
  static List<String> files(List<PublishedFigure> export) {
    return export.stream().flatMap(f -> f.origin().sha256().stream()).filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** RFC 4180, UTF-8, decimal point; {@code title} is the indicator's name in bokmål, {@code sample} on every row. */
  public String csv() {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(
        row(List.of("year", "edition", "title"), COLUMNS.stream().map(ExportColumn::title).toList(), "sample"));
    for (PublishedFigure f : rows)
      csv.writeRecord(
          row(List.of(Integer.toString(edition.year()), Integer.toString(edition.number()), title(f.key().indicator())),
              COLUMNS.stream().map(column -> cell(f, column)).toList(), Boolean.toString(sample)));
    return text.toString();
  }

  private static List<String> row(List<String> head, List<String> columns, String last) {
    List<String> row = new ArrayList<>(head);
    row.addAll(columns);
    row.add(last);
    return row;
  }

  static String cell(PublishedFigure f, ExportColumn column) {
    String text = column.of(f);
    if (!ROUNDED.contains(column)) return column == ExportColumn.SYMBOL ? symbol(f) : text;
    Integer decimals = f.decimals();
    return f.hidden() || text.isEmpty() ? ""
        : Rounding.of(new BigDecimal(text), decimals == null ? DECIMALS : decimals).toPlainString();
  }

  /** Why there is no number; a hidden figure never says more than that it is hidden. */
  static String symbol(PublishedFigure f) {
    return f.hidden() ? f.verdict().toLowerCase(Locale.ROOT) : f.numbers().symbol();
  }

  String title(String indicator) { return indicator(indicator).map(i -> i.title(Language.BOKMAL)).orElse(indicator); }

  Optional<Indicator> indicator(String id) {
    return book.indicators().stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** Codes of one column in the order they first stand, periods in their own order. */
  List<String> codes(ExportColumn column) {
    var found = rows.stream().map(column::of).distinct();
    return column == ExportColumn.PERIOD ? found.sorted().toList() : found.toList();
  }

  /** Each figure once, whatever it is compared with, by indicator, place, period and breakdown. */
  Map<List<String>, PublishedFigure> once() {
    Map<List<String>, PublishedFigure> once = new HashMap<>();
    for (PublishedFigure f : rows)
      once.putIfAbsent(List.of(f.key().indicator(), f.key().place(), f.key().period(), f.key().breakdown()), f);
    return once;
  }
}
