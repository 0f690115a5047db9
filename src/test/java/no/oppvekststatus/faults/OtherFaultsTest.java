package no.oppvekststatus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.oppvekststatus.faults.MomentListener.Deed;
import no.oppvekststatus.faults.MomentListener.Wanted;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of docs/faults.md that kill nothing: after the next start everything is as after an undisturbed run. On a
 * durable server that is not the program's own. {@code mvn -Pfaults verify -Dtest=OtherFaultsTest}.
 */
@Tag("faults")
class OtherFaultsTest {
  private static final Path FOLDER = Path.of("target/faults").toAbsolutePath();
  private static final String KEPT = "after commit ImportStore.keep";
  private static final int SILENCE = 3;
  private static TrialSurroundings around;
  private static KillTrial trial;
  private static int homes;
  private long began;

  @BeforeAll
  static void undisturbed() throws Exception {
    Files.createDirectories(FOLDER);
    around = new TrialSurroundings(FOLDER, true);
    trial = new KillTrial(Files.createTempDirectory(FOLDER, "other-"), around);
    trial.prepare(EnumSet.of(TrialTask.NIGHT, TrialTask.PUBLISH));
  }

  @AfterAll
  static void close() throws IOException {
    ProgramProcess.endAll();
    trial.close();
    around.close();
  }

  @BeforeEach
  void begin() throws Exception {
    around.mail().purgeEmailFromAllMailboxes();
    began = System.nanoTime();
  }

  @AfterEach
  void print(TestInfo test) {
    System.out.println("FAULTS " + test.getDisplayName() + ": " + (System.nanoTime() - began) / 1_000_000 + " ms");
  }

  private static TrialHome home(TrialTask task) throws Exception { return trial.fresh(task, "other_" + homes++); }

  /** The task until it has ended by itself, with something done at a moment. */
  private static int disturbed(TrialHome home, TrialTask task, String moment, int n, Deed deed) throws Exception {
    try (MomentListener listener = new MomentListener(new Wanted(moment, n, deed))) {
      ProgramProcess program = home.start(listener, task.command(home));
      int code = program.ended();
      assertThat(listener.failure()).isEmpty();
      assertThat(listener.met()).as(program.output()).isTrue();
      return code;
    }
  }

  private static void assertNextStartIsAsUndisturbed(TrialTask task, TrialHome home) throws Exception {
    assertThat(trial.recovered(task, home).result()).startsWith("same");
    home.remove();
  }

  @Test
  void theDatabaseIsStoppedAndStarted() throws Exception {
    for (TrialTask task : List.of(TrialTask.NIGHT, TrialTask.PUBLISH)) {
      TrialHome home = home(task);
      int code = disturbed(home, task, task == TrialTask.NIGHT ? KEPT : "before move FolderFile.put", 3, () -> {
        around.server().orElseThrow().stop();
        around.server().orElseThrow().start();
      });
      System.out.println("FAULTS database stopped and started: " + task + " ended with " + code);
      assertNextStartIsAsUndisturbed(task, home);
    }
  }

  @ParameterizedTest
  @CsvSource({"after commit ImportStore.keep,3", "before move ArchiveFile.hold,2", "before move FolderFile.put,2",
      "before delete InboxStore.leave,4"})
  void theProgramIsAskedToEnd(String moment, int n) throws Exception {
    TrialHome home = home(TrialTask.NIGHT);
    ProgramProcess[] program = new ProgramProcess[1];
    try (MomentListener listener =
        new MomentListener(new Wanted(moment, n, () -> program[0].signal("TERM")))) {
      program[0] = home.start(listener, TrialTask.night());
      assertThat(program[0].ended()).as(program[0].output()).isEqualTo(143);
    }
    assertNextStartIsAsUndisturbed(TrialTask.NIGHT, home);
  }

