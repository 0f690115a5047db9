package no.oppvekststatus.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.oppvekststatus.Application;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.Request;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The part of the benchmark that runs in a program of its own, with a heap of its own: prints {@code key=value} lines.
 */
final class BenchmarkRun {
  /** The part of the heap in which lies what is held for long. */
  private static final Pattern OLD = Pattern.compile("Old|Tenured");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private final ConfigurableApplicationContext context;
  private final PlanBook book;
  private ProcessorTime processor = ProcessorTime.of(Path.of(""));

  private BenchmarkRun(ConfigurableApplicationContext context) {
    this.context = context;
    this.book = context.getBean(PlanBook.class);
  }

  /**
   * @param args home folder, then {@code load} with municipalities, tables, years and cells per place, or {@code
   * reports} with a count
   */
  public static void main(String[] args) throws Exception {
    try (ConfigurableApplicationContext context =
        Application.Context.start(new String[] {"--oppvekst.home=" + args[0]}, false)) {
      BenchmarkRun run = new BenchmarkRun(context);
      if (args[1].equals("load"))
        run.load(Path.of(args[0]), new KostraFiles(number(args[2]), number(args[4]), number(args[5])), number(args[3]));
      else run.reports(number(args[2]));
    }
    measured("heap",
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP && OLD.matcher(p.getName()).find())
            .mapToLong(BenchmarkRun::peak).sum() >> 20);
    System.exit(0);
  }

  private static long peak(MemoryPoolMXBean pool) { return pool.getPeakUsage().getUsed(); }

  /** The yardstick is measured before and after: what else the machine does is spread over both. */
  private void load(Path home, KostraFiles kostra, int tables) throws Exception {
    List<KostraFiles.Written> first = kostra.write(book, tables, home.resolve("first"), false);
    List<KostraFiles.Written> later = kostra.write(book, tables, home.resolve("later"), true);
    HikariDataSource database = context.getBean(DataSource.class).unwrap(HikariDataSource.class);
    processor = ProcessorTime.of(home);
    LeanCopy copy = new LeanCopy(database, home.resolve("rows.copy"));
    measured("cells", first.stream().mapToLong(KostraFiles.Written::cells).sum());
    measured("bytes", first.stream().mapToLong(w -> w.file().toFile().length()).sum());
    take("load", first);
    take("again", first);
    long rows = copy.unload();
    measured("rows", rows);
    double used = processor.seconds();
    double before = copy.byDriver(rows);
    measured("driver.processor", processor.seconds() - used);
    take("corrected", later);
    measured("driver.seconds", (before + copy.byDriver(rows)) / 2);
    Optional<Double> psql = copy.byPsql(database);
    if (psql.isPresent()) measured("psql.seconds", (psql.get() + copy.byPsql(database).orElse(psql.get())) / 2);
  }

  /** Imports the files on as many threads as the machine has cores. */
  private void take(String what, List<KostraFiles.Written> files) throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    double used = processor.seconds();
    MergeCount sum = MergeCount.NONE;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<MergeCount>> parts =
          files.stream().map(w -> pool.submit(() -> take(context.getBean(Intake.class), List.of(w), book))).toList();
      for (Future<MergeCount> part : parts) sum = sum(sum, part.get());
    } finally {
      pool.shutdown();
    }
    measured(what + ".seconds", (System.nanoTime() - start) / 1e9);
    measured(what + ".processor", processor.seconds() - used);
    measured(what + ".added", sum.added());
    measured(what + ".changed", sum.changed());
    measured(what + ".unchanged", sum.unchanged());
  }

  static MergeCount take(Intake intake, List<KostraFiles.Written> files, PlanBook book) throws IOException {
    MergeCount sum = MergeCount.NONE;
    for (KostraFiles.Written w : files) {
      sum = sum(sum, intake.receive(w.file(), new Request(null, false, DATE, null, book)).count());
    }
    return sum;
  }

  private static MergeCount sum(MergeCount a, MergeCount b) {
    return new MergeCount(a.added() + b.added(), a.changed() + b.changed(), a.unchanged() + b.unchanged());
  }

  /** One committee's report for each municipality, from the figures kept to the bytes of the PDF. */
  private void reports(int count) {
    Composition composition = context.getBean(Composition.class);
    PagePrinter printer = new PagePrinter();
    long assessing = 0;
    long printing = 0;
    long pages = 0;
    for (PlanBook.Entry entry : book.entries().subList(0, count)) {
      long start = System.nanoTime();
      Disclosed disclosed = composition.of(ReportCase.of(book, entry, DATE));
      long assessed = System.nanoTime();
      pages += printer
          .pdf(StatusDocument.of(disclosed, entry.organisation().committees().get(0), Language.BOKMAL,
              DraftWriter.imprint(DATE)), Look.STANDARD)
          .pages();
      assessing += assessed - start;
      printing += System.nanoTime() - assessed;
    }
    measured("reports", count);
    measured("pages", pages);
    measured("assess.seconds", assessing / 1e9);
    measured("print.seconds", printing / 1e9);
  }

  private static int number(String text) { return Integer.parseInt(text); }

  private static void measured(String key, Object value) { System.out.println(key + "=" + value); }
}
