package no.oppvekststatus.document;

import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.composition.sheets.UnmarkedSheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the workbook as data: a title, a line under it, column heads, and rows of typed values. Every row has one
 * value a column, and no cell is merged with another.
 */
public record Sheet(String name, String title, String note, List<Column> columns, List<List<Value>> rows) {

  /** The row of the column heads, counted from 0: the title and the line under it stand above. */
  public static final int HEAD_ROW = 2;

  /** {@code width} in characters. */
  public record Column(String head, int width) {}

  /** What stands in a cell. */
  public sealed interface Value {
    /** Text as text, whatever sign it begins with. */
    record Words(String text) implements Value {}

    /** A real number at full precision, shown with so many decimals; {@code id} and {@code of} until the sheet is {@link UnmarkedSheet plain}. */
    record Number(double value, int decimals, String id, List<String> of) implements Value {
      public Number(double value, int decimals) { this(value, decimals, "", List.of()); }
    }

    record Day(LocalDate date) implements Value {}

    /** Why there is no value: in words, never 0. */
    record Absent(String word) implements Value {}

    /** The column does not concern this row. */
    record Nothing() implements Value {}
  }

  public static Value words(@Nullable String text) { return text == null || text.isEmpty() ? new Value.Nothing() : new Value.Words(text); }

  public static Value whole(CountedNumber number) { return new Value.Number(number.value(), 0, number.id(), number.of()); }

  public static Value number(String id, @Nullable Number number, int decimals) {
    return number == null ? new Value.Nothing() : new Value.Number(number.doubleValue(), decimals, id, List.of());
  }

  public static Value year(@Nullable Integer year) { return year == null ? new Value.Nothing() : new Value.Words(String.valueOf(year)); }

  public static Value day(@Nullable LocalDate day) { return day == null ? new Value.Nothing() : new Value.Day(day); }
}
