package no.oppvekststatus.edition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line of the export, read by its own header; the header itself is the row whose fields are empty. */
public record ExportRow(String line, Map<String, String> fields) {

  /** The rows of an export, the header first. */
  public static List<ExportRow> parse(String csv) {
    List<ExportRow> rows = new ArrayList<>();
    List<String> header = List.of();
    for (String line : lines(csv)) {
      List<String> cells = cells(line);
      if (header.isEmpty()) {
        header = cells;
        rows.add(new ExportRow(line, Map.of()));
      } else {
        rows.add(new ExportRow(line, named(header, cells)));
      }
    }
    return rows;
  }

  public static List<ExportRow> parse(List<String> lines) { return parse(String.join("\n", lines)); }

  public String get(String column) { return fields.getOrDefault(column, ""); }

  public boolean header() { return fields.isEmpty(); }

  /** The figure's key from edition to edition, whatever edition it stands in. */
  String key() { return String.join("|", get("plan"), get("goal"), get("indicator"), get("place"), get("period"), get("breakdown")); }

  private static Map<String, String> named(List<String> header, List<String> cells) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) fields.put(header.get(i), cells.get(i));
    return fields;
  }

  private static List<String> cells(String line) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
      return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a string in memory could not be read", e);
    }
  }

  /** Splits at line ends outside quotes. */
  private static List<String> lines(String csv) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : csv.split("\r?\n", -1)) {
      line.append(part);
      if (line.chars().filter(c -> c == '"').count() % 2 == 1) {
        line.append('\n');
      } else {
        if (!line.isEmpty()) lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }
}
