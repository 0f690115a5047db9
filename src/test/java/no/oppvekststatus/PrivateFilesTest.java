package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night in a process of its own, with a temporary folder of the machine in which somebody else has put a file {@code
 * poifiles} in: nothing of a draft passes through it, and others get into nothing that the night leaves.
 */
class PrivateFilesTest {
  /**
   * Typefaces, which everyone has, and the embedded server's question which Linux this is. Newer virtual machines do
   * not listen when another folder is set after their start; what veraPDF then lays there are typefaces as well.
   */
  private static final Pattern PUBLIC =
      Pattern.compile("poifiles|\\+~JF.*|jr-font.*|detect_linux_distribution_.*|hsperfdata.*"
          + (Runtime.version().feature() > 17 ? "|tmp_pdf_file.*" : ""));

  @TempDir Path home;
  @TempDir Path machine;

  @Test
  void nothingOfADraftPassesThroughTheMachinesTemporaryFolder() throws Exception {
    furnish();
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(machine.resolve("poifiles"), "another user's");
    List<String> seen = new ArrayList<>();
    try (WatchService watch = machine.getFileSystem().newWatchService()) {
      machine.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      run(watch, seen);
    }
    assertThat(seen).isNotEmpty().allMatch(name -> PUBLIC.matcher(name).matches());
    assertThat(list(home.resolve("out/fjordvik/2025"))).anyMatch(name -> name.endsWith(".xlsx"))
        .anyMatch(name -> name.endsWith(".pdf"));
    assertThat(list(home.resolve("tmp"))).containsExactly("turn.lock");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).as("through it nobody else comes")
        .isEqualTo("rwx------");
    for (String folder : List.of("inbox", "archive", "out", "data", "server", "tmp", "logs"))
      assertThat(open(home.resolve(folder))).as(folder).doesNotContain(home.resolve(folder));
    assertThat(open(home.resolve("server"))).as("the server's programs").isEmpty();
  }

  /** What others could use if they came so far. */
  private static List<Path> open(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(p -> !Files.isSymbolicLink(p)).toList())
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).endsWith("------")) found.add(path);
    }
    return found;
  }

  private void furnish() throws IOException {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
    Path file = Files.createDirectories(home.resolve("inbox/fjordvik")).resolve("ungdata.csv");
    Files.writeString(file,
        "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n9901;ensom;8-10;alle;2025;30;210;250;84\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
  }

  private void run(WatchService watch, List<String> seen) throws Exception {
    Path said = home.resolveSibling(home.getFileName() + ".txt");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + machine, "-cp",
        ProgramProcess.classPath(), Application.class.getName(),
        "nightly", "--date", "2025-09-01", "--home", home.toString()).redirectErrorStream(true)
        .redirectOutput(said.toFile()).start();
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    boolean running = true;
    while (running && System.nanoTime() < last) {
      running = process.isAlive();
      for (WatchKey key = watch.poll(200, TimeUnit.MILLISECONDS); key != null; key = watch.poll()) {
        for (WatchEvent<?> event : key.pollEvents()) seen.add(String.valueOf(event.context()));
        key.reset();
      }
    }
    if (running) process.destroyForcibly().waitFor();
    assertThat(running).as("it did not end: %s", Files.readString(said)).isFalse();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    Files.delete(said);
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
