package no.oppvekststatus.intake.statistics;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.intake.SeparatorLine;
import org.jspecify.annotations.Nullable;

/** Records of a delimited text, one at a time; unlike the CSV libraries it tells whether a field was quoted. */
final class DelimitedReader {
  private static final int LONGEST_FIELD = 100_000;
  private static final int MOST_FIELDS = 20_000;

  private final Reader in;
  private final char delimiter;
  private int line;
  private int pending = -2;

  /** {@code line}: where the record begins, from 1. A blank line is a record of one empty, unquoted field. */
  record Record(int line, List<Field> fields) {
    boolean blank() { return fields.size() == 1 && !fields.get(0).quoted() && fields.get(0).text().isBlank(); }

    String text(int i) { return fields.get(i).text(); }
  }

  record Field(String text, boolean quoted) {}

  DelimitedReader(Reader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /** The next record; a first line "sep=;" is none. */
  @Nullable Record next() throws IOException {
    Record record = record();
    return record != null && record.line() == 1 && SeparatorLine.of(String.join(String.valueOf(delimiter), texts(record))).isPresent()
        ? record() : record;
  }

  private static List<String> texts(Record record) { return record.fields().stream().map(Field::text).toList(); }

  private @Nullable Record record() throws IOException {
    int c = read();
    if (c < 0) return null;
    line++;
    int start = line;
    List<Field> fields = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (; ; c = read()) {
      if (c == '"' && text.isEmpty() && !quoted) {
        quoted = true;
        quoted(text, start);
      } else if (c < 0 || c == '\n' || c == delimiter) {
        fields.add(new Field(text.toString(), quoted));
        if (fields.size() > MOST_FIELDS) throw new Malformed("too-large", "linje " + start, "Linjen har for mange kolonner.");
        text.setLength(0);
        quoted = false;
        if (c != delimiter) return new Record(start, fields);
      } else if (c != '\r') {
        text.append((char) c);
        if (text.length() > LONGEST_FIELD) throw new Malformed("too-large", "linje " + start, "Et felt er for langt.");
      }
    }
  }

  /** Up to the closing quote; two quotes are one. */
  private void quoted(StringBuilder text, int start) throws IOException {
    while (true) {
      int c = read();
      if (c < 0) throw Malformed.broken("linje " + start);
      if (c == '\n') line++;
      if (c == '"') {
        int after = read();
        if (after != '"') {
          pending = after;
          return;
        }
      }
      text.append((char) c);
      if (text.length() > LONGEST_FIELD) throw new Malformed("too-large", "linje " + start, "Et felt er for langt.");
    }
  }

  private int read() throws IOException {
    int c = pending == -2 ? in.read() : pending;
    pending = -2;
    return c;
  }
}
