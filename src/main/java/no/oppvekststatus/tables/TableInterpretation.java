package no.oppvekststatus.tables;

import no.oppvekststatus.formats.Heading;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.oppvekststatus.figures.CellGrid;
import no.oppvekststatus.figures.CellName;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.NamedPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one table mean: which dimension is the place, the time and the contents, what the marks say, and
 * which cells cannot be believed.
 */
public final class TableInterpretation {
  private static final int MOST_NAMED = 6;
  /** The code of a cell for a municipality that no list knows. */
  private static final Set<String> COUNTED = Set.of("antall", "personer", "barn", "elever", "tilfeller", "saker");

  private final @Nullable Instant updated;
  private final String table;
  private final @Nullable Source source;
  private final PlaceNames places;
  private final KnownPlaces known;
  private final int lastYear;
  private final int place;
  private final int time;
  private final int contents;
  private final Columns columns;
  private final CodeMeanings meanings;
  private final Map<Integer, Boolean> early = new HashMap<>();
  private final Optional<UdirUnit> unit;
  private final Set<String> counts = new HashSet<>();

  private TableInterpretation(StatisticsFile file, Columns columns, PlaceNames places, KnownPlaces known,
      int lastYear) {
    this.updated = file.updated().orElse(null);
    this.table = columns.table();
    this.source = columns.source();
    this.places = places;
    this.known = known;
    this.lastYear = lastYear;
    this.place = columns.place();
    this.time = columns.time();
    this.contents = columns.contents();
    this.columns = columns;
    this.meanings = new CodeMeanings(columns);
    this.unit = UdirUnit.of(file.dimensions());
    if (contents >= 0) {
      for (Dimension.Category c : file.dimensions().get(contents).categories()) if (counted(c)) counts.add(c.code());
    }
  }

  /** Either the interpretation of a table or the reason why the whole of it cannot be taken. */
  public record TableOrRefusal(@Nullable TableInterpretation table, @Nullable Rejection refusal) {}

  /**
   * A table of the catalogue by its id, or by its columns where the file names none; another table by what it says of
   * its own place and time.
   *
   * @param known what KLASS's lists say; a number for a municipality that none of them knows is rejected
   * @param businessYear the year of the business date; figures of later years are rejected
   */
  public static TableOrRefusal of(StatisticsFile file, PlanBook book, KnownPlaces known, int businessYear) {
    return of(file, book, new Lists(known, NamedPlaces.of(Places.NONE, book)), businessYear);
  }

  /** What is known of places: their numbers, and who bore which name when. */
  public record Lists(KnownPlaces known, NamedPlaces named) {}

  /** The same, with names over time. */
  public static TableOrRefusal of(StatisticsFile file, PlanBook book, Lists lists, int businessYear) {
    Optional<Columns> columns = Columns.of(file, book);
    if (columns.isEmpty()) {
      return new TableOrRefusal(null, new Rejection(RejectionCode.UNKNOWN_TABLE, "", unknown(file)));
    }
    Columns found = columns.get();
    if (found.place() < 0 || found.time() < 0) {
      return new TableOrRefusal(null, new Rejection(RejectionCode.NO_PLACE_OR_TIME, "",
          "Tabellen har ikke både sted og tid. Last den ned med region og år."));
    }
    return new TableOrRefusal(
        new TableInterpretation(file, found, new PlaceNames(lists.named()), lists.known(), businessYear), null);
  }

  /** What was seen of a table that is none of the catalogue's, and what to do. */
  private static String unknown(StatisticsFile file) {
    List<Dimension> all = file.dimensions();
    String seen = IntStream.range(0, Math.min(all.size(), MOST_NAMED))
        .mapToObj(i -> new Heading(all.get(i).label(), "kolonne " + (i + 1)).shown()).collect(Collectors.joining(", "));
    return "Filen er lest som " + file.format() + " med " + seen
        + (all.size() > MOST_NAMED ? " og " + (all.size() - MOST_NAMED) + " til" : "")
        + ", men sier ikke hvilken tabell den er, og det passer ikke entydig med noen kilde i sources.yaml. "
        + "Skal tallene brukes, før kilden opp der; ellers slett filen.";
  }

  /**
   * What its dimensions mean, so that a cell can be compared with what is kept without being interpreted; empty for a
   * file that is no cube, or of which that cannot be said.
   */
  public Optional<CellGrid> grid(StatisticsFile file) { return TableGrid.of(this, file); }

  /** Whether the file has all cells of one place before those of the next, each place once. */
  public boolean placeByPlace(StatisticsFile file) {
    return TableGrid.placeByPlace(this, file);
  }

  /** The publisher's table id under which the observations are kept. */
  public String table() { return table; }

  public Interpreted read(FileRow row) {
    CodeMeanings.ReadPeriod period = meanings.period(row.codes()[time]);
    return place(row.codes(), period).on(found -> placed(row, found.place(), period),
        refused -> unplaced(row, refused, period));
  }

  private Interpreted placed(FileRow row, String where, CodeMeanings.ReadPeriod period) {
    if (period.year() == 0) return withoutYear(row);
    if (period.year() > lastYear)
      return rejected(RejectionCode.FUTURE_YEAR, row, "Året ligger fram i tid. Se etter en skrivefeil i året.");
    return cell(row, where, period);
  }

  /** Who bore a name is asked in a year: where there is none, that is what must be put right first. */
  private static Interpreted unplaced(FileRow row, PlaceNames.PlaceMatch.PlaceRefused why,
      CodeMeanings.ReadPeriod period) {
    boolean yearFirst = period.year() == 0 && why.code() != RejectionCode.UNKNOWN_PLACE;
    return yearFirst ? withoutYear(row) : rejected(why.code(), row, why.remedy());
  }

