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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.fixtures.TestPublisher;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The command {@code fetch} the day after SSB's publication, the night that reads what was fetched, and the command
 * once more.
 */
class FetchTest {
  private static final Clock EVENING = Clock.fixed(Instant.parse("2026-03-16T20:00:00Z"), ZoneOffset.UTC);
  private static final TestTable TABLE = TestTable.of12275("2026-03-16T07:00:00Z", "0301", "9901");
  private static final String FILE = "ssb-12275-2026-03-16.json";

  @TempDir static Path home;
  private static TestPublisher publisher;
  private static PGSimpleDataSource database;

  private record Run(int code, String out) {}

  @BeforeAll
  static void aHomeWithAPlanOfItsOwn() throws Exception {
    database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    publisher = new TestPublisher().at("/tables/12275/metadata", Answer.ok(TABLE.metadata()))
        .at("/tables/12275/data", Answer.ok(TABLE.with(TestTable.PLACE, "9901").with("KOKbvfunksjon0000", "0").data()))
        .at("/tables/12286/metadata", Answer.of(404, "{\"title\":\"Non-existent table\",\"status\":404}"));
    Path plans = Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path file : files.toList()) Files.copy(file, plans.resolve(file.getFileName()));
    }
  }

  @AfterAll
  static void close() { publisher.close(); }

  @Test
  void whatIsDueIsFetchedReadByTheNightAndThenNoLongerDue() throws IOException {
    Run first = run("fetch");
    assertThat(first.out().lines()).contains(
        "SSB, Barn med tiltak fra barnevernet (kostra-12275): lagt i innboksen: " + FILE
            + ", 8 nye, 0 endret, 0 uendret.",
        "SSB, Barn med undersøkelse i barnevernet (kostra-12286): ikke hentet. Utgiveren svarte 404: «Non-existent table». Tabellen kan være avsluttet eller byttet ut. "
            + "Se etter den hos utgiveren, og rett fetch i sources.yaml.",
        "KLASS, Endringer i kommuneinndelingen (klass-kommuneendringer): ikke hentet. Utgiveren svarte 404. Tabellen kan være avsluttet eller byttet ut. "
            + "Se etter den hos utgiveren, og rett fetch i sources.yaml.",
        "  godtatt         1", "  skrevet         1");
    assertThat(first.code()).isEqualTo(3);
    assertThat(inbox()).containsExactly(FILE);

    Run again = run("fetch", "--source", "kostra-12275");
    assertThat(again.out().lines()).contains(
        "SSB, Barn med tiltak fra barnevernet (kostra-12275): 0 endringer; ligger alt i innboksen.",
        "  0 endringer i innboksen");
    assertThat(again.code()).isZero();

    Run night = run("nightly", "--date", "2026-03-16");
    assertThat(night.code()).as(night.out()).isZero();
    assertThat(night.out().lines()).contains("Hentet fra utgiverne:",
        "  SSB, Barn med undersøkelse i barnevernet (kostra-12286): ikke hentet. Utgiveren svarte 404: «Non-existent table». Tabellen kan være avsluttet eller byttet ut. "
            + "Se etter den hos utgiveren, og rett fetch i sources.yaml.",
        "Kom inn:", "  " + FILE + ": 8 nye, 0 endret, 0 uendret",
        "Neste steg: rett det som står under «Hentet fra utgiverne», eller last ned tabellene selv.");
    assertThat(inbox()).isEmpty();

    int asked = publisher.asked().size();
    run("fetch");
    assertThat(publisher.lines().subList(asked, publisher.asked().size())).isNotEmpty()
        .noneMatch(line -> line.contains("12275"));
    Run all = run("fetch", "--source", "kostra-12275", "--source", "ungdata");
    assertThat(all.out().lines()).contains("SSB, Barn med tiltak fra barnevernet (kostra-12275): 0 endringer.",
        "Ungdata, Ungdata, kommunens resultater i vår mal (ungdata): hentes ikke over nettet; legges i innboksen for hånd.");
    assertThat(all.code()).isZero();
    assertThat(inbox()).isEmpty();
  }

  @Test
  void aSourceThatDoesNotExistIsWrongUse() {
    assertThat(run("fetch", "--source", "kostra-99999").code()).isEqualTo(2);
  }

  @Test
  void aProgramKilledWhileItFetchesLeavesNothingThatIsTakenForAFile(@TempDir Path other) throws Exception {
    String list =
        "{\"codeChanges\":[{\"oldCode\":\"5015\",\"oldName\":\"Ørland\",\"newCode\":\"5057\",\"newName\":\"Ørland\",\"changeOccurred\":\"2020-01-01\"}]}";
    publisher.at("/classifications/131/changes", Answer.stalled(list));
    Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        ProgramProcess.classPath(), "-Doppvekst.sources.klass.url=" + publisher.address(),
        "-Doppvekst.database.durable=false", "-Dspring.datasource.url=" + database.getURL(),
        "-Dspring.datasource.username=postgres", Application.class.getName(),
        "fetch", "--source", "klass-kommuneendringer", "--home", other.toString()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (bytes(other.resolve("inbox")) == 0 && program.isAlive() && System.nanoTime() < last) Thread.sleep(5);
    assertThat(program.isAlive()).isTrue();
    program.destroyForcibly().waitFor();
    assertThat(names(other.resolve("inbox"))).singleElement().asString()
        .matches("\\.klass-131-changes-.*\\.json\\.part");
    publisher.at("/classifications/131/changes", Answer.ok(list));
    assertThat(run(other, "fetch", "--source", "klass-kommuneendringer").out())
        .contains("lagt i innboksen: klass-131-changes-2026-03-16.json, 1 nye, 0 endret, 0 uendret.");
    assertThat(names(other.resolve("inbox"))).filteredOn(name -> !name.startsWith("."))
        .containsExactly("klass-131-changes-2026-03-16.json");
    assertThat(other.resolve("inbox/klass-131-changes-2026-03-16.json")).hasContent(list);
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    if (Files.isDirectory(folder)) for (String name : names(folder)) bytes += Files.size(folder.resolve(name));
    return bytes;
  }

  private static List<String> inbox() throws IOException { return names(home.resolve("inbox")); }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static Run run(String... args) { return run(home, args); }

  private static Run run(Path home, String... args) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    all.addAll(List.of(args));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(all.toArray(String[]::new), FetchTest::start, out, out);
    return new Run(code, out.toString(StandardCharsets.UTF_8));
  }

  /** As the program starts, on a clock that stands still and with every publisher on this machine. */
  private static ConfigurableApplicationContext start(String[] settings, boolean web) {
    List<String> all = new ArrayList<>(Arrays.asList(settings));
    for (String id : List.of("ssb", "klass", "fhi", "udir"))
      all.add("--oppvekst.sources." + id + ".url=" + publisher.address() + "/");
    all.addAll(List.of("--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres"));
    return new SpringApplicationBuilder(Application.Context.class).web(WebApplicationType.NONE)
        .initializers(
            context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> EVENING))
        .run(all.toArray(String[]::new));
  }
}
