package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.CounterReader;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as {@code serve} starts it, with three connections for all readers together: far fewer than there are
 * readers.
 */
class ManyReadersTest {
  private static final int READERS = 50;

  @TempDir Path home;
  private ConfigurableApplicationContext program = null;
  private CounterReader reader = null;

  @BeforeEach
  void open() throws Exception {
    Path plans = Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> invented = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : invented.toList()) Files.copy(p, plans.resolve(p.getFileName()));
    }
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program = Application.Context.start(
          new String[] {"--oppvekst.home=" + home, "--server.port=0", "--spring.datasource.url=" + database.getURL(),
              "--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=3"},
          true);
    } finally {
      System.setOut(console);
    }
    reader = CounterReader.planOwner(
        "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port"),
        printed.toString(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() { program.close(); }

  @Test
  void fiftyReadersAtOnceAllGetTheirAnswers() throws Exception {
    PublishedYears published = PublishedYears.publish(program, 3, 100);
    List<String> pages =
        Stream.of(List.of("/", "/helse"), published.documents(), published.pages(), published.figures())
            .flatMap(List::stream).toList();
    CountDownLatch ready = new CountDownLatch(READERS);
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<List<Integer>>> answers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        answers.add(readers.submit(() -> {
          ready.countDown();
          ready.await();
          List<Integer> codes = new ArrayList<>();
          for (String page : pages) codes.add(reader.get(page, HttpResponse.BodyHandlers.discarding()).statusCode());
          return codes;
        }));
      }
      for (Future<List<Integer>> answer : answers)
        assertThat(answer.get(5, TimeUnit.MINUTES)).hasSize(pages.size()).containsOnly(200);
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void theSignOfLifeIsTrueAlsoWhenEveryConnectionIsTaken() throws Exception {
    DataSource connections = program.getBean(DataSource.class);
    try (Connection first = connections.getConnection(); Connection second = connections.getConnection()) {
      assertThat(first.isValid(1) && second.isValid(1)).isTrue();
      HttpResponse<String> answer = reader.get("/helse", HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("oppe");
    }
  }
}
