package no.oppvekststatus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import no.oppvekststatus.faults.MomentListener.Wanted;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.ProgramProcess;

/** Makes the homes ready, runs each task undisturbed once, and then once for each kill, and compares. */
final class KillTrial implements AutoCloseable {
  /** What goes by the clock and not by the work: the heartbeat, and the question how far the steps have come. */
  private static final Set<String> BY_CLOCK = Set.of("LeaseHeartbeatStore", "NightStepStore");
  /** The units but one: a night that is short can be killed often. */
  private static final Pattern FEWER = Pattern.compile("id: (hamna|stiftinga),");
  private static final long NANOS = 1_000_000;

  private final Path folder;
  private final TrialSurroundings around;
  private final Map<TrialTask, TrialHome> ready = new HashMap<>();
  private final Map<TrialTask, Undisturbed> undisturbed = new HashMap<>();

  /** What a task leaves, its moments with their numbers, and how long it works after the first of them. */
  record Undisturbed(Remains remains, Map<String, Integer> moments, long workMillis, long millis) {}

  /**
   * What a kill came to.
   *
   * @param met the program was at work when it was killed
   * @param exit how the disturbed program ended
   * @param open milliseconds until the next start had its database and lease
   * @param millis until it had ended
   * @param result "same", "same, …" or in what it differs, as told
   * @param differences in what it differs
   */
  record Outcome(boolean met, int exit, long open, long millis, String result, Set<String> differences) {
    Outcome after(boolean hit, int code) { return new Outcome(hit, code, open, millis, result, differences); }

    boolean right() { return result.startsWith("same"); }
  }

  KillTrial(Path folder, TrialSurroundings around) {
    this.folder = folder;
    this.around = around;
  }

  Map<TrialTask, Undisturbed> undisturbed() { return undisturbed; }

  /** Homes that are ready, and the archive of classes that makes starts shorter. */
  void prepare(Set<TrialTask> tasks) throws Exception {
    for (TrialTask task : tasks) {
      String name = task.name().toLowerCase(java.util.Locale.ROOT);
      TrialHome home = home("ready_" + name);
      task.ready(home);
      ready.put(task, home);
    }
    if (around.program().bare()) {
      TrialHome home = ready.get(TrialTask.NIGHT).copy(folder.resolve("archiving"), "archiving");
      ProgramProcess program = ProgramProcess.start(around.program().archiving(home.settings()), home.root(), Map.of(),
          TrialTask.night());
      if (program.ended() != 0) throw new AssertionError(program.output());
      home.remove();
    }
    for (TrialTask task : tasks) undisturbed.put(task, calm(task, "calm"));
  }

  private TrialHome home(String name) throws IOException {
    TrialHome home = new TrialHome(folder.resolve(name), around, name);
    home.clock(TrialTask.EVENING);
    around.server().ifPresent(server -> server.create(name, "template1"));
    FjordvikHome.furnish(home.root());
    Path plan = home.root().resolve("plans/fjordvik-2024-2027.yaml");
    Files.write(plan, Files.readAllLines(plan).stream().filter(line -> !FEWER.matcher(line).find())
        .map(line -> line.replace("{ref: unit/hamna, label: \"Hamna\"}, ", "")).toList());
    return home;
  }

  /** The task without a fault, and what follows it. */
  Undisturbed calm(TrialTask task, String name) throws Exception {
    around.mail().purgeEmailFromAllMailboxes();
    TrialHome home = ready.get(task).copy(folder.resolve(name), name);
    long began = System.nanoTime();
    try (MomentListener listener = new MomentListener(Wanted.NOTHING)) {
      ProgramProcess program = home.start(listener, task.command(home));
      if (program.ended() != task.code()) throw new AssertionError(program.output());
      long ended = System.nanoTime();
      List<String[]> next = task.next(home);
      for (String[] command : next.subList(1, next.size())) TrialTask.ran(home, 0, command);
      if (next.size() == 1) TrialTask.ran(home, 0, "runs");
      Map<String, Integer> moments = new TreeMap<>(listener.counts());
      moments.keySet().removeIf(moment -> BY_CLOCK.stream().anyMatch(moment::contains));
      Remains remains = Remains.of(home, home.rows(), around.mail());
      program.forget();
      home.remove();
      return new Undisturbed(remains, moments, (ended - listener.first()) / NANOS, (ended - began) / NANOS);
    }
  }

