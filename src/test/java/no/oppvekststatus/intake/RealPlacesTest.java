package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.fixtures.MadeUpSource;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceCheck;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.Series;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.Translated;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KLASS's own lists imported, and what a real table under the old numbers becomes with them. */
class RealPlacesTest {
  private static final Path REAL = Path.of("../shared/real");
  private static final PlanBook BOOK = PlanReader.book(null);
  @TempDir Path home;
  private DataSource data;
  private Intake intake;

  @BeforeEach
  void openTheIntake() {
    data = TestDatabase.fresh();
    intake = IntakeSettings.open(home, 64L << 20, 0.5, data,
        Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({
      "klass-104-2020.csv, klass-koder-csv, 12, 12, 0, note-lost-letters",
      "klass-104-changes-2019-2020.json, klass-endringer-json, 13, 0, 13, note-mended-letters",
      "klass-131-2018.csv, klass-koder-csv, 423, 423, 0, note-lost-letters",
      "klass-131-codes-from2013.json, klass-koder-json, 5, 5, 0, ",
      "klass-131-endringer-2017-2018.csv, klass-sammenligning-csv, 57, 0, 57, ",
      "kommunenummer-2013-2020-long.csv, klass-tidligere-numre-csv, 486, 114, 372, note-lost-letters",
      "kommuner-2017-til-2018.csv, klass-sammenligning-csv, 427, 370, 57, note-lost-letters"})
  void everyListOfKlassIsReadToTheLastLine(String file, String format, long accepted, int codes, int changes,
      String remark)
      throws IOException {
    Receipt receipt = receive("klass/" + file);
    assertThat(receipt.format()).as(receipt.rejections().toString()).isEqualTo(format);
    assertThat(receipt.outcome()).isEqualTo(Receipt.ImportOutcome.IMPORTED);
    assertThat(receipt.accepted()).isEqualTo(accepted);
    assertThat(receipt.rejections()).extracting(Rejection::code)
        .isEqualTo(remark == null ? List.of() : List.of(remark));
    Places kept = new PlaceStore(data).all();
    assertThat(kept.changes()).hasSize(changes);
    assertThat(kept.codes()).hasSize(codes);
  }

  @Test
  void damagedLettersAreMendedAndTheCountyReformIsAMerger() throws IOException {
    receive("klass/klass-104-changes-2019-2020.json");
    Places places = new PlaceStore(data).all();
    assertThat(places.name("01", 2019)).isEqualTo(Optional.of("Østfold"));
    assertThat(places.name("54", 2020).orElseThrow()).startsWith("Troms og Finnmark - Romsa ja Finnmárku");
    assertThat(numbers(places, "34")).containsExactly("04", "05", "34");
  }

  @Test
  void chainsAreFollowedThroughSeveralLists() throws IOException {
    receive("klass/kommunenummer-2013-2020-long.csv");
    Places whole = new PlaceStore(data).all();
    assertThat(numbers(whole, "3437")).containsExactly("0517", "3437");
    assertThat(numbers(whole, "5057")).containsExactlyInAnyOrder("1621", "1627", "5015", "5017", "5057");
    receive("klass/klass-131-endringer-2017-2018.csv");
    Places steps = new PlaceStore(data).all();
    Municipality orland = BOOK.of("orland").orElseThrow().plan().municipality();
    assertThat(steps.history("5057"))
        .extracting(Municipality.MunicipalityNumber::number, Municipality.MunicipalityNumber::successors,
            Municipality.MunicipalityNumber::to)
        .containsExactlyElementsOf(orland.numbers().stream()
            .map(n -> org.assertj.core.groups.Tuple.tuple(n.number(), n.successors(), n.to())).toList());
    for (PlanBook.Entry e : BOOK.entries())
      assertThat(PlaceCheck.of(e.plan().municipality(), steps)).as(e.municipalityId()).isEmpty();
  }

  @Test
  void aPlanThatSaysOtherwiseThanKlassIsReported() throws IOException {
    receive("klass/klass-131-endringer-2017-2018.csv");
    Municipality wrong = new Municipality("x", "X", "5057", "50", "Trøndelag", null, List.of(
        number("1621", "2016-12-31", "5015"), number("1627", "2017-12-31", "5016"),
        number("5015", "2019-12-31", "5057"),
        new Municipality.MunicipalityNumber("5057", "X", LocalDate.of(2020, 1, 1), null, List.of())));
    assertThat(PlaceCheck.of(wrong, new PlaceStore(data).all())).containsExactly(
        new PlaceCheck.PlaceDifference("1621", "1621 → 5015 (2017-01-01)", "1621 → 5015 (2018-01-01)"),
        new PlaceCheck.PlaceDifference("1627", "1627 → 5016 (2018-01-01)", "1627 → 5017 (2018-01-01)"));
  }

  @Test
  void aRealQuarterlyTableJoinsTheOldNumbersUnderTodays() throws IOException {
    Indicator people = new Indicator("people", Translated.NONE, Translated.NONE, IndicatorKind.COUNT, 1, 0,
        Indicator.Polarity.NEUTRAL, null, null, 0,
        false, false, false, new Indicator.FigureSource.FromTable("1106", null, null, "Folketallet11", null, Map.of()),
        List.of(), Translated.NONE, true);
    PlanBook book = new PlanBook(List.of(), List.of(people),
        List.of(MadeUpSource.of("1106", "1106", "SSB",
            new Source.DimensionIds("Region", "Tid", "ContentsCode", Map.of(), Set.of()), Source.Releases.UNKNOWN)),
        "");
    Receipt receipt = receive("ssb/ssb-1106-befolkning-kvartal-kommuner-jsonstat1.json", book);
    assertThat(receipt.accepted()).as(receipt.rejections().toString()).isEqualTo(38_700);
    receive("klass/kommunenummer-2013-2020-long.csv");
    receive("klass/klass-131-endringer-2017-2018.csv");
    List<KeptObservation> cells = new ObservationStore(data).find(List.of("1106"), List.of("1621", "1627", "0517"));
    Assembly assembly = Assembly.of(book, cells, List.of(), new PlaceStore(data).all());
    Municipality orland = new Municipality("orland", "Ørland", "5057", "50", "Trøndelag", null, List.of());
    Municipality sel = new Municipality("sel", "Sel", "3437", "34", "Innlandet", null, List.of());
    assertThat(only(assembly.series(people, orland, List.of(2016)), 2016).value()).isEqualByComparingTo("10097");
    assertThat(only(assembly.series(people, sel, List.of(2016)), 2016).value()).isEqualByComparingTo("5941");
    for (int year : new int[] {2014, 2015, 2016}) {
      Figure joined = only(assembly.series(people, orland, List.of(year)), year);
      Figure straight = only(assembly.series(people, sel, List.of(year)), year);
      assertThat(joined.value()).as("Ørland " + year).isEqualByComparingTo(sum(cells, joined.period(), "1621", "1627"));
      assertThat(joined.provenance()).hasSize(2);
      assertThat(straight.value()).as("Sel " + year).isEqualByComparingTo(sum(cells, straight.period(), "0517"));
    }
  }

  private static java.math.BigDecimal sum(List<KeptObservation> cells, String period, String... places) {
    return cells.stream().map(KeptObservation::observation)
        .filter(o -> o.contents().equals("Folketallet11") && o.period().equals(period)
            && List.of(places).contains(o.place()))
        .map(o -> java.util.Objects.requireNonNull(o.value()))
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
  }

  private static Figure only(Series series, int year) { return series.in(year).orElseThrow(); }

  private static List<String> numbers(Places places, String number) {
    return places.history(number).stream().map(Municipality.MunicipalityNumber::number).toList();
  }

  private static Municipality.MunicipalityNumber number(String number, String to, String successor) {
    return new Municipality.MunicipalityNumber(number, number, null, LocalDate.parse(to), List.of(successor));
  }

  private Receipt receive(String name) throws IOException { return receive(name, BOOK); }

  private Receipt receive(String name, PlanBook book) throws IOException {
    Path file = REAL.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED, the shared real files are not here: " + file.toAbsolutePath());
    return intake.receive(file, new Request(null, false, TODAY, null, book));
  }
}
