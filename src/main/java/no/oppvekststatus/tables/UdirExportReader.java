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
import java.util.function.Function;
import java.util.regex.Pattern;
import no.oppvekststatus.tables.UdirDelimitedRows.ExportLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Rows of Udir's Eksport API: flat objects, or the same as delimited text under the names of the fields. Every
 * value is a text with decimal comma, "*" where it is hidden.
 */
final class UdirExportReader {
  private static final String FORMAT = "Udir Eksport ";
  /** A heading of the export, of which no other table has several. */
  private static final Set<String> OWN = Set.of("EnhetNivaa", "EnhetNavn", "Skoleaarnavn", "Spoersmaalgruppe",
      "Spoersmaalnavn", "Trinnnavn", "Kjoenn", "EierformNavn", "Organisasjonsnummer", "Kommunekode", "Fylkekode");
  private static final int ENOUGH = 3;
  private static final Pattern MEASURE =
      Pattern.compile("(?:Andel|Antall|Snitt|Gjennomsnitt|Score|Prosent|Verdi|Standardavvik).*");
  private static final String REMARK = "Merknad";
  private static final int MOST_FIELDS = 200;

  private UdirExportReader() {}

  /** Gives each row to a reader; false where the file holds anything but flat rows. */
  private interface ExportRows {
    boolean each(ExportLine to) throws IOException;
  }

  /** How a row's place is said, and how its numbers are written. */
  private record Wording(String format, String row, Function<String, WrittenNumber> number) {}

  static boolean exported(StatisticsFile file) { return file.format().startsWith(FORMAT); }

  /** Whether the headings of a delimited text are those of the export, or nearly. */
  static boolean headed(List<String> names) {
    return names.stream().filter(OWN::contains).count() >= ENOUGH;
  }

  static Recognition recognise(TextFile file) throws IOException {
    return recognise(file, to -> objects(file, to), new Wording(FORMAT + "JSON", "rad ", WrittenNumber::udir))
        .orElseGet(Recognition.NotStatistics::new);
  }

  static Recognition recognise(TextFile file, char delimiter) throws IOException {
    Function<String, WrittenNumber> number = delimiter == ',' ? WrittenNumber::udirBesideCommas : WrittenNumber::udir;
    return recognise(file, to -> UdirDelimitedRows.each(file, delimiter, to),
        new Wording(FORMAT + "CSV", "linje ", number))
        .orElseThrow(
            () -> Malformed.shape("linje 1", "Udir-filen mangler overskriften for enhet, skoleår eller tall."));
  }

  private static Optional<Recognition> recognise(TextFile file, ExportRows rows, Wording wording) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    boolean[] sample = new boolean[1];
    boolean flat = rows.each((number, fields) -> {
      Set<String> own = new LinkedHashSet<>(fields.keySet());
      own.remove(REMARK);
      if (names.isEmpty()) names.addAll(own);
      else if (!names.equals(own))
        throw Malformed.shape(wording.row() + number, "Raden har ikke de samme feltene som den første.");
      String remark = fields.get(REMARK);
      sample[0] |= remark != null && StandardSymbols.sample(remark);
      if (names.size() > MOST_FIELDS)
        throw Malformed.shape(wording.row() + number, "Radene har for mange ulike felter.");
    });
    ExportNames read = ExportNames.of(names);
    if (!flat || !read.table()) return Optional.empty();
    StatisticsFile.Facts facts = new StatisticsFile.Facts(wording.format(), "", "", Optional.empty(),
        sample[0], read.dimensions(), file.encoding(), List.of());
    return Optional.of(new Recognition.Readable(StatisticsFile.checked(facts,
        sink -> rows.each((number, fields) -> cells(wording, read, number, fields, sink)))));
  }

  /** The fields that say what a figure is about, and those that are figures. */
  private record ExportNames(List<String> labels, List<String> measures) {
    static ExportNames of(Set<String> names) {
      return new ExportNames(names.stream().filter(n -> !MEASURE.matcher(n).matches()).toList(),
          names.stream().filter(n -> MEASURE.matcher(n).matches()).toList());
    }

    boolean table() {
      return !measures.isEmpty()
          && labels.stream().anyMatch(n -> Dimension.DimensionRole.named(n) == Dimension.DimensionRole.TIME);
    }

    List<Dimension> dimensions() {
      List<Dimension> dimensions = new ArrayList<>();
      for (String label : labels)
        dimensions.add(new Dimension(label, label, Dimension.DimensionRole.named(label), List.of()));
      dimensions.add(new Dimension("ContentsCode", "ContentsCode", Dimension.DimensionRole.CONTENTS,
          measures.stream().map(m -> new Dimension.Category(m, m, "")).toList()));
      return List.copyOf(dimensions);
    }
  }

  private static void cells(Wording wording, ExportNames names, long number, Map<String, @Nullable String> fields,
      RowSink sink) throws IOException {
    for (String measure : names.measures()) {
      String[] codes = new String[names.labels().size() + 1];
      for (int i = 0; i < names.labels().size(); i++) {
        String label = fields.get(names.labels().get(i));
        codes[i] = label == null ? "" : label;
      }
      codes[names.labels().size()] = measure;
      String text = fields.get(measure);
      WrittenNumber written = wording.number().apply(text == null ? "" : text);
      sink.row(new FileRow(codes, written.value(), written.symbol(), wording.row() + number + ", " + measure));
    }
  }

  /** False where the list holds anything but flat objects. */
  private static boolean objects(TextFile file, ExportLine to) throws IOException {
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
