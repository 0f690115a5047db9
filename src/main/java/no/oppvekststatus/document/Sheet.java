package no.oppvekststatus.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the workbook as data: a title, a line under it, column heads, and rows of typed values. Every row has
 * one value a column, and no cell is merged with another.
 */
public record Sheet(String name, String title, String note, List<SheetColumn> columns, List<List<SheetValue>> rows) {

  /** The row of the column heads, counted from 0: the title and the line under it stand above. */
  public static final int HEAD_ROW = 2;

  /** What stands in a column that does not concern the row. */
  public static final SheetValue EMPTY = new SheetValue.EmptyValue();

  /** {@code width} in characters. */
  public record SheetColumn(String head, int width) {}

  /** What stands in a cell. */
  public sealed interface SheetValue {
    <R> R on(SheetValueCases<R> cases);

    /** The text of a cell of text; "" of every other. */
    String text();

    /** Itself, where it is a number to count with. */
    Optional<NumberValue> number();

    /** Text as text, whatever sign it begins with. */
    record TextValue(String text) implements SheetValue {
      @Override
      public <R> R on(SheetValueCases<R> cases) { return cases.text(this); }

      @Override
      public Optional<NumberValue> number() { return Optional.empty(); }
    }

    /**
     * A real number at full precision, shown with so many decimals; {@code id} and {@code of} until the sheet is plain.
     */
    record NumberValue(double value, int decimals, String id, List<String> of) implements SheetValue {
      public NumberValue(double value, int decimals) { this(value, decimals, "", List.of()); }

      @Override
      public <R> R on(SheetValueCases<R> cases) { return cases.number(this); }

      @Override
      public String text() { return ""; }

      @Override
      public Optional<NumberValue> number() { return Optional.of(this); }
    }

    record DateValue(LocalDate date) implements SheetValue {
      @Override
      public <R> R on(SheetValueCases<R> cases) { return cases.date(this); }

      @Override
      public String text() { return ""; }

      @Override
      public Optional<NumberValue> number() { return Optional.empty(); }
    }

    /** Why there is no value: in words, never 0. */
    record AbsentValue(String word) implements SheetValue {
      @Override
      public <R> R on(SheetValueCases<R> cases) { return cases.absent(this); }

      @Override
      public String text() { return ""; }

      @Override
      public Optional<NumberValue> number() { return Optional.empty(); }
    }

    /** The column does not concern this row. */
    record EmptyValue() implements SheetValue {
      @Override
      public <R> R on(SheetValueCases<R> cases) { return cases.empty(); }

      @Override
      public String text() { return ""; }

      @Override
      public Optional<NumberValue> number() { return Optional.empty(); }
    }

    /** What is done with each kind of value: a new kind does not compile until every place has handled it. */
    interface SheetValueCases<R> {
      R text(TextValue value);

      R number(NumberValue value);

      R date(DateValue value);

      R absent(AbsentValue value);

      R empty();
    }
  }

  public static SheetValue words(@Nullable String text) {
    return text == null || text.isEmpty() ? EMPTY : new SheetValue.TextValue(text);
  }

  public static SheetValue whole(CountedNumber number) {
    return new SheetValue.NumberValue(number.value(), 0, number.id(), number.of());
  }

  public static SheetValue number(String id, @Nullable Number number, int decimals) {
    return number == null ? EMPTY : new SheetValue.NumberValue(number.doubleValue(), decimals, id, List.of());
  }

  public static SheetValue year(@Nullable Integer year) {
    return year == null ? EMPTY : new SheetValue.TextValue(String.valueOf(year));
  }

  public static SheetValue day(@Nullable LocalDate day) { return day == null ? EMPTY : new SheetValue.DateValue(day); }
}
