package no.oppvekststatus.composition.sheets;

import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.Assessed;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.composition.parts.BreakdownWords;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.wording.DistinctDecimals;
import no.oppvekststatus.wording.FigureIds;
import org.jspecify.annotations.Nullable;

/** One row a figure and reference, all years the report shows. */
final class IndicatorSheet {
  /** Where the value stands, for the chart that is drawn from it. */
  static final int VALUE_COLUMN = 4;

  private IndicatorSheet() {}

  static Sheet of(ReportScope a) {
    SheetRows rows = new SheetRows(a).column("remarks.figure", 52).column("sheet.place", 16).column("table.year", 8)
        .column("sheet.breakdown", 16)
        .column("sheet.value", 10).column("sheet.lower", 10).column("sheet.upper", 10).column("sheet.unit", 26)
        .column("sheet.verdict", 20)
        .column("sheet.rule", 8).column("sheet.baseline-year", 12).column("sheet.baseline", 12).column("sheet.path", 12)
        .column("sheet.target-year", 10).column("sheet.target", 12).column("sheet.example", 10)
        .column("sheet.reference", 22)
        .column("sheet.reference-value", 12).column("sheet.reference-verdict", 22).column("sheet.preliminary", 12)
        .column("sheet.table", 14).column("cover.edition", 10).column("sheet.figure-id", 48);
    for (IndicatorStatus i : a.indicators())
      Stream.concat(i.years().stream(), i.breakdowns().stream()).forEach(y -> figure(a, i, y, rows));
    return rows.sheet(a.text("sheet.indicators"), a.text("sheet.indicators"));
  }

  private static void figure(ReportScope a, IndicatorStatus i, Assessed y, SheetRows rows) {
    if (y.references().isEmpty()) row(a, i, y, null, rows);
    for (ReferenceMark r : y.references()) row(a, i, y, r, rows);
  }

  private static void row(ReportScope a, IndicatorStatus status, Assessed y, @Nullable ReferenceMark r,
      SheetRows rows) {
    Indicator i = status.indicator();
    Figure f = y.figure();
    int d = DistinctDecimals.of(i, y);
    String id = FigureIds.of(f);
    Assessed.Baseline b = y.baseline();
    Assessed.AssessedTarget t = y.target();
    rows.row(Sheet.words(a.inLanguage(i.title())),
        Sheet.words(a.plan().municipality().name() + " (" + NumberMark.of("sted." + f.place(), f.place()) + ")"),
        Sheet.year(f.year()),
        f.breakdown().isEmpty() ? Sheet.EMPTY : Sheet.words(BreakdownWords.of(a, f.breakdown())), value(a, f, d),
        Sheet.number(id + FigureIds.LOWER, y.certainty().map(c -> c.lower()).orElse(null), d),
        Sheet.number(id + FigureIds.UPPER,
            y.certainty().map(c -> c.upper()).orElse(null), d),
        Sheet.words(a.numbers().unit(i)), Workbooks.mark(a.words().of(y.verdict())),
        Sheet.number(id + "#regel", y.rule(), 0),
        Sheet.year(b == null ? null : b.year()), Sheet.number(id + FigureIds.BASELINE, b == null ? null : b.value(), d),
        Sheet.number(id + FigureIds.PATH, y.path(), d),
        Sheet.year(t == null ? null : t.year()), Sheet.number(id + FigureIds.TARGET, t == null ? null : t.value(), d),
        t != null && t.example() ? Sheet.words(a.text("sheet.yes")) : Sheet.EMPTY,
        r == null ? Sheet.EMPTY : Sheet.words(a.places().of(r)), r == null ? Sheet.EMPTY : value(a, r.figure(), d),
        r == null || r.figure().known().isEmpty() ? Sheet.EMPTY : Workbooks.mark(a.words().comparison(i, r)),
        f.preliminary() ? Sheet.words(a.text("sheet.yes")) : Sheet.EMPTY,
        Sheet.words(tables(f)), edition(a), Sheet.words(NumberMark.of(id, id)));
  }

  static SheetValue value(ReportScope a, Figure f, int decimals) {
    return f.known()
        .<SheetValue>map(v -> new SheetValue.NumberValue(v.doubleValue(), decimals, FigureIds.of(f), List.of()))
        .orElseGet(
            () -> new SheetValue.AbsentValue(a.words().of(f.absence() == null ? Absence.MISSING : f.absence()).word()));
  }

  private static String tables(Figure f) {
    return NumberMark.of(FigureIds.of(f) + "#tabell",
        String.join(", ", f.provenance().stream().map(p -> p.table()).distinct().toList()));
  }

  static SheetValue edition(ReportScope a) {
    return a.imprint().draft() ? Sheet.words(a.text("sheet.draft")) : Sheet.number("utgave", a.imprint().edition(), 0);
  }

  /**
   * Measured years of the first indicator that has at least three, for the workbook's chart: first and last data row.
   */
  static int[] chartRows(ReportScope a) {
    int row = 0;
    for (IndicatorStatus i : a.indicators()) {
      int start = row;
      List<Assessed> years = i.years();
      boolean whole = years.size() >= 3
          && years.stream().allMatch(y -> y.figure().known().isPresent() && y.references().size() <= 1);
      for (Assessed y : years) row += Math.max(1, y.references().size());
      if (whole) return new int[] {start, row - 1};
      for (Assessed y : i.breakdowns()) row += Math.max(1, y.references().size());
    }
    return new int[0];
  }
}