  private static Interpreted withoutYear(FileRow row) {
    return rejected(RejectionCode.UNKNOWN_PERIOD, row,
        "Perioden er ikke et år, et kvartal, en måned eller et skoleår.");
  }

  /** By the code of the unit where the row gives one; a name is looked up among those that bore it in the period. */
  private PlaceNames.PlaceMatch place(String[] codes, CodeMeanings.ReadPeriod period) {
    Optional<String> code = unit.flatMap(u -> u.code(codes));
    if (code.isPresent()) return new PlaceNames.PlaceMatch.PlaceFound(code.get());
    return place(codes[place], period);
  }

  private PlaceNames.PlaceMatch place(String written, CodeMeanings.ReadPeriod period) {
    PlaceNames.PlaceMatch known = period.places().get(written);
    if (known != null) return known;
    PlaceNames.PlaceMatch found = places.at(columns.code(place, written), period.text(), period.year());
    period.places().put(written, found);
    return found;
  }

  /** The cell's number or its mark. */
  private Interpreted cell(FileRow row, String where, CodeMeanings.ReadPeriod period) {
    String written = row.value();
    BigDecimal value = null;
    String symbol = row.symbol();
    boolean preliminary = early.computeIfAbsent(period.year(), this::beforeFinal);
    if (written != null && !kept(symbol)) {
      if (!PlainNumber.is(written))
        return rejected(RejectionCode.NOT_A_NUMBER, row, "Cellen holder verken et tall eller et merke kilden bruker.");
      value = new BigDecimal(written);
      if (value.signum() != 0 && known.stranger(where, period.year())) return rejected(
          RejectionCode.UNKNOWN_MUNICIPALITY, row,
          "Kommunenummeret fantes ikke det året etter listene fra KLASS. Rett nummeret, eller legg inn en nyere liste.");
      if (value.signum() < 0 && contents >= 0 && counts.contains(row.codes()[contents])) {
        return rejected(RejectionCode.NEGATIVE_COUNT, row, "Et antall kan ikke være negativt.");
      }
      preliminary |= symbol.equals("*");
      symbol = "";
    } else if (symbol.equals("-")) {
      value = BigDecimal.ZERO;
    } else if (!kept(symbol)) {
      if (!symbol.isEmpty())
        return rejected(RejectionCode.UNKNOWN_MARK, row, "Cellen har et merke kilden ikke har forklart.");
      symbol = "..";
    }
    return new Interpreted.Accepted(
        new Observation(table, meanings.contents(row.codes()), where, period.text(), meanings.breakdown(row.codes()),
            value, symbol, null, preliminary, updated, row.cell()));
  }

  /** The place that a code means in every period; empty where that differs, or where the lists do not know it. */
  Optional<String> place(String written, Collection<String> periods) {
    Set<String> found = places(written, periods).collect(Collectors.toSet());
    return found.size() == 1 && periods.stream().allMatch(p -> place(written, meanings.period(p)).known().isPresent())
        ? found.stream().filter(p -> !known.lacks(p)).findFirst() : Optional.empty();
  }

  /** Every place that a code means in any of these periods. */
  Stream<String> places(String written, Collection<String> periods) {
    return periods.stream().map(p -> place(written, meanings.period(p)))
        .flatMap(m -> m.known().stream());
  }

  /** The cell that a row's codes name, whatever its place. */
  CellGrid.GridCell named(String[] codes) {
    CodeMeanings.ReadPeriod period = meanings.period(codes[time]);
    CellName name = new CellName(meanings.contents(codes), period.text(), meanings.breakdown(codes));
    boolean believed = period.year() != 0 && period.year() <= lastYear;
    return new CellGrid.GridCell(name, believed, early.computeIfAbsent(period.year(), this::beforeFinal));
  }

  /** The marks that are kept as they are, of a cell without a number. */
  Set<String> marks() {
    return Stream.of(".", "..", "...", ":", "*").filter(this::kept).collect(Collectors.toSet());
  }

  private boolean kept(String symbol) { return absent(symbol) || hidden(symbol); }

  Columns columns() { return columns; }

  @Nullable
  Instant updated() { return updated; }

  /** Whether a row's place depends on more than its category. */
  boolean placedByUnit() { return unit.isPresent(); }

  private static boolean absent(String symbol) {
    return symbol.equals(".") || symbol.equals("..") || symbol.equals("...");
  }

  /** ":" everywhere; "*" without a number is Udir's and FHI's, with a number SSB's "preliminary". */
  private boolean hidden(String symbol) {
    return symbol.equals(":") || (symbol.equals("*") && (source == null || !source.marksPreliminary()));
  }

  /** KOSTRA figures of year Y are preliminary until the final month of Y+1; the file itself does not say so. */
  private boolean beforeFinal(int year) {
    if (source == null || source.releases().finalMonth() == 0 || updated == null) return false;
    return updated
        .isBefore(
            LocalDate.of(year + 1, source.releases().finalMonth(), 1).atStartOfDay(NorwegianTime.ZONE).toInstant());
  }

  private static boolean counted(Dimension.Category category) {
    String label = category.label().toLowerCase(Locale.ROOT);
    return label.contains("(antall)") || COUNTED.contains(category.unit().strip().toLowerCase(Locale.ROOT));
  }

  private static Interpreted rejected(RejectionCode code, FileRow row, String remedy) {
    return new Interpreted.Rejected(new Rejection(code, row.cell(), remedy));
  }
}
