package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.tables.JsonScanReader.Scan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The cells of one JSON-stat dataset, streamed. Values given as an object out of order are held in memory; all other
 * forms are not.
 */
final class JsonStatReader {
  private static final int MOST_UNORDERED = 5_000_000;

  private final TextFile file;
  private final @Nullable String name;
  private final Scan scan;
  private final JsonStatLayout layout;

  private JsonStatReader(TextFile file, @Nullable String name, Scan scan, JsonStatLayout layout) {
    this.file = file;
    this.name = name;
    this.scan = scan;
    this.layout = layout;
  }

  /** {@code name}: the dataset's key where it is wrapped or bundled, null where the file is the dataset. */
  static StatisticsFile read(TextFile file, @Nullable String name, Scan scan) throws IOException {
    JsonStatLayout layout = JsonStatLayout.of(scan);
    checkWhole(scan, layout);
    String title = scan.text("label").isEmpty() ? scan.text("title") : scan.text("label");
    Object px = JsonStatLayout.map(scan.fields.get("extension")).get("px");
    String tableId = JsonStatLayout.map(px).get("tableid") instanceof String id ? id : StandardSymbols.tableOf(title);
    boolean sample = StandardSymbols
        .sample(title + " " + scan.text("source") + " " + scan.fields.get("note") + " " + scan.fields.get("extension"));
    StatisticsFile.Facts facts = new StatisticsFile.Facts("JSON-stat " + layout.version(), tableId, title,
        Instants.of(scan.text("updated")), sample, layout.dimensions(), file.encoding(), List.of());
    return StatisticsFile.whole(facts, new JsonStatReader(file, name, scan, layout)::stream, layout.cells());
  }

  /** Whether it has as many values and marks as its dimensions say. */
  private static void checkWhole(Scan scan, JsonStatLayout layout) throws Malformed {
    if (scan.values <= 0) {
      throw new Malformed(RejectionCode.METADATA, "value",
          "Dette er metadata uten verdier, ikke en tabell. Last ned selve tabellen.");
    }
    if (!scan.sparse && scan.values != layout.cells()) {
      throw Malformed.shape("value", "Tabellen skal ha " + layout.cells() + " celler, men har " + scan.values + ".");
    }
    if (scan.last >= layout.cells()) throw Malformed.shape("value", "En verdi står utenfor tabellen.");
    if (!scan.ordered && scan.values > MOST_UNORDERED)
      throw new Malformed(RejectionCode.TOO_LARGE, "value", "Verdiene står i uorden og er for mange.");
    if (scan.marks > 0 && scan.marks != layout.cells()) {
      throw Malformed.shape("status", "Tabellen skal ha " + layout.cells() + " merker, men har " + scan.marks + ".");
    }
  }

  private void stream(RowSink sink) throws IOException {
    try (BufferedReader reader = file.open();
        JsonParser json = JsonScanReader.JSON.createParser(ObjectReadContext.empty(), reader)) {
      json.nextToken();
      if (name != null) find(json, name);
      find(json, "value");
      Cube cube = new Cube(layout.dimensions(), sink);
      if (!scan.sparse) array(json, cube);
      else if (scan.ordered) ordered(json, cube);
      else unordered(json, cube);
    } catch (JacksonException e) {
      throw Malformed.broken(e);
    }
  }

  private static void find(JsonParser json, String field) throws IOException {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = json.currentName().equals(field);
      JsonToken token = json.nextToken();
      if (found) return;
      if (token.isStructStart()) json.skipChildren();
    }
    throw Malformed.broken(field);
  }

  private void array(JsonParser json, Cube cube) throws IOException {
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) cell(cube, text(json, t));
  }

  private void ordered(JsonParser json, Cube cube) throws IOException {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      long index = Long.parseLong(json.currentName());
      String value = text(json, json.nextToken());
      while (cube.index() < index) cell(cube, null);
      cell(cube, value);
    }
    while (cube.index() < layout.cells()) cell(cube, null);
  }

  private void unordered(JsonParser json, Cube cube) throws IOException {
    Map<Long, @Nullable String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      long index = Long.parseLong(json.currentName());
      values.put(index, text(json, json.nextToken()));
    }
    while (cube.index() < layout.cells()) cell(cube, values.get(cube.index()));
  }

  private static @Nullable String text(JsonParser json, JsonToken token) {
    return token == JsonToken.VALUE_NULL ? null : json.getString();
  }

  private void cell(Cube cube, @Nullable String value) throws IOException {
    String symbol = scan.status.isEmpty() ? scan.statusOfAll : scan.status.getOrDefault(cube.index(), scan.statusOfAll);
    if (value != null && StandardSymbols.mark(value)) cube.next(null, symbol.isEmpty() ? value : symbol);
    else cube.next(value, symbol);
  }

  /** Reads the categories row-major. */
  static final class Cube {
    private final String[][] codes;
    private final RowSink sink;
    private final int[] at;
    private long index;

    Cube(List<Dimension> dimensions, RowSink sink) {
      this.codes =
          dimensions.stream().map(d -> d.categories().stream().map(Dimension.Category::code).toArray(String[]::new))
              .toArray(String[][]::new);
      this.sink = sink;
      this.at = new int[dimensions.size()];
    }

    /** Flat index of the cell that comes next. */
    long index() { return index; }

    void next(@Nullable String value, String symbol) throws IOException {
      String[] row = new String[at.length];
      for (int i = 0; i < at.length; i++) row[i] = codes[i][at[i]];
      sink.row(new FileRow(row, value, symbol, Long.toString(index++)));
      for (int i = at.length - 1; i >= 0 && ++at[i] == codes[i].length; i--) at[i] = 0;
    }
  }
}
