package no.oppvekststatus.sources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a publisher says that a table has, before its figures are asked for. */
record TableShape(List<TableAxis> axes, About about) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  /** Schools and what is below them are not asked for. */
  private static final int LOWEST_LEVEL = 3;

  /** What an axis is for, where the publisher says. */
  enum AxisRole { PLACE, TIME, CONTENTS, OTHER }

  /**
   * @param title the publisher's own, "" where it does not say
   * @param updated when its figures were last changed, null where the publisher does not say
   * @param ended whether the publisher says that nothing more will come
   */
  record About(String title, @Nullable Instant updated, boolean ended) {
    static final About UNSAID = new About("", null, false);
  }

  /**
   * @param text the publisher's text for it, its id where there is none
   * @param optional may be left out; the answer then holds its total
   * @param texts the publisher's text of each code, where it says; of Udir's ids of units, the place each stands for
   */
  record TableAxis(String id, String text, AxisRole role, List<String> codes, boolean optional,
      Map<String, String> texts) {
    TableAxis(String id, AxisRole role, List<String> codes, boolean optional) {
      this(id, id, role, codes, optional, Map.of());
    }

    String text(String code) { return texts.getOrDefault(code, code); }

    boolean isCalled(@Nullable String name) { return id.equals(name) || text.equals(name); }

    /** Whether a code, or what it stands for, is among these. */
    boolean isAmong(String code, Set<String> wanted) {
      return wanted.contains(code) || wanted.contains(text(code));
    }

    /** The codes that have this text. */
    List<String> codesOf(String wanted) {
      return codes.stream().filter(code -> text(code).equals(wanted)).toList();
    }
  }

  /** PxWebApi's metadata: a JSON-stat data set without values. */
  static TableShape ofPxWeb(JsonNode metadata) {
    List<TableAxis> axes = new ArrayList<>();
    for (JsonNode id : metadata.path("id")) {
      JsonNode axis = metadata.path("dimension").path(id.asString());
      axes.add(new TableAxis(id.asString(), axis.path("label").asString(id.asString()).strip(),
          role(metadata.path("role"), id.asString()), codes(axis.path("category").path("index")),
          axis.path("extension").path("elimination").asBoolean(false), labels(axis.path("category").path("label"))));
    }
    JsonNode extension = metadata.path("extension");
    boolean ended =
        extension.path("discontinued").asBoolean(false) || extension.path("px").path("discontinued").asBoolean(false);
    return new TableShape(List.copyOf(axes),
        new About(metadata.path("label").asString(""), instant(metadata.path("updated").asString("")), ended));
  }

  /** The question FHI offers for the whole of a table. */
  static TableShape ofFhi(JsonNode query) {
    List<TableAxis> axes = new ArrayList<>();
    for (JsonNode d : query.path("dimensions"))
      axes.add(new TableAxis(d.path("code").asString(""), AxisRole.OTHER, texts(d.path("values")), false));
    return new TableShape(List.copyOf(axes), About.UNSAID);
  }

  /** What FHI says of one table, as in its list of tables. */
  static About aboutFhi(JsonNode table) {
    return new About(table.path("title").asString("").strip(), instant(table.path("modifiedAt").asString("")), false);
  }

  /** The filters of an export from Udir with the values each can have; those left out are not filtered on. */
  static TableShape ofUdir(JsonNode filters) {
    List<TableAxis> axes = new ArrayList<>();
    filters.propertyStream().forEach(f -> {
      Map<String, String> ids = new LinkedHashMap<>();
      boolean units = f.getKey().equals("EnhetID");
      for (JsonNode value : f.getValue())
        if (!units || value.path("nivaa").asInt(0) <= LOWEST_LEVEL)
          ids.put(value.path("id").asString(""), value.path("kode").asString(""));
      axes.add(new TableAxis(f.getKey(), f.getKey(), units ? AxisRole.PLACE : AxisRole.OTHER,
          List.copyOf(ids.keySet()), true, units ? ids : Map.of()));
    });
    return new TableShape(List.copyOf(axes), About.UNSAID);
  }

  TableShape with(About about) { return about.equals(About.UNSAID) ? this : new TableShape(axes, about); }

  @Nullable
  Instant updated() { return about.updated(); }

  /** The year in which the last period of an axis ends; 0 where that is not to be seen. */
  static int lastYear(List<String> periods) {
    int last = 0;
    for (String period : periods)
      for (Matcher m = YEAR.matcher(period); m.find();) last = Math.max(last, Integer.parseInt(m.group()));
    return last;
  }

  private static AxisRole role(JsonNode roles, String id) {
    if (texts(roles.path("geo")).contains(id)) return AxisRole.PLACE;
    if (texts(roles.path("time")).contains(id)) return AxisRole.TIME;
    return texts(roles.path("metric")).contains(id) ? AxisRole.CONTENTS : AxisRole.OTHER;
  }

  /** An index is a list of codes, or codes with their position. */
  private static List<String> codes(JsonNode index) {
    return index.isArray() ? texts(index) : List.copyOf(index.propertyNames());
  }

  private static Map<String, String> labels(JsonNode category) {
    Map<String, String> labels = new HashMap<>();
    category.propertyStream().forEach(label -> labels.put(label.getKey(), label.getValue().asString("").strip()));
    return labels;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) texts.add(item.asString(""));
    return List.copyOf(texts);
  }

  private static @Nullable Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+") ? instant(text + "Z") : null;
    }
  }
}
