package no.oppvekststatus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The harness of docs/faults.md: kills the program, the database server, one of its sessions, or program and server, at
 * random and just before and after each commit, move, deletion and mail of a task; then starts the task once more and
 * compares rows, files and mails with those of an undisturbed one. {@code mvn -Pfaults verify -Dfaults.kills=200},
 * {@code -Dfaults.server=true} on a server that is not the program's own, {@code -Dfaults.seed=1}. Each kill is a line
 * of a file under {@code target/faults/} as soon as it is done; a run that was stopped goes on after the last. With no
 * kills, two undisturbed runs are compared.
 */
@Tag("faults")
class FaultsTest {
  private static final boolean SERVER = Boolean.getBoolean("faults.server");
  private static final int KILLS = Integer.getInteger("faults.kills", 40);
  private static final long SEED = Long.getLong("faults.seed", 1);
  private static final Path FOLDER = Path.of("target/faults").toAbsolutePath();

  @Test
  void whateverIsKilledTheNextStartEndsAsAnUndisturbedOne() throws Exception {
    Files.createDirectories(FOLDER);
    String run = (SERVER ? "server" : "embedded") + "-" + SEED;
    Path lines = FOLDER.resolve(run + ".tsv");
    Set<Integer> done = done(lines);
    try (TrialSurroundings around = new TrialSurroundings(FOLDER, SERVER);
        KillTrial trial = new KillTrial(Files.createTempDirectory(FOLDER, run + "-"), around)) {
      trial.prepare(EnumSet.allOf(TrialTask.class));
      if (KILLS == 0) for (TrialTask task : TrialTask.values()) comparable(trial, task);
      for (Kill kill : Kill.plan(moments(FOLDER.resolve(run + "-moments.tsv"), trial), SEED, KILLS)) {
        if (done.contains(kill.number())) continue;
        KillTrial.Outcome outcome = trial.run(kill, SEED);
        String line = line(kill, outcome);
        Files.writeString(lines, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println("FAULTS " + line);
      }
    }
    KillTable.of(Files.readAllLines(lines)).forEach(System.out::println);
    List<String> wrong = Files.readAllLines(lines).stream().filter(l -> l.contains("\tDIFFERS")).toList();
    assertThat(wrong).isEmpty();
  }

  /** Two undisturbed runs leave the same: what is compared can be compared. */
  private static void comparable(KillTrial trial, TrialTask task) throws Exception {
    KillTrial.Undisturbed first = trial.undisturbed().get(task);
    System.out.println("FAULTS " + task + " undisturbed: " + first.millis() + " ms, " + first.moments().size()
        + " moments, " + first.remains().files().size() + " files, " + first.remains().mails().size() + " mails");
    assertThat(first.remains().differences(trial.calm(task, "again").remains())).as(task.name()).isEmpty();
  }

  private static Set<Integer> done(Path lines) throws IOException {
    Set<Integer> done = new HashSet<>();
    if (Files.exists(lines))
      for (String line : Files.readAllLines(lines)) done.add(Integer.parseInt(line.split("\t")[0]));
    return done;
  }

  /** The moments of each task with their numbers, kept for the runs that go on. */
  private static Map<TrialTask, Map<String, Integer>> moments(Path file, KillTrial trial) throws IOException {
    if (!Files.exists(file)) {
      List<String> all = new ArrayList<>();
      for (TrialTask task : TrialTask.values())
        trial.undisturbed().get(task).moments().forEach((name, n) -> all.add(task + "\t" + name + "\t" + n));
      Files.write(file, all);
    }
    Map<TrialTask, Map<String, Integer>> read = new EnumMap<>(TrialTask.class);
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      read.computeIfAbsent(TrialTask.valueOf(cells[0]), t -> new TreeMap<>()).put(cells[1], Integer.parseInt(cells[2]));
    }
    return read;
  }

  private static String line(Kill kill, KillTrial.Outcome o) {
    return String.join("\t", String.valueOf(kill.number()), kill.task().name().toLowerCase(Locale.ROOT),
        kill.victim().name().toLowerCase(Locale.ROOT), kill.when(), o.met() ? "met" : "not met",
        String.valueOf(o.exit()), String.valueOf(o.open()), String.valueOf(o.millis()), o.result());
  }
}
