package no.oppvekststatus.composition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import org.jspecify.annotations.Nullable;

/**
 * The published figures as CSV, written and read: UTF-8 after RFC 4180 with the columns of {@link ExportColumn}. A file
 * or kept rows of an earlier version are read by their own header; a column that they lack is empty.
 */
public final class ExportFile {
  private static final String HEADER =
      String.join(",", Arrays.stream(ExportColumn.values()).map(ExportColumn::title).toList());

  private ExportFile() {}

  /** The whole file with line feeds; the header alone where the year has no figures. */
  public static String csv(Disclosed disclosed, Imprint imprint) {
    return String.join("\n", lines(PublishedFigures.of(disclosed, imprint))) + "\n";
  }

  /** The header and one line for each figure, without line ends. */
  public static List<String> lines(List<PublishedFigure> figures) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    StringWriter line = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(line);
    for (PublishedFigure figure : figures) {
      line.getBuffer().setLength(0);
      csv.writeRecord(Arrays.stream(ExportColumn.values()).map(column -> column.of(figure)).toList());
      lines.add(line.getBuffer().substring(0, line.getBuffer().length() - 1));
    }
    return lines;
  }

  /** The figures of a whole file or of kept lines, header first; none where there is not even a header. */
  public static List<PublishedFigure> read(List<String> lines) {
    return read(String.join("\n", lines));
  }

  /** @throws IllegalArgumentException where a cell is not what its column holds; the message names both */
  public static List<PublishedFigure> read(String csv) {
    if (csv.isBlank()) return List.of();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(csv)) {
      return reader.stream().map(record -> new ExportRecord(record).figure()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory could not be read", e);
    }
  }

  /** One record under its header. */
  private record ExportRecord(NamedCsvRecord cells) {

    private interface Reading<T> {
      T of(String cell);
    }

    PublishedFigure figure() {
      return new PublishedFigure(text(ExportColumn.MUNICIPALITY), key(),
          new PublishedFigure.Measurement(text(ExportColumn.KIND), text(ExportColumn.UNIT), number(ExportColumn.FACTOR),
              text(ExportColumn.POLARITY)),
          numbers(),
          new PublishedFigure.PublishedBaseline(whole(ExportColumn.BASELINE_YEAR), number(ExportColumn.BASELINE),
              number(ExportColumn.BASELINE_X),
              number(ExportColumn.BASELINE_N)),
          new PublishedFigure.PublishedTarget(whole(ExportColumn.TARGET_YEAR), number(ExportColumn.TARGET),
              number(ExportColumn.TARGET_LOW),
              number(ExportColumn.TARGET_HIGH)),
          whole(ExportColumn.MIN_BASE), number(ExportColumn.PATH), text(ExportColumn.VERDICT), whole(ExportColumn.RULE),
          text(ExportColumn.CHANGE), reference(), text(ExportColumn.TREND), whole(ExportColumn.DECIMALS), origin(),
          text(ExportColumn.EDITION), text(ExportColumn.FIGURE_ID), text(ExportColumn.RULES_VERSION));
    }

    private PublishedFigure.FigureKey key() {
      return new PublishedFigure.FigureKey(text(ExportColumn.PLAN), text(ExportColumn.GOAL),
          text(ExportColumn.INDICATOR), text(ExportColumn.PLACE),
          text(ExportColumn.PERIOD), text(ExportColumn.BREAKDOWN));
    }

    private PublishedFigure.FigureNumbers numbers() {
      return new PublishedFigure.FigureNumbers(number(ExportColumn.X), number(ExportColumn.N), number(ExportColumn.S),
          number(ExportColumn.VALUE),
          number(ExportColumn.LOWER), number(ExportColumn.UPPER), text(ExportColumn.SYMBOL),
          text(ExportColumn.PRELIMINARY));
    }

    private PublishedFigure.Reference reference() {
      return new PublishedFigure.Reference(text(ExportColumn.REFERENCE), number(ExportColumn.REFERENCE_VALUE),
          text(ExportColumn.REFERENCE_VERDICT), text(ExportColumn.REFERENCE_VERDICT_998));
    }

    private PublishedFigure.FigureOrigin origin() {
      return new PublishedFigure.FigureOrigin(text(ExportColumn.SOURCE), text(ExportColumn.TABLE),
          of(ExportColumn.UPDATED, Instant::parse),
          ExportColumn.several(text(ExportColumn.FILE_SHA256)), ExportColumn.several(text(ExportColumn.CELL)));
    }

    private String text(ExportColumn column) { return cells.findField(column.title()).orElse(""); }

    private @Nullable BigDecimal number(ExportColumn column) { return of(column, BigDecimal::new); }

    private @Nullable Integer whole(ExportColumn column) { return of(column, Integer::valueOf); }

    private <T> @Nullable T of(ExportColumn column, Reading<T> reading) {
      String cell = text(column);
      try {
        return cell.isEmpty() ? null : reading.of(cell);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            "row " + cells.getStartingLineNumber() + " of an export has «" + cell + "» in the column "
                + column.title(),
            e);
      }
    }
  }
}
