package no.oppvekststatus.composition.sheets;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.composition.parts.CoverPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.Sheet;

/** Gathers the rows of one sheet. */
final class SheetRows {
  private final ReportScope scope;
  private final List<Sheet.SheetColumn> columns = new ArrayList<>();
  private final List<List<Sheet.SheetValue>> rows = new ArrayList<>();

  SheetRows(ReportScope scope) { this.scope = scope; }

  SheetRows column(String key, int width) { return head(scope.text(key), width); }

  /** The plan's own word for those who answer. */
  SheetRows unitColumn(int width) {
    return head(CoverPart.capital(scope.terms().unit()), width);
  }

  private SheetRows head(String words, int width) {
    columns.add(new Sheet.SheetColumn(words, width));
    return this;
  }

  void row(Sheet.SheetValue... values) {
    if (values.length != columns.size())
      throw new IllegalArgumentException(values.length + " values in " + columns.size() + " columns");
    rows.add(List.of(values));
  }

  Sheet sheet(String name, String title) {
    return new Sheet(name, title, Workbooks.note(scope), List.copyOf(columns), List.copyOf(rows));
  }
}
