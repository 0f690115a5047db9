package no.oppvekststatus.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a table's rows mean. Each period, contents and combination of other codes is worked out once, and
 * gives the same text again: a table has few of them and many cells.
 */
final class CodeMeanings {
  private static final int MOST_REMEMBERED = 100_000;

  private final Columns columns;
  private final Map<String, ReadPeriod> periods = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();
  private final Map<OtherCodes, String> breakdowns = new HashMap<>();
  private @Nullable String lastPeriod;
  private @Nullable ReadPeriod lastRead;
  private @Nullable OtherCodes lastCodes;
  private String lastBreakdown = "";

  CodeMeanings(Columns columns) {
    this.columns = columns;
  }

  /** A period with the year in which it ends, 0 where it is none, and the places that were looked up in it. */
  record ReadPeriod(String text, int year, Map<String, PlaceNames.PlaceMatch> places) {}

  ReadPeriod period(String code) {
    ReadPeriod last = lastRead;
    if (last != null && code.equals(lastPeriod)) return last;
    ReadPeriod read = periods.computeIfAbsent(code, CodeMeanings::read);
    lastPeriod = code;
    lastRead = read;
    return read;
  }

  /** The code of the contents, "value" where the table has no such dimension. */
  String contents(String[] codes) {
    return columns.contents() < 0 ? "value"
        : contents.computeIfAbsent(codes[columns.contents()], code -> columns.code(columns.contents(), code.strip()));
  }

  /** Every dimension but place, time and contents, as {@code id=code} joined by {@code ;}, sorted by id. */
  String breakdown(String[] codes) {
    OtherCodes last = lastCodes;
    if (last != null && last.are(codes)) return lastBreakdown;
    OtherCodes key = new OtherCodes(codes, columns);
    if (breakdowns.size() > MOST_REMEMBERED) breakdowns.clear();
    lastBreakdown = breakdowns.computeIfAbsent(key, k -> joined(codes));
    lastCodes = key;
    return lastBreakdown;
  }

  private String joined(String[] codes) {
    Map<String, String> parts = new TreeMap<>();
    String[] names = columns.names();
    for (int i = 0; i < names.length; i++) {
      if (i == columns.place() || i == columns.time() || i == columns.contents() || names[i].isEmpty()) continue;
      String code = columns.code(i, codes[i].strip());
      if (!columns.total(i, code)) parts.put(names[i], code);
    }
    return parts.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
  }

  private static ReadPeriod read(String code) {
    String period = code.strip();
    if (period.endsWith("-01-01") && period.length() == 10) period = period.substring(0, 4); // a year written as a date
    return new ReadPeriod(period, EndYear.of(period), new HashMap<>());
  }

  /** The codes of a row that make its breakdown. */
  private static final class OtherCodes {
    private final String[] codes;
    private final Columns columns;
    private final int hash;

    OtherCodes(String[] codes, Columns columns) {
      this.codes = codes;
      this.columns = columns;
      int sum = 0;
      for (int i = 0; i < codes.length; i++) if (other(i)) sum = 31 * sum + codes[i].hashCode();
      this.hash = sum;
    }

    private boolean other(int i) { return i != columns.place() && i != columns.time() && i != columns.contents(); }

    boolean are(String[] row) {
      for (int i = 0; i < row.length; i++) if (other(i) && !codes[i].equals(row[i])) return false;
      return true;
    }

    @Override
    public boolean equals(@Nullable Object o) { return o instanceof OtherCodes c && hash == c.hash && are(c.codes); }

    @Override
    public int hashCode() { return hash; }

    @Override
    public String toString() { return Arrays.toString(codes); }
  }
}
