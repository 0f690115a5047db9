package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A whole night in a virtual machine of another language and time zone gives the same bytes as in a Norwegian one. */
class OddMachineTest {
  private static final String FILE =
      "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";
  private static Map<String, String> norwegian = Map.of();

  @BeforeAll
  static void aNightOnANorwegianMachine(@TempDir Path home) throws Exception {
    norwegian = night(home, "nb-NO", "Europe/Oslo");
    assertThat(norwegian.keySet()).hasSizeGreaterThan(10).anyMatch(f -> f.endsWith(".pdf"))
        .anyMatch(f -> f.endsWith(".xlsx")).anyMatch(f -> f.contains("natt-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"})
  void theNightGivesTheSameBytes(String language, @TempDir Path home) throws Exception {
    assertThat(night(home, language, "Pacific/Kiritimati")).isEqualTo(norwegian);
  }

  /** Everything that a night leaves under {@code out/}, by its place, with its hash. */
  private static Map<String, String> night(Path home, String language, String zone) throws Exception {
    furnish(home);
    Path said = Files.createTempFile("natt-", ".txt");
    Process program = new ProcessBuilder(command(home, language, zone)).redirectErrorStream(true)
        .redirectOutput(said.toFile()).start();
    assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(program.exitValue()).as(Files.readString(said)).isZero();
    Files.delete(said);
    Map<String, String> left = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        left.put(home.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
    }
    return left;
  }

  private static List<String> command(Path home, String language, String zone) throws SQLException {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    String[] tag = language.split("-", 3);
    List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Duser.language=" + tag[0],
        "-Duser.country=" + tag[1], "-Duser.timezone=" + zone, "-XX:+UseSerialGC", "-Doppvekst.database.durable=false",
        "-Dspring.datasource.url=" + database.getURL(), "-Dspring.datasource.username=postgres"));
    if (tag.length > 2) all.add("-Duser.extensions=" + tag[2]);
    all.addAll(List.of("-cp", ProgramProcess.classPath(),
        Application.class.getName(),
        "nightly", "--date", "2025-09-01", "--home", home.toString()));
    return all;
  }

  private static void furnish(Path home) throws IOException {
    Path plans = Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path file : files.toList()) Files.copy(file, plans.resolve(file.getFileName()));
    }
    Path inbox = Files.createDirectories(home.resolve("inbox/fjordvik"));
    for (int year = 2023; year <= 2025; year++) {
      Path file = inbox.resolve("ungdata-" + year + ".csv");
      Files.writeString(file, FILE + "9901;ensom;8-10;alle;" + year + ";" + (30 - year % 10) + ";210;250;84\n");
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
  }
}
