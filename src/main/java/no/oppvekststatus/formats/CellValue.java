package no.oppvekststatus.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What one cell of a table holds; its type and its number format are part of the value. */
public sealed interface CellValue {
  CellValue EMPTY = new TextCell("");

  <R> R on(CellCases<R> cases);

  /** Words, or nothing; without blanks around. */
  record TextCell(String text) implements CellValue {
    public TextCell {
      text = text.strip();
    }

    @Override
    public boolean empty() { return text.isEmpty(); }

    @Override
    public <R> R on(CellCases<R> cases) { return cases.text(this); }
  }

  /** @param percent shown as a percent: 0.07 is shown as 7 % */
  record NumberCell(BigDecimal value, boolean percent) implements CellValue {
    @Override
    public <R> R on(CellCases<R> cases) { return cases.number(this); }

    @Override
    public String text() {
      return percent ? shown().toPlainString() + " %" : value.toPlainString();
    }

    /** The number that the sheet shows. */
    public BigDecimal shown() {
      return plain(percent ? value.movePointRight(2) : value);
    }

    private static BigDecimal plain(BigDecimal value) {
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  record DateCell(LocalDate date) implements CellValue {
    private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("d.M.uuuu");

    @Override
    public <R> R on(CellCases<R> cases) { return cases.date(this); }

    @Override
    public String text() { return NORWEGIAN.format(date); }
  }

  /** Something that is no value of any kind. */
  record UnreadableCell(CellFault fault) implements CellValue {
    @Override
    public <R> R on(CellCases<R> cases) { return cases.unreadable(this); }

    @Override
    public String text() { return ""; }
  }

  /** As a person would write it; "" for what cannot be read. */
  String text();

  default boolean empty() { return false; }

  /** What is done with each kind of cell: a new kind does not compile until every place has handled it. */
  interface CellCases<R> {
    R text(TextCell cell);

    R number(NumberCell cell);

    R date(DateCell cell);

    R unreadable(UnreadableCell cell);
  }
}
