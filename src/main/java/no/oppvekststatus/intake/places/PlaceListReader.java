package no.oppvekststatus.intake.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** KLASS's own JSON: {@code codes} and {@code codeChanges}; small, read whole. */
public final class PlaceListReader {
  private static final long MOST = 20L << 20;
  private static final int HEAD = 200;
  private static final Pattern KLASS =
      Pattern.compile("\\uFEFF?\\s*\\{\\s*\"(codes|codeChanges)\"\\s*:\\s*\\[[\\s\\S]*");
  /** An answer of KLASS whose list has another name, or none. */
  private static final Pattern NEARLY =
      Pattern.compile("\\uFEFF?\\s*(?:\\{\\s*\"(?!(?:codes|codeChanges)\")[^\"]*\"\\s*:\\s*)?\\[\\s*\\{"
          + "[^}]*\"(?:oldCode|newCode|changeOccurred|parentCode|validFromInRequestedRange)\"[\\s\\S]*");
  private static final String CUT = "InRequestedRange";
  private final PlaceListing listing = new PlaceListing();

  private PlaceListReader() {}

  /** Empty where the file is no such list, or is broken: then somebody else says why. */
  public static Optional<PlaceReading> read(Path file) throws IOException {
    if (Files.size(file) > MOST || !KLASS.matcher(head(file)).matches()) return Optional.empty();
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
      PlaceListReader reader = new PlaceListReader();
      return Optional
          .of(root.has("codes") ? reader.codes(root.path("codes")) : reader.changes(root.path("codeChanges")));
    } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Why a file that looks like an answer of KLASS is none; empty where it does not look so. */
  public static Optional<Rejection> damaged(Path file) throws IOException {
    return NEARLY.matcher(head(file)).matches() ? Optional.of(new Rejection(RejectionCode.WRONG_SHAPE, "begynnelsen",
        "Svaret ligner på KLASS, men listen heter verken «codes» eller «codeChanges»." + KlassHead.REMEDY))
        : Optional.empty();
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  /** The requested range cuts the validity: its first day says nothing of when a code began. */
  private PlaceReading codes(JsonNode list) {
    String cutAt = firstDay(list);
    int index = 0;
    for (JsonNode code : list) listing.line("codes[" + index++ + "]", () -> code(named(code, KlassHead.CODES), cutAt));
    return listing.reading("klass-koder-json", false);
  }

  /** That on which most codes begin, so that one damaged date says nothing of all others. */
  private static String firstDay(JsonNode list) {
    Map<String, Integer> days = new TreeMap<>();
    for (JsonNode code : list) days.merge(text(code, "validFrom" + CUT), 1, Integer::sum);
    days.remove("");
    return days.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
        .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed())).map(Map.Entry::getKey).orElse("");
  }

  private void code(JsonNode code, String cutAt) {
    String range = text(code, "validFrom" + CUT);
    LocalDate from = range.equals(cutAt) ? PlaceListing.dateOr(text(code, "validFrom")) : PlaceListing.dateOr(range);
    String until = text(code, "validTo" + CUT);
    LocalDate to = PlaceListing.dateOr(until.isEmpty() ? text(code, "validTo") : until);
    listing.code(text(code, "code"), text(code, "name"), from, PlaceTable.lastDay(to));
  }

  private PlaceReading changes(JsonNode list) {
    int index = 0;
    for (JsonNode change : list)
      listing.line("codeChanges[" + index++ + "]", () -> change(named(change, KlassHead.CHANGES)));
    return listing.reading("klass-endringer-json", false);
  }

  private void change(JsonNode c) {
    listing.change(new String[] {text(c, "oldCode"), text(c, "oldName")},
        new String[] {text(c, "newCode"), text(c, "newName")}, PlaceListing.date(text(c, "changeOccurred")), true);
  }

  /** An absent code says that the place was created or has ceased: one under another name must not say it. */
  private static JsonNode named(JsonNode item, KlassHead head) {
    head.wrong(item.propertyNames()).ifPresent(remedy -> {
      throw PlaceListing.renamed(remedy);
    });
    return item;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "" : value.asString();
  }
}
