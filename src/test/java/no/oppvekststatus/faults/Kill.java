package no.oppvekststatus.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * One kill of the harness.
 *
 * @param moment before or after what it comes, the n-th time; "" at random
 * @param share at random: how far into the undisturbed time of the task's work
 * @param unused in a home that has never been used, whose database is made while the task runs
 */
record Kill(int number, TrialTask task, Victim victim, String moment, int n, double share, boolean unused) {
  /** Every third is at random. */
  private static final int RANDOM = 3;
  private static final int UNUSED = 4;
  private static final TrialTask[] AT_RANDOM =
      {TrialTask.NIGHT, TrialTask.PUBLISH, TrialTask.NIGHT, TrialTask.IMPORT, TrialTask.FORMS, TrialTask.FETCH};

  /** What is killed. */
  enum Victim { PROGRAM, SERVER, SESSION, BOTH }

  /**
   * The kills of a seed, in their order: all named moments of all tasks shuffled, one at random after each two. When
   * all moments have had their turn they begin again, with another victim.
   */
  static List<Kill> plan(Map<TrialTask, Map<String, Integer>> moments, long seed, int kills) {
    Random random = new Random(seed);
    List<Kill> named = new ArrayList<>();
    moments.forEach((task, all) -> all.forEach((moment, count) -> named
        .add(new Kill(0, task, Victim.PROGRAM, moment, 1 + random.nextInt(count), 0, false))));
    Collections.shuffle(named, random);
    List<Kill> plan = new ArrayList<>();
    int turn = 0;
    for (int k = 1; k <= kills; k++) {
      if (k % RANDOM == 0) {
        int r = k / RANDOM;
        plan.add(new Kill(k, AT_RANDOM[r % AT_RANDOM.length], victim(r), "", 0, random.nextDouble(),
            r % UNUSED == 1 && AT_RANDOM[r % AT_RANDOM.length] != TrialTask.PUBLISH));
      } else {
        Kill of = named.get(turn % named.size());
        plan.add(new Kill(k, of.task, victim(turn + turn / named.size()), of.moment, of.n, 0, false));
        turn++;
      }
    }
    return plan;
  }

  private static Victim victim(int turn) { return Victim.values()[turn % Victim.values().length]; }

  String when() { return moment.isEmpty() ? "at random" + (unused ? ", unused home" : "") : moment + " #" + n; }

  /** Kills; false where there was nothing to kill. */
  boolean strike(Callable<Boolean> program, ServerProcesses server, Random random) throws Exception {
    return switch (victim) {
      case PROGRAM -> program.call();
      case SERVER -> server.killPostmaster();
      case SESSION -> server.killSession(random);
      case BOTH -> program.call() & server.killPostmaster();
    };
  }
}
