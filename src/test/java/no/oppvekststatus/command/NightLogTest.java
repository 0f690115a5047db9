package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a night: one JSON event a line, tied together by one id, and nothing of a person in it. */
class NightLogTest {
  private static final String HEAD =
      "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";

  @TempDir Path home;

  @Test
  void everyEventOfANightCarriesItsIdAndNoneAPerson() throws Exception {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
    Path inbox = Files.createDirectories(home.resolve("inbox/fjordvik"));
    Path persons = Files.copy(Path.of("samples/inbox/orland/smuss-11f.txt"), inbox.resolve("smuss-17057300292.txt"));
    Path form = Files.writeString(inbox.resolve("skjema.csv"),
        "kommune;enhet\nKari Nordmann;kari.nordmann@fjordvik.invalid;17057300292\n");
    Path figures = Files.writeString(inbox.resolve("ungdata.csv"),
        HEAD + "9901;ensom;8-10;alle;2025;21;210;250;84\n9901;ukjent 17057300292;8-10;alle;2025;21;210;250;84\n");
    for (Path file : List.of(persons, form, figures)) Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    Set<String> numbers = Pattern.compile("\\d{11}").matcher(Files.readString(persons)).results()
        .map(MatchResult::group).collect(Collectors.toSet());
    assertThat(numbers).isNotEmpty();
    night("2025-09-01");
    night("2025-09-02");
    String log = Files.readString(home.resolve("logs/oppvekststatus.log"));
    assertThat(numbers).allSatisfy(number -> assertThat(log).doesNotContain(number));
    assertThat(log).doesNotContain("17057300292").doesNotContainIgnoringCase("nordmann");

    List<JsonNode> batch = new ArrayList<>();
    for (String line : log.lines().toList()) {
      JsonNode event = JsonMapper.shared().readTree(line);
      if (event.at("/log/logger").asString("").contains("springframework.batch")) batch.add(event);
    }
    assertThat(batch).hasSizeGreaterThan(10).allSatisfy(event -> assertThat(id(event)).matches("[0-9a-f]{32}"));
    assertThat(batch.stream().map(NightLogTest::id).distinct()).as("one id for each night").hasSize(2);
    assertThat(log.lines().filter(l -> l.contains("Starting Application") || l.contains("Flyway")))
        .noneMatch(l -> l.contains("\"trace\""));
  }

  /** In a process of its own, without the configuration of the tests' log. */
  private void night(String date) throws Exception {
    String path = Stream.of(ProgramProcess.classPath().split(File.pathSeparator))
        .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
    Path said = home.resolve("fortalt.txt");
    Process night = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
        Application.class.getName(), "nightly",
        "--date", date, "--home", home.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(night.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(night.exitValue()).as(Files.readString(said)).isZero();
  }

  private static String id(JsonNode event) {
    return event.at("/trace/id").asString(event.path("trace.id").asString(""));
  }
}
