package no.oppvekststatus.formats;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people in Norway write it: decimal comma; a blank or a point between groups of exactly three digits parts
 * thousands; a point before any other number of digits is a decimal point. What can be read in two ways is refused.
 */
public final class NorwegianNumber {
  private static final String BLANK = "[ \\u00A0\\u202F\\u2009]";
  private static final String BY_BLANKS = "[1-9]\\d{0,2}(?:" + BLANK + "\\d{3}){1,4}";
  private static final Pattern COMMA =
      Pattern.compile("([-−]?)(\\d{1,15}|" + BY_BLANKS + "|[1-9]\\d{0,2}(?:\\.\\d{3}){1,4})(?:,(\\d{1,20}))?");
  private static final Pattern POINT = Pattern.compile("([-−]?)(\\d{1,15}|" + BY_BLANKS + ")\\.(\\d{1,20})");
  private static final Pattern WITH_BLANKS = Pattern.compile("[-−]?[\\d.,]+(?:[\\s\\p{Z}]+[\\d.,]+)+");
  private static final Pattern WITH_MARKS = Pattern.compile("[-−]?\\d+[.,'’][\\d.,'’]*\\d");
  private static final String GAP = "[\\s\\p{Z}]*";
  private static final String ABOUT = "(?:(?:ca|cirka|circa|omtrent|om lag|omlag|rundt)(?![\\p{L}])\\.?|~)";
  /** "ca." and "kr" in either order, the number, ",-" and "kr" or "kroner". */
  private static final Pattern DRESSED =
      Pattern.compile("(?ius)(" + ABOUT + ")?" + GAP + "((?:kr|nok)(?!\\p{L})\\.?)?" + GAP + "(" + ABOUT + ")?"
          + GAP + "(.*?)" + GAP + "(,[-–—])?" + GAP + "(kroner|kr\\.?|nok)?");
  private static final int LONGEST = 60;
  private static final Pattern PARTING = Pattern.compile("\\D");
  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false|sann|usann");

  private NorwegianNumber() {}

  /** What the field asks for. */
  public enum Wanted {
    /** A whole number. */
    COUNT,
    /** Any number; a percent sign may follow. */
    FIGURE,
    /** Kroner: perhaps øre, "kr" and "ca.". */
    AMOUNT
  }

  public sealed interface NumberReading {
    /** The number, where it was read. */
    Optional<NumberRead> number();

    /** What is wrong with it: of a number that was read, that the field wants another one. */
    CellFault fault();
  }

  /** @param approximate written with "ca." or the like */
  public record NumberRead(BigDecimal value, boolean approximate) implements NumberReading {
    @Override
    public Optional<NumberRead> number() { return Optional.of(this); }

    @Override
    public CellFault fault() { return CellFault.OTHER; }
  }

  public record NumberRefused(CellFault fault) implements NumberReading {
    @Override
    public Optional<NumberRead> number() { return Optional.empty(); }
  }

  public static NumberReading read(CellValue cell, Wanted wanted) {
    return cell.on(new NumberOfCell(wanted));
  }

  private record NumberOfCell(Wanted wanted) implements CellValue.CellCases<NumberReading> {
    @Override
    public NumberReading text(CellValue.TextCell cell) { return read(cell.text(), wanted); }

    @Override
    public NumberReading number(CellValue.NumberCell cell) {
      if (cell.percent() && wanted != Wanted.FIGURE) return new NumberRefused(CellFault.PERCENT);
      BigDecimal shown = cell.shown();
      return wanted == Wanted.COUNT && shown.scale() > 0 ? new NumberRefused(CellFault.DECIMALS)
          : new NumberRead(shown, false);
    }

    @Override
    public NumberReading date(CellValue.DateCell cell) { return new NumberRefused(CellFault.DATE); }

    @Override
    public NumberReading unreadable(CellValue.UnreadableCell cell) { return new NumberRefused(cell.fault()); }
  }

  public static NumberReading read(String text, Wanted wanted) {
    String written = trim(text);
    if (written.startsWith("#")) return new NumberRefused(CellFault.ERROR);
    if (TRUTH.matcher(written).matches()) return new NumberRefused(CellFault.TRUTH);
    if (written.endsWith("%")) return percent(trim(written.substring(0, written.length() - 1)), wanted);
    Matcher dressed = DRESSED.matcher(written);
    if (written.length() > LONGEST || !dressed.matches()) return new NumberRefused(CellFault.OTHER);
    boolean about = dressed.group(1) != null || dressed.group(3) != null;
    boolean money = dressed.group(2) != null || dressed.group(5) != null || dressed.group(6) != null;
    NumberReading bare =
        money && wanted != Wanted.AMOUNT ? new NumberRefused(CellFault.OTHER) : digits(dressed.group(4), wanted);
    if (!about || bare.number().isEmpty()) return bare;
    return wanted == Wanted.AMOUNT ? new NumberRead(bare.number().get().value(), true)
        : new NumberRefused(CellFault.APPROXIMATE);
  }

  private static NumberReading percent(String number, Wanted wanted) {
    NumberReading plain = digits(number, Wanted.FIGURE);
    return plain.number().isPresent() && wanted != Wanted.FIGURE ? new NumberRefused(CellFault.PERCENT) : plain;
  }

  private static NumberReading digits(String text, Wanted wanted) {
    Matcher comma = COMMA.matcher(text);
    if (comma.matches()) {
      String decimals = comma.group(3) == null ? "" : comma.group(3);
      return number(comma, decimals, wanted, decimals.length() == 3 && comma.group(2).length() <= 3);
    }
    Matcher point = POINT.matcher(text);
    if (point.matches()) {
      if (point.group(3).length() == 3 && !point.group(2).equals("0")) return new NumberRefused(CellFault.AMBIGUOUS);
      return number(point, point.group(3), wanted, false);
    }
    if (WITH_BLANKS.matcher(text).matches()) return new NumberRefused(CellFault.BLANKS);
    return new NumberRefused(WITH_MARKS.matcher(text).matches() ? CellFault.AMBIGUOUS : CellFault.OTHER);
  }

  /** @param thousands the decimals may be meant as a group of thousands */
  private static NumberReading number(Matcher m, String decimals, Wanted wanted, boolean thousands) {
    if (wanted == Wanted.COUNT && !decimals.isEmpty())
      return new NumberRefused(thousands ? CellFault.AMBIGUOUS : CellFault.DECIMALS);
    if (wanted == Wanted.AMOUNT && decimals.length() > 2) return new NumberRefused(CellFault.AMBIGUOUS);
    String whole = PARTING.matcher(m.group(2)).replaceAll("");
    return new NumberRead(
        new BigDecimal((m.group(1).isEmpty() ? "" : "-") + whole + (decimals.isEmpty() ? "" : "." + decimals)), false);
  }

  /** Without blanks of any kind around, hard ones too. */
  private static String trim(String text) {
    return AROUND.matcher(text).replaceAll("");
  }
}
