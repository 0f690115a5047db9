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
    return StatisticsFile.wholeCube(facts, new JsonStatReader(file, name, scan, layout)::stream, layout.cells());
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

  private void stream(CellSink sink) throws IOException {
    try (BufferedReader reader = file.open();
        JsonParser json = JsonScanReader.JSON.createParser(ObjectReadContext.empty(), reader)) {
      json.nextToken();
      if (name != null) find(json, name);
      find(json, "value");
      Values values = new Values(sink);
      if (!scan.sparse) values.array(json);
      else if (scan.ordered) values.ordered(json);
      else values.unordered(json);
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

  /** The values in the order of the cells, each with its mark. */
  private final class Values {
    private final CellSink sink;
    private final CellMarks.Cursor marked = scan.status.cursor();
    private final CharacterRange range = new CharacterRange();
    private long index;

    Values(CellSink sink) { this.sink = sink; }

    void array(JsonParser json) throws IOException {
      for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) cell(written(json, t));
    }

    void ordered(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        long at = Long.parseLong(json.currentName());
        CharSequence value = written(json, json.nextToken());
        while (index < at) cell(null);
        cell(value);
      }
      while (index < layout.cells()) cell(null);
    }

    void unordered(JsonParser json) throws IOException {
      Map<Long, @Nullable String> values = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        long at = Long.parseLong(json.currentName());
        CharSequence value = written(json, json.nextToken());
        values.put(at, value == null ? null : value.toString());
      }
      while (index < layout.cells()) cell(values.get(index));
    }

    /** As it stands in the parser, until it goes on. */
    private @Nullable CharSequence written(JsonParser json, JsonToken token) {
      if (token == JsonToken.VALUE_NULL) return null;
      return range.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
    }

    private void cell(@Nullable CharSequence value) throws IOException {
      String symbol = symbol();
      if (value != null && StandardSymbols.mark(value))
        sink.cell(null, symbol.isEmpty() ? value.toString() : symbol);
      else sink.cell(value, symbol);
    }

    private String symbol() {
      long at = index++;
      if (marked.index() != at) return scan.statusOfAll;
      String mark = marked.mark();
      marked.next();
      return mark;
    }
  }

  /** Characters within an array that is not copied. */
  private static final class CharacterRange implements CharSequence {
    private char[] characters = {};
    private int offset;
    private int length;

    CharacterRange of(char[] array, int from, int many) {
      characters = array;
      offset = from;
      length = many;
      return this;
    }

    @Override
    public int length() { return length; }

    @Override
    public char charAt(int i) { return characters[offset + i]; }

    @Override
    public CharSequence subSequence(int from, int to) { return toString().substring(from, to); }

    @Override
    public String toString() { return new String(characters, offset, length); }
  }
}
