package no.oppvekststatus.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a table says, before it means anything: UTF-8 CSV after RFC 4180, a column for each dimension id in the file's
 * order, then value and symbol; a cell that holds a mark has an empty value.
 */
public final class InspectionWriter {
  private InspectionWriter() {}

  /** All cells, row-major. The stream is flushed and left open. */
  public static void writeRows(StatisticsFile file, OutputStream to) throws IOException {
    try {
      CsvWriter csv = CsvWriter.builder().build(to, StandardCharsets.UTF_8);
      CsvWriter.CsvWriterRecord head = csv.writeRecord();
      for (Dimension d : file.dimensions()) head.writeField(d.id());
      head.writeField("value").writeField("symbol").endRecord();
      file.forEachRow(row -> {
        CsvWriter.CsvWriterRecord cells = csv.writeRecord();
        for (String code : row.codes()) cells.writeField(code);
        cells.writeField(row.value()).writeField(row.symbol()).endRecord();
      });
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Format, dimensions and counts, in plain Norwegian, one thing a line. */
  public static List<String> summary(StatisticsFile file) {
    return new TableSummary(file).lines();
  }
}
