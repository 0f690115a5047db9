package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.tables.DelimitedRowReader.Field;
import no.oppvekststatus.tables.DelimitedRowReader.Record;

/**
 * CSV as StatBank and PxWeb write it: perhaps a title and a blank line, quoted texts to the left, numbers to the right,
 * contents and period glued together in the headings.
 */
final class WideTableReader {
  private static final String PERIOD = "(?:19|20)\\d{2}(?:[KMUQ]\\d{1,2})?(?:-(?:(?:19|20)\\d{2}|\\d{2}))?";
  private static final Pattern ENDS = Pattern.compile("(.*?)\\s*(" + PERIOD + ")", Pattern.DOTALL);
  private static final Pattern BEGINS = Pattern.compile("(" + PERIOD + ")\\s+(.*)", Pattern.DOTALL);

  private final TextFile file;
  private final char delimiter;
  private final Head head;

  /** Title, headings and the first line of data. */
  private record Head(String title, List<String> headings, int stub, List<ValueColumn> columns, boolean contents,
      boolean time) {}

  /** A column of values with what its heading says. */
  private record ValueColumn(int index, String contents, String period) {}

  private WideTableReader(TextFile file, char delimiter, Head head) {
    this.file = file;
    this.delimiter = delimiter;
    this.head = head;
  }

  static Recognition recognise(TextFile file, char delimiter) throws IOException {
    Head head;
    try (BufferedReader in = file.open()) {
      DelimitedRowReader records = new DelimitedRowReader(in, delimiter);
      List<String> titleAndHeadings = headings(records);
      Record first = DelimitedRecognition.afterBlanks(records);
      if (titleAndHeadings.size() < 3 || first == null) return new Recognition.NotStatistics();
      head = head(titleAndHeadings, first);
    }
    WideTableReader reader = new WideTableReader(file, delimiter, head);
    StatisticsFile.Facts facts =
        new StatisticsFile.Facts("PxWeb CSV", StandardSymbols.tableOf(head.title()), head.title(), Optional.empty(),
            StandardSymbols.sample(head.title()), reader.dimensions(), file.encoding(), List.of());
    return new Recognition.Readable(StatisticsFile.checked(facts, reader::stream));
  }

  /** The title ("" for none), then the headings; they may stand on several lines, each beginning with a delimiter. */
  private static List<String> headings(DelimitedRowReader records) throws IOException {
    Record record = records.next();
    if (record == null) return List.of();
    List<String> all = new ArrayList<>();
    Record second = record.fields().size() == 1 ? records.next() : null;
    if (second != null && second.blank()) {
      all.add(record.text(0));
      record = DelimitedRecognition.afterBlanks(records);
      if (record != null) record.fields().forEach(f -> all.add(f.text()));
      return all;
    }
    all.add("");
    record.fields().forEach(f -> all.add(f.text()));
    while (second != null && !second.blank() && second.text(0).isEmpty()) {
      second.fields().stream().skip(1).map(Field::text).forEach(all::add);
      second = records.next();
    }
    return all;
  }

  private static Head head(List<String> titleAndHeadings, Record first) throws Malformed {
    List<String> headings = titleAndHeadings.subList(1, titleAndHeadings.size());
    if (headings.size() != first.fields().size()) throw edited(first.line());
    int stub = 0;
    while (stub < headings.size() && first.fields().get(stub).quoted() && !StandardSymbols.mark(first.text(stub)))
      stub++;
    if (stub == 0 || stub == headings.size()) throw edited(first.line());
    List<String> names = headings.subList(0, stub);
    boolean timeInStub = names.stream().anyMatch(n -> Dimension.DimensionRole.named(n) == Dimension.DimensionRole.TIME);
    List<ValueColumn> columns = new ArrayList<>();
    for (int i = stub; i < headings.size(); i++)
      columns.add(timeInStub ? new ValueColumn(i, headings.get(i).strip(), "") : column(i, headings.get(i)));
    boolean time = columns.stream().noneMatch(c -> c.period().isEmpty());
    if (time && names.stream().anyMatch(n -> valued(n, columns))) throw edited(first.line());
    if (!time && !timeInStub) columns.replaceAll(c -> new ValueColumn(c.index(), headings.get(c.index()).strip(), ""));
    boolean contentsInStub =
        names.stream().anyMatch(n -> Dimension.DimensionRole.named(n) == Dimension.DimensionRole.CONTENTS);
    boolean contents = columns.stream().anyMatch(c -> !c.contents().isEmpty())
        && !(contentsInStub && columns.stream().map(ValueColumn::contents).distinct().count() == 1);
    return new Head(titleAndHeadings.get(0), headings, stub, ordered(columns), contents, time);
  }

