package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import no.oppvekststatus.database.PartLeaseStore.OfferedPart;
import no.oppvekststatus.home.MoveCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A program that runs a night offers two parts; two others take them, and one of these falls silent. */
class PartLeaseStoreTest {
  private static final LeaseSettings QUICK = new LeaseSettings(Duration.ofMillis(50), Duration.ofMillis(150), 3);

  private FencedPrograms programs;
  private ConnectionStore runs;
  private ConnectionStore first;
  private ConnectionStore second;

  @BeforeEach
  void threePrograms() throws SQLException {
    programs = new FencedPrograms("oppvekststatus worker 4711");
    runs = programs.program("aaaaaaaa");
    first = programs.program("bbbbbbbb");
    second = programs.program("cccccccc");
  }

  @AfterEach
  void close() {
    runs.close();
    first.close();
    second.close();
  }

  @Test
  void aPartIsTakenByOneProgramAndIsGoneWhenItHasEnded() {
    night(() -> {
      PartLeaseStore offering = parts(runs);
      offering.offer(List.of(4711L, 4712L));
      assertThat(offering.left()).extracting(OfferedPart::part).containsExactly(4711L, 4712L);
      assertThat(offering.left()).allMatch(OfferedPart::free);
      PartLease lease = parts(first).take(4711).orElseThrow();
      assertThat(parts(second).take(4711)).as("has been taken").isEmpty();
      assertThat(parts(second).take(4713)).as("was never offered").isEmpty();
      assertThat(offering.withdraw(part(4711))).as("somebody has it").isFalse();
      assertThat(work(first, lease, () -> FencedPrograms.write(first, "a part's"))).isEqualTo(1);
      assertThat(parts(first).end(lease)).isTrue();
      assertThat(offering.withdraw(part(4712))).isTrue();
      assertThat(offering.left()).isEmpty();
      return "";
    });
    assertThat(programs.written()).containsExactly("a part's");
  }

  @Test
  void aSilentProgramsPartIsGivenToAnotherAndNothingThatItStillWritesLands() {
    night(() -> {
      PartLeaseStore offering = parts(runs);
      offering.offer(List.of(4711L));
      PartLease lease = parts(first).take(4711).orElseThrow();
      work(first, lease, () -> {
        FencedPrograms.write(first, "before");
        TransactionTemplate open = new TransactionTemplate(new JdbcTransactionManager(first));
        assertThatThrownBy(() -> open.executeWithoutResult(status -> {
          FencedPrograms.write(first, "uncommitted");
          FencedPrograms.beside(() -> ConnectionStore.forNight(() -> {
            FencedPrograms.sleep(300);
            assertThat(offering.left()).singleElement().matches(OfferedPart::silent);
            offering.takeBack(offering.left().get(0));
            PartLease taken = parts(second).take(4711).orElseThrow();
            assertThat(taken.fencing()).isGreaterThan(lease.fencing());
            return work(second, taken, () -> FencedPrograms.write(second, "of the second"));
          }));
          FencedPrograms.write(first, "in the open transaction");
        })).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> FencedPrograms.write(first, "later"))
            .hasMessageContaining("has been given to another program");
        assertThatThrownBy(MoveCheck::ask).isInstanceOf(PartLease.PartLost.class);
        return 0;
      });
      assertThat(parts(first).handBack(lease, true)).as("it is another's").isFalse();
      assertThat(parts(first).end(lease)).as("it is another's").isFalse();
      assertThat(offering.left()).singleElement().extracting(OfferedPart::lost).isEqualTo(1);
      assertThatCode(MoveCheck::ask).as("the program that runs the night").doesNotThrowAnyException();
      return "";
    });
    assertThat(programs.written()).containsExactly("before", "of the second");
  }

  @Test
  void aProgramThatSaysThatItIsAliveKeepsItsPart() {
    night(() -> {
      parts(runs).offer(List.of(4711L));
      parts(first).take(4711);
      FencedPrograms.sleep(300);
      assertThat(parts(runs).left()).allMatch(OfferedPart::silent);
      parts(second).beat();
      assertThat(parts(runs).left()).as("another one's heartbeat").allMatch(OfferedPart::silent);
      parts(first).beat();
      assertThat(parts(runs, new LeaseSettings(Duration.ofMinutes(1), Duration.ofMinutes(3), 3)).left())
          .noneMatch(OfferedPart::silent);
      return "";
    });
  }

  @Test
  void theNextNightRefusesWhatAPartOfTheLastOneWrites() {
    PartLease[] of = new PartLease[1];
    night(() -> {
      parts(runs).offer(List.of(4711L, 4712L));
      of[0] = parts(first).take(4711).orElseThrow();
      return "";
    });
    ConnectionStore.forNight(() -> leases(second).holding("2025-09-02", lease -> {
      assertThatThrownBy(() -> work(first, of[0], () -> FencedPrograms.write(first, "late")))
          .as("its sessions are ended")
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> work(first, of[0], () -> FencedPrograms.write(first, "late")))
          .hasMessageContaining("has been taken over");
      assertThat(parts(second).take(4712)).as("nobody offers it any more").isEmpty();
      return "";
    }));
    assertThat(programs.written()).isEmpty();
    assertThat(JdbcClient.create(programs.database()).sql("SELECT name FROM lease").query(String.class).list())
        .containsExactly("night");
  }

  private static OfferedPart part(long number) { return new OfferedPart(number, 0, "", 0, false); }

  private void night(Supplier<String> work) {
    assertThat(ConnectionStore.forNight(() -> leases(runs).holding("2025-09-01", lease -> work.get()))).contains("");
  }

  private static LeaseStore leases(ConnectionStore program) {
    return new LeaseStore(program, new LockStore(program, new LockSettings(Duration.ZERO)), QUICK);
  }

  private static PartLeaseStore parts(ConnectionStore program) { return parts(program, QUICK); }

  private static PartLeaseStore parts(ConnectionStore program, LeaseSettings settings) {
    return new PartLeaseStore(program, settings);
  }

  private static <T> T work(ConnectionStore program, PartLease lease, Supplier<T> work) {
    return ConnectionStore.forNight(() -> parts(program).holding(lease, work));
  }
}
