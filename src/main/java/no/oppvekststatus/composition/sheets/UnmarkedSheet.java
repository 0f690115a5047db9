package no.oppvekststatus.composition.sheets;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.assessment.statistics.Rounding;
import no.oppvekststatus.document.MarkedText;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Sheet.SheetValue;
import no.oppvekststatus.document.Sheet.SheetValue.SheetValueCases;

/** A sheet with the marks taken out of its cells, and every cell that holds a number by its address. */
public record UnmarkedSheet(Sheet plain, List<MarkedText> numbered) {
  public static UnmarkedSheet of(Sheet marked) {
    List<MarkedText> numbered = new ArrayList<>();
    List<Sheet.SheetColumn> columns = new ArrayList<>();
    String title = text(marked, 0, 0, marked.title(), numbered);
    String note = text(marked, 1, 0, marked.note(), numbered);
    for (Sheet.SheetColumn c : marked.columns())
      columns.add(new Sheet.SheetColumn(text(marked, Sheet.HEAD_ROW, columns.size(), c.head(), numbered), c.width()));
    List<List<SheetValue>> rows = new ArrayList<>();
    for (List<SheetValue> row : marked.rows()) {
      List<SheetValue> plain = new ArrayList<>();
      for (SheetValue value : row)
        plain.add(value(marked, Sheet.HEAD_ROW + 1 + rows.size(), plain.size(), value, numbered));
      rows.add(List.copyOf(plain));
    }
    return new UnmarkedSheet(new Sheet(marked.name(), title, note, List.copyOf(columns), List.copyOf(rows)),
        List.copyOf(numbered));
  }

  private static SheetValue value(Sheet sheet, int row, int column, SheetValue value, List<MarkedText> numbered) {
    return value.on(new Unmarking(sheet, row, column, numbered));
  }

  /** The value of one cell without its marks. */
  private record Unmarking(Sheet sheet, int row, int column, List<MarkedText> numbered)
      implements SheetValueCases<SheetValue> {
    @Override
    public SheetValue text(SheetValue.TextValue value) { return new SheetValue.TextValue(plain(value.text())); }

    @Override
    public SheetValue absent(SheetValue.AbsentValue value) { return new SheetValue.AbsentValue(plain(value.word())); }

    @Override
    public SheetValue number(SheetValue.NumberValue n) {
      String shown = Rounding.norwegian(n.value(), n.decimals());
      plain(n.id().isEmpty() ? shown : NumberMark.of(n.id(), n.of(), shown));
      return new SheetValue.NumberValue(n.value(), n.decimals());
    }

    @Override
    public SheetValue date(SheetValue.DateValue value) { return value; }

    @Override
    public SheetValue empty() { return Sheet.EMPTY; }

    private String plain(String marked) { return UnmarkedSheet.text(sheet, row, column, marked, numbered); }
  }

  private static String text(Sheet sheet, int row, int column, String text, List<MarkedText> numbered) {
    MarkedText decided = MarkedText.of(sheet.name() + "!" + letters(column) + (row + 1), text);
    if (decided.numbered()) numbered.add(decided);
    return decided.text();
  }

  /** A … Z, AA … */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