  /** The heading is one of the columns of values: a text stands in its first line. */
  private static boolean valued(String heading, List<ValueColumn> columns) {
    ValueColumn read = column(-1, heading);
    return !read.period().isEmpty() && columns.stream()
        .anyMatch(c -> c.contents().equals(read.contents()) || c.period().equals(read.period()));
  }

  private static ValueColumn column(int index, String heading) {
    Matcher ends = ENDS.matcher(heading.strip());
    if (ends.matches()) return new ValueColumn(index, ends.group(1), ends.group(2));
    Matcher begins = BEGINS.matcher(heading.strip());
    return begins.matches() ? new ValueColumn(index, begins.group(2), begins.group(1))
        : new ValueColumn(index, heading.strip(), "");
  }

  /** Contents before period, each in the order they first stand, so that the cells come row-major. */
  private static List<ValueColumn> ordered(List<ValueColumn> columns) {
    Set<String> contents = new LinkedHashSet<>();
    Set<String> periods = new LinkedHashSet<>();
    for (ValueColumn c : columns) {
      contents.add(c.contents());
      periods.add(c.period());
    }
    List<String> byContents = List.copyOf(contents);
    List<String> byPeriod = List.copyOf(periods);
    return columns.stream().sorted(Comparator.comparingInt((ValueColumn c) -> byContents.indexOf(c.contents()))
        .thenComparingInt(c -> byPeriod.indexOf(c.period()))).toList();
  }

  private List<Dimension> dimensions() {
    List<Dimension> dimensions = new ArrayList<>();
    for (String name : head.headings().subList(0, head.stub()))
      dimensions.add(new Dimension(name, name, Dimension.DimensionRole.named(name), List.of()));
    if (head.contents())
      dimensions.add(new Dimension("ContentsCode", "ContentsCode", Dimension.DimensionRole.CONTENTS, List.of()));
    if (head.time()) dimensions.add(new Dimension("Tid", "Tid", Dimension.DimensionRole.TIME, List.of()));
    return List.copyOf(dimensions);
  }

  private void stream(RowSink sink) throws IOException {
    try (BufferedReader in = file.open()) {
      DelimitedRowReader records = new DelimitedRowReader(in, delimiter);
      headings(records);
      Record record = DelimitedRecognition.afterBlanks(records);
      for (; record != null && !record.blank(); record = records.next()) {
        if (record.fields().size() != head.headings().size()
            || !record.fields().subList(0, head.stub()).stream().allMatch(Field::quoted))
          throw edited(record.line());
        cells(record, sink);
      }
      record = DelimitedRecognition.afterBlanks(records); // footnotes may follow after a blank line, never more data
      if (record != null && record.fields().size() == head.headings().size()) throw edited(record.line());
    }
  }

  private void cells(Record record, RowSink sink) throws IOException {
    for (ValueColumn column : head.columns()) {
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < head.stub(); i++) codes.add(record.text(i));
      if (head.contents()) codes.add(column.contents());
      if (head.time()) codes.add(column.period());
      String text = record.text(column.index());
      WrittenNumber written = delimiter == ',' ? WrittenNumber.plain(text) : WrittenNumber.norwegian(text);
      sink.row(new FileRow(codes.toArray(String[]::new), written.value(), written.symbol(),
          "linje " + record.line() + ", kolonne " + (column.index() + 1)));
    }
  }

  private static Malformed edited(int line) {
    return new Malformed(RejectionCode.EDITED_TABLE, "linje " + line,
        "Linjene er ikke like lange eller har mistet anførselstegnene: tabellen er endret. Last ned originalen fra kilden.");
  }
}
