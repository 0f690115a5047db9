package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Figure;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceCode;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is accepted and comes into no report is reported; a place that never was is refused; a name means the place of
 * its year.
 */
class UnreadTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final Municipality ORLAND = BOOK.of("orland").orElseThrow().plan().municipality();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  @TempDir Path home;
  private DataSource data;
  private Intake intake;

  @BeforeEach
  void open() {
    data = TestDatabase.fresh();
    intake = IntakeSettings.open(home, 64L << 20, 0.5, data,
        Clock.fixed(Instant.parse("2026-03-20T02:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void aTableWithTextsForCodesIsReported() throws IOException {
    Receipt receipt =
        intake.receive(Path.of("src/test/resources/intake/statbank-texts-for-codes.csv"), request("orland"));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(remark(receipt)).contains("Ingen indikator leser noe i filen: 4 celler", "tekster i stedet for koder");
    assertThat(
        JdbcClient.create(data).sql("SELECT DISTINCT place FROM observation ORDER BY place").query(String.class).list())
        .containsExactly("3437", "5057");
    assertThat(new RejectionStore(JdbcClient.create(data)).list()).extracting(l -> l.rejection().code())
        .containsExactly("note-unread");
  }

  @Test
  void aPartThatNothingReadsIsCounted() throws IOException {
    String table = kostra("12275", "KOSbvbarntiltaka0000", "\"F000-022\",\"F000-099\"", "5057", "2023", "[55,60]");
    assertThat(remark(intake.receive(file("t.json", table), request(null)))).startsWith("1 av 2 celler");
  }

  @Test
  void whatIsReadWholeIsNotReported() throws IOException {
    String table = kostra("12275", "KOSbvbarntiltaka0000", "\"F000-022\"", "5057", "2023", "[55]");
    assertThat(intake.receive(file("t.json", table), request(null)).rejections()).isEmpty();
  }

  @Test
  void aTableOutsideTheCatalogueAndAPlaceThatIsNobodysAreReported() throws IOException {
    String table = kostra("12275", "KOSbvbarntiltaka0000", "\"F000-022\"", "5057", "2023", "[55]");
    assertThat(remark(intake.receive(file("t.json", table.replace("12275", "99999")), request(null))))
        .contains("Tabellen brukes ikke");
    assertThat(remark(intake.receive(file("u.json", table.replace("\"5057\"", "\"Horten\"")), request(null))))
        .startsWith("Ingen indikator");
    assertThat(
        remark(
            intake
                .receive(
                    file("v.csv",
                        "kommunenummer;indikator;nivå;kjønn;år;prosent;svar\n5057;mobbet;8-10;alle;2021;7,5;318\n"
                            + "5057;mobbet;8-10;jenter;2021;7,5;150\n5057;mobbet;vg1;jenter;2021;7,5;50\n"),
                    request(null))))
        .startsWith("1 av 3 celler");
  }

  @Test
  void aTableOfMunicipalitiesThatNeverWereIsRefused() throws IOException {
    List<PlaceCode> country =
        IntStream.range(0, 320).mapToObj(i -> new PlaceCode(String.valueOf(1100 + i), "N" + i, LocalDate.of(2018, 1, 1),
            LocalDate.of(2024, 12, 31))).toList();
    JdbcClient.create(data).sql(
        "INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as) "
            + "VALUES (repeat('a', 64), '', 'klass', 'klass', 1, false, 'imported', now(), '')")
        .update();
    long klass = JdbcClient.create(data).sql("SELECT id FROM source_file").query(Long.class).single();
    new PlaceStore(data).merge(klass, new Places(country, List.of()));
    for (String year : List.of("2023", "2025")) {
      for (String value : List.of("[55]", "[0]", "[null]")) {
        Receipt receipt =
            intake.receive(file("t.json", kostra("12275", "KOSbvbarntiltaka0000", "\"F000-022\"", "5075", year, value)),
                request(null));
        assertThat(receipt.outcome()).as(year + value).isEqualTo(ImportOutcome.REFUSED);
        assertThat(receipt.rejections().get(0).code()).isEqualTo("unknown-municipality");
        assertThat(receipt.rejections().get(0).remedy()).contains("KLASS");
      }
    }
    String beside = kostra("12275", "KOSbvbarntiltaka0000", "\"F000-022\"", "5075\",\"EAK", "2025", "[55,56]")
        .replace("\"size\":[1,1,", "\"size\":[1,2,");
    assertThat(intake.receive(file("t.json", beside), request(null)).rejections()).extracting(Rejection::code)
        .containsExactly("note-unknown-municipality");
  }

  @Test
  void aNameMeansTheMunicipalityThatBoreItThatYear() throws IOException {
    Receipt receipt = intake.receive(Path.of("src/test/resources/intake/udir-place-by-name.json"), request("orland"));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(places()).containsExactly("1621 2016-17", "5015 2018-19");
    Indicator indicator = BOOK.indicators().stream()
        .filter(i -> i.reading() instanceof Indicator.FigureSource.FromTable t && t.source().equals("udir-mobbing"))
        .findFirst().orElseThrow();
    List<KeptObservation> kept =
        new ObservationStore(data).find(List.of("udir-150"), List.of("1621", "5015", "5017", "1627", "5057"));
    assertThat(kept).isNotEmpty();
    for (int year : List.of(2017, 2019)) {
      Figure figure = Assembly.of(BOOK, kept, List.of()).series(indicator, ORLAND, List.of(year)).figures().get(0);
      assertThat(figure.absence()).as("one of two that were merged").isEqualTo(Absence.NOT_MEASURED);
      assertThat(figure.value()).isNull();
    }
  }

  @Test
  void aNameOfOtherYearsOrOfTwoIsRefusedAndANameWithYearsIsRead() throws IOException {
    String rows = udir("Ørland", "2020-21") + "," + udir("Ørland (-2019)", "2018-19") + ","
        + udir("Ørland (-2017)", "2016-17") + ","
        + udir("Sel", "2019-20") + "," + udir("Bjugn", "2020-21") + "," + udir("Ørland", "2019-20");
    Receipt receipt = intake.receive(file("u.json", "[" + rows + "]"), request(null));
    assertThat(places()).containsExactly("1621 2016-17", "3437 2019-20", "5015 2018-19", "5057 2020-21");
    assertThat(receipt.rejections().stream().filter(r -> !r.remark()).map(Rejection::code).distinct())
        .containsExactly("name-of-other-years", "name-passed-on");
  }

  private List<String> places() {
    return JdbcClient.create(data).sql("SELECT DISTINCT place || ' ' || period FROM observation ORDER BY 1")
        .query(String.class).list();
  }

  private static String remark(Receipt receipt) {
    return receipt.rejections().stream().filter(r -> r.code().equals("note-unread")).map(Rejection::remedy).findFirst()
        .orElse("");
  }

  private static String udir(String name, String year) {
    return "{\"Spoersmaalgruppe\":\"Mobbing på skolen\",\"Spoersmaalnavn\":\"Er du blitt mobbet av andre elever på skolen de siste månedene?\","
        + "\"Trinnnavn\":\"7. årstrinn\",\"Kjoenn\":\"Alle kjønn\",\"EierformNavn\":\"Alle eierformer\",\"Skoleaarnavn\":\""
        + year + "\",\"EnhetNavn\":\"" + name
        + "\",\"AndelMobbet\":\"9,9\",\"AntallBesvart\":\"55\"}";
  }

  private static String kostra(String table, String contents, String ages, String place, String year, String values) {
    return """
        {"class":"dataset","label":"%s: Barn","updated":"2026-03-16T07:00:00Z","size":[1,1,1,1,%d],
         "id":["ContentsCode","KOKkommuneregion0000","KOKbvfunksjon0000","Tid","KOKalder0000"],
         "role":{"time":["Tid"],"metric":["ContentsCode"]},"extension":{"px":{"tableid":"%s"}},
         "dimension":{"ContentsCode":{"category":{"index":["%s"]}},"KOKkommuneregion0000":{"category":{"index":["%s"]}},
          "KOKbvfunksjon0000":{"category":{"index":["0"]}},"Tid":{"category":{"index":["%s"]}},"KOKalder0000":{"category":{"index":[%s]}}},"value":%s}"""
        .formatted(table, ages.split(",").length, table, contents, place, year, ages, values);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static Request request(@org.jspecify.annotations.Nullable String municipality) {
    return new Request(municipality, false, TODAY, null, BOOK);
  }
}
