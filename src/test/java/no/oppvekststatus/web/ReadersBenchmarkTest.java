package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.ProcessMemory;
import no.oppvekststatus.fixtures.CounterReader;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Many readers of the counter, each with a session of its own, on the embedded server while nights run beside:
 * {@code mvn -Pbenchmark verify -Dtest=ReadersBenchmarkTest -Dprogram.compiled=true}, {@code -Dreaders=200},
 * {@code -Dreaders.minutes=10}, {@code -Dreaders.pause=5} (seconds, on average, that a reader looks at what he got).
 * Prints the times of answers, and the memory that is in use after a collection, in the first tenth and at the end.
 * Holds that every question is answered and that memory does not grow.
 */
@Tag("benchmark")
class ReadersBenchmarkTest {
  private static final int READERS = Integer.getInteger("readers", 200);
  private static final long MILLIS = TimeUnit.MINUTES.toMillis(Integer.getInteger("readers.minutes", 10));
  private static final double PAUSE = 1000 * Integer.getInteger("readers.pause", 5);
  private static final int LARGE = 2 << 20;
  private static final String DURABLE = "OPPVEKST_DATABASE_DURABLE";
  private static final double MOST_GROWTH = 1.1;

  @TempDir Path home;
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile long end;

  /** @param code of HTTP; 0 where there was no answer */
  private record Answer(String kind, int code, double millis) {}

  /** Memory in kilobytes: {@code live} after a collection, {@code resident} as the system counts it. */
  private record Memory(long live, long resident) {}

  @Test
  void everyReaderIsAnsweredAndMemoryDoesNotGrow() throws Exception {
    FjordvikHome.furnish(home);
    try (ConfigurableApplicationContext program =
        Application.Context.start(new String[] {"--oppvekst.home=" + home, "--oppvekst.database.durable=true"},
            false)) {
      PublishedYears published = PublishedYears.publish(program, 5, LARGE);
      int port = freePort();
      ProgramProcess counter = ProgramProcess.start(home,
          Map.of(DURABLE, "true", "OPPVEKST_NIGHTLY_CRON", "-", "MANAGEMENT_SERVER_PORT", String.valueOf(freePort())),
          "serve", "--port",
          String.valueOf(port));
      try {
        counter.await(() -> answers(port) && counter.output().contains("planeier-fjordvik"));
        measure(published, "http://localhost:" + port, counter);
      } finally {
        ProgramProcess.endAll(); // the server of this program ends when no other one uses it
      }
    }
  }

  private void measure(PublishedYears published, String address, ProgramProcess counter) throws Exception {
    List<CounterReader> readers = new ArrayList<>();
    String said = counter.output();
    for (int i = 0; i < READERS; i++) readers.add(CounterReader.planOwner(address, said));
    end = System.currentTimeMillis() + MILLIS;
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    List<Future<?>> all = new ArrayList<>();
    Future<Integer> nights = threads.submit((Callable<Integer>) this::nights);
    for (int i = 0; i < READERS; i++) {
      Random random = new Random(i);
      CounterReader reader = readers.get(i);
      all.add(threads.submit(() -> read(reader, published, random)));
    }
    Thread.sleep(MILLIS / 10);
    Memory first = memory(counter.pid());
    List<Long> resident = new ArrayList<>(List.of(first.resident));
    for (; System.currentTimeMillis() < end - MILLIS / 10; resident.add(resident(counter.pid())))
      Thread.sleep(MILLIS / 10);
    for (Future<?> one : all) one.get();
    Memory last = memory(counter.pid());
    System.out
        .println("READERS " + READERS + " for " + MILLIS / 60_000.0 + " minutes, " + nights.get() + " nights beside");
    threads.shutdown();
    print();
    System.out
        .println("READERS live heap " + first.live + " kB after a tenth, " + last.live + " kB at the end; resident kB "
            + "after each tenth " + resident + ", at the end " + last.resident);
    assertThat(answers).allMatch(answer -> answer.code == 200);
    assertThat((double) last.live / first.live).isLessThan(MOST_GROWTH);
  }

  /** A list, then what it leads to; after each a look at it. */
  private Void read(CounterReader reader, PublishedYears published, Random random) throws Exception {
    Thread.sleep((long) (random.nextDouble() * PAUSE * 2));
    while (System.currentTimeMillis() < end) {
      ask(reader, "list", "/", random);
      ask(reader, "web report", published.pages().get(random.nextInt(published.pages().size())), random);
      ask(reader, "2 MB document", published.documents().get(random.nextInt(published.documents().size())), random);
      ask(reader, "open data", published.figures().get(random.nextInt(published.figures().size())), random);
    }
    return null;
  }

  private void ask(CounterReader reader, String kind, String path, Random random) throws InterruptedException {
    long began = System.nanoTime();
    int code = 0;
    try {
      code = reader.get(path, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      System.out.println("READERS " + kind + ": " + e);
    }
    answers.add(new Answer(kind, code, (System.nanoTime() - began) / 1e6));
    Thread.sleep((long) (random.nextDouble() * PAUSE * 2));
  }

  /** One night after another, each with a year of the survey that was not there before. */
  private int nights() throws IOException {
    int n = 0;
    for (; System.currentTimeMillis() < end; n++) {
      new FjordvikHome(home).hand(2010 + n % 16);
      ProgramProcess night = ProgramProcess.start(home, Map.of(DURABLE, "true"), "nightly", "--date",
          LocalDate.of(2025, 9, 1).plusDays(n).toString());
      assertThat(night.ended()).as(night.output()).isZero();
    }
    return n;
  }

  private void print() {
    Map<String, List<Answer>> kinds = new TreeMap<>();
    answers.forEach(answer -> kinds.computeIfAbsent(answer.kind, k -> new ArrayList<>()).add(answer));
    kinds.forEach((kind, all) -> {
      double[] times = all.stream().mapToDouble(Answer::millis).sorted().toArray();
      System.out.printf("READERS %-14s %6d answers %3d errors, p50 %.0f, p95 %.0f, p99 %.0f, longest %.0f ms%n", kind,
          times.length, all.stream().filter(answer -> answer.code != 200).count(), share(times, 0.5),
          share(times, 0.95), share(times, 0.99), times[times.length - 1]);
    });
  }

  private static double share(double[] sorted, double share) { return sorted[(int) (share * (sorted.length - 1))]; }

  private static Memory memory(long pid) throws IOException, InterruptedException {
    Process histogram = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
        String.valueOf(pid), "GC.class_histogram").start();
    List<String> lines = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(histogram.waitFor()).isZero();
    String[] total = lines.get(lines.size() - 1).strip().split(" +");
    return new Memory(Long.parseLong(total[total.length - 1]) / 1024, resident(pid));
  }

  private static long resident(long pid) {
    long resident = ProcessMemory.resident(pid);
    assertThat(resident).as("memory of the counter, which has not ended").isPositive();
    return resident;
  }

  private static boolean answers(int port) {
    try {
      new java.net.Socket(InetAddress.getLoopbackAddress(), port).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
