package no.oppvekststatus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.Application;
import no.oppvekststatus.database.ConnectionStore;
import no.oppvekststatus.fixtures.ProcessMemory;
import no.oppvekststatus.job.Night;
import no.oppvekststatus.job.Nights;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of the night's benchmark that runs in a program of its own, with a heap of its own: prints {@code key=value}
 * lines.
 */
final class NightRun {
  /** After the last round of the plan was due, and after the tables were published. */
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final long PID = ProcessHandle.current().pid();
  private static final long GLANCE = 100;
  private static final int LOOKS_BETWEEN_COUNTS = 50;
  private static final int WARM_REPORTS = 50;

  private final Path home;
  private final ConfigurableApplicationContext program;
  private final JdbcClient jdbc;
  private final ProcessorTime processor;
  private final Map<String, Double> used = new TreeMap<>();
  private boolean warm;

  private NightRun(Path home, ConfigurableApplicationContext program) {
    this.home = home;
    this.program = program;
    this.jdbc = program.getBean(JdbcClient.class);
    this.processor = ProcessorTime.of(home);
  }

  /**
   * @param args home folder, number of municipalities, {@code whole} or {@code assess}: all steps or up to that, and
   *     {@code false} where the units need not report
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    NightFiles.Written written = NightFiles.write(home, Integer.parseInt(args[1]), Boolean.parseBoolean(args[3]));
    report("cells", written.cells());
    report("forms", written.forms());
    long start = System.nanoTime();
    try (ConfigurableApplicationContext program =
        Application.Context.start(new String[] {"--oppvekst.home=" + home}, false)) {
      report("start.seconds", seconds(start));
      NightRun run = new NightRun(home, program);
      if (args[2].equals("whole")) run.whole();
      else run.assess();
      run.print();
    }
    System.exit(0);
  }

  private void whole() throws Exception {
    night("first", DATE);
    try (Stream<Path> all = Files.walk(home.resolve("out"))) {
      List<String> names = all.map(p -> p.getFileName().toString()).toList();
      for (String kind : List.of("pdf", "xlsx", "html"))
        report(kind, names.stream().filter(n -> n.endsWith("." + kind)).count());
    }
    double before = processor.seconds();
    night("idle", DATE.plusDays(1));
    report("idle.processor", processor.seconds() - before);
    long assessed = assessed();
    NightFiles.addOneMore(home);
    night("one-form", DATE.plusDays(2));
    report("one-form.assessed", assessed() - assessed);
  }

  private void night(String what, LocalDate date) throws Exception {
    long start = System.nanoTime();
    Night[] night = new Night[1];
    Runnable work = () -> night[0] = program.getBean(Nights.class).run(date);
    if (what.equals("first")) watched(work);
    else work.run();
    report(what + ".seconds", seconds(start));
    if (what.equals("first")) {
      report("after-the-night.rss", ProcessMemory.resident(PID) >> 10);
      report("after-the-night.heap", liveHeap());
    }
    report(what + ".done", night[0].outcome() == Night.NightOutcome.FAILED ? 0 : 1);
    if (night[0].outcome() == Night.NightOutcome.FAILED) System.err.println(night[0].closing());
  }

  /** The real steps of the night, without the ones that print. */
  private void assess() throws Exception {
    JobRepository jobs = program.getBean(JobRepository.class);
    JobExecution[] done = new JobExecution[1];
    watched(() -> done[0] = ConnectionStore.forNight(() -> {
      try {
        return program.getBean(JobOperator.class).start(
            new JobBuilder("benchmark", jobs).start(step("receive")).next(step("importFirst")).next(step("importEach"))
                .next(step("assess")).build(),
            new JobParametersBuilder().addLocalDate("date", DATE).toJobParameters());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }));
    report("first.done", done[0].getExitStatus().getExitCode().equals("COMPLETED") ? 1 : 0);
  }

  private Step step(String name) { return program.getBean(name, Step.class); }

  private long assessed() {
    return jdbc.sql("SELECT coalesce(sum(write_count), 0) FROM batch_step_execution WHERE step_name LIKE 'assess:%'")
        .query(Long.class).single();
  }

  /** Looks again and again which step is under way, and books the processor time since the last look on it. */
  private void watched(Runnable work) throws InterruptedException {
    Thread watch = new Thread(this::watch, "watch");
    watch.setDaemon(true);
    watch.start();
    work.run();
    watch.interrupt();
    watch.join();
  }

  private void watch() {
    double before = processor.seconds();
    for (int look = 0; !Thread.interrupted(); look++) {
      try {
        Thread.sleep(GLANCE);
      } catch (InterruptedException ended) {
        break;
      }
      double now = processor.seconds();
      used.merge(underWay(), now - before, Double::sum);
      before = now;
      if (look % LOOKS_BETWEEN_COUNTS == 0 && !warm && reports() >= WARM_REPORTS) {
        warm = true;
        report("after-50-reports.rss", ProcessMemory.resident(PID) >> 10);
        report("after-50-reports.heap", liveHeap());
      }
    }
  }

  private long reports() {
    try (Stream<Path> all = Files.walk(home.resolve("out"))) {
      return all.filter(p -> p.toString().endsWith(".pdf")).count();
    } catch (IOException | UncheckedIOException changing) {
      return 0;
    }
  }

  /** Megabytes in use after a full collection. */
  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private String underWay() {
    return jdbc.sql("SELECT coalesce((SELECT step_name FROM batch_step_execution WHERE end_time IS NULL"
        + " AND step_name NOT LIKE '%:%' ORDER BY start_time DESC LIMIT 1), 'between')").query(String.class).single();
  }

  /** The steps of the first night by the clock and by the processor, what was read, and the memory that it took. */
  private void print() {
    jdbc.sql("SELECT step_name, extract(epoch FROM end_time - start_time) AS took FROM batch_step_execution"
        + " WHERE step_name NOT LIKE '%:%'"
        + " AND job_execution_id = (SELECT min(job_execution_id) FROM batch_job_execution)")
        .query((row, i) -> report("step." + row.getString("step_name") + ".seconds", row.getDouble("took"))).list();
    used.forEach((step, seconds) -> report("step." + step + ".processor", seconds));
    report("assessed", assessed());
    report("imported",
        jdbc.sql("SELECT count(*) FROM source_file WHERE state = 'imported'").query(Long.class).single());
    report("heap", ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP
        && p.getName().matches(".*(Old|Tenured).*")).mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20);
    report("rss", ProcessMemory.peak(PID) >> 10);
  }

  private static double seconds(long start) { return (System.nanoTime() - start) / 1e9; }

  private static boolean report(String key, Object value) {
    System.out.println(key + "=" + value);
    return true;
  }
}
