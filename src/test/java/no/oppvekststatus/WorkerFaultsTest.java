package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.LeftByNight;
import no.oppvekststatus.fixtures.ProcessorTime;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.fixtures.SharedNight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that 1, 2 and 4 workers take part in, and nights in which a worker, or the program that runs the night, is
 * killed or frozen with a part in hand: rows, files and mails are those of a night of one program. {@code mvn -Pfaults
 * verify -Dtest=WorkerFaultsTest}
 */
@Tag("faults")
class WorkerFaultsTest {
  private static final int MUNICIPALITIES = Integer.getInteger("faults.municipalities", 4);
  private static final List<String> STEPS =
      List.of(System.getProperty("faults.steps", "import,assess,compose").split(","));
  private static final String SHARED = "OPPVEKST_WORKER_PARTS=8";
  private static final Map<String, String> QUICK = Map.of("OPPVEKST_NIGHT_PARTITIONS", "1",
      "OPPVEKST_LEASE_HEARTBEAT", "500ms", "OPPVEKST_LEASE_SILENCE", "5s", "OPPVEKST_LEASE_TAKEOVERS", "50");

  private static SharedNight.Outcome undisturbed =
      new SharedNight.Outcome(new LeftByNight(Map.of(), Map.of()), List.of());

  @TempDir static Path calm;
  @TempDir Path folder;

  @BeforeAll
  static void aNightOfOneProgram() throws Exception {
    try (SharedNight local = new SharedNight(calm, MUNICIPALITIES, QUICK)) {
      ProcessorTime.Meter meter = ProcessorTime.begin(local.jdbc());
      ProgramProcess night = local.nightly();
      assertThat(meter.ended(night)).as(night.output()).isZero();
      System.out.println("WORKERS 0: " + meter.summary());
      undisturbed = local.outcome();
    }
  }

  @AfterEach
  void stop() { ProgramProcess.endAll(); }

  @Test
  void oneTwoAndFourWorkers() throws Exception {
    SharedNight.Outcome expected = undisturbed;
    for (int workers : new int[] {1, 2, 4}) {
      try (SharedNight shared = night("workers-" + workers)) {
        List<ProgramProcess> all = new ArrayList<>();
        for (int i = 0; i < workers; i++) all.add(shared.worker());
        ProcessorTime.Meter meter = ProcessorTime.begin(shared.jdbc(), all.toArray(ProgramProcess[]::new));
        ProgramProcess night = shared.nightly(SHARED);
        assertThat(meter.ended(night)).as(night.output()).isZero();
        System.out
            .println("WORKERS " + workers + ": " + meter.summary() + ", parts of the night's own program and of each "
                + SharedNight.taken(Stream.concat(Stream.of(night), all.stream()).toArray(ProgramProcess[]::new)));
        assertThat(expected.differences(shared.outcome())).as(workers + " workers").isEmpty();
        for (ProgramProcess worker : all) assertThat(worker.signal("TERM").ended()).isEqualTo(143);
      }
    }
  }

  @Test
  void aWorkerThatIsKilledWithAPartInHandLosesNothing() throws Exception {
    SharedNight.Outcome expected = undisturbed;
    for (String step : STEPS) {
      try (SharedNight shared = night("killed-" + step)) {
        ProgramProcess worker = shared.worker();
        ProgramProcess night = shared.nightly(SHARED);
        worker.await(() -> inHand(shared, worker, step)).signal("KILL");
        assertThat(worker.ended()).isEqualTo(137);
        assertThat(night.ended()).as(night.output()).isZero();
        assertThat(expected.differences(shared.outcome())).as(step).isEmpty();
        assertThat(night.output()).as("its part was given to another").contains(" was left by node ");
      }
    }
  }

  @Test
  void aWorkerThatIsFrozenWithAPartInHandWritesNothingWhenItWakes() throws Exception {
    SharedNight.Outcome expected = undisturbed;
    for (String step : STEPS) {
      try (SharedNight shared = night("frozen-" + step)) {
        ProgramProcess worker = shared.worker();
        ProgramProcess night = shared.nightly(SHARED);
        worker.await(() -> inHand(shared, worker, step)).signal("STOP");
        assertThat(night.ended()).as(night.output()).isZero();
        assertThat(expected.differences(shared.outcome())).as(step + ", while it is frozen").isEmpty();
        worker.signal("CONT").await(() -> worker.output().contains("was not this program's any more"));
        assertThat(expected.differences(shared.outcome())).as(step + ", after it woke").isEmpty();
        assertThat(worker.signal("TERM").ended()).isEqualTo(143);
        assertThat(expected.differences(shared.outcome())).as(step + ", after it ended").isEmpty();
      }
    }
  }

  @Test
  void aNightWhoseOwnProgramIsKilledIsEndedByTheNextStartAndTheSameWorkers() throws Exception {
    SharedNight.Outcome expected = undisturbed;
    try (SharedNight shared = night("own")) {
      ProgramProcess worker = shared.worker();
      ProgramProcess killed = shared.nightly(SHARED);
      worker.await(() -> inHand(shared, worker, "compose"));
      killed.signal("KILL");
      assertThat(killed.ended()).isEqualTo(137);
      ProgramProcess night = shared.nightly(SHARED);
      assertThat(night.ended()).as(night.output()).isZero();
      assertThat(expected.differences(shared.outcome())).isEmpty();
      assertThat(worker.alive()).isTrue();
    }
  }

  @Test
  void aWorkerThatIsAskedToEndGivesItsPartBackAfterTheItemInHand() throws Exception {
    SharedNight.Outcome expected = undisturbed;
    try (SharedNight shared = night("asked")) {
      ProgramProcess worker = shared.worker();
      ProgramProcess night = shared.nightly("OPPVEKST_WORKER_PARTS=2");
      worker.await(() -> inHand(shared, worker, "compose")).signal("TERM");
      assertThat(worker.ended()).as(worker.output()).isEqualTo(143);
      assertThat(night.ended()).as(night.output()).isZero();
      assertThat(expected.differences(shared.outcome())).isEmpty();
      if (!worker.output().contains("a part is given up in the middle of an item"))
        assertThat(night.output()).as("nobody had to take it away").doesNotContain(" was left by node ");
    }
  }

  private SharedNight night(String name) throws Exception {
    return new SharedNight(folder.resolve(name), MUNICIPALITIES, QUICK);
  }

  /** The worker's sessions are named by its process and its node, the part's lease by its node. */
  private static boolean inHand(SharedNight night, ProgramProcess worker, String step) {
    return night.jdbc().sql("""
        SELECT EXISTS (SELECT FROM lease l JOIN batch_step_execution s ON 'part ' || s.step_execution_id = l.name
          JOIN pg_stat_activity a ON right(a.application_name, 8) = l.holder
          WHERE l.night IS NOT NULL AND s.step_name LIKE :step || ':%' AND s.status = 'STARTED'
            AND a.application_name LIKE 'oppvekststatus worker ' || :pid || ' %')""")
        .param("step", step).param("pid", worker.pid()).query(Boolean.class).single();
  }
}