  /**
   * The night's date is given; publishing, mails and files' ages go by the clock. Where it is put forward, documents and
   * messages of the night name the day on which a file came in, as the clock said it, and are not compared.
   */
  @ParameterizedTest
  @CsvSource({"NIGHT,P1D", "NIGHT,-P1D", "NIGHT,P400D", "PUBLISH,PT2H", "PUBLISH,-PT2H", "PUBLISH,-P1D"})
  void theClockIsMoved(TrialTask task, String by) throws Exception {
    TrialHome home = home(task);
    String moment = task == TrialTask.NIGHT ? KEPT : "before commit EditionStore.keep";
    int code = disturbed(home, task, moment, task == TrialTask.NIGHT ? 3 : 1,
        () -> home.clock(TrialTask.EVENING.plus(Duration.parse(by))));
    assertThat(code).isZero();
    home.clock(TrialTask.EVENING);
    Set<String> differences = trial.recovered(task, home).differences();
    boolean otherDay = task == TrialTask.NIGHT && !by.startsWith("-");
    assertThat(differences).filteredOn(d -> !otherDay || !d.startsWith("file out/fjordvik/"))
        .filteredOn(d -> task == TrialTask.NIGHT && !otherDay || !Remains.onlyReported(Set.of(d))).isEmpty();
    home.remove();
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "down", "refusing"})
  void theMailServerIs(String state) throws Exception {
    TrialHome home = home(TrialTask.PUBLISH);
    int real = around.mail().getSmtp().getPort();
    MailServerBetween between = new MailServerBetween(real, state.equals("refusing") ? "leiar.lyset@" : "");
    if (state.equals("down")) between.close();
    home.with("oppvekst.mail.limit", "1000").with("spring.mail.port", String.valueOf(between.port()));
    try (MomentListener listener = new MomentListener(Wanted.NOTHING)) {
      ProgramProcess program = home.start(listener, TrialTask.PUBLISH.command(home));
      assertThat(program.ended()).as(program.output()).isZero();
    }
    assertThat(around.mail().getReceivedMessages()).hasSize(state.equals("refusing") ? 1 : 0);
    between.close();
    home.with("spring.mail.port", String.valueOf(real));
    assertThat(Remains.onlyReported(trial.recovered(TrialTask.PUBLISH, home).differences())).isTrue();
    home.remove();
  }

  /** A file system of its own, filled at a moment and emptied again before the next start. */
  @ParameterizedTest
  @CsvSource({"NIGHT,before move ArchiveFile.hold,2", "NIGHT,after commit ImportStore.keep,3",
      "NIGHT,before move FolderFile.put,2", "PUBLISH,before move FolderFile.put,2",
      "PUBLISH,after commit EditionStore.keep,1"})
  void theDiskIsFull(TrialTask task, String moment, int n) throws Exception {
    Path disk = Files.createDirectories(FOLDER.resolve("disk"));
    assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()), "only root can mount");
    try {
      TrialHome home = trial.fresh(task, disk.resolve("home"), "other_" + homes++);
      Path filling = disk.resolve("filling");
      int code = disturbed(home, task, moment, n, () -> fill(filling));
      System.out.println("FAULTS disk full: " + task + " " + moment + " ended with " + code);
      Files.delete(filling);
      assertNextStartIsAsUndisturbed(task, home);
    } finally {
      command("umount", disk.toString());
    }
  }

  /** Until nothing more is taken. */
  private static void fill(Path file) throws IOException {
    byte[] much = new byte[1 << 12];
    try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (true) out.write(java.nio.ByteBuffer.wrap(much));
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static boolean command(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"before move ArchiveFile.hold", "before commit ImportStore.keep",
      "before delete InboxStore.leave", "before move FolderFile.put"})
  void aFrozenProgramIsTakenOverByAnotherInItsHome(String moment) throws Exception {
    TrialHome home = quick(home(TrialTask.NIGHT));
    ProgramProcess first = frozen(home, moment, 2);
    TimeUnit.SECONDS.sleep(SILENCE + 1);
    try (MomentListener listener = new MomentListener(Wanted.NOTHING)) {
      ProgramProcess second = home.start(listener, TrialTask.night());
      assertThat(second.ended()).as(second.output()).isZero();
    }
    assertThat(first.signal("CONT").ended()).as(first.output()).isEqualTo(3);
    assertNextStartIsAsUndisturbed(TrialTask.NIGHT, home);
  }

  /** The second reads its own inbox; what the first had not finished is read by its next start. */
  @Test
  void aFrozenProgramIsTakenOverByAnotherInAHomeOfItsOwn() throws Exception {
    Map<String, String> expected = twoHomes(false);
    assertThat(twoHomes(true)).isEqualTo(expected);
  }

  private static Map<String, String> twoHomes(boolean freeze) throws Exception {
    TrialHome one = quick(home(TrialTask.NIGHT));
    TrialHome two = one.beside(one.root().resolveSibling(one.database() + "_two"));
    for (Path file : one.files().files("inbox", ".csv"))
      Files.delete((file.toString().contains("2021") || file.toString().contains("2022") ? two : one).root()
          .resolve(one.root().relativize(file)));
    ProgramProcess first = freeze ? frozen(one, "before delete InboxStore.leave", 2) : null;
    try (MomentListener listener = new MomentListener(Wanted.NOTHING)) {
      ProgramProcess second = two.start(listener, TrialTask.night());
      assertThat(second.ended()).as(second.output()).isZero();
    }
    if (first != null) assertThat(first.signal("CONT").ended()).as(first.output()).isEqualTo(3);
    assertThat(one.run(TrialTask.night()).code()).isZero();
    Map<String, String> left = Remains.of(one, one.rows(), around.mail()).files();
    Remains.of(two, Map.of(), around.mail()).files().forEach((file, hash) -> left.put("two/" + file, hash));
    one.rows().entrySet().stream().filter(r -> !r.getKey().equals("night"))
        .forEach(r -> left.put("rows " + r.getKey(), r.getValue()));
    left.keySet().removeIf(name -> name.contains("natt-") || name.startsWith("two/out/"));
    left.remove("rows messages of nights");
    return left;
  }

  private static TrialHome quick(TrialHome home) {
    return home.with("oppvekst.lease.heartbeat", "300ms").with("oppvekst.lease.silence", SILENCE + "s");
  }

  private static ProgramProcess frozen(TrialHome home, String moment, int n) throws Exception {
    ProgramProcess[] program = new ProgramProcess[1];
    MomentListener listener = new MomentListener(new Wanted(moment, n, () -> program[0].signal("STOP")));
    program[0] = home.start(listener, TrialTask.night());
    program[0].await(listener::met);
    return program[0];
  }

  /** The harness changes every file that still lies in the inbox while one of them is in hand. */
  @ParameterizedTest
  @ValueSource(strings = {"before move ArchiveFile.hold", "after move ArchiveFile.hold",
      "before commit ImportStore.keep", "after commit ImportStore.keep"})
  void aFileChangesWhileItIsRead(String moment) throws Exception {
    TrialHome home = home(TrialTask.NIGHT).with("oppvekst.night.partitions", "1");
    List<Path> changed = new ArrayList<>();
    disturbed(home, TrialTask.NIGHT, moment, 4, () -> {
      for (Path file : home.files().files("inbox/fjordvik", "csv")) changed.add(home.root().relativize(change(file)));
    });
    assertThat(changed).hasSizeBetween(2, 6);
    TrialTask.ran(home, 0, TrialTask.night());
    Map<String, String> left = Remains.of(home, home.rows(), around.mail()).files();
    TrialHome calm = home(TrialTask.NIGHT);
    for (Path file : changed) change(calm.root().resolve(file));
    TrialTask.ran(calm, 0, TrialTask.night());
    Map<String, String> expected = Remains.of(calm, calm.rows(), around.mail()).files();
    assertThat(only(left, "inbox/")).isEmpty();
    assertThat(only(left, "out/fjordvik/")).isEqualTo(only(expected, "out/fjordvik/"));
    assertThat(left).as("whatever was read last").containsAllEntriesOf(only(expected, "archive/"));
    assertThat(cells(home)).isEqualTo(cells(calm));
  }

  /** Without the hash of the file: a value that the changed file has too keeps the file that said it first. */
  private static List<String> cells(TrialHome home) {
    return home.rows().getOrDefault("cells and their files", "").lines()
        .map(cell -> cell.substring(0, cell.lastIndexOf('}') + 1)).toList();
  }

  /** Other figures, the same length and the same time. */
  private static Path change(Path file) throws IOException {
    FileTime modified = Files.getLastModifiedTime(file);
    Files.writeString(file, Files.readString(file).replace(";210;", ";211;"));
    Files.setLastModifiedTime(file, modified);
    return file;
  }

  private static Map<String, String> only(Map<String, String> files, String folder) {
    return files.entrySet().stream().filter(f -> f.getKey().startsWith(folder))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void tenThousandFilesAndAKillAmongThem() throws Exception {
    int files = Integer.getInteger("faults.files", 10_000);
    TrialHome home = home(TrialTask.NIGHT);
    Path inbox = home.root().resolve("inbox/fjordvik");
    for (int n = 0; n < files; n++)
      TrialTask.old(inbox.resolve("ungdata-" + n + ".csv"), "# EKSEMPELDATA " + n
          + "\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n9901;ensom;8-10;alle;"
          + (2016 + n % 10) + ";" + (20 + n % 10) + ";210;250;84\n");
    Set<String> handed = Set.copyOf(home.files().hashes("inbox").values());
    ProgramProcess[] program = new ProgramProcess[1];
    try (MomentListener listener =
        new MomentListener(new Wanted(KEPT, files, () -> program[0].signal("KILL")))) {
      program[0] = home.start(listener, TrialTask.night());
      assertThat(program[0].ended()).isEqualTo(137);
    }
    System.out.println("FAULTS killed with " + home.files().hashes("inbox").size() + " files left of " + files);
    TrialHome.Ran ran = home.run(TrialTask.night());
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(home.files().hashes("inbox")).isEmpty();
    Set<String> archived = Set.copyOf(home.files().hashes("archive").values());
    assertThat(archived).containsAll(handed);
    assertThat(home.rows().get("source_file").lines().count()).isEqualTo(handed.size());
    System.out.println("FAULTS " + files + " files: the next start took " + ran.millis() + " ms");
  }
}
