package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.oppvekststatus.fixtures.Neighbours;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.fixtures.SharedNight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that programs in processes of their own take part in leaves what a night of one program leaves. */
class WorkersTest {
  private static final int MUNICIPALITIES = 4;
  private static final String SHARED = "OPPVEKST_WORKER_PARTS=4";
  private static final String CARRIED = "OPPVEKST_WORKER_FILES=database";
  private static final Map<String, String> ONE_AT_A_TIME = Map.of("OPPVEKST_NIGHT_PARTITIONS", "1");

  @TempDir Path alone;
  @TempDir Path together;
  @TempDir Path away;

  @AfterEach
  void stop() { ProgramProcess.endAll(); }

  @Test
  void twoWorkersAndTheNightsOwnProgramDoWhatOneProgramDoes() throws Exception {
    try (SharedNight expected = new SharedNight(alone, MUNICIPALITIES, ONE_AT_A_TIME);
        SharedNight shared = new SharedNight(together, MUNICIPALITIES, ONE_AT_A_TIME)) {
      ProgramProcess local = expected.nightly();
      assertThat(local.ended()).as(local.output()).isZero();
      SharedNight.Outcome one = expected.outcome();
      assertThat(one.mails()).hasSize(1);
      assertThat(one.left().files()).hasSizeGreaterThan(30);
      ProgramProcess first = shared.worker();
      ProgramProcess second = shared.worker();
      ProgramProcess night = shared.nightly(SHARED);
      assertThat(night.ended()).as(night.output()).isZero();
      assertThat(one.differences(shared.outcome())).isEmpty();
      assertThat(SharedNight.taken(night, first, second)).as("all three took part").doesNotContain(0L);
      assertThat(shared.jdbc().sql("SELECT name || holder FROM lease").query(String.class).list())
          .containsExactly("night");
      assertThat(first.signal("TERM").ended()).as(first.output()).isEqualTo(143);
      assertThat(second.signal("TERM").ended()).as(second.output()).isEqualTo(143);
    }
  }

  /** The workers have folders of their own, with the plans in them: files come and go through the database. */
  @Test
  void workersThatCannotReachTheHomeFolderDoTheSame() throws Exception {
    try (SharedNight expected = new SharedNight(alone, MUNICIPALITIES, ONE_AT_A_TIME);
        SharedNight shared = new SharedNight(together, MUNICIPALITIES, ONE_AT_A_TIME)) {
      ProgramProcess local = expected.nightly();
      assertThat(local.ended()).as(local.output()).isZero();
      Neighbours.write(away.resolve("plans"), MUNICIPALITIES);
      ProgramProcess stranger = shared.worker(away);
      ProgramProcess worker = shared.worker(elsewhere(), CARRIED);
      ProgramProcess night = shared.nightly(SHARED, CARRIED);
      assertThat(stranger.ended()).as(stranger.output()).isEqualTo(3);
      assertThat(stranger.output()).contains("har en annen hjemmemappe enn dette");
      assertThat(night.ended()).as(night.output()).isZero();
      assertThat(expected.outcome().differences(shared.outcome())).isEmpty();
      assertThat(SharedNight.taken(night, worker)).as("both took part").doesNotContain(0L);
      assertThat(worker.output()).contains("compose:", "import:");
      assertThat(shared.jdbc().sql("SELECT count(*) FROM carried_file").query(Long.class).single()).isZero();
      assertThat(worker.signal("TERM").ended()).as(worker.output()).isEqualTo(143);
    }
  }

  private Path elsewhere() throws Exception {
    Neighbours.write(away.resolve("another/plans"), MUNICIPALITIES);
    return away.resolve("another");
  }
}
