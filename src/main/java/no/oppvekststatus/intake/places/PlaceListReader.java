package no.oppvekststatus.intake.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** KLASS's own JSON: {@code codes} and {@code codeChanges}; small, read whole. */
public final class PlaceListReader {
  private static final long MOST = 20L << 20;
  private static final int HEAD = 200;
  private static final Pattern KLASS =
      Pattern.compile("\\uFEFF?\\s*\\{\\s*\"(codes|codeChanges)\"\\s*:\\s*\\[[\\s\\S]*");
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

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  /** The requested range cuts the validity: its first day says nothing of when a code began. */
  private PlaceReading codes(JsonNode list) {
    String start = "";
    for (JsonNode code : list) {
      String from = text(code, "validFrom" + CUT);
      if (!from.isEmpty() && (start.isEmpty() || from.compareTo(start) < 0)) start = from;
    }
    String cutAt = start;
    int index = 0;
    for (JsonNode code : list) listing.line("codes[" + index++ + "]", () -> code(code, cutAt));
    return listing.reading("klass-koder-json", false);
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
    for (JsonNode c : list) listing.line("codeChanges[" + index++ + "]", () -> listing.change(
        new String[] {text(c, "oldCode"), text(c, "oldName")}, new String[] {text(c, "newCode"), text(c, "newName")},
        PlaceListing.date(text(c, "changeOccurred")), true));
    return listing.reading("klass-endringer-json", false);
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "" : value.asString();
  }
}
