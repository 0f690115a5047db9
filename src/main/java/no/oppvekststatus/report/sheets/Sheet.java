package no.oppvekststatus.report.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the workbook as data: a title, a line under it, column heads, and rows of typed values. Every row has one
 * value a column, and no cell is merged with another.
 */
public record Sheet(String name, String title, String note, List<Column> columns, List<List<Value>> rows) {

  /** {@code width} in characters. */
  public record Column(String head, int width) {}

  /** What stands in a cell. */
  public sealed interface Value {
    /** Text as text, whatever sign it begins with. */
    record Words(String text) implements Value {}

    /** A real number at full precision, shown with so many decimals. */
    record Number(double value, int decimals) implements Value {}

    record Day(LocalDate date) implements Value {}

    /** Why there is no value: in words, never 0. */
    record Absent(String word) implements Value {}

    /** The column does not concern this row. */
    record Nothing() implements Value {}
  }

  public static Value words(@Nullable String text) { return text == null || text.isEmpty() ? new Value.Nothing() : new Value.Words(text); }

  public static Value whole(long number) { return new Value.Number(number, 0); }

  public static Value year(@Nullable Integer year) { return year == null ? new Value.Nothing() : new Value.Words(String.valueOf(year)); }

  public static Value number(@Nullable BigDecimal number, int decimals) {
    return number == null ? new Value.Nothing() : new Value.Number(number.doubleValue(), decimals);
  }

  public static Value number(@Nullable Double number, int decimals) {
    return number == null ? new Value.Nothing() : new Value.Number(number, decimals);
  }

  public static Value day(@Nullable LocalDate day) { return day == null ? new Value.Nothing() : new Value.Day(day); }
}
