package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.sources.ReplayedPublisher;
import no.oppvekststatus.fixtures.TestPublisher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** {@code fetch} against publishers that answer and refuse as recorded, until the figures stand in {@code export}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayedFetchTest {
  private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-20T20:00:00Z"), ZoneOffset.UTC);
  private static final List<String> SOURCES =
      List.of("kostra-13995", "kostra-11994", "ssb-12944", "fhi-psykiske-plager", "fhi-livskvalitet", "udir-mobbing",
          "klass-kommuneendringer",
          "klass-kommuner");

  @TempDir static Path home;
  private static TestPublisher publisher;
  private static PGSimpleDataSource database;

  private record Run(int code, String out) {}

  @BeforeAll
  static void aMunicipalityWithARecordedNumber() throws Exception {
    database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    publisher = new TestPublisher().otherwise(new ReplayedPublisher()::answer);
    Path plans = Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path file : files.toList())
        Files.writeString(plans.resolve(file.getFileName()), Files.readString(file).replace("\"9901\"", "\"3101\"")
            .replace("number: \"99\"", "number: \"31\"").replace("indicators:\n", "indicators:\n" + indicators()));
    }
  }

  private static String indicators() {
    StringBuilder yaml = new StringBuilder();
    for (String id : List.of("sosialhjelp-mottakere", "helsesykepleiere", "lavinntekt", "fhi-psykiske-plager",
        "fhi-fornoyd-livet",
        "udir-mobbing-7"))
      yaml.append("  - indicator: ").append(id).append("\n    goals: [mal-2]\n    target: none\n");
    return yaml.toString();
  }

  @AfterAll
  static void close() { publisher.close(); }

  @Test
  @Order(1)
  void theCatalogueIsHeldAgainstWhatThePublishersSayOfTheirTables() {
    Run check = run(with("fetch", "--check"));
    assertThat(check.out().lines()).contains(
        "kostra-13995             ja          2026-06-15       16  13995: Sosialhjelpstilfeller, etter region, statistikkvariabel og år",
        "fhi-psykiske-plager      ja          2026-01-20        6  Depressive symptomer_Ungdata_KH",
        "  Alle koder finnes.");
    assertThat(check.code()).as(check.out()).isZero();
    Run wrong = run("fetch", "--check", "--source", "kostra-12275", "--source", "ungdata");
    assertThat(wrong.out()).contains("kostra-12275             nei ",
        "    mangler: Utgiveren svarte 404: «Non-existent table». Tabellen kan være avsluttet",
        "ungdata                  for hånd ");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(publisher.lines()).noneMatch(line -> line.contains("/data"));
  }

  @Test
  @Order(2)
  void whatAPublisherSaidIsCheckedFromAFileAndEachCodeThatIsGoneHasItsNearest() throws IOException {
    String query =
        "{\"dimensions\":[{\"code\":\"GEO\",\"values\":[\"0\",\"3101\"]},{\"code\":\"AAR\",\"values\":[\"2019_2019\"]},{\"code\":\"KJONN\",\"values\":[\"0\"]},"
            + "{\"code\":\"ALDER\",\"values\":[\"1_7\"]},{\"code\":\"DEPRESJONER\",\"values\":[\"Ja\",\"Nei\"]},{\"code\":\"SOES\",\"values\":[\"0\"]},"
            + "{\"code\":\"MEASURE_TYPE\",\"values\":[\"SMR\"]}]}";
    Path file = Files.writeString(home.resolve("query.json"), query);
    int asked = publisher.asked().size();
    Run check = run("fetch", "--check", "--metadata", "fhi-psykiske-plager=" + file);
    assertThat(check.out().lines()).contains(
        "    mangler: dimensjonen «DEPRESJON» finnes ikke. Mente du «DEPRESJONER»?",
        "    mangler: koden «1_6» finnes ikke i «ALDER». Mente du «1_7»?",
        "    mangler: dimensjonen «DEPRESJONER» krever et valg. Skriv det under breakdown i indicators.yaml, eller under select i sources.yaml. Koder: Ja, Nei.",
        "    mangler: koden «MEIS» finnes ikke i «MEASURE_TYPE». Tabellen har SMR.",
        "    merk: siste periode i tabellen er 2019; den kan være avsluttet.");
    assertThat(check.code()).isEqualTo(1);
    assertThat(publisher.asked()).hasSize(asked);
    assertThat(run("fetch", "--metadata", "fhi-psykiske-plager=" + file).code()).isEqualTo(2);
  }

  @Test
  @Order(3)
  void everyRequestIsShownWithoutBeingSent() {
    int asked = publisher.asked().size();
    Run plan = run(with("fetch", "--plan"));
    String at = publisher.address();
    assertThat(plan.out().lines()).contains("GET " + at + "/pxwebapi/v2/tables/13995/metadata?lang=no",
        "GET " + at
            + "/pxwebapi/v2/tables/13995/data?lang=no&outputFormat=json-stat2&valueCodes%5BKOKkommuneregion0000%5D=3101,EAK,EAKUO,EKA31"
            + "&valueCodes%5BContentsCode%5D=KOSsosantkliente0000&valueCodes%5BTid%5D=*",
        "GET " + at + "/fhi/v1/nokkel/Table/339", "POST " + at + "/fhi/v1/nokkel/Table/339/data",
        "Content-Type: application/json",
        "GET " + at + "/Eksport/150/filterVerdier",
        "GET " + at + "/klass/v1/classifications/131/changes?from=2000-01-01");
    assertThat(plan.out()).contains("{\"code\":\"DEPRESJON\",\"filter\":\"item\",\"values\":[\"Ja\"]}",
        "SpoersmaalID(334)");
    assertThat(plan.code()).isZero();
    assertThat(publisher.asked()).hasSize(asked);
  }

  @Test
  @Order(3)
  void aTableThatIsKnownByItsTextsIsAskedForByTheCodesInItsAnswer() throws IOException {
    Run plan = run("fetch", "--plan", "--source", "kostra-11994");
    assertThat(plan.out().lines())
        .contains("GET " + publisher.address() + "/pxwebapi/v2/tables/11994/metadata?lang=no",
            "# Kodene slås opp etter teksten i svaret; gi det med --metadata for å se spørsmålet om tall.")
        .noneMatch(line -> line.contains("/data"));
    String answer = new String(new ReplayedPublisher().answer(
        new TestPublisher.Asked("GET", "/pxwebapi/v2/tables/11994/metadata", "lang=no", "", "")).body(),
        StandardCharsets.UTF_8);
    Path known = Files.writeString(home.resolve("11994.json"), answer);
    assertThat(run("fetch", "--plan", "--metadata", "kostra-11994=" + known).out().lines())
        .contains("GET " + publisher.address() + "/pxwebapi/v2/tables/11994/data?lang=no&outputFormat=json-stat2"
            + "&valueCodes%5BKOKkommuneregion0000%5D=3101,EAK&valueCodes%5BContentsCode%5D=KOSrateA"
            + "&valueCodes%5BKOKeducation0000%5D=KOSa0000&valueCodes%5BTid%5D=*");
    Path other = Files.writeString(home.resolve("11994-other.json"), answer.replace("Helsesykepleiere", "Helsesøstre"));
    Run gone = run("fetch", "--check", "--metadata", "kostra-11994=" + other);
    assertThat(gone.out()).contains("koden «Helsesykepleiere» finnes ikke i «KOKeducation0000». "
        + "Tabellen har KOSa0000 (Helsesøstre), KOSjordmor0000 (Jordmødre).");
    assertThat(gone.code()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void aFigureOfEachPublisherStandsInTheExportAsItWasPublished() throws IOException {
    Run fetch = run(with("fetch"));
    assertThat(fetch.code()).as(fetch.out()).isZero();
    assertThat(fetch.out().lines().filter(line -> line.contains("lagt i innboksen"))).hasSize(SOURCES.size());
    List<String> files;
    try (Stream<Path> inbox = Files.list(home.resolve("inbox"))) {
      files = inbox.map(Path::toString).sorted().toList();
    }
    assertThat(files.stream().filter(f -> f.contains("udir-150"))).hasSizeGreaterThan(1);
    List<String> command = new ArrayList<>(List.of("import"));
    command.addAll(files);
    Run read = run(command.toArray(String[]::new));
    assertThat(read.code()).as(read.out()).isZero();
    List<String> rows = run("export", "--municipality", "fjordvik", "--year", "2025").out().lines().toList();
    assertThat(cell(rows, "sosialhjelp-mottakere", "2025", "value")).containsOnly("1465");
    assertThat(cell(rows, "helsesykepleiere", "2022", "value")).containsOnly("22.2");
    assertThat(cell(rows, "helsesykepleiere", "2022", "reference_value")).contains("24.9");
    assertThat(cell(rows, "lavinntekt", "2022-2024", "value")).containsOnly("12.4");
    assertThat(cell(rows, "fhi-psykiske-plager", "2022_2022", "value")).containsOnly("17.25");
    assertThat(cell(rows, "fhi-psykiske-plager", "2022_2022", "reference_value")).contains("15.5094229011845");
    assertThat(cell(rows, "fhi-psykiske-plager", "2025_2025", "value")).containsOnly("");
    assertThat(cell(rows, "fhi-fornoyd-livet", "2025_2025", "value")).containsOnly("58.75");
    assertThat(cell(rows, "fhi-fornoyd-livet", "2025_2025", "reference_value")).contains("61.5");
    assertThat(cell(rows, "udir-mobbing-7", "2024-25", "value")).containsOnly("7.25");
    assertThat(cell(rows, "udir-mobbing-7", "2024-25", "reference_value")).contains("7.25", "7.5");
  }

  /** One column of the municipality's rows of an indicator and a period: a row for each comparison place. */
  private static List<String> cell(List<String> rows, String indicator, String period, String column) {
    List<String> header =
        List.of(rows.stream().filter(r -> r.startsWith("municipality,")).findFirst().orElseThrow().split(","));
    return rows.stream().map(r -> r.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
        .filter(r -> r.length == header.size() && r[header.indexOf("indicator")].equals(indicator)
            && r[header.indexOf("place")].equals("3101") && r[header.indexOf("period")].equals(period))
        .map(r -> r[header.indexOf(column)]).toList();
  }

  private static String[] with(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    SOURCES.forEach(s -> all.addAll(List.of("--source", s)));
    return all.toArray(String[]::new);
  }

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    all.addAll(List.of(args));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(all.toArray(String[]::new), ReplayedFetchTest::start, out, out);
    return new Run(code, out.toString(StandardCharsets.UTF_8));
  }

  private static ConfigurableApplicationContext start(String[] settings, boolean web) {
    List<String> all = new ArrayList<>(Arrays.asList(settings));
    all.addAll(List.of("--oppvekst.sources.ssb.url=" + publisher.address() + ReplayedPublisher.SSB,
        "--oppvekst.sources.fhi.url=" + publisher.address()
            + ReplayedPublisher.FHI,
        "--oppvekst.sources.udir.url=" + publisher.address() + ReplayedPublisher.UDIR, "--oppvekst.sources.klass.url="
            + publisher.address() + ReplayedPublisher.KLASS,
        "--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres"));
    return new SpringApplicationBuilder(Application.Context.class).web(WebApplicationType.NONE)
        .initializers(
            context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> EVENING))
        .run(all.toArray(String[]::new));
  }
}
