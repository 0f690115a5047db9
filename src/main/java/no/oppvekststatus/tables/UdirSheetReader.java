package no.oppvekststatus.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.oppvekststatus.tables.DelimitedRowReader.Record;

/**
 * The CSV behind "Eksporter" in Udir's statistics bank: mostly a "sep=" line, and headings into which the levels of the
 * columns are packed with dots, period first and measure last ("2020-21.Hele landet.Alle fylker.….Prosentandel").
 */
final class UdirSheetReader {
  private static final String DOT = "\\.(?! )";
  /** A year or a school year, and levels after dots. */
  private static final Pattern PACKED = Pattern.compile("\\d{4}(?:-\\d{2,4})?\\.[^ ].*", Pattern.DOTALL);

  private final TextFile file;
  private final char delimiter;
  private final int labels;
  private final int headings;
  private final List<String[]> columns = new ArrayList<>();
  private final List<Dimension> dimensions = new ArrayList<>();

  private UdirSheetReader(TextFile file, char delimiter, Record headings) throws Malformed {
    this.file = file;
    this.delimiter = delimiter;
    this.headings = headings.fields().size();
    int stub = 0;
    while (stub < headings.fields().size() && headings.text(stub).split(DOT).length < 2) {
      String name = headings.text(stub++).strip();
      dimensions.add(new Dimension(name, name, Dimension.DimensionRole.OTHER, List.of()));
    }
    this.labels = stub;
    packed(headings, stub);
    int levels = columns.isEmpty() ? 0 : columns.get(0).length;
    if (stub == 0 || levels < 2 || columns.stream().anyMatch(c -> c.length != levels)) {
      throw Malformed.shape("linje " + headings.line(),
          "Overskriftene i Udir-filen har ikke like mange nivåer og kan ikke skilles.");
    }
    for (int level = 0; level < levels; level++) {
      boolean last = level == levels - 1;
      String id = level == 0 ? "Tid" : last ? "ContentsCode" : "Overskrift" + (level + 1);
      Dimension.DimensionRole role = level == 0 ? Dimension.DimensionRole.TIME : last ? Dimension.DimensionRole.CONTENTS
          : Dimension.DimensionRole.OTHER;
      dimensions.add(new Dimension(id, id, role, List.of()));
    }
  }

  /** Behind the last packed heading stands nothing: an empty one between them would move what follows it. */
  private void packed(Record headings, int from) throws Malformed {
    for (int i = from; i < headings.fields().size(); i++) {
      String heading = headings.text(i).strip();
      if (heading.isEmpty()) continue;
      if (columns.size() < i - from)
        throw Malformed.shape("linje " + headings.line() + ", kolonne " + i, "Kolonnen har ingen overskrift.");
      columns.add(heading.split(DOT));
    }
  }

  /** Whether levels are packed into some of the headings. */
  static boolean packed(Record headings) {
    return headings.fields().stream().anyMatch(f -> PACKED.matcher(f.text().strip()).matches());
  }

  static StatisticsFile read(TextFile file, char delimiter) throws IOException {
    Record headings;
    try (BufferedReader in = file.open()) {
      headings = headings(in, delimiter);
    }
    UdirSheetReader reader = new UdirSheetReader(file, delimiter, headings);
    StatisticsFile.Facts facts = new StatisticsFile.Facts("Udir CSV", "", "", Optional.empty(), false,
        List.copyOf(reader.dimensions), file.encoding(), List.of());
    return StatisticsFile.checked(facts, reader::stream);
  }

  private static Record headings(BufferedReader in, char delimiter) throws IOException {
    Record headings = new DelimitedRowReader(in, delimiter).next();
    if (headings == null) throw Malformed.broken("linje 2");
    return headings;
  }

  private void stream(RowSink sink) throws IOException {
    try (BufferedReader in = file.open()) {
      DelimitedRowReader records = new DelimitedRowReader(in, delimiter);
      records.next();
      for (Record record = records.next(); record != null; record = records.next()) {
        if (record.blank()) continue;
        if (uneven(record)) throw record.uneven(headings);
        for (int i = 0; i < columns.size(); i++) sink.row(row(record, i));
      }
    }
  }

  /** Beside the last column stands nothing; where a comma parts the fields, a decimal comma may have made one more. */
  private boolean uneven(Record record) {
    int size = record.fields().size();
    int named = labels + columns.size();
    return size < named || delimiter == ',' && size != headings
        || record.holdsBeyond(named);
  }

  private FileRow row(Record record, int column) {
    String[] codes = new String[dimensions.size()];
    for (int i = 0; i < labels; i++) codes[i] = record.text(i).strip();
    System.arraycopy(columns.get(column), 0, codes, labels, columns.get(column).length);
    WrittenNumber written = WrittenNumber.udir(record.text(labels + column));
    return new FileRow(codes, written.value(), written.symbol(),
        "linje " + record.line() + ", kolonne " + (labels + column + 1));
  }
}
