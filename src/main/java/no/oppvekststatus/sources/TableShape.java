package no.oppvekststatus.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a publisher says that a table has, before its figures are asked for.
 *
 * @param updated when its figures were last changed, null where the publisher does not say
 */
record TableShape(List<TableAxis> axes, @Nullable Instant updated) {

  /** What an axis is for, where the publisher tells. */
  enum AxisRole { PLACE, TIME, CONTENTS, OTHER }

  /** @param optional may be left out; the answer then holds its total */
  record TableAxis(String id, AxisRole role, List<String> codes, boolean optional) {}

  /** PxWebApi's metadata: a JSON-stat data set without values. */
  static TableShape ofPxWeb(JsonNode metadata) {
    List<TableAxis> axes = new ArrayList<>();
    for (JsonNode id : metadata.path("id")) {
      JsonNode axis = metadata.path("dimension").path(id.asString());
      axes.add(new TableAxis(id.asString(), role(metadata.path("role"), id.asString()), codes(axis.path("category").path("index")),
          axis.path("extension").path("elimination").asBoolean(false)));
    }
    return new TableShape(List.copyOf(axes), instant(metadata.path("updated").asString("")));
  }

  /** The question FHI offers for the whole of a table. */
  static TableShape ofFhi(JsonNode query) {
    List<TableAxis> axes = new ArrayList<>();
    for (JsonNode d : query.path("dimensions")) axes.add(new TableAxis(d.path("code").asString(""), AxisRole.OTHER, texts(d.path("values")), false));
    return new TableShape(List.copyOf(axes), null);
  }

  /** The filters of an export from Udir with the values each can have; those left out are not filtered on. */
  static TableShape ofUdir(JsonNode filters) {
    List<TableAxis> axes = new ArrayList<>();
    filters.propertyStream().forEach(f -> {
      List<String> ids = new ArrayList<>();
      for (JsonNode value : f.getValue()) ids.add(value.path("id").asString(""));
      axes.add(new TableAxis(f.getKey(), AxisRole.OTHER, List.copyOf(ids), true));
    });
    return new TableShape(List.copyOf(axes), null);
  }

  private static AxisRole role(JsonNode roles, String id) {
    if (texts(roles.path("geo")).contains(id)) return AxisRole.PLACE;
    if (texts(roles.path("time")).contains(id)) return AxisRole.TIME;
    return texts(roles.path("metric")).contains(id) ? AxisRole.CONTENTS : AxisRole.OTHER;
  }

  /** An index is a list of codes, or codes with their position. */
  private static List<String> codes(JsonNode index) { return index.isArray() ? texts(index) : List.copyOf(index.propertyNames()); }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) texts.add(item.asString(""));
    return List.copyOf(texts);
  }

  private static @Nullable Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
