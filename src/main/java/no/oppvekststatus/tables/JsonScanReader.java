package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** First pass over a JSON file: everything but the values, which are only counted. */
final class JsonScanReader {
  /** Names are not remembered: those of a large table's values and marks are its cells' indexes, millions of them. */
  static final JsonFactory JSON = JsonFactory.builder()
      .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(200)
          .maxStringLength(1_000_000).maxNameLength(10_000).build())
      .build();
  private static final int DIGITS = 15;
  private static final int MOST_NODES = 4_000_000;
  private static final Set<String> KEPT = Set.of("dimension", "id", "size", "role", "extension", "category", "note");

  private int nodes;

  /**
   * A JSON object seen once: its plain fields, its kept subtrees, what its values look like, and the objects within.
   */
  static final class Scan {
    final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    final Map<String, Scan> within = new LinkedHashMap<>();
    CellMarks status = new CellMarks();
    String statusOfAll = "";
    boolean array;
    boolean sparse;
    boolean ordered = true;
    long values = -1;
    /** The greatest index of a value that is given by its index. */
    long last = -1;
    /** How many places a list of marks has, 0 where the file says so elsewhere. */
    long marks;

    /** The text of a plain field, "" where it is absent, null or no text. */
    String text(String name) {
      return fields.get(name) instanceof String s ? s : "";
    }

    boolean has(String name) { return fields.containsKey(name) || within.containsKey(name); }
  }

  /** @throws Malformed when the JSON breaks off */
  static Scan scan(TextFile file) throws IOException {
    try (BufferedReader reader = file.open(); JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
      JsonToken first = json.nextToken();
      Scan root = new Scan();
      if (first == JsonToken.START_ARRAY) {
        root.array = true;
        json.skipChildren();
      } else if (first == JsonToken.START_OBJECT) {
        new JsonScanReader().object(json, root, 0);
      }
      if (json.nextToken() != null) throw Malformed.broken("etter slutten");
      return root;
    } catch (JacksonException e) {
      throw Malformed.broken(e);
    }
  }

  private void object(JsonParser json, Scan scan, int depth) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      switch (name) {
        case "value" -> values(json, scan, token);
        case "status" -> status(json, scan, token);
        default -> {
          if (KEPT.contains(name) || !token.isStructStart()) scan.fields.put(name, tree(json, token));
          else if (token == JsonToken.START_OBJECT && depth == 0) {
            Scan child = new Scan();
            object(json, child, depth + 1);
            scan.within.put(name, child);
          } else {
            scan.fields.put(name, List.of());
            json.skipChildren();
          }
        }
      }
    }
  }

  private static void values(JsonParser json, Scan scan, JsonToken token) throws IOException {
    if (!token.isStructStart()) {
      scan.fields.put("value", token == JsonToken.VALUE_NULL ? null : json.getString());
      return;
    }
    if (scan.values >= 0) throw Malformed.shape("value", "Verdiene står to ganger.");
    scan.sparse = token == JsonToken.START_OBJECT;
    long last = -1;
    long count = 0;
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY && t != JsonToken.END_OBJECT; t = json.nextToken()) {
      if (scan.sparse) {
        long index = index(json.currentName());
        scan.ordered &= index > last;
        last = index;
        scan.last = Math.max(scan.last, index);
        t = json.nextToken();
      }
      if (t.isStructStart()) throw Malformed.shape("value[" + count + "]", "En verdi er ikke et tall.");
      count++;
    }
    scan.values = count;
  }

  /** An object by flat index, an array, one text for all, "" for none, or an array within "value" (before 1.0). */
  private static void status(JsonParser json, Scan scan, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) statusArray(json, scan);
    else if (token == JsonToken.START_OBJECT) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken t = json.nextToken();
        if (name.equals("value") && t == JsonToken.START_ARRAY) statusArray(json, scan);
        else if (t == JsonToken.START_OBJECT && name.equals("category")) json.skipChildren();
        else if (t.isStructStart()) throw Malformed.shape("status", "Merkene står under et ukjent navn.");
        else
          if (t != JsonToken.VALUE_NULL && !json.getString().isEmpty()) scan.status.put(index(name), json.getString());
      }
    } else if (token != JsonToken.VALUE_NULL) scan.statusOfAll = json.getString();
  }

  private static void statusArray(JsonParser json, Scan scan) throws IOException {
    long index = 0;
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken(), index++) {
      if (t.isStructStart()) throw Malformed.shape("status[" + index + "]", "Et merke er ikke en tekst.");
      if (t != JsonToken.VALUE_NULL && !json.getString().isEmpty()) scan.status.put(index, json.getString());
    }
    scan.marks = index > 1 ? index : 0;
    CellMarks.Cursor first = scan.status.cursor();
    if (index == 1 && first.index() == 0) { // an array of one stands for all
      scan.statusOfAll = first.mark();
      scan.status = new CellMarks();
    }
  }

  private static long index(String name) throws Malformed {
    boolean digits = !name.isEmpty() && name.length() <= DIGITS;
    for (int i = 0; digits && i < name.length(); i++) digits = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    if (!digits) throw Malformed.shape("value", "En verdi har ingen plass i tabellen.");
    return Long.parseLong(name);
  }

  /** A subtree as maps, lists and texts; numbers as they were written. */
  private @Nullable Object tree(JsonParser json, JsonToken token) throws IOException {
    count();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        map.put(name, tree(json, json.nextToken()));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) list.add(tree(json, t));
      return list;
    }
    return token == JsonToken.VALUE_NULL ? null : json.getString();
  }

  private void count() throws Malformed {
    if (++nodes > MOST_NODES)
      throw new Malformed(RejectionCode.TOO_LARGE, "", "Filens hode er for stort. Del tabellen i flere.");
  }
}
