package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.oppvekststatus.formats.SeparatorLine;
import no.oppvekststatus.tables.DelimitedRowReader.Record;
import org.jspecify.annotations.Nullable;

/** Which delimited text it is, from its first lines. */
final class DelimitedRecognition {
  private DelimitedRecognition() {}

  static Recognition of(TextFile file, String head) throws IOException {
    Optional<Character> stated = SeparatorLine.of(head);
    char delimiter = delimiter(stated, SeparatorLine.without(head).stripLeading());
    DelimitedRowReader records = new DelimitedRowReader(new StringReader(whole(head)), delimiter);
    Record first;
    try {
      first = afterComments(records);
    } catch (Malformed e) {
      return new Recognition.NotStatistics();
    }
    if (first == null) return new Recognition.NotStatistics();
    if (UdirSheetReader.packed(first)) return new Recognition.Readable(UdirSheetReader.read(file, delimiter));
    List<String> names = first.fields().stream().map(f -> f.text().strip()).toList();
    if (UdirExportReader.headed(names)) return UdirExportReader.recognise(file, delimiter);
    Optional<Recognition> foreign = foreign(names);
    if (foreign.isPresent()) return foreign.get();
    LongTableReader.Layout layout = LongTableReader.layout(names);
    if (layout != null) {
      boolean sample = head.lines().takeWhile(l -> l.startsWith("#")).anyMatch(StandardSymbols::sample);
      return new Recognition.Readable(LongTableReader.read(file, delimiter, layout, sample));
    }
    if (!first.fields().get(0).quoted()) return unquoted(names);
    return WideTableReader.recognise(file, delimiter);
  }

  /** What is known by its first name and is no table of figures. */
  private static Optional<Recognition> foreign(List<String> names) {
    String opening = names.get(0).toLowerCase(Locale.ROOT);
    if (opening.equals("dimensions.code")) return Optional.of(refused(RejectionCode.CODELIST, "en kodeliste fra FHI"));
    if (opening.startsWith("kommuner_") || opening.startsWith("kommunenummer_") || names.contains("parentCode")) {
      return Optional.of(new Recognition.StatisticsRefused(RejectionCode.KLASS, "linje 1",
          "Dette ligner en liste fra KLASS, men overskriftene er ikke slik KLASS skriver dem. Last ned listen på nytt fra KLASS."));
    }
    if (opening.equals("trinn") && names.size() > 1) {
      return Optional.of(new Recognition.StatisticsRefused(RejectionCode.HAND_MADE_TABLE, "linje 1",
          "Ukjent slag: en tabell skrevet for hånd. Bruk malen: kommandoen «template ungdata»."));
    }
    return Optional.empty();
  }

  /** A table that was opened and saved in a spreadsheet no longer distinguishes text from numbers. */
  private static Recognition unquoted(List<String> names) {
    if (StandardSymbols.tableOf(names.get(0)).isEmpty()
        && !Dimension.DimensionRole.named(names.get(0)).equals(Dimension.DimensionRole.PLACE)) {
      return new Recognition.NotStatistics();
    }
    return new Recognition.StatisticsRefused(RejectionCode.EDITED_TABLE, "linje 1",
        "Tabellen ser ut til å være åpnet og lagret på nytt i et regneark. Last ned originalen fra kilden.");
  }

  private static Recognition.StatisticsRefused refused(RejectionCode code, String what) {
    return new Recognition.StatisticsRefused(code, "",
        "Dette er " + what + ", ikke en tabell. Last ned selve tabellen.");
  }

  /** The head up to its last whole line, so that a quote cut off does not look broken. */
  private static String whole(String head) {
    int end = head.lastIndexOf('\n');
    return end > 0 ? head.substring(0, end + 1) : head;
  }

  /** As stated, where the first line has it. */
  private static char delimiter(Optional<Character> stated, String table) {
    return stated.filter(c -> table.lines().findFirst().orElse("").indexOf(c) >= 0).orElseGet(() -> delimiter(table));
  }

  /** Semicolon or tab, whichever is the commoner outside quotes; comma where there is neither. */
  static char delimiter(String head) {
    int[] count = new int[3];
    boolean quoted = false;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '"') quoted = !quoted;
      else if (!quoted && ";\t,".indexOf(c) >= 0) count[";\t,".indexOf(c)]++;
    }
    if (count[0] > 0 && count[0] >= count[1]) return ';';
    return count[1] > 0 ? '\t' : ',';
  }

  /** The headings: lines before them that begin with # are remarks. */
  static @Nullable Record afterComments(DelimitedRowReader records) throws IOException {
    Record record = records.next();
    while (record != null && record.text(0).startsWith("#")) record = records.next();
    return record;
  }

  static @Nullable Record afterBlanks(DelimitedRowReader records) throws IOException {
    Record record = records.next();
    while (record != null && record.blank()) record = records.next();
    return record;
  }
}
