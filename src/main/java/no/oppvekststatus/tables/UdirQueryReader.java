package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of Udir's USS API: the levels of the columns in metadata, the rows with their values by position. One
 * answer is one screen of the statistics portal, so it is read whole (at most 20 MB).
 */
final class UdirQueryReader {
  private static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder(JsonScanReader.JSON).build();

  private UdirQueryReader() {}

  static Recognition recognise(TextFile file) throws IOException {
    if (TextFile.bytes(file.path()) > MOST_BYTES)
      return new Recognition.StatisticsRefused(RejectionCode.TOO_LARGE, "", "Svaret fra Udir er for stort.");
    JsonNode root;
    try (BufferedReader in = file.open()) {
      root = JSON.readTree(in);
    } catch (JacksonException e) {
      throw Malformed.broken(e);
    }
    JsonNode levels = root.path("metadata").path("columns");
    JsonNode rows = root.path("rows");
    if (!levels.isArray() || !rows.isArray()) return new Recognition.NotStatistics();
    if (rows.isEmpty()) {
      return new Recognition.StatisticsRefused(RejectionCode.COMBINATION_ABSENT, "rows",
          "Svaret fra Udir har ingen rader: den kombinasjonen av sted, trinn og år finnes ikke i kilden. Skjermede tall står med stjerne. Velg en annen.");
    }
    List<List<String>> columns = new ArrayList<>();
    for (JsonNode level : levels) columns.add(spread(level));
    int width = columns.stream().mapToInt(List::size).max().orElse(0);
    if (width == 0 || columns.stream().anyMatch(c -> c.size() != width)) {
      throw Malformed.shape("metadata", "Kolonnene i svaret fra Udir er ikke like mange på hvert nivå.");
    }
    StatisticsFile.Facts facts = new StatisticsFile.Facts("Udir USS JSON", "", "", Optional.empty(), false,
        dimensions(columns.size()), file.encoding(), List.of());
    return new Recognition.Readable(StatisticsFile.checked(facts, sink -> stream(rows, columns, width, sink)));
  }

  private static List<String> spread(JsonNode level) {
    List<String> names = new ArrayList<>();
    for (JsonNode column : level) {
      for (int i = Math.min(10_000, Math.max(1, column.path("columnCount").asInt(1))); i > 0; i--)
        names.add(column.path("name").asString(""));
    }
    return names;
  }

  private static List<Dimension> dimensions(int levels) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(new Dimension("Rad", "Rad", Dimension.DimensionRole.OTHER, List.of()));
    for (int level = 0; level < levels; level++) {
      boolean last = level == levels - 1;
      String id = level == 0 ? "Tid" : last ? "ContentsCode" : "Overskrift" + (level + 1);
      dimensions.add(new Dimension(id, id,
          level == 0 ? Dimension.DimensionRole.TIME : last ? Dimension.DimensionRole.CONTENTS
              : Dimension.DimensionRole.OTHER,
          List.of()));
    }
    return dimensions;
  }

  private static void stream(JsonNode rows, List<List<String>> columns, int width, RowSink sink) throws IOException {
    int number = 0;
    for (JsonNode row : rows) {
      number++;
      JsonNode data = row.path("data");
      if (data.size() != width)
        throw Malformed.shape("rad " + number, "Raden har et annet antall verdier enn det er kolonner.");
      for (int i = 0; i < width; i++) {
        String[] codes = new String[columns.size() + 1];
        codes[0] = row.path("kode").asString("");
        for (int level = 0; level < columns.size(); level++) codes[level + 1] = columns.get(level).get(i);
        WrittenNumber written = WrittenNumber
            .udir(data.get(i).isNumber() ? WrittenNumber.comma(data.get(i).decimalValue()) : data.get(i).asString(""));
        sink.row(new FileRow(codes, written.value(), written.symbol(), "rad " + number + ", kolonne " + (i + 1)));
      }
    }
  }
}
