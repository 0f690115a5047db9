package no.oppvekststatus.intake.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.formats.DelimitedReader.DelimitedLine;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.intake.ColumnCheck;

/**
 * KLASS's lists as delimited text, recognised by their columns: a version's codes, a list of changes, a pair of years
 * side by side, and the numbers of one year with every earlier number.
 */
public final class PlaceTable {
  private static final Pattern YEAR_OF_CODES =
      Pattern.compile("(?:kommunenummer|fylkesnummer|kommuner?|fylker?)(\\d{4})");
  private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{1,4})\\s*-\\s*(.*)");
  private final DelimitedTable table;
  private final PlaceListing listing = new PlaceListing();

  private PlaceTable(DelimitedTable table) { this.table = table; }

  /** Why a text that has KLASS's headings, or most of them, cannot be read by them; empty where nothing is wrong. */
  public static Optional<Rejection> damaged(DelimitedTable table) {
    Optional<KlassHead> near = KlassHead.near(table.head());
    if (near.isPresent()) return near.get().check(table);
    return years(table.head()).isEmpty() || !table.headShort() ? Optional.empty()
        : ColumnCheck.headShort(table.headings(), KlassHead.REMEDY).refusal();
  }

  /** Empty where the text is no list of places. */
  public static Optional<PlaceReading> read(DelimitedTable table) {
    PlaceTable reader = new PlaceTable(table);
    if (changes(table.head())) return Optional.of(reader.changes());
    if (codes(table.head())) return Optional.of(reader.codes());
    List<Integer> years = years(table.head());
    if (years.size() == 1 && table.has("historisknummer")) return Optional.of(reader.earlierNumbers(years.get(0)));
    boolean pair = years.size() == 2 && years.get(0) < years.get(1);
    return pair ? Optional.of(reader.sideBySide(years.get(0), years.get(1))) : Optional.empty();
  }

  /** Whether a list of changes or of codes begins with such a head. */
  public static boolean recognises(List<String> head) {
    return changes(head) || codes(head);
  }

  /** Whether it is such a head, or nearly. */
  public static boolean nearly(List<String> head) {
    return KlassHead.near(head).isPresent();
  }

  private static boolean changes(List<String> head) {
    return KlassHead.CHANGES.whole(head);
  }

  private static boolean codes(List<String> head) {
    return head.containsAll(List.of("code", "name", "validfrom", "validto")) || KlassHead.CODES.whole(head);
  }

  private static List<Integer> years(List<String> head) {
    return head.stream().map(YEAR_OF_CODES::matcher).filter(Matcher::matches).map(m -> Integer.valueOf(m.group(1)))
        .toList();
  }

  private PlaceReading codes() {
    return each("klass-koder-csv",
        line -> listing.code(line.get("code"), line.get("name"), PlaceListing.dateOr(line.get("validfrom")),
            lastDay(PlaceListing.dateOr(line.get("validto")))));
  }

  /** KLASS's validTo is the first day on which the code is no longer valid. */
  static @org.jspecify.annotations.Nullable LocalDate lastDay(@org.jspecify.annotations.Nullable LocalDate validTo) {
    return validTo == null ? null : validTo.minusDays(1);
  }

  private PlaceReading changes() {
    return each("klass-endringer-csv", line -> listing.change(new String[] {line.get("oldcode"), line.get("oldname")},
        new String[] {line.get("newcode"), line.get("newname")}, PlaceListing.date(line.get("changeoccurred")), true));
  }

  /** Two years after one another show when it happened; years further apart only by when. */
  private PlaceReading sideBySide(int first, int second) {
    LocalDate on = LocalDate.of(second, 1, 1);
    return each("klass-sammenligning-csv",
        line -> listing.change(side(line, first), side(line, second), on, second == first + 1));
  }

  private PlaceReading earlierNumbers(int year) {
    LocalDate on = LocalDate.of(year, 1, 1);
    return each("klass-tidligere-numre-csv",
        line -> listing.change(new String[] {line.get("historisknummer"), ""}, side(line, year), on, false));
  }

  /** Code and name of one year, in two columns or as "0702 - Holmestrand" in one. */
  private String[] side(DelimitedLine line, int year) {
    for (String head : table.head()) {
      Matcher column = YEAR_OF_CODES.matcher(head);
      if (!column.matches() || Integer.parseInt(column.group(1)) != year) continue;
      String code = PlaceListing.tidy(line.get(head));
      Matcher both = CODE_AND_NAME.matcher(code);
      if (both.matches()) return new String[] {both.group(1), both.group(2)};
      String name = line.get("kommunenavn" + year);
      return new String[] {code, name.isEmpty() ? line.get("fylkesnavn" + year) : name};
    }
    return new String[] {"", ""};
  }

  private PlaceReading each(String format, java.util.function.Consumer<DelimitedLine> reading) {
    for (DelimitedLine line : table.lines()) if (!line.blank()) listing.line("linje " + line.number(), () -> {
      if (line.uneven()) throw PlaceListing.uneven();
      reading.accept(line);
    });
    return listing.reading(format, table.sample());
  }
}
