package no.oppvekststatus.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.ReadPlaces;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.fixtures.TestPublisher;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestTable;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.Receipt;
import no.oppvekststatus.intake.Request;
import no.oppvekststatus.intake.TestIntake;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.sources.FetchResult.FetchOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched from a publisher on this machine, and what happens when the publisher fails. */
class SourceFetcherTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final Set<String> PLACES = ReadPlaces.of(BOOK, Places.NONE);
  private static final Instant NIGHT = Instant.parse("2026-03-16T01:30:00Z");
  private static final String UPDATED = "2026-03-16T07:00:00Z";
  private static final TestTable TABLE = TestTable.of12275(UPDATED, "0301", "1621", "5057", "EAK");
  private static final TestTable SELECTED =
      TestTable.of12275(UPDATED, "1621", "5057", "EAK").with("KOKbvfunksjon0000", "0");
  private static final String META = "/tables/12275/metadata";
  private static final String DATA = "/tables/12275/data";
  private static final String NAME = "ssb-12275-2026-03-16.json";

  @TempDir Path home;
  private TestPublisher publisher;
  private final DataSource database = TestDatabase.fresh();
  private Intake intake;
  private final List<Duration> pauses = new ArrayList<>();
  private Set<String> places = PLACES;
  private PublisherClient.RetryLimits patience =
      new PublisherClient.RetryLimits(Duration.ofSeconds(30), 3, Duration.ofSeconds(2), Duration.ofMinutes(3));

  @BeforeEach
  void open() throws IOException {
    publisher = new TestPublisher().at(META, Answer.ok(TABLE.metadata()));
    intake = TestIntake.at(home, database, Clock.fixed(NIGHT, ZoneOffset.UTC));
  }

  @AfterEach
  void close() { publisher.close(); }

  private FetchResult go(String source, @Nullable Instant read, Instant now, long mostBytes) {
    return go(source, read, Clock.fixed(now, ZoneOffset.UTC), mostBytes);
  }

  private FetchResult go(String source, @Nullable Instant read, Clock clock, long mostBytes) {
    PublisherClient client = new PublisherClient(patience, pauses::add, clock);
    TableClient tables = new TableClient(client, p -> Optional.of(URI.create(publisher.address())));
    SourceFetcher fetcher =
        new SourceFetcher(client, tables, new InboxWriter(home.resolve("inbox"), intake, clock), mostBytes, clock);
    return fetcher.fetch(new FetchOrder(BOOK.source(source), BOOK, places, read, false));
  }

  private FetchResult go(Answer... data) {
    publisher.at(DATA, data);
    return go("kostra-12275", null, NIGHT, 1L << 20);
  }

  /** Every file under the inbox, hidden ones too. */
  private Map<String, String> inbox() throws IOException {
    Map<String, String> found = new TreeMap<>();
    if (!Files.isDirectory(home.resolve("inbox"))) return found;
    try (Stream<Path> files = Files.walk(home.resolve("inbox"))) {
      for (Path f : files.filter(Files::isRegularFile).toList())
        found.put(home.resolve("inbox").relativize(f).toString(), Files.readString(f));
    }
    return found;
  }

  private void assertFailed(FetchResult result, String message) throws IOException {
    assertThat(result.message()).isEqualTo(message.replace("HOST", publisher.address().substring("http://".length())));
    assertThat(result.outcome()).isEqualTo(FetchOutcome.FAILED);
    assertThat(result.files()).isEmpty();
    assertThat(inbox()).isEmpty();
  }

  @Test
  void aTableIsAskedForExactlyAndPlacedWholeDirectlyUnderTheInbox() throws IOException {
    FetchResult result = go(Answer.ok(SELECTED.data()));
    assertThat(result).isEqualTo(new FetchResult(BOOK.source("kostra-12275"), FetchOutcome.PLACED,
        "lagt i innboksen: " + NAME + ", 24 nye, 0 endret, 0 uendret.", List.of(NAME)));
    assertThat(publisher.lines()).containsExactly("GET " + META + "?lang=no", "GET " + DATA
        + "?lang=no&outputFormat=json-stat2"
        + "&valueCodes[KOKkommuneregion0000]=1621,5057,EAK&valueCodes[KOKalder0000]=F000-017,F000-022&valueCodes[KOKbvfunksjon0000]=0"
        + "&valueCodes[ContentsCode]=KOSbvbarntiltaka0000,KOSbvbarntiltaka0001&valueCodes[Tid]=*");
    assertThat(publisher.asked()).extracting(TestPublisher.Asked::agent)
        .containsOnly("Oppvekststatus/1 (kommunal statusrapportering)");
    assertThat(inbox()).isEqualTo(Map.of(NAME, SELECTED.data()));
    assertThat(Files.getLastModifiedTime(home.resolve("inbox").resolve(NAME)).toInstant())
        .isEqualTo(NIGHT.minusSeconds(60));
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatIsReadIsNotFetchedAgainUntilThePublisherHasChangedIt() throws IOException {
    FetchResult result = go("kostra-12275", Instant.parse(UPDATED), NIGHT, 1L << 20);
    assertThat(result.outcome()).isEqualTo(FetchOutcome.UNCHANGED);
    assertThat(result.message()).isEqualTo("0 endringer; ikke oppdatert siden 2026-03-16.");
    assertThat(publisher.lines()).containsExactly("GET " + META + "?lang=no");
    assertThat(inbox()).isEmpty();
  }

  @Test
  void theSameBytesAreNotPlacedTwice() throws IOException {
    go(Answer.ok(SELECTED.data()));
    FetchResult again = go(Answer.ok(SELECTED.data()));
    assertThat(again.outcome()).isEqualTo(FetchOutcome.UNCHANGED);
    assertThat(again.message()).isEqualTo("0 endringer; ligger alt i innboksen.");
    Path file = home.resolve("inbox").resolve(NAME);
    assertThat(intake.receive(file, new Request(null, false, LocalDate.of(2026, 3, 16), null, BOOK)).outcome())
        .isEqualTo(Receipt.ImportOutcome.IMPORTED);
    Files.delete(file);
    publisher.at(META, Answer.ok(TABLE.metadata().replace(UPDATED, "ukjent")));
    assertThat(go(Answer.ok(SELECTED.data())).message()).isEqualTo("0 endringer.");
    assertThat(inbox()).isEmpty();
  }

  @Test
  void aNewerPublicationWithTheSameFiguresIsReadAllTheSame() throws IOException {
    intake.receive(Files.writeString(home.resolve("gammel.json"), SELECTED.data()),
        new Request(null, false, LocalDate.of(2026, 3, 16), null, BOOK));
    TestTable later = TestTable.of12275("2026-06-15T06:00:00Z", "1621", "5057", "EAK").with("KOKbvfunksjon0000", "0");
    publisher.at(META, Answer.ok(later.metadata())).at(DATA, Answer.ok(later.data()));
    FetchResult result = go("kostra-12275", Instant.parse(UPDATED), NIGHT, 1L << 20);
    assertThat(result.outcome()).isEqualTo(FetchOutcome.PLACED);
    assertThat(inbox()).containsOnlyKeys(NAME);
  }

  @Test
  void manyPlacesAreAskedForInABody() throws IOException {
    List<String> numbers = IntStream.range(0, 357).mapToObj(i -> String.valueOf(4000 + i)).toList();
    places = Set.copyOf(numbers);
    TestTable wide = TABLE.with(TestTable.PLACE, numbers.toArray(String[]::new));
    TestTable selected = wide.with("KOKbvfunksjon0000", "0");
    publisher.at(META, Answer.ok(wide.metadata()));
    assertThat(go(Answer.ok(selected.data())).message())
        .isEqualTo("lagt i innboksen: " + NAME + ", 2856 nye, 0 endret, 0 uendret.");
    assertThat(publisher.lines()).containsExactly("GET " + META + "?lang=no",
        "POST " + DATA + "?lang=no&outputFormat=json-stat2");
    assertThat(publisher.asked().get(1).body())
        .isEqualTo("{\"selection\":[{\"variableCode\":\"KOKkommuneregion0000\",\"valueCodes\":[\""
            + String.join("\",\"", numbers)
            + "\"]},{\"variableCode\":\"KOKalder0000\",\"valueCodes\":[\"F000-017\",\"F000-022\"]},"
            + "{\"variableCode\":\"KOKbvfunksjon0000\",\"valueCodes\":[\"0\"]},{\"variableCode\":\"ContentsCode\",\"valueCodes\":"
            + "[\"KOSbvbarntiltaka0000\",\"KOSbvbarntiltaka0001\"]},{\"variableCode\":\"Tid\",\"valueCodes\":[\"*\"]}]}");
  }

  @Test
  void itIsPatientWithAPublisherThatIsBusyAndWaitsAsLongAsItIsAsked() throws IOException {
    FetchResult result = go(Answer.of(503, ""), Answer.of(429, "", "Retry-After", "17"), Answer.ok(SELECTED.data()));
    assertThat(result.outcome()).isEqualTo(FetchOutcome.PLACED);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(17));
    assertThat(publisher.lines()).hasSize(4);
  }

  @Test
  void itGivesUpAfterSoManyTriesAndSaysWhoseFaultItIs() throws IOException {
    assertFailed(go(Answer.of(503, "")),
        "ikke hentet. Utgiveren svarte 503. Feilen er hos utgiveren. Prøv igjen senere.");
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(publisher.lines()).hasSize(4);
  }

  @Test
  void aWaitThatIsTooLongIsReportedAndNotWaited() throws IOException {
    assertFailed(go(Answer.of(429, "", "Retry-After", "3600")),
        "ikke hentet. Utgiveren svarte 429. Utgiveren ber oss vente 3600 sekunder. Prøv igjen da.");
    assertThat(pauses).isEmpty();
  }

  @Test
  void theLastCallOfAWindowMakesTheNextOneWaitForTheWindowToPass() throws IOException {
    publisher.at(META,
        Answer.of(200, TABLE.metadata(), "x-ratelimit-remaining", "0", "x-ratelimit-policy", "40;w=60s"));
    assertThat(go(Answer.of(200, SELECTED.data(), "x-ratelimit-remaining", "12")).outcome())
        .isEqualTo(FetchOutcome.PLACED);
    assertThat(pauses).containsExactly(Duration.ofSeconds(60));
  }

  @Test
  void aRefusalIsReportedInThePublishersWordsWithTheRemedy() throws IOException {
    publisher.at(META,
        Answer.of(404, "{\"type\":\"Parameter error\",\"title\":\"Non-existent table\",\"status\":404}"));
    assertFailed(go(Answer.ok("")),
        "ikke hentet. Utgiveren svarte 404: «Non-existent table». Tabellen kan være avsluttet eller byttet ut. "
            + "Se etter den hos utgiveren, og rett fetch i sources.yaml.");
    publisher.at(META, Answer.ok(TABLE.metadata()));
    assertFailed(go(Answer.of(400, "{\"type\":\"Parameter error\",\"title\":\"Non-existent value\",\"status\":400}")),
        "ikke hentet. Utgiveren svarte 400: «Non-existent value». En kode finnes ikke lenger i tabellen. Rett koden i indicators.yaml eller sources.yaml.");
    assertFailed(
        go(Answer.of(403, "{\"type\":\"Parameter error\",\"title\":\"Too many cells selected\",\"status\":403}")),
        "ikke hentet. Utgiveren svarte 403: «Too many cells selected». Sett ned most_cells for utgiveren i sources.yaml; da deles spørsmålet opp.");
    assertThat(pauses).isEmpty();
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgainAndNothingHalfIsPlaced() throws IOException {
    Answer broken = Answer.halfOf(SELECTED.data());
    assertFailed(go(broken), "ikke hentet. HOST svarte ikke, eller brøt av midt i svaret. "
        + "Sjekk nettet og en eventuell mellomtjener (docs/operations.md), og prøv igjen senere.");
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(go(broken, Answer.ok(SELECTED.data())).outcome()).isEqualTo(FetchOutcome.PLACED);
    assertThat(inbox()).isEqualTo(Map.of(NAME, SELECTED.data()));
  }

  @Test
  void aHostThatKeptSilentIsAskedOnceTheNextTime() {
    PublisherClient client = new PublisherClient(patience, pauses::add, Clock.fixed(NIGHT, ZoneOffset.UTC));
    publisher.at("/x", Answer.halfOf("{\"ja\":true}"));
    ApiRequest question = ApiRequest.get(publisher.address() + "/x");
    assertThatThrownBy(() -> client.text(question)).isInstanceOf(FetchFailed.class);
    assertThatThrownBy(() -> client.text(question)).isInstanceOf(FetchFailed.class);
    assertThat(pauses).hasSize(2);
    assertThat(publisher.lines()).hasSize(4);
  }

  @Test
  void anAnswerCutShortWithoutSayingSoIsRefused() throws IOException {
    FetchResult result = go(Answer.cut(SELECTED.data()));
    assertThat(result.message()).startsWith("ikke hentet. Svaret kan ikke leses inn: ");
    assertThat(result.outcome()).isEqualTo(FetchOutcome.FAILED);
    assertThat(inbox()).isEmpty();
  }

  @Test
  void aPageOfHtmlIsNotTakenForFigures() throws IOException {
    String html = "<!doctype html><html><body><h1>Vedlikehold</h1></body></html>";
    assertThat(go(Answer.of(200, html, "Content-Type", "text/html")).message())
        .startsWith("ikke hentet. Svaret kan ikke leses inn: Dette er en nettside");
    publisher.at(META, Answer.of(200, html, "Content-Type", "text/html"));
    assertFailed(go(Answer.ok("")),
        "ikke hentet. Svaret er ikke JSON; det kan være en nettside. Sjekk adressen til utgiveren i sources.yaml.");
    publisher.at(META, Answer.ok("{}"));
    assertFailed(go(Answer.ok("")),
        "ikke hentet. Svaret sier ikke hva tabellen har. Sjekk adressen og tabellen i sources.yaml.");
  }

  @Test
  void anAnswerBeyondTheLimitIsCutOff() throws IOException {
    publisher.at(DATA, Answer.inChunks(SELECTED.data()));
    assertFailed(go("kostra-12275", null, NIGHT, 500), "ikke hentet. Svaret er større enn programmet tar imot. "
        + "Skriv færre koder under select for kilden i sources.yaml, eller øk oppvekst.intake.most-megabytes.");
    assertThat(pauses).isEmpty();
  }

  @Test
  void aPublisherThatStopsInTheMiddleOfItsAnswerIsLetGo() throws IOException {
    patience = new PublisherClient.RetryLimits(Duration.ofMillis(700), 1, Duration.ofSeconds(2), Duration.ofMinutes(3));
    assertFailed(go(Answer.stalled(SELECTED.data())), "ikke hentet. HOST svarte ikke i tide. "
        + "Sjekk nettet og en eventuell mellomtjener (docs/operations.md), og prøv igjen senere.");
  }

  @Test
  void itMovesAboutOnThePublishersHostButNeverToAnother() throws IOException {
    publisher.at("/ny" + DATA, Answer.ok(SELECTED.data()));
    assertThat(go(Answer.of(302, "", "Location", "/ny" + DATA)).outcome()).isEqualTo(FetchOutcome.PLACED);
    Files.delete(home.resolve("inbox").resolve(NAME));
    assertFailed(go(Answer.of(301, "", "Location", "https://annet.example/tall")),
        "ikke hentet. Utgiveren viser videre til en annen adresse: "
            + "https://annet.example. Er den riktig, skriv den som url for utgiveren i sources.yaml.");
    assertFailed(go(Answer.of(302, "", "Location", DATA)),
        "ikke hentet. Utgiveren viser videre i ring. Prøv igjen senere.");
  }

  @Test
  void statisticsNorwayIsLeftAloneWhileFiguresAreExchanged() throws IOException {
    FetchResult result = go("kostra-12275", null, Instant.parse("2026-03-16T05:00:00Z"), 1L << 20);
    assertThat(result.outcome()).isEqualTo(FetchOutcome.WAITS);
    assertThat(result.message()).isEqualTo("venter til 08.15; utgiveren legger ut nye tall nå.");
    assertThat(publisher.lines()).isEmpty();
    publisher.at(DATA, Answer.ok(SELECTED.data()));
    assertThat(go("kostra-12275", null, Instant.parse("2026-03-16T07:15:00Z"), 1L << 20).outcome())
        .isEqualTo(FetchOutcome.PLACED);
  }

  @Test
  void anAnswerThatArrivesAfterTheHourHasStruckIsThrownAway() throws IOException {
    publisher.at(DATA, Answer.ok(SELECTED.data()));
    FetchResult result = go("kostra-12275", null, new Ticking(Instant.parse("2026-03-16T03:59:50Z")), 1L << 20);
    assertThat(result.message()).isEqualTo("venter til 08.15; utgiveren legger ut nye tall nå.");
    assertThat(publisher.lines()).hasSize(2);
    assertThat(inbox()).isEmpty();
  }

  /** Ten seconds pass each time somebody looks. */
  private static final class Ticking extends Clock {
    private final AtomicReference<Instant> now;

    Ticking(Instant start) { this.now = new AtomicReference<>(start); }

    @Override
    public java.time.ZoneId getZone() { return ZoneOffset.ofHours(1); }

    @Override
    public Clock withZone(java.time.ZoneId zone) { return this; }

    @Override
    public Instant instant() { return now.getAndUpdate(i -> i.plusSeconds(10)); }
  }

  @Test
  void aSourceThatIsPlacedByHandIsNotAskedFor() throws IOException {
    assertThat(go("ungdata", null, NIGHT, 1L << 20))
        .isEqualTo(new FetchResult(BOOK.source("ungdata"), FetchOutcome.BY_HAND,
            "hentes ikke over nettet; legges i innboksen for hånd.", List.of()));
    assertThat(go("ssb-vgs", null, NIGHT, 1L << 20).outcome()).isEqualTo(FetchOutcome.BY_HAND);
    assertThat(publisher.lines()).isEmpty();
  }

  private static final String FHI_TABLE = "/nokkel/Table/339";
  private static final String FHI_TITLE =
      "{\"tableId\":339,\"title\":\"%s\",\"modifiedAt\":\"2026-01-20T06:00:00+00:00\"}";
  private static final String FHI_QUERY =
      "{\"dimensions\":[{\"code\":\"GEO\",\"values\":[\"0\",\"5057\"]},{\"code\":\"AAR\",\"values\":[\"2024_2024\"]},"
          + "{\"code\":\"KJONN\",\"values\":[\"0\",\"1\"]},{\"code\":\"ALDER\",\"values\":[\"1_6\"]},{\"code\":\"DEPRESJON\",\"values\":[\"Ja\"]},"
          + "{\"code\":\"SOES\",\"values\":[\"0\"]},{\"code\":\"MEASURE_TYPE\",\"values\":[\"MEIS\"]}]}";

  @Test
  void fhiIsAskedWhatTheTableIsCalledThenWhatItHasThenForItsFigures() throws IOException {
    publisher.at(FHI_TABLE, Answer.ok(FHI_TITLE.formatted("Depressive symptomer_Ungdata_KH"))).at(FHI_TABLE + "/query",
        Answer.ok(FHI_QUERY));
    String answer =
        "{\"class\":\"dataset\",\"version\":\"2.0\",\"href\":null,\"label\":\"Depressive symptomer_Ungdata_KH\","
            + "\"updated\":\"2026-01-20T06:00:00.1234567+00:00\",\"source\":null,\"id\":[\"GEO\",\"AAR\",\"KJONN\",\"ALDER\",\"DEPRESJON\",\"SOES\",\"MEASURE_TYPE\"],"
            + "\"size\":[2,1,1,1,1,1,1],\"role\":{\"time\":null,\"geo\":null,\"metric\":[\"MEASURE_TYPE\"]},\"dimension\":{"
            + axis("GEO", "0", "5057") + ","
            + axis("AAR", "2024_2024") + "," + axis("KJONN", "0") + "," + axis("ALDER", "1_6") + ","
            + axis("DEPRESJON", "Ja") + "," + axis("SOES", "0") + ","
            + axis("MEASURE_TYPE", "MEIS") + "},\"value\":[15.3058694068598,\":\"],\"status\":\"\"}";
    publisher.at(FHI_TABLE + "/data", Answer.ok(answer));
    FetchResult result = go("fhi-psykiske-plager", null, NIGHT, 1L << 20);
    assertThat(result.message())
        .isEqualTo("lagt i innboksen: fhi-nokkel-339-2026-03-16.json, 2 nye, 0 endret, 0 uendret.");
    assertThat(publisher.lines()).containsExactly("GET " + FHI_TABLE, "GET " + FHI_TABLE + "/query",
        "POST " + FHI_TABLE + "/data");
    assertThat(publisher.asked().get(2).body()).isEqualTo("{\"dimensions\":["
        + "{\"code\":\"GEO\",\"filter\":\"item\",\"values\":[\"0\",\"5057\"]},"
        + "{\"code\":\"AAR\",\"filter\":\"all\",\"values\":[\"*\"]},"
        + "{\"code\":\"KJONN\",\"filter\":\"item\",\"values\":[\"0\"]},"
        + "{\"code\":\"ALDER\",\"filter\":\"item\",\"values\":[\"1_6\"]},"
        + "{\"code\":\"DEPRESJON\",\"filter\":\"item\",\"values\":[\"Ja\"]},"
        + "{\"code\":\"SOES\",\"filter\":\"item\",\"values\":[\"0\"]},"
        + "{\"code\":\"MEASURE_TYPE\",\"filter\":\"item\",\"values\":[\"MEIS\"]}],"
        + "\"response\":{\"format\":\"json-stat2\",\"maxRowCount\":50000}}");
    assertThat(inbox()).isEqualTo(Map.of("fhi-nokkel-339-2026-03-16.json", answer));
    int asked = publisher.lines().size();
    FetchResult again = go("fhi-psykiske-plager", Instant.parse("2026-01-20T06:00:00Z"), NIGHT, 1L << 20);
    assertThat(again.message()).isEqualTo("0 endringer; ikke oppdatert siden 2026-01-20.");
    assertThat(publisher.lines().subList(asked, publisher.lines().size())).containsExactly("GET " + FHI_TABLE);
  }

  @Test
  void anIdThatFhiHasGivenToAnotherTableIsNotReadAsTheOldOne() throws IOException {
    publisher.at(FHI_TABLE, Answer.ok(FHI_TITLE.formatted("Alkohol_Ungdata_KH")));
    assertFailed(go("fhi-psykiske-plager", null, NIGHT, 1L << 20),
        "ikke hentet. Tabellen heter nå «Alkohol_Ungdata_KH», ikke «Depressive symptomer_Ungdata_KH». "
            + "Se hos utgiveren om det er en ny utgave eller en annen tabell, og rett table og titled for kilden i sources.yaml.");
    assertThat(publisher.lines()).containsExactly("GET " + FHI_TABLE);
  }

  private static String axis(String id, String... codes) {
    return "\"" + id + "\":{\"label\":\"" + id + "\",\"category\":{\"index\":[\"" + String.join("\",\"", codes)
        + "\"],\"label\":{"
        + Stream.of(codes).map(c -> "\"" + c + "\":\"" + c + "\"").collect(java.util.stream.Collectors.joining(","))
        + "}}}";
  }

  @Test
  void everyPageOfAnExportFromUdirIsPlacedOrNone() throws IOException {
    publisher.at("/150/filterVerdier",
        Answer.ok("{\"TidID\":[{\"id\":202412}],\"EierformID\":[{\"id\":-10}],\"KjoennID\":[{\"id\":-10}],"
            + "\"SpoersmaalID\":[{\"id\":334}],\"TrinnID\":[{\"id\":6},{\"id\":9}],\"EnhetID\":[{\"id\":-901,\"kode\":\"5057\",\"nivaa\":3}]}"));
    for (String pages : List.of("0", "1000000")) {
      publisher.at("/150/sideData", Answer.ok("[{\"JSONSider\":" + pages + "}]"));
      assertFailed(go("udir-mobbing", null, NIGHT, 1L << 20),
          "ikke hentet. Utgiveren har " + (pages.equals("0") ? "ingen tall" : "1000000 sider med tall")
              + " for det vi spør om. Rett select for kilden i sources.yaml.");
    }
    publisher.at("/150/sideData", Answer.ok("[{\"JSONSider\":2}]")).at("/150/data",
        Answer.ok(udir("2023-24", "6,1", 2)), Answer.of(400,
            "{\"kode\":400,\"feiltype\":\"x\",\"melding\":\"Filter må oppgis!\",\"tilleggsinfo\":\"\"}"));
    assertFailed(go("udir-mobbing", null, NIGHT, 1L << 20), "ikke hentet. Utgiveren svarte 400: «Filter må oppgis!». "
        + "Skriv filteret under select for kilden i sources.yaml.");
    publisher.at("/150/data", Answer.ok(udir("2023-24", "6,1", 3)), Answer.ok(udir("2024-25", "*", 3)));
    assertFailed(go("udir-mobbing", null, NIGHT, 1L << 20),
        "ikke hentet. Udir sier at svaret har 3 rader, men 2 kom på 2 sider. "
            + "Prøv igjen senere. Gjentar det seg, har Udir endret sidene; skriv færre koder under select for kilden i sources.yaml.");
    publisher.at("/150/data", Answer.ok(udir("2023-24", "6,1", 2)), Answer.ok(udir("2024-25", "*", 2)));
    assertThat(go("udir-mobbing", null, NIGHT, 1L << 20).files()).containsExactly("udir-150-2026-03-16-1.json",
        "udir-150-2026-03-16-2.json");
    assertThat(inbox()).isEqualTo(Map.of("udir-150-2026-03-16-1.json", udir("2023-24", "6,1", 2),
        "udir-150-2026-03-16-2.json", udir("2024-25", "*", 2)));
  }

  private static String udir(String year, String share, int rows) {
    return "[{\"Spoersmaalgruppe\":\"Mobbing på skolen\",\"Spoersmaalnavn\":\"Er du blitt mobbet av andre elever på skolen de siste månedene?\","
        + "\"Skoleaarnavn\":\"" + year
        + "\",\"EnhetNivaa\":\"3\",\"Kommunekode\":\"5057\",\"EnhetNavn\":\"Ørland\",\"Trinnnavn\":\"7. årstrinn\","
        + "\"Kjoenn\":\"Alle kjønn\",\"AndelMobbet\":\"" + share
        + "\",\"AntallBesvart\":\"114\",\"EierformNavn\":\"Alle eierformer\","
        + "\"Sidenummer\":\"1\",\"RaderSide\":\"1\",\"RaderTotalt\":\"" + rows + "\"}]";
  }

  @Test
  void theListOfMunicipalityChangesIsPlaced() throws IOException {
    String list =
        "{\"codeChanges\":[{\"oldCode\":\"5015\",\"oldName\":\"Ørland\",\"newCode\":\"5057\",\"newName\":\"Ørland\",\"changeOccurred\":\"2020-01-01\"}]}";
    publisher.at("/classifications/131/changes", Answer.ok(list));
    assertThat(go("klass-kommuneendringer", null, NIGHT, 1L << 20).message())
        .isEqualTo("lagt i innboksen: klass-131-changes-2026-03-16.json, 1 nye, 0 endret, 0 uendret.");
    assertThat(publisher.lines()).containsExactly("GET /classifications/131/changes?from=2000-01-01");
  }

  @Test
  void aFileThatWasLeftHalfGrownIsNeverSeenAndIsWrittenOver() throws IOException {
    Files.createDirectories(home.resolve("inbox"));
    Files.writeString(home.resolve("inbox/." + NAME + ".part"), "{\"version\":");
    assertThat(TestIntake.inbox(home, intake, database, Clock.fixed(NIGHT, ZoneOffset.UTC)).list()).isEmpty();
    assertThat(go(Answer.ok(SELECTED.data())).outcome()).isEqualTo(FetchOutcome.PLACED);
    assertThat(inbox()).isEqualTo(Map.of(NAME, SELECTED.data()));
  }
}
