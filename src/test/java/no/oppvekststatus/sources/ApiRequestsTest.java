package no.oppvekststatus.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.ReadPlaces;
import no.oppvekststatus.fixtures.TestTable;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Publisher;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked for follows from plans, catalogue and recipe, and is written as each publisher wants it. */
class ApiRequestsTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final Source TILTAK = BOOK.source("kostra-12275");
  private static final Set<String> PLACES = ReadPlaces.of(BOOK, Places.NONE);

  private static JsonNode json(String text) { return JsonMapper.shared().readTree(text); }

  private static Selection selection(Source source, @Nullable Recipe recipe, TableShape shape) throws FetchFailed {
    return Selection.of(shape, source, recipe, DataNeeds.of(source, BOOK.indicators(), PLACES));
  }

  private static Dialect dialect(String source, String address) {
    return Dialect.of(BOOK.source(source).recipe(), address);
  }

  @Test
  void everyNumberTheMunicipalitiesHaveHadIsAskedForWithCountyGroupAndNation() {
    assertThat(DataNeeds.of(TILTAK, BOOK.indicators(), PLACES).places()).containsExactly("0", "00", "05", "0517", "16",
        "1621", "1627", "34", "3437",
        "50", "5015", "5017", "5057", "EAK", "EAKUO", "EKA05", "EKA16", "EKA34", "EKA50", "EKG05", "EKG11",
        "Hele landet", "I", "Innlandet", "Landet",
        "Landet uten Oslo", "Trøndelag");
  }

  @Test
  void whatTheCatalogueReadsIsAskedForAndNothingElse() throws FetchFailed {
    TableShape shape = TableShape.ofPxWeb(
        json(TestTable.of12275("2026-03-15T07:00:00Z", "0301", "1621", "5057", "EAK", "EKA50", "EKG11").metadata()));
    assertThat(shape.updated()).isEqualTo(Instant.parse("2026-03-15T07:00:00Z"));
    Selection selection = selection(TILTAK, TILTAK.recipe(), shape);
    PxWeb ssb = (PxWeb) dialect("kostra-12275", "https://ssb.example");
    assertThat(ssb.shape().orElseThrow().address()).hasToString("https://ssb.example/tables/12275/metadata?lang=no");
    assertThat(ssb.data(selection, 1))
        .isEqualTo(ApiRequest.get("https://ssb.example/tables/12275/data?lang=no&outputFormat=json-stat2"
            + "&valueCodes%5BKOKkommuneregion0000%5D=1621,5057,EAK,EKA50,EKG11"
            + "&valueCodes%5BKOKalder0000%5D=F000-017,F000-022&valueCodes%5BKOKbvfunksjon0000%5D=0"
            + "&valueCodes%5BContentsCode%5D=KOSbvbarntiltaka0000,KOSbvbarntiltaka0001&valueCodes%5BTid%5D=*"));
    assertThat(selection.remarks()).isEmpty();
  }

  @Test
  void anAddressThatWouldBeTooLongIsAskedAsABody() throws FetchFailed {
    List<String> codes = IntStream.range(0, 400).mapToObj(i -> "A" + (1000 + i)).toList();
    TableShape.TableAxis axis = new TableShape.TableAxis("Region", TableShape.AxisRole.PLACE, codes, false);
    ApiRequest asked = new PxWeb("https://ssb.example/tables/1").data(new Selection(Map.of(axis, codes), List.of()), 1);
    assertThat(asked.address()).hasToString("https://ssb.example/tables/1/data?lang=no&outputFormat=json-stat2");
    assertThat(json(String.valueOf(asked.body())))
        .isEqualTo(json("{\"selection\":[{\"variableCode\":\"Region\",\"valueCodes\":[\""
            + String.join("\",\"", codes) + "\"]}]}"));
    List<String> few = codes.subList(0, 380);
    assertThat(new PxWeb("https://ssb.example/tables/1")
        .data(new Selection(Map.of(axis, few.subList(0, 300)), List.of()), 1).body()).isNull();
  }

  @Test
  void anExpressionGoesThroughAsItIsWritten() throws FetchFailed {
    Recipe recipe = recipe(Map.of("Tid", List.of("top(5,1)")));
    Selection selection = selection(TILTAK, recipe, TableShape.ofPxWeb(json(TestTable.of12275("", "5057").metadata())));
    assertThat(new PxWeb("https://ssb.example/tables/1").data(selection, 1).address().toString())
        .endsWith("&valueCodes%5BTid%5D=%5Btop%285%2C1%29%5D");
  }

  @Test
  void moreCellsThanOneAnswerHoldsAreAskedInPartsThatTogetherAreAll() throws FetchFailed {
    TableShape shape =
        TableShape.ofPxWeb(json(TestTable.of12275("", "1621", "1627", "3437", "5057", "EAK").metadata()));
    Selection whole = selection(TILTAK, TILTAK.recipe(), shape);
    assertThat(whole.cells()).isEqualTo(5 * 2 * 1 * 2 * 2);
    List<Selection> parts = whole.parts(16);
    assertThat(parts).hasSize(3).allMatch(p -> p.cells() <= 16);
    TableShape.TableAxis place = shape.axes().get(0);
    assertThat(parts.stream().flatMap(p -> p.chosen().get(place).stream())).containsExactly("1621", "1627", "3437",
        "5057", "EAK");
    assertThat(whole.parts(40)).containsExactly(whole);
    assertThatThrownBy(() -> selection(TILTAK, recipe(Map.of("Tid", List.of("top(1)"))), shape).parts(1))
        .isInstanceOf(FetchFailed.class)
        .hasMessage(
            "Utvalget har flere celler enn utgiveren gir i ett svar (1). Skriv færre koder under select for kilden i sources.yaml.");
  }

  @Test
  void aDimensionThatNobodyDecidesOnIsNamedWithItsCodes() {
    TableShape shape =
        TableShape.ofPxWeb(json(TestTable.of12275("", "5057").with("KOKkjonn0000", "1", "2").metadata()));
    assertThatThrownBy(() -> selection(TILTAK, TILTAK.recipe(), shape))
        .hasMessage("Tabellen krever et valg for «KOKkjonn0000» (1, 2). "
            + "Skriv det under breakdown i indicators.yaml, eller under select for kilden i sources.yaml.");
  }

  @Test
  void aCodeThatIsGoneIsARemarkAsLongAsAnotherIsThere() throws FetchFailed {
    TestTable table = TestTable.of12275("", "5057").with("ContentsCode", "KOSbvbarntiltaka0000");
    assertThat(selection(TILTAK, TILTAK.recipe(), TableShape.ofPxWeb(json(table.metadata()))).remarks())
        .containsExactly("«ContentsCode» i tabellen har ikke KOSbvbarntiltaka0001; resten er hentet.");
    assertThatThrownBy(() -> selection(TILTAK, TILTAK.recipe(),
        TableShape.ofPxWeb(json(table.with("ContentsCode", "KOSnytt0000").metadata()))))
        .hasMessage(
            "«ContentsCode» i tabellen har ikke KOSbvbarntiltaka0000, KOSbvbarntiltaka0001. Tabellen har blant annet KOSnytt0000. "
                + "Rett koden i indicators.yaml eller sources.yaml.");
    assertThatThrownBy(
        () -> selection(TILTAK, TILTAK.recipe(), TableShape.ofPxWeb(json(TestTable.of12275("", "0301").metadata()))))
        .hasMessageStartingWith("Ingen av kommunene i planene står under «KOKkommuneregion0000» i tabellen.");
    assertThatThrownBy(
        () -> selection(TILTAK, recipe(Map.of("Alder", List.of("*"))), TableShape.ofPxWeb(json(table.metadata()))))
        .hasMessageStartingWith(
            "Tabellen har ikke «Alder». Under select for kilden i sources.yaml kan disse stå: KOKkommuneregion0000, KOKalder0000");
  }

  @Test
  void fhiIsAskedByCodesForWhatTheCatalogueReadsWithAllItsDimensions() throws FetchFailed {
    Source source = BOOK.source("fhi-psykiske-plager");
    Dialect fhi = dialect("fhi-psykiske-plager", "https://fhi.example");
    assertThat(fhi.about().orElseThrow()).isEqualTo(ApiRequest.get("https://fhi.example/nokkel/Table/339"));
    assertThat(fhi.about(json(
        "{\"tableId\":339,\"title\":\"Depressive symptomer_Ungdata_KH\",\"modifiedAt\":\"2026-06-01T05:00:00.1234567+00:00\"}")))
        .isEqualTo(new TableShape.About("Depressive symptomer_Ungdata_KH",
            Instant.parse("2026-06-01T05:00:00.1234567Z"), false));
    assertThat(fhi.shape().orElseThrow()).isEqualTo(ApiRequest.get("https://fhi.example/nokkel/Table/339/query"));
    TableShape shape = fhi.shape(
        json("{\"dimensions\":[{\"code\":\"GEO\",\"filter\":\"item\",\"values\":[\"0\",\"50\",\"5057\",\"0301\"]},"
            + "{\"code\":\"AAR\",\"values\":[\"2024_2024\",\"2025_2025\"]},{\"code\":\"KJONN\",\"values\":[\"0\",\"1\",\"2\"]},"
            + "{\"code\":\"ALDER\",\"values\":[\"1_6\"]},{\"code\":\"DEPRESJON\",\"values\":[\"Ja\",\"Nei\"]},{\"code\":\"SOES\",\"values\":[\"0\",\"1\"]},"
            + "{\"code\":\"MEASURE_TYPE\",\"values\":[\"SMR\",\"MEIS\"]}],\"response\":{\"format\":\"json-stat2\"}}"));
    ApiRequest asked = fhi.data(selection(source, source.recipe(), shape), 1);
    assertThat(asked.address()).hasToString("https://fhi.example/nokkel/Table/339/data");
    assertThat(json(String.valueOf(asked.body()))).isEqualTo(json("{\"dimensions\":["
        + "{\"code\":\"GEO\",\"filter\":\"item\",\"values\":[\"0\",\"50\",\"5057\"]},{\"code\":\"AAR\",\"filter\":\"all\",\"values\":[\"*\"]},"
        + "{\"code\":\"KJONN\",\"filter\":\"item\",\"values\":[\"0\"]},{\"code\":\"ALDER\",\"filter\":\"item\",\"values\":[\"1_6\"]},"
        + "{\"code\":\"DEPRESJON\",\"filter\":\"item\",\"values\":[\"Ja\"]},{\"code\":\"SOES\",\"filter\":\"item\",\"values\":[\"0\"]},"
        + "{\"code\":\"MEASURE_TYPE\",\"filter\":\"item\",\"values\":[\"MEIS\"]}],\"response\":{\"format\":\"json-stat2\",\"maxRowCount\":50000}}"));
    TableShape.TableAxis year = shape.axes().get(1);
    assertThat(String.valueOf(fhi.data(new Selection(Map.of(year, List.of("bottom(3)")), List.of()), 1).body()))
        .contains("{\"code\":\"AAR\",\"filter\":\"bottom\",\"values\":[\"3\"]}");
  }

  @Test
  void udirIsAskedByItsOwnIdsOfTheUnitsPageByPage() throws FetchFailed {
    Source source = BOOK.source("udir-mobbing");
    Dialect udir = dialect("udir-mobbing", "https://udir.example/Eksport");
    assertThat(udir.shape().orElseThrow()).isEqualTo(ApiRequest.get("https://udir.example/Eksport/150/filterVerdier"));
    TableShape shape = udir.shape(json(
        "{\"TidID\":[{\"id\":202412,\"kode\":\"202412\"},{\"id\":202512,\"kode\":\"202512\"}],\"EierformID\":[{\"id\":-10}],"
            + "\"KjoennID\":[{\"id\":-10},{\"id\":1}],\"SpoersmaalID\":[{\"id\":334}],\"TrinnID\":[{\"id\":6},{\"id\":9}],"
            + "\"EnhetID\":[{\"id\":-10,\"kode\":\"Alle\",\"nivaa\":0},{\"id\":-12,\"kode\":\"I\",\"nivaa\":1},{\"id\":-550,\"kode\":\"50\",\"nivaa\":2},"
            + "{\"id\":-720,\"kode\":\"4203\",\"navn\":\"Ørland\",\"nivaa\":3},{\"id\":-901,\"kode\":\"5057\",\"navn\":\"Et annet navn\",\"nivaa\":3},"
            + "{\"id\":28027,\"kode\":\"5057\",\"nivaa\":4}]}"));
    Selection selection = selection(source, source.recipe(), shape);
    String filter =
        "filter=TidID(202412_202512)_EierformID(-10)_KjoennID(-10)_SpoersmaalID(334)_TrinnID(6_9)_EnhetID(-12_-550_-901)";
    assertThat(udir.pages(selection).orElseThrow())
        .isEqualTo(ApiRequest.get("https://udir.example/Eksport/150/sideData?" + filter));
    assertThat(udir.pages(json("[{\"JSONSider\":3}]"))).isEqualTo(3);
    assertThat(udir.data(selection, 2))
        .isEqualTo(ApiRequest.get("https://udir.example/Eksport/150/data?" + filter + "&format=0&sideNummer=2"));
  }

  @Test
  void klassIsAskedForTheCodesAndForWhatBecameOfThem() throws FetchFailed {
    for (var list : Map.of("klass-kommuner", "codes", "klass-kommuneendringer", "changes").entrySet()) {
      Source source = BOOK.source(list.getKey());
      Dialect klass = dialect(list.getKey(), "https://klass.example");
      assertThat(klass.shape()).isEmpty();
      assertThat(klass.data(selection(source, source.recipe(), klass.shape(JsonMapper.shared().nullNode())), 1))
          .isEqualTo(
              ApiRequest.get("https://klass.example/classifications/131/" + list.getValue() + "?from=2000-01-01"));
    }
  }

  @Test
  void realMetadataOfAnInterfaceIsUnderstood() throws Exception {
    Path real = Path.of("../shared/real/pxweb/PxWebApi-MetadataById_tab001_js2.json");
    Assumptions.assumeTrue(Files.exists(real), real + " is not here");
    TableShape shape = TableShape.ofPxWeb(json(Files.readString(real)));
    assertThat(shape.updated()).isEqualTo(Instant.parse("2023-05-25T13:42:00Z"));
    assertThat(shape.axes()).extracting(TableShape.TableAxis::id).containsExactly("REGION", "SEX", "AGE",
        "ContentsCode", "TIME");
    assertThat(shape.axes()).extracting(a -> a.codes().size()).containsExactly(30, 3, 22, 1, 3);
    assertThat(shape.axes()).extracting(TableShape.TableAxis::role).containsExactly(TableShape.AxisRole.PLACE,
        TableShape.AxisRole.OTHER, TableShape.AxisRole.OTHER,
        TableShape.AxisRole.CONTENTS, TableShape.AxisRole.TIME);
  }

  @Test
  void aPublisherSaysWhenToAskAgainInSecondsOrByTheClock() {
    Instant now = Instant.parse("2026-03-16T01:30:00Z");
    assertThat(RetryDelay.after(429, Optional.of("17"), now)).isEqualTo(new RetryDelay(false, Duration.ofSeconds(17)));
    assertThat(RetryDelay.after(503, Optional.of("Mon, 16 Mar 2026 01:31:05 GMT"), now))
        .isEqualTo(new RetryDelay(false, Duration.ofSeconds(65)));
    assertThat(RetryDelay.after(503, Optional.of("snart"), now)).isEqualTo(RetryDelay.UNSAID);
    assertThat(RetryDelay.after(404, Optional.empty(), now).never()).isTrue();
    assertThat(RetryDelay.window(Optional.of("40;w=60s"))).isEqualTo(Duration.ofSeconds(60));
    assertThat(RetryDelay.window(Optional.of("40;w=10"))).isEqualTo(Duration.ofSeconds(10));
    assertThat(RetryDelay.window(Optional.empty())).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aPublisherIsClosedFromTheFirstMinuteUntilItOpens() {
    Publisher ssb = TILTAK.recipe().publisher();
    assertThat(ssb.opens(LocalTime.of(4, 59))).isEmpty();
    assertThat(ssb.opens(LocalTime.of(5, 0))).contains(LocalTime.of(8, 15));
    assertThat(ssb.opens(LocalTime.of(8, 14, 59))).contains(LocalTime.of(8, 15));
    assertThat(ssb.opens(LocalTime.of(8, 15))).isEmpty();
    assertThat(ssb.opens(LocalTime.of(11, 30))).contains(LocalTime.of(11, 45));
  }

  private static Recipe recipe(Map<String, List<String>> select) {
    Publisher publisher =
        new Publisher("SSB", Publisher.Api.PXWEB_2, Optional.of(URI.create("https://ssb.example")), List.of(), 800_000);
    return new Recipe(publisher, "12275", TestTable.PLACE, "Tid", new LinkedHashMap<>(select));
  }
}
