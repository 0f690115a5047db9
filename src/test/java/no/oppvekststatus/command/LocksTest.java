package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.command.OpenContext.Run;
import no.oppvekststatus.database.LockSettings;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.database.LockStore.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;

/**
 * Every command that writes waits for the lock that docs/operations.md names, and does nothing where it does not get
 * it.
 */
class LocksTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z]+)` \\| (run|fetch|intake|housekeeping|report year|none) \\|");
  private static final int YEAR = 2025;

  @TempDir Path home;

  /**
   * How each writing command is called. A command that is not here is said to write nothing that two could write at
   * once.
   */
  private Map<String, List<String>> writing(Path file) {
    Map<String, List<String>> calls = new LinkedHashMap<>();
    calls.put("nightly", List.of("nightly", "--date", "2025-09-01"));
    calls.put("fetch", List.of("fetch", "--source", "kostra-12275"));
    calls.put("import", List.of("import", "--municipality", "fjordvik", file.toString()));
    calls.put("forms", List.of("forms", "--municipality", "fjordvik", "--year", "" + YEAR));
    calls.put("report", List.of("report", "--municipality", "fjordvik", "--year", "" + YEAR));
    calls.put("publish",
        List.of("publish", "--municipality", "fjordvik", "--year", "" + YEAR, "--approver", "planeigar"));
    calls.put("housekeeping", List.of("housekeeping"));
    calls.put("backup", List.of("backup", home.resolve("ny.zip").toString()));
    calls.put("restore", List.of("restore", home.resolve("kopi.zip").toString()));
    return calls;
  }

  @Test
  void everyCommandHasItsLockInTheDocs() throws IOException {
    assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(commands());
    assertThat(documented()).allSatisfy((command, lock) -> assertThat(lock.equals("none")).as(command)
        .isNotEqualTo(writing(home).containsKey(command)));
  }

  @Test
  void noCommandWritesWhileAnotherProgramHoldsItsLock() throws Exception {
    furnish();
    Path file = Files.writeString(home.resolve("ungdata.csv"),
        "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n9901;ensom;8-10;alle;2025;21;210;250;84\n");
    try (OpenContext program = new OpenContext(home, "--oppvekst.lock.wait=0s")) {
      assertThat(program.run("backup", home.resolve("kopi.zip").toString()).code()).isZero();
      LockStore others = new LockStore(program.database, new LockSettings(Duration.ZERO));
      for (Map.Entry<String, List<String>> call : writing(file).entrySet()) {
        Map<String, Long> before = written(program);
        try (LockStore.Held held = others.take(lock(documented().get(call.getKey()))).orElseThrow()) {
          assertThat(others.take(lock(documented().get(call.getKey())))).as("held by %s", held).isEmpty();
          Run run = run(program, call.getValue());
          assertThat(run.all()).as(call.getKey()).containsAnyOf("Opptatt: ", "kjører allerede")
              .contains("Ingenting er gjort");
          assertThat(run.code()).as(call.getKey()).isEqualTo(ExitCodes.STOPPED);
        }
        assertThat(written(program)).as(call.getKey()).isEqualTo(before);
        assertThat(home.resolve("ny.zip")).doesNotExist();
      }
      assertThat(run(program, writing(file).get("import")).code()).as("once the lock is free").isZero();
      assertThat(run(program, writing(file).get("forms")).code()).isZero();
    }
  }

  /** The publisher is shown first, which writes nothing, and confirms what it was shown. */
  private static Run run(OpenContext program, List<String> call) {
    if (!call.get(0).equals("publish")) return program.run(call.toArray(String[]::new));
    return program.run(question -> java.util.Optional.of("ja"), call.toArray(String[]::new));
  }

  private void furnish() throws IOException {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
  }

  private static List<String> commands() {
    return Arrays.stream(Oppvekststatus.class.getAnnotation(Command.class).subcommands())
        .map(c -> c.getAnnotation(Command.class).name()).toList();
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> locks = new TreeMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(Path.of("docs/operations.md"))).results().toList())
      locks.put(row.group(1), row.group(2));
    return locks;
  }

  private static Lock lock(String named) {
    return switch (named) {
      case "run" -> Lock.RUN;
      case "fetch" -> Lock.FETCH;
      case "intake" -> Lock.INTAKE;
      case "housekeeping" -> Lock.HOUSEKEEPING;
      case "report year" -> Lock.reportYear("fjordvik", YEAR);
      default -> throw new IllegalArgumentException(named);
    };
  }

  /** Rows by table, and files under the home but for logs. */
  private Map<String, Long> written(OpenContext program) throws IOException {
    Map<String, Long> written = new TreeMap<>();
    JdbcClient jdbc = JdbcClient.create(program.database);
    for (String table : List.of("source_file", "observation", "answer", "edition", "outbox", "draft", "night",
        "fetch_result"))
      written.put(table, jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    for (String folder : List.of("inbox", "out", "archive")) {
      if (!Files.isDirectory(home.resolve(folder))) continue;
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        written.put(folder, files.filter(Files::isRegularFile).count());
      }
    }
    return written;
  }
}
