package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.home.MoveCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two programs on one database; the first one's heart stands still where the second one is to take over. */
class LeaseStoreTest {
  private static final LeaseSettings SILENT = new LeaseSettings(Duration.ofHours(1), Duration.ofHours(3), 3);
  private static final LeaseSettings QUICK = new LeaseSettings(Duration.ofMillis(50), Duration.ofMillis(150), 3);
  private static final LeaseSettings PATIENT = new LeaseSettings(Duration.ofMillis(50), Duration.ofHours(1), 3);

  private FencedPrograms programs;
  private ConnectionStore first;
  private ConnectionStore second;

  @BeforeEach
  void twoPrograms() throws SQLException {
    programs = new FencedPrograms("oppvekststatus nightly 4711");
    first = programs.program("aaaaaaaa");
    second = programs.program("bbbbbbbb");
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  void everyTableRefusesAnOldFencingNumber() {
    assertThat(JdbcClient.create(programs.database()).sql("""
        SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE tgrelid = c.oid AND tgname = 'fence')""").query(String.class)
        .list())
        .containsExactlyInAnyOrder("lease", "flyway_schema_history");
  }

  @Test
  void aProgramThatFellSilentIsTakenOverAndNothingThatItStillWritesLands() {
    Optional<String> outcome = night(first, SILENT, lease -> {
      assertThat(lease.takeovers()).isZero();
      TransactionTemplate open = new TransactionTemplate(new JdbcTransactionManager(first));
      FencedPrograms.write(first, "before");
      assertThatThrownBy(() -> open.executeWithoutResult(status -> {
        FencedPrograms.write(first, "uncommitted");
        FencedPrograms.beside(() -> takenBy(second, 1));
        FencedPrograms.write(first, "in the open transaction");
      })).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> FencedPrograms.write(first, "later")).hasMessageContaining("has been taken over");
      assertThatThrownBy(() -> first.getConnection().createStatement().execute("TRUNCATE outbox"))
          .hasMessageContaining("has been taken over");
      assertThatThrownBy(MoveCheck::ask).isInstanceOf(Lease.Lost.class);
      assertThat(leases(first, SILENT).lost(lease)).isTrue();
      return "ended";
    });
    assertThat(outcome).contains("ended");
    assertThat(programs.written()).containsExactly("before", "of the second");
    assertThatCode(MoveCheck::ask).as("nobody holds a lease here").doesNotThrowAnyException();
    ConnectionStore.forNight(() -> FencedPrograms.write(first, "without a lease"));
    assertThat(programs.written()).contains("without a lease");
  }

  /** Longer than the silence that another program waits for, with a row of the lease locked all the while. */
  @Test
  void aProgramThatWorksOnALongTransactionKeepsItsLease() {
    assertThat(night(first, QUICK, lease -> {
      new TransactionTemplate(new JdbcTransactionManager(first)).executeWithoutResult(status -> {
        FencedPrograms.write(first, "long");
        FencedPrograms.sleep(1000);
        FencedPrograms.beside(() -> assertThat(
            night(second, new LeaseSettings(Duration.ofMillis(300), Duration.ofMillis(900), 3), l -> "mine"))
            .isEmpty());
      });
      MoveCheck.ask();
      return "ended";
    })).contains("ended");
    assertThat(programs.written()).containsExactly("long");
  }

  @Test
  void aProgramThatEndedWithoutReleasingItIsTakenOverAtOnceAndCountedByNight() {
    for (int n = 1; n <= 2; n++) {
      JdbcClient.create(programs.database()).sql("UPDATE lease SET holder = 'dddddddd', work = '2025-09-01'").update();
      int expected = n;
      assertThat(night(second, PATIENT, lease -> {
        assertThat(lease.takeovers()).isEqualTo(expected);
        return left();
      })).contains("left");
    }
    JdbcClient.create(programs.database()).sql("UPDATE lease SET holder = 'dddddddd', work = '2025-08-31'").update();
    assertThat(night(second, PATIENT, lease -> "takeovers " + lease.takeovers())).as("another night's")
        .contains("takeovers 0");
    assertThat(night(second, PATIENT, lease -> "takeovers " + lease.takeovers())).as("after a release")
        .contains("takeovers 0");
  }

  @Test
  void aHolderWhoseLockConnectionIsLostTakesTheLockAgain() {
    assertThat(night(first, PATIENT, lease -> {
      JdbcClient.create(programs.database())
          .sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 727001")
          .query(Boolean.class).list();
      for (int n = 0;
          n < 600 && new LockStore(programs.database(), new LockSettings(Duration.ZERO)).holder(LockStore.Lock.RUN)
              .isEmpty();
          n++)
        FencedPrograms.sleep(100);
      FencedPrograms.beside(() -> assertThat(night(second, PATIENT, l -> "mine")).isEmpty());
      FencedPrograms.write(first, "goes on");
      return "ended";
    })).contains("ended");
    assertThat(programs.written()).containsExactly("goes on");
  }

  private void takenBy(ConnectionStore program, int takeovers) {
    FencedPrograms.sleep(300);
    assertThat(ConnectionStore.forNight(() -> leases(program, QUICK).silentWork())).contains("2025-09-01");
    assertThat(night(program, QUICK, lease -> {
      assertThat(lease.takeovers()).isEqualTo(takeovers);
      FencedPrograms.write(program, "of the second");
      return "taken";
    })).contains("taken");
  }

  /** Leaves the row as a program does that is killed: release-lease does not find its number. */
  private String left() {
    JdbcClient.create(programs.database()).sql("UPDATE lease SET fencing = fencing + 1").update();
    return "left";
  }

  private static Optional<String> night(ConnectionStore program, LeaseSettings settings, Function<Lease, String> work) {
    return ConnectionStore.forNight(() -> leases(program, settings).holding("2025-09-01", work));
  }

  private static LeaseStore leases(ConnectionStore program, LeaseSettings settings) {
    return new LeaseStore(program, new LockStore(program, new LockSettings(Duration.ZERO)), settings);
  }
}
