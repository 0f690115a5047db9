package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import no.oppvekststatus.formats.SeparatorLine;
import org.jspecify.annotations.Nullable;

/** Records of a delimited text, one at a time, each field with whether it was quoted. */
final class DelimitedRowReader {
  private static final int LONGEST_FIELD = 100_000;
  private static final int MOST_FIELDS = 20_000;
  /** Characters held at once; a longer field stops the reading. */
  private static final int BUFFER = 4 << 20;

  private final Iterator<Record> records;
  private final char delimiter;
  private int line;

  /** {@code line}: where the record begins, from 1. A blank line is a record of one empty, unquoted field. */
  record Record(int line, List<Field> fields) {
    boolean blank() { return fields.size() == 1 && !fields.get(0).quoted() && fields.get(0).text().isBlank(); }

    String text(int i) { return fields.get(i).text(); }

    /** Whether anything stands beside the first so many fields. */
    boolean holdsBeyond(int columns) {
      return fields.size() > columns
          && fields.subList(columns, fields.size()).stream().anyMatch(f -> !f.text().isBlank());
    }

    Malformed uneven(int headings) {
      return Malformed.shape("linje " + line,
          "Linjen har " + fields.size() + " felt, og overskriften " + headings + ".");
    }
  }

  record Field(String text, boolean quoted) {}

  DelimitedRowReader(Reader in, char delimiter) {
    this.delimiter = delimiter;
    this.records =
        CsvReader.builder().fieldSeparator(delimiter).commentStrategy(CommentStrategy.NONE).skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false).maxBufferSize(BUFFER)
            .build(new Collector(), in).iterator();
  }

  /** The next record; a first line "sep=;" is none. */
  @Nullable
  Record next() throws IOException {
    Record record = record();
    return record != null && record.line() == 1
        && SeparatorLine.of(String.join(String.valueOf(delimiter), texts(record))).isPresent()
            ? record() : record;
  }

  private static List<String> texts(Record record) { return record.fields().stream().map(Field::text).toList(); }

  private @Nullable Record record() throws IOException {
    try {
      if (!records.hasNext()) return null;
      Record record = records.next();
      line = record.line();
      return record;
    } catch (CsvParseException | UncheckedIOException e) {
      for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause())
        if (cause instanceof IOException io) throw io;
      throw Malformed.broken("linje " + (line + 1));
    }
  }

  /** Gathers the fields of one record after another. */
  private static final class Collector extends AbstractBaseCsvCallbackHandler<Record> {
    private List<Field> fields = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) { fields = new ArrayList<>(); }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= MOST_FIELDS) throw tooLarge("Linjen har for mange kolonner.");
      if (length > LONGEST_FIELD) throw tooLarge("Et felt er for langt.");
      fields.add(new Field(new String(buffer, offset, length), quoted));
    }

    private UncheckedIOException tooLarge(String why) {
      return new UncheckedIOException(new Malformed(RejectionCode.TOO_LARGE, "linje " + getStartingLineNumber(), why));
    }

    @Override
    protected void handleEmpty() { fields.add(new Field("", false)); }

    @Override
    protected Record buildRecord() { return new Record((int) getStartingLineNumber(), fields); }
  }
}
