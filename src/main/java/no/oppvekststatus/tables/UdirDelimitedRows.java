package no.oppvekststatus.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.tables.DelimitedRowReader.Record;
import org.jspecify.annotations.Nullable;

/** Udir's export as delimited text: each line under the names of the first, none of them longer or shorter. */
final class UdirDelimitedRows {
  private UdirDelimitedRows() {}

  /** Takes one row with its number in the file and the names and texts of its fields. */
  interface ExportLine {
    void line(int number, Map<String, @Nullable String> fields) throws IOException;
  }

  /** False where there is nothing under the headings. */
  static boolean each(TextFile file, char delimiter, ExportLine to) throws IOException {
    try (BufferedReader in = file.open()) {
      DelimitedRowReader records = new DelimitedRowReader(in, delimiter);
      Record first = DelimitedRecognition.afterComments(records);
      if (first == null) return false;
      List<String> names = names(first);
      boolean any = false;
      for (Record record = records.next(); record != null; record = records.next()) {
        if (record.blank()) continue;
        to.line(record.line(), fields(names, record, delimiter));
        any = true;
      }
      return any;
    }
  }

  private static List<String> names(Record first) throws Malformed {
    List<String> names = first.fields().stream().map(f -> f.text().strip()).toList();
    int last = names.size();
    while (last > 0 && names.get(last - 1).isEmpty()) last--;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < last; i++) {
      String place = "linje " + first.line() + ", kolonne " + (i + 1);
      if (names.get(i).isEmpty()) throw Malformed.shape(place, "Kolonnen har ingen overskrift.");
      if (!seen.add(names.get(i))) throw Malformed.shape(place, "Overskriften står to ganger.");
    }
    return names.subList(0, last);
  }

  /** Beside the last heading stands nothing; where a comma parts the fields, a decimal comma may have made one more. */
  private static Map<String, @Nullable String> fields(List<String> names, Record record, char delimiter)
      throws Malformed {
    int size = record.fields().size();
    if (size < names.size() || delimiter == ',' && size > names.size() || record.holdsBeyond(names.size()))
      throw record.uneven(names.size());
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) fields.put(names.get(i), record.text(i));
    return fields;
  }
}
