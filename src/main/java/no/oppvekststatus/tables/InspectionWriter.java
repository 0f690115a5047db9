package no.oppvekststatus.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 64 * 1024);
    for (Dimension d : file.dimensions()) field(out, d.id()).write(',');
    out.write("value,symbol\r\n");
    file.forEachRow(row -> {
      for (String code : row.codes()) field(out, code).write(',');
      String value = row.value();
      field(out, value == null ? "" : value).write(',');
      field(out, row.symbol()).write("\r\n");
    });
    out.flush();
  }

  /** Format, dimensions and counts, in plain Norwegian, one thing a line. */
  public static List<String> summary(StatisticsFile file) {
    return new TableSummary(file).lines();
  }

  private static Writer field(Writer out, String text) throws IOException {
    boolean quote = false;
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    out.write(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
    return out;
  }
}