  /** One kill, the next start, and the comparison. */
  Outcome run(Kill kill, long seed) throws Exception {
    around.mail().purgeEmailFromAllMailboxes();
    String name = "kill_" + kill.number();
    TrialHome from = ready.get(kill.task());
    TrialHome home = kill.unused() ? from.unused(folder.resolve(name), name) : from.copy(folder.resolve(name), name);
    Random random = new Random(seed * 100_003 + kill.number());
    ProgramProcess[] program = new ProgramProcess[1];
    boolean[] met = new boolean[1];
    MomentListener.Deed deed = () -> met[0] =
        kill.strike(() -> program[0].alive() && program[0].signal("KILL") != null, home.processes(), random);
    boolean named = !kill.moment().isEmpty();
    try (MomentListener listener =
        new MomentListener(named ? new Wanted(kill.moment(), kill.n(), deed) : Wanted.NOTHING)) {
      synchronized (program) {
        program[0] = home.start(listener, kill.task().command(home));
      }
      if (!named) atRandom(kill, listener, program[0], deed);
      int exit = program[0].ended();
      if (named) listener.met();
      if (listener.failure().isPresent()) throw listener.failure().get();
      boolean down = kill.victim() == Kill.Victim.SERVER || kill.victim() == Kill.Victim.BOTH;
      around.server().filter(server -> down).ifPresent(server -> {
        server.stop();
        server.start();
      });
      Outcome outcome = recovered(kill.task(), home).after(met[0], exit);
      if (!outcome.right()) Files.writeString(folder.resolve(name + ".txt"), program[0].output());
      program[0].forget();
      if (outcome.right()) home.remove();
      return outcome;
    }
  }

  /** A home that is ready for the task, and has been used by nobody else. */
  TrialHome fresh(TrialTask task, Path root, String database) throws Exception {
    return ready.get(task).copy(root, database);
  }

  TrialHome fresh(TrialTask task, String name) throws Exception { return fresh(task, folder.resolve(name), name); }

  private void atRandom(Kill kill, MomentListener listener, ProgramProcess program, MomentListener.Deed deed)
      throws Exception {
    while (listener.first() == 0 && program.alive()) TimeUnit.MILLISECONDS.sleep(1);
    long until = System.nanoTime() + (long) (kill.share() * undisturbed.get(kill.task()).workMillis() * NANOS);
    while (System.nanoTime() < until && program.alive()) TimeUnit.MILLISECONDS.sleep(1);
    if (program.alive()) deed.act();
  }

  /** Starts what is started after a fault, and compares what is left then. */
  Outcome recovered(TrialTask task, TrialHome home) throws Exception {
    StringBuilder wrong = new StringBuilder();
    long open = -1;
    long millis = 0;
    for (String[] command : task.next(home)) {
      TrialHome.Ran ran = home.run(command);
      if (open < 0) open = ran.openMillis();
      millis += ran.millis();
      int expected = command[0].equals("nightly") ? 0 : task.code();
      if (ran.code() != expected) wrong.append(" exit ").append(ran.code()).append(": ").append(ran.output());
    }
    if (new Remains(Map.of(), home.rows(), List.of(), 0).waits()) {
      home.clock(TrialTask.EVENING.plusSeconds(3600));
      home.run(TrialTask.night());
    }
    Remains left = Remains.of(home, home.rows(), around.mail());
    Set<String> differences = undisturbed.get(task).remains().differences(left);
    String result = differences.isEmpty() ? "same" : "DIFFERS " + differences;
    if (!differences.isEmpty() && Remains.onlyReported(differences)) {
      if (left.repeated() > 0) result = "same, and one mail twice under one Message-ID, as the night's message says";
      else if (task == TrialTask.PUBLISH) result = "same, and the night's message says which mails it had to send";
      else if (differences.stream().noneMatch(d -> d.endsWith(" -")))
        result = "same, and one message more: of the night that could not finish";
    }
    if (left.repeatedUnmarked()) result = "DIFFERS one mail twice, and not marked so";
    if (!wrong.isEmpty()) result = "DIFFERS" + wrong.toString().replace('\n', '/');
    if (result.startsWith("DIFFERS")) Files.writeString(folder.resolve(home.root().getFileName() + ".rows.txt"),
        rows(undisturbed.get(task).remains(), left));
    return new Outcome(true, 0, open, millis, result, differences);
  }

  private static String rows(Remains expected, Remains left) {
    StringBuilder all = new StringBuilder();
    expected.rows().forEach((table, rows) -> {
      if (!rows.equals(left.rows().get(table)))
        all.append(table).append("\nexpected\n").append(rows).append("\nleft\n").append(left.rows().get(table))
            .append("\n\n");
    });
    return all.append(expected.mails()).append('\n').append(left.mails()).append('\n').toString();
  }

  @Override
  public void close() throws IOException {
    for (TrialHome home : ready.values()) home.remove();
  }
}
