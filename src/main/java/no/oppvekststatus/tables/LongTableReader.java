package no.oppvekststatus.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * FHI's long CSV: a line for each combination, texts as codes; marks and numbers in one column, or a column for each
 * measure and the marks in a last column "FLAGG".
 */
final class LongTableReader {
  private static final Set<String> VALUES =
      Set.of("value", "verdi", "andel", "antall", "teller", "nevner", "rate", "meis", "smr", "gjennomsnitt");

  /** What FHI's measures are called where each has a column of its own. */
  private static final Pattern MEASURE = Pattern.compile(
      "(?i)(?:andel|antall|pr\\. ?|per |rate|smr|meis|teller|nevner|gjennomsnitt|snitt|prosent|forholdstall).*");
  private static final String FLAG = "FLAGG";

  private LongTableReader() {}

  /**
   * {@code values}: columns that hold numbers; {@code flag}: the column of marks, -1 where there is none; all others
   * are dimensions.
   */
  record Layout(List<String> names, List<Integer> values, int flag) {
    /** Whether the contents of a cell is the name of its column. */
    boolean headed() {
      return values.size() > 1 || flag >= 0;
    }

    boolean dimension(int column) { return column != flag && !values.contains(column); }
  }

  /** Null unless there is a place, a time and a column of values. */
  static @Nullable Layout layout(List<String> names) {
    List<Integer> values = new ArrayList<>();
    int flag = names.isEmpty() || !names.get(names.size() - 1).equalsIgnoreCase(FLAG) ? -1 : names.size() - 1;
    for (int i = flag - 1; i > 0 && MEASURE.matcher(names.get(i)).matches(); i--) values.add(0, i);
    for (int i = 0; flag < 0 && i < names.size(); i++)
      if (VALUES.contains(names.get(i).toLowerCase(Locale.ROOT))) values.add(i);
    boolean place = names.stream().anyMatch(n -> Dimension.DimensionRole.named(n) == Dimension.DimensionRole.PLACE);
    boolean time = names.stream().anyMatch(n -> Dimension.DimensionRole.named(n) == Dimension.DimensionRole.TIME);
    return place && time && !values.isEmpty() ? new Layout(names, List.copyOf(values), flag) : null;
  }

  static StatisticsFile read(TextFile file, char delimiter, Layout layout, boolean sample) throws IOException {
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < layout.names().size(); i++) {
      String name = layout.names().get(i);
      if (layout.dimension(i))
        dimensions.add(new Dimension(name, name, Dimension.DimensionRole.named(name), List.of()));
    }
    if (layout.headed())
      dimensions.add(new Dimension("ContentsCode", "ContentsCode", Dimension.DimensionRole.CONTENTS, List.of()));
    StatisticsFile.Facts facts =
        new StatisticsFile.Facts("FHI CSV", "", "", Optional.empty(), sample, List.copyOf(dimensions),
            file.encoding(), List.of());
    return StatisticsFile.checked(facts, sink -> stream(file, delimiter, layout, sink));
  }

  private static void stream(TextFile file, char delimiter, Layout layout, RowSink sink) throws IOException {
    try (BufferedReader in = file.open()) {
      DelimitedRowReader records = new DelimitedRowReader(in, delimiter);
      DelimitedRecognition.afterComments(records);
      for (DelimitedRowReader.Record record = records.next(); record != null; record = records.next()) {
        if (record.blank()) continue;
        if (record.fields().size() != layout.names().size()) throw Malformed.broken("linje " + record.line());
        for (int column : layout.values()) sink.row(row(record, layout, column, delimiter));
      }
    }
  }

  private static FileRow row(DelimitedRowReader.Record record, Layout layout, int column, char delimiter) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < layout.names().size(); i++) if (layout.dimension(i)) codes.add(record.text(i));
    if (layout.headed()) codes.add(layout.names().get(column));
    WrittenNumber written =
        delimiter == ',' ? WrittenNumber.plain(record.text(column)) : WrittenNumber.norwegian(record.text(column));
    String cell = "linje " + record.line() + (layout.headed() ? ", kolonne " + (column + 1) : "");
    String flag = layout.flag() < 0 ? "" : record.text(layout.flag()).strip();
    return new FileRow(codes.toArray(String[]::new), written.value(), flag.isEmpty() ? written.symbol() : flag, cell);
  }
}
