package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.oppvekststatus.Application;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night whose mail server takes the call and never says a word. */
class MailOutsideTheLockTest {
  private static final LocalDate DATE = LocalDate.of(2025, 9, 1);

  @TempDir Path home;

  @Test
  void aSilentMailServerHoldsUpNoOtherRunAndTheNightsMessageWaits() throws Exception {
    furnish();
    CountDownLatch called = new CountDownLatch(1);
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ConfigurableApplicationContext program = start(silent)) {
      new Thread(() -> accept(silent, called)).start();
      Nights nights = program.getBean(Nights.class);
      CompletableFuture<Night> night = CompletableFuture.supplyAsync(() -> nights.run(DATE));
      assertThat(called.await(5, TimeUnit.MINUTES)).isTrue();
      Optional<LockStore.Held> lock = program.getBean(LockStore.class).take(LockStore.Lock.RUN);
      assertThat(lock).as("the run lock is free while the server keeps silent").isPresent();
      lock.get().close();
      assertThat(night.isDone()).isFalse();
      assertThat(night.get(2, TimeUnit.MINUTES).outcome()).isEqualTo(Night.NightOutcome.DONE);
      JdbcClient jdbc = program.getBean(JdbcClient.class);
      assertThat(jdbc.sql("SELECT state || ' ' || attempts || ' ' || address FROM outbox").query(String.class).list())
          .containsExactly("waiting 1 drift@fjordvik.invalid");
      assertThat(home.resolve("out/natt-" + DATE + ".txt")).content().contains("Natten " + DATE);
      reportedAfterAStopInBetween(nights, jdbc);
    }
  }

  /** A start after the program was stopped between the end of the night and its message writes that message. */
  private void reportedAfterAStopInBetween(Nights nights, JdbcClient jdbc) throws IOException {
    Path letter = home.resolve("out/natt-" + DATE + ".txt");
    String before = Files.readString(letter);
    Files.delete(letter);
    jdbc.sql("UPDATE night SET reported = false, reported_until = NULL").update();
    jdbc.sql("UPDATE outbox SET next_try = now() + interval '1 hour'").update();
    assertThat(nights.run(DATE).outcome()).isEqualTo(Night.NightOutcome.UNCHANGED);
    assertThat(letter).hasContent(before.strip());
    assertThat(jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single()).as("the message is pending once")
        .isEqualTo(1);
  }

  private void furnish() throws IOException {
    Path plans = Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> invented = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : invented.toList()) Files.copy(p, plans.resolve(p.getFileName()));
    }
  }

  private ConfigurableApplicationContext start(ServerSocket mail) throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    return Application.Context
        .start(new String[] {"--oppvekst.home=" + home, "--spring.datasource.url=" + database.getURL(),
            "--spring.datasource.username=postgres", "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getLocalPort(),
            "--oppvekst.mail.limit=5000", "--oppvekst.mail.operations=drift@fjordvik.invalid"}, false);
  }

  private static void accept(ServerSocket server, CountDownLatch called) {
    try {
      while (!server.isClosed()) {
        server.accept();
        called.countDown();
      }
    } catch (IOException e) {
      // closed
    }
  }
}
