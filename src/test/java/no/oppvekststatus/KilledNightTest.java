package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed without warning, wherever it has come; the next start ends as if nothing had happened. */
class KilledNightTest {
  private static final String[] NIGHT = {"nightly", "--date", "2025-09-01"};
  private static final String[] PUBLISH = {"publish", "--municipality", "fjordvik", "--year", "2025", "--approver", "planeigar"};
  private static final String FILE = "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";

  @TempDir Path undisturbed;
  @TempDir Path home;

  @Test
  void aKilledProgramEndsWithTheSameRowsFilesAndLettersAsAnUndisturbedOne() throws Exception {
    furnish(undisturbed);
    run(undisturbed, NIGHT);
    Map<String, String> expected = documents(undisturbed);
    assertThat(expected).hasSizeGreaterThan(10);
    furnish(home);
    kill(() -> any("archive", ".csv"), NIGHT);
    kill(() -> any("out/fjordvik", ".pdf"), NIGHT);
    run(home, NIGHT);
    assertThat(documents(home)).isEqualTo(expected);
    assertThat(rows(home)).isEqualTo(rows(undisturbed));
    assertThat(files(home.resolve("tmp"), "")).as("what the killed programs put aside is swept").hasSize(1);

    twoAtOnce(undisturbed, confirmed(undisturbed));
    kill(() -> any("out", ".eml"), confirmed(home));
    run(home, NIGHT);
    assertThat(letters(home)).as("each recipient has one letter").isEqualTo(letters(undisturbed)).hasSizeGreaterThan(3);
    assertThat(run(home, "verify")).contains("1 utgaver er skrevet ut på nytt");
  }

  /** What publishes exactly what would go out now: two such are one edition. */
  private static String[] confirmed(Path home) throws Exception {
    Path told = Files.createTempFile("vis-", ".txt");
    Process shown = start(home, told, PUBLISH);
    assertThat(shown.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(shown.exitValue()).as(Files.readString(told)).isEqualTo(2);
    Matcher digest = Pattern.compile("Kontrollsum: (\\w+)").matcher(Files.readString(told));
    assertThat(digest.find()).isTrue();
    Files.delete(told);
    List<String> all = new ArrayList<>(List.of(PUBLISH));
    all.addAll(List.of("--yes", digest.group(1)));
    return all.toArray(String[]::new);
  }

  private static void twoAtOnce(Path home, String... command) throws Exception {
    Path first = Files.createTempFile("en-", ".txt");
    Path second = Files.createTempFile("to-", ".txt");
    List<Process> both = List.of(start(home, first, command), start(home, second, command));
    for (Process one : both) assertThat(one.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String told = Files.readString(first) + Files.readString(second);
    assertThat(told.split("er publisert\\. ", -1)).as(told).hasSize(2);
    assertThat(both.stream().map(Process::exitValue)).as(told).contains(0).isSubsetOf(0, 2);
    Files.delete(first);
    Files.delete(second);
  }

  /** Three files that must be read, under an invented municipality of three units. */
  private static void furnish(Path home) throws IOException {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
    Path inbox = Files.createDirectories(home.resolve("inbox/fjordvik"));
    for (int year = 2023; year <= 2025; year++) {
      Path file = inbox.resolve("ungdata-" + year + ".csv");
      Files.writeString(file, FILE + "9901;ensom;8-10;alle;" + year + ";" + (30 - year % 10) + ";210;250;84\n");
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
  }

  /** Starts the program in a process of its own and kills it the moment that something is seen; it must not have ended by itself. */
  private void kill(BooleanSupplier reached, String... command) throws Exception {
    Path told = Files.createTempFile("drept-", ".txt");
    Process process = start(home, told, command);
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    boolean seen = reached.getAsBoolean();
    while (!seen && process.isAlive() && System.nanoTime() < last) {
      Thread.sleep(1);
      seen = reached.getAsBoolean();
    }
    boolean running = process.isAlive();
    process.destroyForcibly().waitFor();
    assertThat(seen).as("the moment to kill it never came: %s", Files.readString(told)).isTrue();
    assertThat(running).as("it ended before it could be killed: %s", Files.readString(told)).isTrue();
    Files.delete(told);
  }

  private static Process start(Path home, Path told, String... command) throws IOException {
    List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Application.class.getName()));
    all.addAll(List.of(inHome(home, command)));
    ProcessBuilder program = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(told.toFile());
    program.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_")); // as a timetable of the system starts it
    return program.start();
  }

  private static String[] inHome(Path home, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--home", home.toString()));
    return all.toArray(String[]::new);
  }

  private boolean any(String folder, String ending) { return !files(home.resolve(folder), ending).isEmpty(); }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f)).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of(); // the program moves files while we look
    }
  }

  /** Every printed document by its place, with its hash. */
  private static Map<String, String> documents(Path home) throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (String ending : List.of(".pdf", ".xlsx", ".json"))
      for (Path f : files(home.resolve("out/fjordvik"), ending))
        found.put(home.relativize(f).toString(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(f))));
    return found;
  }

  private static List<String> letters(Path home) throws IOException {
    List<String> to = new ArrayList<>();
    for (Path letter : files(home.resolve("out/post"), ".eml"))
      Files.readAllLines(letter, StandardCharsets.ISO_8859_1).stream().filter(l -> l.startsWith("To: ") || l.startsWith("Subject: ")).forEach(to::add);
    return to.stream().sorted().toList();
  }

  private static String rows(Path home) { return run(home, "export", "--municipality", "fjordvik", "--year", "2025"); }

  private static String run(Path home, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(inHome(home, command), Application::start, out, err);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
