package no.oppvekststatus.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Rows of Udir's Eksport API: a list of flat objects, every value a text with decimal comma, "*" where it is hidden.
 */
final class UdirExportReader {
  static final String FORMAT = "Udir Eksport JSON";
  private static final Pattern MEASURE =
      Pattern.compile("(?:Andel|Antall|Snitt|Gjennomsnitt|Score|Prosent|Verdi|Standardavvik).*");
  private static final String REMARK = "Merknad";
  private static final int MOST_FIELDS = 200;

  private UdirExportReader() {}

  /** Takes one object of the list with the names and texts of its fields. */
  private interface ExportLine {
    void line(int number, Map<String, @Nullable String> fields) throws IOException;
  }

  static Recognition recognise(TextFile file) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    boolean[] sample = new boolean[1];
    boolean flat = lines(file, (number, fields) -> {
      Set<String> own = new LinkedHashSet<>(fields.keySet());
      own.remove(REMARK);
      if (names.isEmpty()) names.addAll(own);
      else if (!names.equals(own))
        throw Malformed.shape("rad " + number, "Raden har ikke de samme feltene som den første.");
      String remark = fields.get(REMARK);
      sample[0] |= remark != null && StandardSymbols.sample(remark);
      if (names.size() > MOST_FIELDS) throw Malformed.shape("rad " + number, "Radene har for mange ulike felter.");
    });
    List<String> measures = names.stream().filter(n -> MEASURE.matcher(n).matches()).toList();
    List<String> labels = names.stream().filter(n -> !MEASURE.matcher(n).matches()).toList();
    if (!flat || measures.isEmpty()
        || labels.stream().noneMatch(n -> Dimension.DimensionRole.named(n) == Dimension.DimensionRole.TIME)) {
      return new Recognition.NotStatistics();
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (String label : labels)
      dimensions.add(new Dimension(label, label, Dimension.DimensionRole.named(label), List.of()));
    dimensions.add(new Dimension("ContentsCode", "ContentsCode", Dimension.DimensionRole.CONTENTS,
        measures.stream().map(m -> new Dimension.Category(m, m, "")).toList()));
    StatisticsFile.Facts facts = new StatisticsFile.Facts(FORMAT, "", "", Optional.empty(),
        sample[0], List.copyOf(dimensions), file.encoding(), List.of());
    return new Recognition.Readable(StatisticsFile.checked(facts,
        sink -> lines(file, (number, fields) -> cells(number, fields, labels, measures, sink))));
  }

  private static void cells(long number, Map<String, @Nullable String> fields, List<String> labels,
      List<String> measures, RowSink sink)
      throws IOException {
    for (String measure : measures) {
      String[] codes = new String[labels.size() + 1];
      for (int i = 0; i < labels.size(); i++) {
        String label = fields.get(labels.get(i));
        codes[i] = label == null ? "" : label;
      }
      codes[labels.size()] = measure;
      String text = fields.get(measure);
      WrittenNumber written = WrittenNumber.udir(text == null ? "" : text);
      sink.row(new FileRow(codes, written.value(), written.symbol(), "rad " + number + ", " + measure));
    }
  }

  /** False where the list holds anything but flat objects. */
  private static boolean lines(TextFile file, ExportLine to) throws IOException {
    try (BufferedReader in = file.open();
        JsonParser json = JsonScanReader.JSON.createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      int number = 0;
      for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
        if (t != JsonToken.START_OBJECT) return false;
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          JsonToken value = json.nextToken();
          if (value.isStructStart()) return false;
          fields.put(name, value == JsonToken.VALUE_NULL ? null
              : value.isNumeric() && MEASURE.matcher(name).matches() ? WrittenNumber.comma(json.getDecimalValue())
              : json.getString());
        }
        to.line(++number, fields);
      }
      return number > 0;
    } catch (JacksonException e) {
      throw Malformed.broken(e);
    }
  }
}
